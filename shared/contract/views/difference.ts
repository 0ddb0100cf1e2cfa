import type { Position } from '../../model/attribute.ts';
import type { IsoMoment } from '../../model/audit.ts';
import type { Suggestion } from '../../model/comparison.ts';
import type { Assessment, ExceptionRecord, PlanItem, Rating } from '../../model/judgement.ts';
import type { LastTime } from './meeting.ts';
import type {
  DifferenceKind,
  Dimension,
  ExceptionStanding,
  Risk,
  Side,
  Team,
  ValueState,
  ValueType,
} from '../../model/words.ts';

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
  /** Since which comparison a rated gap is found no longer; null while it is found. */
  readonly goneSince: IsoMoment | null;
  /** Number of rows that one decision can take with it, itself among them; 1 where it stands alone. */
  readonly groupSize: number;
  /** Key of the group; null where it stands alone or has left its group. */
  readonly groupKey: string | null;
  /** First seen since the last audit of the system; false where there was none. */
  readonly fresh: boolean;
  readonly parked: boolean;
  /** Teams with a hidden assessment of it: who, not what. */
  readonly hiddenBy: readonly Team[];
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
  readonly lastTime: LastTime | null;
  readonly history: readonly {
    readonly at: IsoMoment;
    readonly actor: string;
    readonly what: string;
    readonly reason: string | null;
  }[];
  readonly exception: (ExceptionRecord & { readonly standing: ExceptionStanding }) | null;
}

/** A run of rows that share dimension and subject. */
export interface DifferenceGroup {
  readonly dimension: Dimension;
  readonly subject: string;
  readonly count: number;
}

/** One page of the rows that a filter leaves, with what the table shows around them. */
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
  /** Collector whose rule it is; null for expected variations. */
  readonly collector: string | null;
  /** Id of the act that restored the rule; null where it holds. */
  readonly restoredId: string | null;
  /** How many of them can be made attributes again. */
  readonly restorable: number;
}

/** One value or difference of a group that is set aside; of a value, only its own side is given. */
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

/** Two unmatched subjects that may be one. */
export interface PairProposal {
  readonly dimension: Dimension;
  readonly stagingSubject: string;
  readonly productionSubject: string;
  /** 0 to 1. */
  readonly similarity: number;
  /** Names of attributes that both have, and how many of them are equal. */
  readonly shared: number;
  readonly equal: number;
  readonly stagingAttributes: number;
  readonly productionAttributes: number;
}

/** A variation that a person declared for everything that looks alike. */
export interface DeclaredVariation {
  readonly id: string;
  readonly reach: 'audit' | 'system';
  readonly dimension: Dimension;
  readonly subject: string;
  readonly name: string;
  readonly staging: string | null;
  readonly production: string | null;
  readonly reason: string;
  /** Differences that it explains in this audit. */
  readonly explains: number;
}

/** What a declaration would take. */
export interface VariationPreview {
  readonly takes: number;
  /** Rows that match but that a rule, or the meeting, holds for high: they need an exception. */
  readonly refusedHigh: number;
  /** Rows that match and are already rated: their rating becomes history. */
  readonly rated: number;
  readonly examples: readonly {
    readonly subject: string;
    readonly name: string;
    readonly staging: string | null;
    readonly production: string | null;
  }[];
}
