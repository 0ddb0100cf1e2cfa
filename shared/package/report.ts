import type { VerifyBreak } from '../contract/verify.ts';

/** Kinds of breaks that only a package can have, beside those of a chain. */
export type PackageBreakKind =
  | VerifyBreak['kind']
  /** The container: damaged, hostile, or not of this kind. */
  | 'container'
  /** It is encrypted, and no passphrase or another one was given. */
  | 'passphrase'
  | 'manifest'
  | 'signature'
  /** A file of the package is missing, changed or extra. */
  | 'file'
  | 'evidence';

/** The first place at which a package does not hold together. */
export interface PackageBreak {
  readonly kind: PackageBreakKind;
  /** Entry of the chain, where one is meant. */
  readonly sequence: number | null;
  /** File inside the package, where one is meant. */
  readonly file: string | null;
  readonly sentence: string;
}

/** What a package says of itself; null where it could not be read that far. */
export interface PackageAbout {
  readonly packageId: string;
  readonly purpose: 'evidence' | 'release';
  /** To whom it was released; null for evidence. */
  readonly peer: string | null;
  readonly appVersion: string;
  readonly developmentRuntime: boolean;
  /** ISO 8601 in UTC, and minutes east of UTC where it was made. */
  readonly createdAt: string;
  readonly utcOffset: number;
  readonly systemId: string;
  readonly systemName: string;
  readonly auditId: string;
  readonly auditNumber: number;
  readonly release: string;
  /** Newest hash of the chain, hex. */
  readonly head: string;
  readonly entries: number;
}

/** The verdict on a package. */
export interface PackageReport {
  readonly ok: boolean;
  readonly about: PackageAbout | null;
  /** Of the key that signed it; null where nobody did. */
  readonly fingerprint: string | null;
  /** The first break, null when there is none. */
  readonly break: PackageBreak | null;
  /** What was checked, as sentences with counts. */
  readonly checked: readonly string[];
  /** What no check of a file alone can prove, as sentences. */
  readonly cannotProve: readonly string[];
}
