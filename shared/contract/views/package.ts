import type { Custody, SignatureMeaning } from '../../model/words.ts';
import type { PackageReport } from '../../package/report.ts';
import type { SigningPreview } from './people.ts';

export type { PackageBreak, PackageReport } from '../../package/report.ts';

/** A file of this area that was written and checked. */
export interface PackageDone {
  readonly fileName: string;
  /** Token with which the host can show the file in its folder. */
  readonly fileToken: string;
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** Id of the package or request. */
  readonly packageId: string;
  readonly encrypted: boolean;
  /** Of the key that signed it; null where it is not signed. */
  readonly fingerprint: string | null;
  /** The chain's newest hash in it; null for a sign request. */
  readonly head: string | null;
  /** Files inside that were read back and checked; 0 for a sign request. */
  readonly filesChecked: number;
}

/** How the chain of a package and that of the same system in the open record stand to each other. */
export type PackageRelation =
  /** The system is not in this record. */
  | { readonly kind: 'unknown-here' }
  | { readonly kind: 'same' }
  /** The package is older: this record has all of it and went on. */
  | { readonly kind: 'package-older'; readonly entriesHere: number }
  /** The package is newer: it has all that is here and went on. */
  | { readonly kind: 'package-newer'; readonly entriesThere: number }
  /** Both went on from a common beginning. `sequence` is the first entry that differs. */
  | { readonly kind: 'fork'; readonly sequence: number; readonly sentence: string };

/** A record that was made of a package. */
export interface PackageOpened {
  readonly fileName: string;
  /** Token with which the host can open the record or show it in its folder. */
  readonly recordToken: string;
  readonly systemName: string;
  readonly custody: Custody;
  readonly report: PackageReport;
  readonly relation: PackageRelation;
}

/** The programs that check a package. */
export interface VerifierDone {
  readonly files: readonly (VerifierFile & { readonly fileToken: string })[];
}

export interface VerifierFile {
  readonly fileName: string;
  readonly sha256: string;
  readonly size: number;
}

/** Whose key signs packages here. */
export interface InstallationKey {
  /** `keychain` of the system, `passphrase` in a sealed file, or `none` yet. */
  readonly held: 'keychain' | 'passphrase' | 'none';
  /** Groups of hex digits, to compare by eye; null while there is no key, or it is sealed. */
  readonly fingerprint: string | null;
  /** What has to be known of it, in a sentence. */
  readonly sentence: string;
}

/** One hand-over of the system, newest first. */
export interface HandoverRow {
  readonly id: string;
  readonly direction: 'released' | 'taken-back' | 'opened' | 'continued';
  readonly packageId: string;
  readonly peer: string;
  readonly head: string;
  readonly at: string;
}

/** What `package.info` knows: of this installation, of the system's custody, and of a file. */
export interface PackageInfo {
  readonly installation: InstallationKey;
  readonly verifier: readonly VerifierFile[];
  /** Null without an audit. */
  readonly custody: Custody | null;
  readonly handovers: readonly HandoverRow[];
  /** Null without a file. */
  readonly file: PackageFileInfo | null;
}

/** A package that was looked at. */
export type PackageFileInfo =
  | { readonly kind: 'passphrase-needed' }
  | {
      readonly kind: 'checked';
      readonly report: PackageReport;
      readonly relation: PackageRelation;
      /** Whose key signed it: of this installation, one that is not known here, or none. */
      readonly key: 'own' | 'unknown' | 'none';
      /** Whether it may be continued here, and why not. */
      readonly continuable: { readonly ok: boolean; readonly sentence: string };
    };

/** A sign request, or the answer to one. */
export interface SignRequestInfo {
  readonly kind: 'request' | 'answer';
  readonly requestId: string;
  readonly system: string;
  readonly release: string;
  readonly meaning: SignatureMeaning;
  /** Who is asked to sign. */
  readonly personName: string;
  readonly createdAt: string;
  /** Exactly what is signed. No problem is told: the record that asked finds them. */
  readonly preview: SigningPreview;
  /** Null in a request, and in an answer that the open record cannot open. */
  readonly answer: SignAnswer | null;
}

/** What an answer says; whose passphrase it was made with is not checked before it is taken in. */
export interface SignAnswer {
  readonly at: string;
  /** Minutes east of UTC. */
  readonly utcOffset: number;
  readonly note: string;
}
