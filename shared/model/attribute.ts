import type { Dimension, ValueState, ValueType } from './words.ts';

/** Position in a source file. Lines and columns count from 1. */
export interface Position {
  readonly line: number;
  readonly column?: number;
}

/** One documented fact of an environment. */
export interface Attribute {
  readonly dimension: Dimension;
  /** What it is about: `aws_db_instance.main`, `env:checkout`, `apps/v1/Deployment/shop/api`. */
  readonly subject: string;
  /** Name within the subject; a leaf path for documents: `spec.containers[name=web].image`. */
  readonly name: string;
  /** The source's own spelling; null for every state but `value` and `empty`. */
  readonly value: string | null;
  readonly state: ValueState;
  /** How to compare; from the catalogue or the collector. `text` where nothing better is known. */
  readonly valueType: ValueType;
  /** Id in the catalogue, where it has one. */
  readonly catalogueId: string | null;
  /** Keyed tag (HMAC-SHA-256, hex) of a sensitive, non-empty value. */
  readonly tag: string | null;
  readonly position: Position | null;
}

/** Something read and knowingly made no attribute of. Counted, listed, restorable. */
export interface SetAside {
  /** `volatile` by a named rule of the format; `skipped` because it says nothing of the environment. */
  readonly how: 'volatile' | 'skipped';
  /** Id of the rule, for example `terraform.serial`. */
  readonly rule: string;
  readonly subject: string;
  readonly name: string;
  /** The value where it may be shown; null when it is long, sensitive or structured. */
  readonly value: string | null;
  readonly position: Position | null;
  /** The attribute that it would be, for when a person restores the rule; null where it cannot be one. */
  readonly attribute: Pick<
    Attribute,
    'dimension' | 'state' | 'valueType' | 'catalogueId' | 'tag'
  > | null;
}

/** What a person should know about a source that was read. */
export interface SourceWarning {
  /** Stable code where something depends on the kind of warning, for example `duplicate-key`. */
  readonly code?: string;
  readonly message: string;
  /** Place in words, for example `line 11` or `resources[2].instances[0]`; null for the whole file. */
  readonly at: string | null;
}

/** What one collector made of one file. */
export interface CollectedSource {
  readonly collector: string;
  readonly collectorVersion: string;
  /** Path relative to what was dropped, with forward slashes. */
  readonly path: string;
  /** Key under which a source finds its counterpart on the other side, before tokens are normalised. */
  readonly scope: string;
  /** SHA-256 of the bytes, hex. */
  readonly sha256: string;
  /** Size in bytes. */
  readonly size: number;
  /** What it was recognised as, with its sizes, in one sentence. */
  readonly detection: string;
  /** Why this collector was chosen: a sentence without its subject, "it is named as YAML". */
  readonly because?: string;
  /** Whether a person chose this collector: reading the file again keeps to it. */
  readonly chosen?: boolean;
  /** Paths of files that this one includes, and that are therefore no sources of their own. */
  readonly includes?: readonly string[];
  /** Id of the key behind the tags; null when nothing sensitive was tagged. */
  readonly keyId: string | null;
  readonly attributes: readonly Attribute[];
  readonly setAside: readonly SetAside[];
  readonly warnings: readonly SourceWarning[];
}
