import { verifyPackage } from '../../../../shared/package/index.ts';
import type { PackageReport } from '../../../../shared/package/index.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import { packageErrors } from '../../../../shared/text/package-engine.ts';
import type { Store } from '../../store/store.ts';
import { hashOf, nodeCrypto, sealed } from './crypto.ts';
import { writePackage } from './write.ts';
import type { ManifestSigner, PackageFacts } from './write.ts';

/** A package that was written, read back and checked. */
export interface BuiltPackage {
  readonly bytes: Uint8Array;
  /** Of the file as it leaves, encrypted or not. */
  readonly sha256: string;
  readonly report: PackageReport;
  readonly filesChecked: number;
}

/**
 * Writes a package, reads it back and checks it as any reader would, then encrypts it where that was
 * asked for. Throws an AppError where the record itself does not hold together.
 */
export function buildPackage(
  store: Store,
  facts: PackageFacts,
  {
    signer,
    passphrase,
  }: { readonly signer: ManifestSigner | null; readonly passphrase: string | null },
): BuiltPackage {
  const plain = writePackage(store, facts, signer);
  const { report, opened } = verifyPackage(plain, nodeCrypto);
  if (!opened) throw recordBroken(report);
  const bytes = passphrase === null ? plain : sealed(plain, passphrase);
  const filesChecked = opened.manifest.files.length;
  return { bytes, sha256: hashOf(bytes), report, filesChecked };
}

function recordBroken(report: PackageReport): AppError {
  return new AppError({
    code: 'package.record-broken',
    sentence: packageErrors.recordBroken(report.break?.sentence ?? ''),
    remedy: packageErrors.recordBrokenRemedy,
  });
}
