import type { SourceWarning } from '../../model/attribute.ts';
import type { IsoMoment } from '../../model/audit.ts';
import type { CatalogueEntry } from '../../model/catalogue/index.ts';
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
}

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
