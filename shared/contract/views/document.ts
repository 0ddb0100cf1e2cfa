import type { SourceWarning } from '../../model/attribute.ts';
import type { IsoMoment } from '../../model/audit.ts';
import type { CatalogueEntry } from '../../model/catalogue/index.ts';
import type { ColumnMapping } from '../../model/inventory.ts';
import type { Dimension, Side, ValueState } from '../../model/words.ts';

/** A source as the matrix of step 1 shows it. */
export interface SourceView {
  readonly id: string;
  readonly side: Side;
  readonly collector: string;
  readonly collectorTitle: string;
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly capturedAt: IsoMoment;
  readonly capturedBy: string;
  readonly detection: string;
  /** Why this collector was chosen: a sentence without its subject. */
  readonly because: string;
  /** Whether its file can be read again from where it was, or its question asked again. */
  readonly rereadable: boolean;
  readonly attributes: number;
  readonly byDimension: Readonly<Record<Dimension, number>>;
  readonly volatile: number;
  readonly skipped: number;
  readonly sensitive: number;
  readonly warnings: readonly SourceWarning[];
}

/** One cell of the matrix: a dimension on a side. */
export interface MatrixCell {
  readonly dimension: Dimension;
  readonly side: Side;
  /** Sources with at least one attribute of this dimension. */
  readonly sources: readonly { readonly sourceId: string; readonly attributes: number }[];
  readonly answered: number;
  readonly asked: number;
  /** Labels of catalogue entries without an answer. */
  readonly missing: readonly string[];
  /** What would answer most of them, in one plain sentence; null where nothing is missing. */
  readonly advice: string | null;
}

/** Step 1: the matrix of dimensions and sides, with what fills its cells. */
export interface DocumentView {
  readonly sources: readonly SourceView[];
  readonly cells: readonly MatrixCell[];
  /** Dimensions that the release profile calls for, with the reason. */
  readonly calledFor: Readonly<Record<Dimension, string | null>>;
  /** Sources without a counterpart, in words. */
  readonly unpaired: readonly {
    readonly side: Side;
    readonly path: string;
    readonly collectorTitle: string;
    readonly attributes: number;
  }[];
}

/** One side's answer to a catalogue entry. */
export interface CatalogueAnswer {
  readonly state: ValueState | 'unanswered';
  /** The value, or a summary such as `14 values` when sources answer more than once. */
  readonly value: string | null;
  /** `by hand`, or the path of the source. */
  readonly from: string | null;
  readonly reason: string | null;
}

/** An entry of the catalogue with what each side answers to it. */
export interface CatalogueRow {
  readonly entry: CatalogueEntry;
  readonly staging: CatalogueAnswer;
  readonly production: CatalogueAnswer;
}

/** What a source gave and what it left out. */
export interface SourceDetail {
  readonly source: SourceView;
  readonly setAside: readonly {
    readonly how: 'volatile' | 'skipped';
    readonly rule: string;
    /** The rule in words, and why it sets something aside. */
    readonly title: string;
    readonly reason: string;
    /** Whether a person made attributes of it again. */
    readonly restored: boolean;
    /** How many of its values can become attributes again. */
    readonly restorable: number;
    readonly count: number;
    readonly examples: readonly string[];
  }[];
  readonly sample: readonly {
    readonly subject: string;
    readonly name: string;
    readonly state: ValueState;
    readonly value: string | null;
    readonly line: number | null;
  }[];
}

/** A collector as menus and help show it. */
export interface CollectorView {
  readonly id: string;
  readonly version: string;
  readonly title: string;
  /** Formats in words. */
  readonly formats: readonly string[];
  readonly dimensions: readonly Dimension[];
  /** What it does, in one sentence. */
  readonly description: string;
  /** Globs of file names that suggest it. */
  readonly filePatterns: readonly string[];
  /** Labels of the catalogue's entries that it can answer. */
  readonly answers: readonly string[];
}

/** A masked value of a source; `lifted` waits for the next reading. */
export interface MaskedRow {
  readonly subject: string;
  readonly name: string;
  readonly line: number | null;
  readonly lifted: boolean;
}

/** What people have said about documenting this audit's system. */
export interface DocumentActs {
  readonly restored: readonly {
    readonly id: string;
    readonly collector: string;
    readonly rule: string;
    readonly reason: string;
  }[];
  readonly moves: readonly {
    readonly id: string;
    readonly subject: string;
    readonly dimension: Dimension;
    readonly reason: string;
  }[];
  readonly masks: readonly {
    readonly id: string;
    readonly collector: string;
    readonly subject: string;
    readonly name: string;
    readonly reason: string;
  }[];
  readonly mappings: readonly { readonly id: string; readonly mapping: ColumnMapping }[];
  /** Hosts that a person allowed in this audit. */
  readonly hosts: readonly {
    readonly id: string;
    readonly host: string;
    readonly port: number;
    readonly reason: string;
    readonly allowedBy: string;
    readonly allowedAt: IsoMoment;
  }[];
}
