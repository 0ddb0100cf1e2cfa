import type {
  CollectedSource,
  ErrorData,
  Side,
  SourceWarning,
} from '../../../shared/model/index.ts';
import type { CollectorView } from '../../../shared/contract/views.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { ColumnMapping, ColumnPreview } from '../../../shared/model/inventory.ts';
import type { Limits } from '../../../shared/model/limits.ts';

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
  /** Decoded text; empty for a collector that reads the bytes itself. */
  readonly text: string;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
  /** What decoding had to say, for example a missing byte order mark. */
  readonly warnings: readonly SourceWarning[];
  /**
   * A file that this one refers to, by its path relative to this one; null where it is not within
   * what was dropped, or cannot be read as text. What is read so becomes part of this source.
   */
  readonly near: (relative: string) => NearFile | null;
}

/** A file that another one includes. */
export interface NearFile {
  /** Relative to what was dropped. */
  readonly path: string;
  readonly text: string;
}

/** A mask that a person lifted: a value of this place is known to be no secret. */
export interface LiftedMask {
  readonly collector: string;
  readonly subject: string;
  readonly name: string;
}

/** What a collector is given beside the file. */
export interface CollectContext {
  /** Null where tags are not wanted: sensitive values then carry no tag. */
  readonly keyProvider: TagKey | null;
  readonly limits: Limits;
  readonly signal?: AbortSignal;
  /** When the reading of this file has taken too long, in milliseconds of `performance.now()`. */
  readonly deadline?: number;
  readonly lifted?: readonly LiftedMask[];
  /** How the columns of inventories are to be read, remembered for the system. */
  readonly mappings?: readonly ColumnMapping[];
  /** The side that the file is read for, where it matters; null for a snapshot of no side. */
  readonly side?: Side | null;
}

/** Why a collector takes a file. The highest confidence (0 to 1) wins. */
export interface Detection {
  readonly confidence: number;
  /** One sentence without its subject: "it has the envelope of a Terraform state". */
  readonly because: string;
}

/** Thrown by a collector whose detection was mistaken: the file is some other format. */
export class NotThisFormat extends Error {}

/** A file that is knowingly left out, together with those that only it includes. */
export class LeftOut extends AppError {
  readonly includes: readonly string[];

  constructor(data: ErrorData, includes: readonly string[]) {
    super(data);
    this.includes = includes;
  }
}

/** A table whose columns nobody has named yet: a person maps them, then it is read again. */
export class MappingNeeded extends AppError {
  readonly columns: readonly ColumnPreview[];

  constructor(data: ErrorData, columns: readonly ColumnPreview[]) {
    super(data);
    this.columns = columns;
  }
}

/** What menus, help and the command line say of a collector. */
export interface CollectorMetadata extends Omit<CollectorView, 'answers'> {
  /** Name of its sample, with secrets planted in it, among the fixtures of the tests. */
  readonly sample: string;
}

/** What a person reads of a collector, without what it does. */
export function metadataOf(collector: CollectorMetadata): Omit<CollectorView, 'answers'> {
  const { id, version, title, formats, dimensions, description, filePatterns } = collector;
  return { id, version, title, formats, dimensions, description, filePatterns };
}

/** Turns one source into attributes. Pure: no global state, callable from any thread. */
export interface Collector extends CollectorMetadata {
  /** Ids of the catalogue's entries that it can answer. */
  readonly answers: readonly string[];
  /** Whether a file that begins like this is its own to decode, such as a workbook. */
  readonly readsBytes?: (file: { readonly path: string; readonly head: Uint8Array }) => boolean;
  /** Null where the file is none of its formats. */
  detect(file: SourceFile): Detection | null;
  /**
   * Throws an AppError where the file cannot be read as the format, and `NotThisFormat` where it
   * turns out to be another one: the next best collector then takes it.
   */
  collect(file: SourceFile, context: CollectContext): CollectedSource | Promise<CollectedSource>;
}

/** Progress with a number and a sentence. */
export interface CollectProgress {
  readonly done: number;
  readonly total: number;
  readonly sentence: string;
}

/** How files are read: what collectors are told, and what is wanted of all of them. */
export interface CollectOptions extends Omit<CollectContext, 'deadline'> {
  readonly onProgress?: (progress: CollectProgress) => void;
  /** Id of the one collector to use, instead of detection. */
  readonly collector?: string;
  /** The only files to read among what is found, and how they are shown; they count as named. */
  readonly only?: readonly WantedFile[];
  /** Absolute paths of files to pass over. */
  readonly omit?: readonly string[];
  /** Hears of each file before it is read. */
  readonly onFile?: (file: FileOrigin) => void;
}

/** A file that is asked for by name. */
export interface WantedFile {
  readonly absolute: string;
  /** As it was shown before. */
  readonly path: string;
}

/** Where a file lies on this machine. */
export interface FileOrigin {
  readonly absolute: string;
  /** Absolute path of what was dropped: the file itself, or a folder that holds it. */
  readonly root: string;
  /** As it is shown. */
  readonly path: string;
}

/** A file or folder that gave nothing, and why. */
export interface Refusal {
  readonly path: string;
  readonly error: ErrorData;
  /** Absolute path of the file and of what was dropped, for another try; never shown. */
  readonly absolute?: string;
  readonly root?: string;
  /** Paths of files that it includes, which are left out with it. */
  readonly includes?: readonly string[];
  /** Columns of a table that waits for its mapping. */
  readonly columns?: readonly ColumnPreview[];
}

/** Every file ends in one of the two. */
export interface CollectOutcome {
  readonly sources: readonly CollectedSource[];
  /** Where each source lies. */
  readonly origins: ReadonlyMap<CollectedSource, FileOrigin>;
  readonly refused: readonly Refusal[];
}
