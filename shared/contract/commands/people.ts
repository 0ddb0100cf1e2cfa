import { z } from 'zod';
import { restrictedActs, signatureMeanings } from '../../model/words.ts';
import { subjectKinds } from '../../signing/subject.ts';
import { entry } from '../entry.ts';
import * as s from '../schemas.ts';

/** Longer than anybody types, so that hashing it stays cheap. */
const LONGEST_PASSPHRASE = 1024;

/** Kept nowhere; what makes one good is `passphraseProblem`'s to say. */
const passphrase = z.string().min(1).max(LONGEST_PASSPHRASE);

/**
 * The administrator who allows an act, with their passphrase: needed once a system has an active
 * administrator with one (`PeopleView.administrators`), and not looked at before.
 */
export const allowedBy = z.object({ administratorId: s.id, passphrase }).optional();

/** What is signed. */
export const signedSubject = z.object({ kind: z.enum(subjectKinds), id: s.id });
/** What a signature says. */
export const meaning = z.enum(signatureMeanings);

/** A recovery code, told this once: it is kept nowhere, and a repeated command does not tell it. */
export interface RecoveryCodeGiven {
  /** Eight groups of letters and digits. */
  readonly recoveryCode: string;
}

/** People, what they may do, and what they sign. */
export const peopleCommands = {
  /**
   * Adds a person to the system, or changes one. Names are unique as people read them. An
   * administrator allows a change of the name, the role or who is administrator, and adding somebody
   * with a role or as administrator.
   */
  'person.set': entry<{ personId: string }>()(
    z.object({
      auditId: s.id,
      personId: s.id.nullable(),
      name: s.name,
      team: s.team,
      role: s.optionalName,
      administrator: z.boolean(),
      by: allowedBy,
    }),
  ),
  /** Takes a person out of those who sign and act; what they signed stays. */
  'person.retire': entry<null>()(z.object({ personId: s.id, reason: s.text, by: allowedBy })),
  'person.reinstate': entry<null>()(z.object({ personId: s.id, reason: s.text, by: allowedBy })),
  /**
   * Sets a passphrase to sign with; `current` is needed where there is one already, and `by` where
   * there is none.
   */
  'person.passphrase': entry<RecoveryCodeGiven>()(
    z.object({ personId: s.id, passphrase, current: passphrase.nullable(), by: allowedBy }),
  ),
  /** Sets a passphrase for somebody who has lost theirs. */
  'person.reset': entry<RecoveryCodeGiven>()(
    z.object({
      personId: s.id,
      passphrase,
      by: z.union([
        z.object({ administratorId: s.id, passphrase }),
        z.object({ recoveryCode: z.string().min(1).max(200) }),
      ]),
    }),
  ),
  /** Leaves an act to roles; without any, everybody may. `risk` is for rating and approving. */
  'authority.set': entry<null>()(
    z.object({
      auditId: s.id,
      act: z.enum(restrictedActs),
      risk: s.risk.nullable(),
      roles: z.array(s.name).max(50),
      reason: s.text,
      by: allowedBy,
    }),
  ),
  /**
   * What the release decision must carry, in place of what was required before. Two that say the
   * same need two people.
   */
  'signatures.require': entry<null>()(
    z.object({
      auditId: s.id,
      /** Without a role, anybody's. */
      required: z.array(z.object({ meaning, role: s.optionalName })).max(50),
      reason: s.text,
      by: allowedBy,
    }),
  ),
  /** Signs what a subject says now, after the passphrase was checked. */
  'signature.give': entry<{ signatureId: string; contentHash: string }>()(
    z.object({
      auditId: s.id,
      subject: signedSubject,
      meaning,
      personId: s.id,
      passphrase,
      note: s.optionalText,
      /** Hash of what was shown: the signature is refused where it says something else by now. */
      contentHash: z.string().max(64).optional(),
    }),
  ),
  /** Records an approval that was given elsewhere, with the files that show it. No signature. */
  'approval.outside': entry<{ approvalId: string }>()(
    z.object({
      auditId: s.id,
      subject: signedSubject,
      meaning,
      approver: s.name,
      role: s.optionalName,
      givenOn: s.date,
      /** Where it was given: the minutes, a ticket, a letter. */
      how: s.text,
      files: s.fileTokens,
    }),
  ),
};
