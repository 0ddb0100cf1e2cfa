import { keyOf } from '../../installation-key.ts';
import { openBeside } from '../../store/beside.ts';
import { buildPackage } from './build.ts';
import type { BuiltPackage } from './build.ts';
import type { PackageFacts } from './write.ts';

/** A package to be written of a copy of a record, which no act changes meanwhile. */
export interface PackageWanted {
  /** Path of the copy. */
  readonly copy: string;
  readonly facts: PackageFacts;
  /** The key that signs; null where there is none. */
  readonly seed: Uint8Array | null;
  readonly passphrase: string | null;
}

/** Writes and checks the package beside the engine's thread. */
export function packCopy({ copy, facts, seed, passphrase }: PackageWanted): BuiltPackage {
  const store = openBeside(copy);
  try {
    return buildPackage(store, facts, { signer: seed && keyOf(seed), passphrase });
  } finally {
    store.close();
  }
}
