import type { Audit, IsoDate, IsoMoment } from '../model/audit.ts';
import type { Assessment, ExceptionRecord, Rating } from '../model/judgement.ts';
import type { LoweringRule, UnpairedSource } from '../model/comparison.ts';
import type { Dimension, Risk, Side, ValueType } from '../model/words.ts';

/**
 * A row of the comparison with what people have said of it. Ratings and assessments are those that
 * still hold: the engine leaves out what was bound to other values.
 */
export interface ScorecardGap {
  readonly key: string;
  readonly dimension: Dimension;
  readonly catalogueId: string | null;
  readonly valueType: ValueType;
  /** What the attribute is, in words: the catalogue's label, else its name. */
  readonly label: string;
  /**
   * `difference` to be looked at, `expected` by a named rule, `equal` (an equal high-risk attribute,
   * which parity counts).
   */
  readonly standing: 'difference' | 'expected' | 'equal';
  /** Whether a rule that can give high covers the attribute. */
  readonly canBeHigh: boolean;
  readonly suggestedRisk: Risk | null;
  readonly rating: Rating | null;
  readonly assessments: readonly Assessment[];
  /** A later snapshot observed the attribute on both sides and found it equal. */
  readonly verifiedClosed: boolean;
}

/** What is documented of one dimension on one side, against the catalogue. */
export interface SideCoverage {
  readonly asked: number;
  /** Documented or marked not applicable. */
  readonly answered: number;
  /** Catalogue ids that are neither. */
  readonly missing: readonly string[];
}

/** A new high finding of the newest run of a drift detector. */
export interface DriftFinding {
  readonly dimension: Dimension;
  readonly key: string;
}

/** Everything that scorecard and readiness depend on. Nothing else is read: the functions are pure. */
export interface ScorecardInput {
  readonly audit: Audit;
  /** The moment, for the age of snapshots. */
  readonly now: IsoMoment;
  /** The day, for exceptions. */
  readonly today: IsoDate;
  readonly rows: readonly ScorecardGap[];
  readonly exceptions: readonly ExceptionRecord[];
  readonly coverage: Readonly<Record<Dimension, Readonly<Record<Side, SideCoverage>>>>;
  /** The oldest live source of each side; null when there is none. */
  readonly snapshots: Readonly<Record<Side, IsoMoment | null>>;
  /** Live drift detectors of each dimension. */
  readonly detectors: Readonly<Record<Dimension, number>>;
  readonly driftFindings: readonly DriftFinding[];
  /** Sources without a counterpart; none where they are not given. */
  readonly unpaired?: readonly UnpairedSource[];
  /** Their high-risk attributes: parity counts them as not equal. */
  readonly unpairedHighRisk?: Readonly<Record<Dimension, number>>;
  /** Titles of built-in rules that could give high and are heard no more; none where not given. */
  readonly silencedRules?: readonly string[];
  /** Rules of the system that lower what the built-in ones suggest high; none where not given. */
  readonly loweringRules?: readonly LoweringRule[];
  /** Whether something changed since the comparison ran, or none has run yet. */
  readonly comparisonStale: boolean;
}
