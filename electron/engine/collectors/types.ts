import type {
  CollectedSource,
  Dimension,
  ErrorData,
  Position,
  SetAside,
  SourceWarning,
} from '../../../shared/model/index.ts';
import type { Limits } from './limits.ts';

/** Tags sensitive values: the same value under the same key gives the same tag. */
export interface TagKey {
  /** Fingerprint of the key: tells keys apart and reveals nothing. */
  readonly id: string;
  /** HMAC-SHA-256 of the value, hex. */
  tag(value: string): string;
}

/** One file, read and decoded. */
export interface SourceFile {
  /** Path relative to what was dropped, with forward slashes. */
  readonly path: string;
  readonly text: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
  /** What decoding had to say, for example a missing byte order mark. */
  readonly warnings: readonly SourceWarning[];
}

/** What a collector is given beside the file. */
export interface CollectContext {
  /** Null where tags are not wanted: sensitive values then carry no tag. */
  readonly keyProvider: TagKey | null;
  readonly limits: Limits;
  readonly signal?: AbortSignal;
}

/** Why a collector takes a file. The highest confidence (0 to 1) wins. */
export interface Detection {
  readonly confidence: number;
  /** One sentence without its subject: "it has the envelope of a Terraform state". */
  readonly because: string;
}

/** Turns one source into attributes. Pure: no global state, callable from any thread. */
export interface Collector {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Formats in words, for menus and help. */
  readonly formats: readonly string[];
  readonly dimensions: readonly Dimension[];
  /** What it does, in one sentence. */
  readonly description: string;
  /** File name patterns that suggest it, for help and pickers. */
  readonly filePatterns: readonly string[];
  /** A sample of its format within the bundled example. */
  readonly sample: string;
  /** Null where the file is none of its formats. */
  detect(file: SourceFile): Detection | null;
  /** Throws an AppError where the file cannot be read as the format. */
  collect(file: SourceFile, context: CollectContext): CollectedSource;
}

/** Progress with a number and a sentence. */
export interface CollectProgress {
  readonly done: number;
  readonly total: number;
  readonly sentence: string;
}

export interface CollectOptions {
  readonly keyProvider: TagKey | null;
  readonly limits: Limits;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: CollectProgress) => void;
  /** Id of the one collector to use, instead of detection. */
  readonly collector?: string;
}

/** A file or folder that gave nothing, and why. */
export interface Refusal {
  readonly path: string;
  readonly error: ErrorData;
}

/** Every file ends in one of the two. */
export interface CollectOutcome {
  readonly sources: readonly CollectedSource[];
  readonly refused: readonly Refusal[];
}

export type { Position, SetAside, SourceWarning };
