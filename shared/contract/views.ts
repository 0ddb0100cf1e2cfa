import type { Position, SourceWarning } from '../model/attribute.ts';
import type { Audit, Incident, IsoMoment, Participant, System } from '../model/audit.ts';
import type { CatalogueEntry } from '../model/catalogue/index.ts';
import type { ComparisonSummary, Suggestion } from '../model/comparison.ts';
import type {
  Assessment,
  ExceptionRecord,
  PlanItem,
  Rating,
  Readiness,
  Scorecard,
} from '../model/judgement.ts';
import type {
  Dimension,
  DifferenceKind,
  ExceptionStanding,
  ReadinessState,
  Risk,
  Side,
  Step,
  Team,
  ValueState,
  ValueType,
} from '../model/words.ts';

/** The open record and who may write it. */
export interface RecordInfo {
  readonly fileName: string;
  readonly writable: boolean;
  /** Who holds the lock when this process does not. */
  readonly heldBy: {
    readonly person: string;
    readonly host: string;
    readonly process: number;
    readonly since: IsoMoment;
  } | null;
  /** Sentences a person should know, for example that a network file system is in use. */
  readonly notices: readonly string[];
  readonly schemaVersion: number;
}

/** One line of the audits screen. */
export interface SystemSummary {
  readonly system: System;
  readonly audits: readonly {
    readonly audit: Audit;
    readonly readiness: ReadinessState;
    readonly reasons: number;
    readonly openHigh: number;
  }[];
  /** Live exceptions that expire within 30 days. */
  readonly expiringExceptions: number;
}

/** Everything the opening and the top bar show. */
export interface AuditView {
  readonly system: System;
  readonly audit: Audit;
  readonly participants: readonly Participant[];
  readonly incidents: readonly Incident[];
  /** Oldest live source a side; null when nothing is documented. */
  readonly snapshots: Readonly<Record<Side, IsoMoment | null>>;
  /** Time of the newest durable change. */
  readonly savedAt: IsoMoment;
  readonly comparisonStale: boolean;
  readonly comparedAt: IsoMoment | null;
  readonly summary: ComparisonSummary | null;
  /** What `undo.last` would take back, in words; null when nothing can be. */
  readonly undoable: string | null;
  readonly decision: {
    readonly decision: 'release' | 'hold';
    readonly decidedBy: string;
    readonly reason: string;
    readonly at: IsoMoment;
  } | null;
  readonly secrets: {
    readonly unlocked: boolean;
    readonly hasPassphrase: boolean;
    readonly notComparable: number;
  };
}

/** A ring of the rail: how full, and what is missing in one line. */
export interface StepState {
  readonly step: Step;
  /** 0 to 1. */
  readonly done: number;
  readonly complete: boolean;
  /** One line; `Complete` words when nothing is missing. */
  readonly missing: string;
}

export interface StepsView {
  readonly steps: readonly StepState[];
  readonly readiness: Readiness;
}

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

/** One side's value with where it came from. */
export interface SideView {
  readonly state: ValueState;
  readonly value: string | null;
  readonly path: string | null;
  readonly position: Position | null;
}

/** A difference in the grid. */
export interface DifferenceRow {
  readonly id: string;
  readonly key: string;
  /** Shown as `G-014`; stable, never reused. */
  readonly number: number;
  readonly dimension: Dimension;
  readonly subject: string;
  readonly stagingSubject: string | null;
  readonly productionSubject: string | null;
  readonly name: string;
  readonly catalogueId: string | null;
  readonly valueType: ValueType;
  readonly kind: DifferenceKind;
  readonly staging: SideView;
  readonly production: SideView;
  readonly suggestion: Suggestion;
  readonly assessments: readonly Assessment[];
  readonly rating: Rating | null;
  /** Teams assessed differently and no rating has settled it. */
  readonly disagreed: boolean;
  readonly plan: PlanItem;
  readonly exceptionNumber: number | null;
  readonly exceptionStanding: ExceptionStanding | null;
  readonly firstSeen: IsoMoment;
  /** Name of the expected variation that sets it aside; null among differences. */
  readonly variation: string | null;
}

/** Inspector: the row with its history. */
export interface DifferenceDetail {
  readonly row: DifferenceRow;
  readonly ruleTitle: string | null;
  readonly ruleOrigin: 'built-in' | 'custom' | null;
  readonly ruleVersion: number | null;
  /** Title of the guide's failure scenario that it resembles. */
  readonly resembles: string | null;
  readonly history: readonly {
    readonly at: IsoMoment;
    readonly actor: string;
    readonly what: string;
    readonly reason: string | null;
  }[];
  readonly exception: (ExceptionRecord & { readonly standing: ExceptionStanding }) | null;
}

/** Which rows to show. Parts combine with `and`, values of one part with `or`. */
export interface DifferenceGroup {
  readonly dimension: Dimension;
  readonly subject: string;
  readonly count: number;
}

export interface DifferencePage {
  readonly rows: readonly DifferenceRow[];
  /** Rows that match, over all pages. */
  readonly total: number;
  /** Groups in row order, for the whole result. */
  readonly groups: readonly DifferenceGroup[];
}

/** Counts for the filters at the left, over the whole audit. */
export interface DifferenceCounts {
  readonly all: number;
  readonly toDecide: number;
  readonly decided: number;
  readonly disagreed: number;
  readonly bySuggestion: Readonly<Record<Risk | 'none', number>>;
  readonly byRating: Readonly<Record<Risk | 'unrated', number>>;
  readonly byDimension: Readonly<Record<Dimension, number>>;
  readonly byKind: Readonly<Record<DifferenceKind, number>>;
  readonly setAside: number;
}

/** The tab "Set aside": by rule. */
export interface SetAsideGroup {
  readonly how: 'expected' | 'volatile' | 'skipped';
  readonly rule: string;
  readonly title: string;
  readonly reason: string;
  readonly count: number;
}

export interface SetAsideRow {
  /** Id of the difference for expected ones; null for what collectors set aside. */
  readonly differenceId: string | null;
  readonly side: Side | null;
  readonly path: string | null;
  readonly line: number | null;
  readonly subject: string;
  readonly name: string;
  readonly staging: string | null;
  readonly production: string | null;
}

/** A gap on the board and in the plan. */
export interface GapView {
  readonly row: DifferenceRow;
  /** 1 is first. */
  readonly priority: number | null;
  /** What is missing, in words. */
  readonly missing: readonly string[];
  readonly overdue: boolean;
}

export interface PlanView {
  readonly gaps: readonly GapView[];
  /** What is missing over the whole plan, each with the ids of its rows. */
  readonly missing: readonly {
    readonly sentence: string;
    readonly differenceIds: readonly string[];
  }[];
}

/** One run of a drift detector. */
export interface DriftCheckView {
  readonly id: string;
  readonly at: IsoMoment;
  readonly by: string;
  readonly counts: {
    readonly new: number;
    readonly worse: number;
    readonly known: number;
    readonly gone: number;
  };
  readonly newHigh: number;
  readonly findings: readonly {
    readonly what: 'new' | 'worse' | 'gone';
    readonly dimension: Dimension;
    readonly subject: string;
    readonly name: string;
    readonly staging: string | null;
    readonly production: string | null;
    readonly suggestedRisk: Risk | null;
    readonly reason: string;
  }[];
  /** Sources that could not be read. */
  readonly problems: readonly string[];
}

export interface DetectorView {
  readonly id: string;
  readonly dimension: Dimension;
  readonly title: string;
  readonly cadence: 'each-release' | 'each-commit' | 'daily' | 'weekly';
  readonly told: string;
  readonly sources: readonly {
    readonly side: Side;
    readonly path: string;
    readonly readable: boolean;
  }[];
  readonly checks: readonly DriftCheckView[];
}

export interface WatchView {
  readonly detectors: readonly DetectorView[];
  /** Dimensions with a high suggestion or rating and no detector, most at risk first. */
  readonly unwatched: readonly { readonly dimension: Dimension; readonly reason: string }[];
}

/** The register of exceptions of a system. */
export interface RegisterView {
  readonly exceptions: readonly (ExceptionRecord & {
    readonly standing: ExceptionStanding;
    readonly daysLeft: number | null;
    readonly covered: readonly DifferenceRow[];
    readonly history: readonly {
      readonly at: IsoMoment;
      readonly actor: string;
      readonly what: string;
      readonly reason: string | null;
    }[];
  })[];
}

export interface ScorecardView {
  readonly scorecard: Scorecard;
  readonly computedAt: IsoMoment;
  /** Highest gaps, most at risk first. */
  readonly highest: readonly DifferenceRow[];
  readonly exceptions: RegisterView['exceptions'];
}

/** The teams that assess in this audit, in column order. */
export type TeamColumns = readonly Team[];
