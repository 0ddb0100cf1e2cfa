import { keyOf } from '../../installation-key.ts';
import { openBeside } from '../../store/beside.ts';
import type { AuditTrailTable } from '../../store/tables.ts';
import { buildPackage } from './build.ts';
import type { BuiltPackage } from './build.ts';
import { releaseCopy } from './hand-over.ts';
import type { ReleaseWanted } from './hand-over.ts';
import type { PackageFacts } from './write.ts';

/** A package to be written of a copy of a record, which no act changes meanwhile. */
export interface PackageWanted {
  /** Path of the copy. */
  readonly copy: string;
  readonly facts: PackageFacts;
  /** The key that signs; null where there is none. */
  readonly seed: Uint8Array | null;
  readonly passphrase: string | null;
  /** The release that the package ends with; null for evidence. */
  readonly release: ReleaseWanted | null;
}

/** A package of a copy. */
export interface PackedCopy extends BuiltPackage {
  /** Entries of its release, which the record does not have yet. */
  readonly entries: readonly AuditTrailTable[];
}

/** Writes, checks and encrypts the package beside the engine's thread. */
export function packCopy({ copy, facts, seed, passphrase, release }: PackageWanted): PackedCopy {
  const entries = release ? releaseCopy(copy, release) : [];
  const store = openBeside(copy);
  try {
    const built = buildPackage(store, facts, { signer: seed && keyOf(seed), passphrase });
    return { ...built, entries };
  } finally {
    store.close();
  }
}
