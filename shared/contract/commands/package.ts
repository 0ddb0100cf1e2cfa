import { z } from 'zod';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';
import { allowedBy, meaning } from './people.ts';
import type { PackageDone, PackageOpened, VerifierDone } from '../views/package.ts';

const fileToken = z.string().min(1).max(4096);

/** Kept nowhere: it opens or seals one file, or the key of this installation. */
const passphrase = z.string().min(1).max(1024).nullable().default(null);

/** What every package is written with. */
const writing = {
  auditId: s.id,
  fileName: s.fileName.optional(),
  /** Encrypts the file under it; null leaves it readable to whoever has it. */
  passphrase,
  /** Opens the key of this installation where no keychain of the system holds it. */
  keyPassphrase: passphrase,
};

/** `exception:id`, `decision:id` or `audit:id`. */
const subject = z.string().regex(/^(?:exception|decision|audit):[\w-]{1,64}$/);

/** Packages that leave and come, hand-over between machines, and signing elsewhere. */
export const packageCommands = {
  /** Writes one file with everything that shows what this audit's system went through, signed. */
  'export.package': entry<PackageDone>()(z.object(writing)),
  /** Hands out the two programs that check a package without this one. */
  'export.verifier': entry<VerifierDone>()(z.object({ auditId: s.id })),
  /** Checks a package and makes a new record of it that can only be read. */
  'package.open': entry<PackageOpened>()(z.object({ file: fileToken, passphrase })),
  /** Writes a package that another machine may continue, and makes the system read-only here. */
  'package.release': entry<PackageDone>()(
    z.object({ ...writing, peer: s.name, reason: s.text, by: allowedBy }),
  ),
  /** Makes a released system writable here again. What went on elsewhere then is a fork. */
  'package.take-back': entry<null>()(z.object({ auditId: s.id, reason: s.text })),
  /** Checks a released package and makes a new record of it that goes on here. */
  'package.continue': entry<PackageOpened>()(
    z.object({ file: fileToken, passphrase, reason: s.text }),
  ),
  /** Writes a small file with exactly what somebody is asked to sign on another machine. */
  'export.sign-request': entry<PackageDone>()(
    z.object({
      auditId: s.id,
      subject,
      meaning,
      /** An active person of the system, with a passphrase here. */
      personId: s.id,
    }),
  ),
  /** Answers a request on this machine with the passphrase that the record that asked knows. */
  'sign-request.sign': entry<PackageDone>()(
    z.object({
      file: fileToken,
      passphrase: z.string().min(1).max(1024),
      note: s.optionalText.default(''),
    }),
  ),
  /** Checks an answer like a passphrase that is entered here, and records the signature. */
  'sign-request.receive': entry<{ signatureId: string }>()(
    z.object({ auditId: s.id, file: fileToken }),
  ),
};
