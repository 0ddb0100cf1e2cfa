export { fingerprintOf, sameFingerprint } from './fingerprint.ts';
export { PACKAGE_FORMAT, manifestBytes, paths } from './manifest.ts';
export type { Manifest, ManifestFile } from './manifest.ts';
export { bytesOf, hexOf } from './open.ts';
export type { OpenedPackage, PackageCrypto } from './open.ts';
export type { PackageAbout, PackageBreak, PackageReport } from './report.ts';
export { verifyPackage } from './verify.ts';
export type { VerifiedPackage } from './verify.ts';
