import type { Attribute, Position } from './attribute.ts';
import type { Dimension, DifferenceKind, Risk, ValueState, ValueType } from './words.ts';

/** A live source as the comparison sees it. */
export interface ComparableSource {
  readonly id: string;
  readonly collector: string;
  readonly scope: string;
  readonly path: string;
  /** Id of the key behind the tags: tags under different keys are not comparable. */
  readonly keyId: string | null;
  readonly attributes: readonly Attribute[];
}

/** One side's part of a row. `absent` where the other side alone has the attribute. */
export interface SideValue {
  readonly state: ValueState;
  readonly value: string | null;
  readonly tag: string | null;
  readonly keyId: string | null;
  /** Id of the source, null when absent. */
  readonly sourceId: string | null;
  readonly position: Position | null;
}

/** What the rule catalogue says of a row. */
export interface Suggestion {
  /** Null when no rule matches: sorted between medium and low. */
  readonly risk: Risk | null;
  /** Id of the rule, null when none matches. */
  readonly rule: string | null;
  /** The rule's sentence first, then one sentence for each context that raised the risk. */
  readonly reasons: readonly string[];
}

/** One compared pair of attributes: a difference, an expected variation or an equal pair. */
export interface ComparedRow {
  /** `dimension|subject|name`, subject normalised: stable across audits of a system. */
  readonly key: string;
  readonly dimension: Dimension;
  /** Subject for display: the production spelling where there is one. */
  readonly subject: string;
  readonly stagingSubject: string | null;
  readonly productionSubject: string | null;
  readonly name: string;
  readonly catalogueId: string | null;
  readonly valueType: ValueType;
  readonly staging: SideValue;
  readonly production: SideValue;
  /** Whether a rule that can give high covers this attribute, equal or not (definition of parity). */
  readonly canBeHigh: boolean;
}

/** A row of the comparison that people look at. */
export interface Difference extends ComparedRow {
  readonly kind: DifferenceKind;
  readonly suggestion: Suggestion;
}

/** A difference explained by a named rule. `variation` names it. */
export interface ExpectedDifference extends ComparedRow {
  readonly kind: Exclude<DifferenceKind, 'same-but-should-differ'>;
  readonly variation: string;
  /** The variation's sentence. */
  readonly reason: string;
}

/** What has become of a rated gap that is no difference under its own key any more. */
export interface WatchedRow {
  /** Key of the gap. */
  readonly gap: string;
  readonly is: 'equal' | 'difference' | 'expected';
  /** The row that has its attribute now. */
  readonly row: ComparedRow;
}

/** A source with no counterpart of its kind and scope: one row. */
export interface UnpairedSource {
  readonly side: 'staging' | 'production';
  readonly sourceId: string;
  readonly path: string;
  readonly collector: string;
  readonly attributes: number;
  /** Its attributes by dimension. */
  readonly byDimension: Readonly<Record<Dimension, number>>;
  /** Those that a rule which can give high covers: parity counts them as not equal. */
  readonly highRisk: Readonly<Record<Dimension, number>>;
}

/** A rule of the system itself that keeps rows below the high that the built-in rules suggest. */
export interface LoweringRule {
  readonly rule: string;
  readonly title: string;
  readonly rows: number;
}

/**
 * Counts that add up: staging attributes = equal + suspectEqual + changed + onlyInStaging
 * + expected.changed + expected.onlyInStaging + unpaired.staging; likewise for production.
 */
export interface ComparisonSummary {
  readonly equal: number;
  /** Rows of kind `same-but-should-differ`. */
  readonly suspectEqual: number;
  readonly changed: number;
  readonly onlyInStaging: number;
  readonly onlyInProduction: number;
  readonly expected: {
    readonly changed: number;
    readonly onlyInStaging: number;
    readonly onlyInProduction: number;
  };
  /** Attributes (not sources) of unpaired sources. */
  readonly unpaired: { readonly staging: number; readonly production: number };
  readonly byDimension: Readonly<Record<Dimension, number>>;
  readonly bySuggestedRisk: Readonly<Record<Risk | 'none', number>>;
  /** Whose rules lower what the built-in ones suggest high; absent where none does. */
  readonly lowered?: readonly LoweringRule[];
}

/** The whole comparison of two environments. */
export interface Comparison {
  readonly differences: readonly Difference[];
  readonly expected: readonly ExpectedDifference[];
  /** Equal rows that a rule which can give high covers: the denominator of parity needs them. */
  readonly equalHighRisk: readonly ComparedRow[];
  readonly unpaired: readonly UnpairedSource[];
  /** Rated gaps that are equal, or part of another row, now. */
  readonly watched: readonly WatchedRow[];
  readonly summary: ComparisonSummary;
  /** Sentences about the comparison itself, for example sources paired by being the only ones. */
  readonly notes: readonly string[];
}
