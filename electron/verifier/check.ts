import { verifyPackage } from '../../shared/package/index.ts';
import type { PackageReport } from '../../shared/package/index.ts';
import { PackageProblem } from '../../shared/package/problem.ts';
import { isSealed, unseal } from '../../shared/package/seal.ts';
import { bundledCrypto } from './crypto.ts';

/** Checks the bytes of a package; null where they need a passphrase and none is given. */
export async function checkBytes(
  bytes: Uint8Array,
  passphrase: string | null,
): Promise<PackageReport | null> {
  if (!isSealed(bytes)) return verifyPackage(bytes, bundledCrypto).report;
  if (passphrase === null) return null;
  try {
    const plain = await unseal(bytes, passphrase, bundledCrypto);
    return verifyPackage(plain, bundledCrypto).report;
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error;
    const none = { about: null, fingerprint: null, checked: [], cannotProve: [] };
    return { ok: false, break: error.found, ...none };
  }
}
