import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '../../../../shared/model/errors.ts';
import { verifyPackage } from '../../../../shared/package/index.ts';
import type { OpenedPackage, PackageReport } from '../../../../shared/package/index.ts';
import { packageLimits } from '../../../../shared/package/limits.ts';
import { PackageProblem, problem } from '../../../../shared/package/problem.ts';
import { isSealed, unseal } from '../../../../shared/package/seal.ts';
import { packageErrors } from '../../../../shared/text/package-engine.ts';
import { packageText } from '../../../../shared/text/package.ts';
import { hashOf, nodeCrypto, nodeSeal } from './crypto.ts';

/** A package file that was looked at. */
export type CheckedFile =
  | { readonly kind: 'passphrase-needed' }
  | {
      readonly kind: 'checked';
      readonly report: PackageReport;
      /** SHA-256 of the file. */
      readonly sha256: string;
      /** Hashes of the chain in their order, 32 bytes each; empty where the package does not hold. */
      readonly chain: Uint8Array;
    };

/** A package that holds, with the hash of its file. */
export interface ReadPackage {
  readonly report: PackageReport;
  readonly opened: OpenedPackage | null;
  readonly sha256: string;
}

/** Checks a package file whole. What is wrong with it is in the verdict, not thrown. */
export async function checkPackageFile(
  file: string,
  passphrase: string | null,
): Promise<CheckedFile> {
  const read = await readPackage(file, passphrase);
  if (read === null) return { kind: 'passphrase-needed' };
  const { report, sha256, opened } = read;
  return { kind: 'checked', report, sha256, chain: opened ? chainOf(opened) : new Uint8Array() };
}

/** Reads, opens and checks a package file; null where it needs a passphrase and none is given. */
export async function readPackage(
  file: string,
  passphrase: string | null,
): Promise<ReadPackage | null> {
  const bytes = await bytesIn(file);
  if (bytes === null) return broken(problem('container', packageText.zip.tooLarge), '');
  const sha256 = hashOf(bytes);
  if (!isSealed(bytes)) return { ...verifyPackage(bytes, nodeCrypto), sha256 };
  if (passphrase === null) return null;
  try {
    const plain = await unseal(bytes, passphrase, nodeSeal);
    return { ...verifyPackage(plain, nodeCrypto), sha256 };
  } catch (error) {
    if (error instanceof PackageProblem) return broken(error, sha256);
    throw error;
  }
}

/** Null where the file is larger than any package. */
async function bytesIn(file: string): Promise<Uint8Array | null> {
  try {
    const found = await stat(file);
    if (!found.isFile()) throw new Error('a pipe would be waited for');
    return found.size > packageLimits.file ? null : await readFile(file);
  } catch {
    const { sentence, remedy } = packageErrors.unreadable;
    const data = { code: 'package.unreadable', sentence: sentence(basename(file)), remedy };
    throw new AppError(data);
  }
}

function broken({ found }: PackageProblem, sha256: string): ReadPackage {
  const none = { about: null, fingerprint: null, checked: [], cannotProve: [] };
  return { opened: null, sha256, report: { ok: false, break: found, ...none } };
}

function chainOf({ view, manifest }: OpenedPackage): Uint8Array {
  const chain = Buffer.alloc(manifest.chain.length * 32);
  for (const { sequence, hash } of view.trail()) chain.write(hash, (sequence - 1) * 32, 'hex');
  return chain;
}
