import type { GroupBasis } from '../../compare/group.ts';
import type { IsoDate, IsoMoment, Participant } from '../../model/audit.ts';
import type { Assessment } from '../../model/judgement.ts';
import type { DifferenceKind, Dimension, Disposition, Risk, Team } from '../../model/words.ts';
import type { DifferenceRow, SideView } from './difference.ts';

/**
 * Where an item stands. `hidden` has assessments that nobody has seen yet, `to-settle` has revealed
 * ones and no rating, `parked` waits for later.
 */
export type ItemState = 'to-decide' | 'hidden' | 'to-settle' | 'parked' | 'decided';

export type { GroupBasis };

/** What one decision takes: a difference, or a group of differences that look alike. */
export interface AgendaItem {
  /** Id of the difference, or key of the group. */
  readonly id: string;
  readonly dimension: Dimension;
  /** What it is about: the attribute, the library, or the change. */
  readonly title: string;
  /** Subject of a single row; of a group, how many and which first. */
  readonly subject: string;
  /** Null for a single row. */
  readonly basis: GroupBasis | null;
  readonly count: number;
  /** How many of them are rated. */
  readonly decided: number;
  readonly suggestion: Risk | null;
  /** Members that were first seen since the last audit of the system. */
  readonly fresh: number;
  readonly state: ItemState;
  /** Teams assessed differently, and nothing has settled it. */
  readonly disagreed: boolean;
  /** Id of the row that stands for it. */
  readonly firstId: string;
  readonly kind: DifferenceKind;
  /** What its rows say on a side, where all of them say the same; null where they differ. */
  readonly staging: Pick<SideView, 'state' | 'value'> | null;
  readonly production: Pick<SideView, 'state' | 'value'> | null;
  /** How many different values its rows have on a side. */
  readonly stagingValues: number;
  readonly productionValues: number;
}

/** The counter that shows the way. Items, not rows. */
export interface AgendaCounts {
  readonly items: number;
  readonly groups: number;
  readonly toDecide: number;
  readonly decided: number;
  readonly disagreed: number;
  /** Items on which teams differed, and that the meeting settled, in whichever session. */
  readonly settled: number;
  readonly parked: number;
  readonly fresh: number;
  /** Differences behind the items, and how many of them are rated. */
  readonly rows: number;
  readonly rowsDecided: number;
}

/** Everything that is left to decide, and what is decided, in the order of the meeting. */
export interface AgendaPage {
  readonly items: readonly AgendaItem[];
  readonly total: number;
  readonly counts: AgendaCounts;
}

/** What became of the same difference in the audit before. */
export interface LastTime {
  readonly auditNumber: number;
  readonly release: string;
  readonly risk: Risk;
  readonly rationale: string;
  readonly by: string;
  readonly at: IsoMoment;
  readonly disposition: Disposition | null;
  readonly owner: string | null;
  /** Whether both values are what they were then. */
  readonly sameValues: boolean;
  /** Both values that were rated, long ones cut; null where the record has newer ones. */
  readonly valuesThen: {
    readonly staging: Pick<SideView, 'state' | 'value'>;
    readonly production: Pick<SideView, 'state' | 'value'>;
  } | null;
}

/** A rationale that is offered, to be chosen by a digit. */
export interface RationaleChoice {
  readonly from: 'rule' | 'team' | 'last-time' | 'earlier' | 'stock';
  readonly text: string;
  /** Which team, or of which gap or audit an earlier one is. */
  readonly origin: string | null;
}

/** One item as the room looks at it. Nothing hidden is in it. */
export interface MeetingItem {
  readonly item: AgendaItem;
  /**
   * Its rows, at most the first 200 of `ids`; `meeting.members` reads the others. Of a group the one
   * that stands for it comes first.
   */
  readonly rows: readonly DifferenceRow[];
  /** Ids of all its rows that are not rated: what a decision takes. */
  readonly openIds: readonly string[];
  /** Ids of all its rows. */
  readonly ids: readonly string[];
  /** Whether all rows have the same staging value; the same production value. */
  readonly sameStaging: boolean;
  readonly sameProduction: boolean;
  readonly ruleTitle: string | null;
  readonly ruleOrigin: 'built-in' | 'custom' | null;
  readonly ruleVersion: number | null;
  /** Title of the guide's failure scenario that it resembles. */
  readonly resembles: string | null;
  readonly lastTime: LastTime | null;
  /** Teams that have a hidden assessment for every open row: who, not what. */
  readonly hiddenBy: readonly Team[];
  /** Whether a hidden assessment waits for its reveal in any open row. */
  readonly waits: boolean;
  /** Whether assessments of any open row were revealed. */
  readonly revealed: boolean;
  /** Revealed or open assessments of the first row, which stand for the item. */
  readonly assessments: readonly Assessment[];
  /** Whether rows of the group were assessed differently from the first one. */
  readonly mixed: boolean;
  /** The risk on which all assessments agree; null where none are known or they differ. */
  readonly agreed: Risk | null;
  readonly parkedBecause: string | null;
}

/** A session in the room. */
export interface MeetingSession {
  readonly id: string;
  readonly facilitator: string;
  readonly startedAt: IsoMoment;
  readonly endedAt: IsoMoment | null;
  /** Ids of participants. */
  readonly present: readonly string[];
}

/** Before the meeting: what the release calls for, who takes part, and how much is to decide. */
export interface MeetingView {
  /** The session that is open; null between sessions. */
  readonly open: MeetingSession | null;
  readonly earlier: readonly MeetingSession[];
  readonly participants: readonly Participant[];
  /** Teams with somebody present in the open session, in fixed order. */
  readonly teamsPresent: readonly Team[];
  readonly calledFor: readonly {
    readonly dimension: Dimension;
    readonly reasons: readonly string[];
    /** Differences of the dimension that are left to decide. */
    readonly toDecide: number;
  }[];
  readonly counts: AgendaCounts;
  /** The audit before this one, whose decisions are shown as last time. */
  readonly previous: {
    readonly number: number;
    readonly release: string;
    readonly plannedDate: IsoDate;
  } | null;
  /** How many rows each team has assessed hidden, and how many openly. */
  readonly assessed: readonly {
    readonly team: Team;
    readonly hidden: number;
    readonly known: number;
  }[];
}
