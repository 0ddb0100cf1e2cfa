import type { IsoDate, IsoMoment } from './audit.ts';
import type { LoweringRule } from './comparison.ts';
import type {
  Dimension,
  Disposition,
  Effort,
  ExceptionState,
  ReadinessState,
  RemediationStatus,
  Risk,
  Side,
  Team,
} from './words.ts';

/** One team's view of a difference. */
export interface Assessment {
  readonly team: Team;
  readonly risk: Risk;
  readonly rationale: string;
  readonly by: string;
  readonly at: IsoMoment;
  /** When it was revealed; null where it was open from the start. */
  readonly revealedAt: IsoMoment | null;
}

/** The risk that the meeting agreed on. Always a person's act, bound to both values. */
export interface Rating {
  readonly risk: Risk;
  readonly rationale: string;
  /** Whether it accepted the suggestion as it stood. */
  readonly accepted: boolean;
  readonly by: string;
  readonly at: IsoMoment;
}

/** What is planned for a gap. Null where nobody has answered yet. */
export interface PlanItem {
  readonly effort: Effort | null;
  readonly disposition: Disposition | null;
  readonly owner: string | null;
  readonly due: IsoDate | null;
  readonly status: RemediationStatus;
  /** For accepted gaps: when it is looked at again. */
  readonly reviewOn: IsoDate | null;
  /** For accepted gaps: how it would be noticed. */
  readonly noticedBy: string;
  /** For accepted gaps: how it would be rolled back. */
  readonly rolledBackBy: string;
  readonly note: string;
  /** How the owner is reached; empty for a participant. */
  readonly ownerContact: string;
  /** Why the disposition departs from what the matrix advises; empty where it does not. */
  readonly dispositionReason: string;
  /** What makes the gap bearable until it is closed. */
  readonly mitigation: string;
  /** Id of the maintenance window of a scheduled gap. */
  readonly windowId: string | null;
}

/** An intentional difference (the guide, step 5: dimension, reason, risk assessment, mitigation). */
export interface ExceptionRecord {
  readonly id: string;
  /** Counts from 1 within the system; shown as `E-001`, never reused. */
  readonly number: number;
  readonly title: string;
  readonly dimension: Dimension;
  readonly reason: string;
  readonly riskAssessment: string;
  readonly mitigation: string;
  readonly requester: string;
  readonly owner: string;
  readonly approver: string | null;
  /** Last day on which it holds; null when a review trigger is given. */
  readonly expiresOn: IsoDate | null;
  /** Event that calls for a review; null when an expiry date is given. */
  readonly reviewTrigger: string | null;
  readonly state: ExceptionState;
  readonly requestedAt: IsoMoment;
  readonly decidedAt: IsoMoment | null;
  readonly decisionNote: string;
  /** What holds in place of the closed gap; empty where nothing is said. */
  readonly compensatingControl: string;
  /** When somebody looks whether the review trigger has happened, as it was asked for. */
  readonly checkOn: IsoDate | null;
  /** The check that is due next: recorded checks move it. Null without a review trigger. */
  readonly nextCheckOn: IsoDate | null;
  /** When the last check was recorded. */
  readonly checkedAt: IsoMoment | null;
  /** Id of the exception that it takes over from. */
  readonly renews: string | null;
  /** SHA-256 of exactly what was approved; null until then, and for approvals of before version 4. */
  readonly approvedHash: string | null;
  /** Where an imported one came from; empty for one that was requested here. */
  readonly origin: string;
  /** Since when its approval is void, whatever the values become; null until then. */
  readonly voidedAt: IsoMoment | null;
  /** Keys of the differences that it covers. */
  readonly covers: readonly string[];
  /** Why an approval no longer holds; empty while it does, and for what is not approved. */
  readonly voids: readonly ApprovalChange[];
}

/** Something that is not what was approved. */
export interface ApprovalChange {
  /**
   * `unsupported`: the approval that it rests on is not in the record. `earlier`: what changed is as
   * it was approved again, which does not bring the approval back.
   */
  readonly kind: 'value' | 'rating' | 'template' | 'unsupported' | 'earlier';
  /** Key of the covered difference; null where it is not about one. */
  readonly key: string | null;
  /** What changed, from what to what. */
  readonly sentence: string;
}

/** Why a release is not ready. Each opens the rows behind it. */
export interface ReadinessReason {
  readonly code:
    | 'high-suggestion-unrated'
    | 'assessment-missing'
    | 'high-gap-open'
    | 'undocumented'
    | 'source-unpaired'
    | 'parity-under-target'
    | 'snapshot-missing'
    | 'snapshot-old'
    | 'comparison-stale'
    | 'drift-found'
    | 'exception-expired'
    | 'exception-void';
  readonly sentence: string;
  readonly dimension: Dimension | null;
  /** Keys of differences, numbers of exceptions, catalogue ids or paths behind the reason. */
  readonly behind: readonly string[];
}

/** The computed state of the release with its reasons. */
export interface Readiness {
  readonly state: ReadinessState;
  readonly reasons: readonly ReadinessReason[];
  /** Keys of gaps rated below their suggestion: counted and listed. */
  readonly belowSuggestion: readonly string[];
  /**
   * Titles of built-in rules that could give high and that the system switched off or replaced by
   * lower ones: what they would ask for is no reason any more, and this says so.
   */
  readonly silencedRules: readonly string[];
  /**
   * Rules of the system that are heard before the built-in ones and keep differences below the high
   * that those suggest, as the newest comparison found.
   */
  readonly loweringRules: readonly LoweringRule[];
}

/** Parity of high-risk attributes of one dimension (design, "Numbers have definitions"). */
export interface Parity {
  /** Equal high-risk attributes. */
  readonly equal: number;
  /** All high-risk attributes on either side, without expected ones. */
  readonly total: number;
  /** Expected ones, left out of both and counted. */
  readonly expected: number;
  /** Percent, rounded down; null when there is none: "not measured", never 100. */
  readonly percent: number | null;
  /** Keys of the high-risk rows that are not equal. */
  readonly behind: readonly string[];
}

/** One row of the scorecard. */
export interface ScorecardRow {
  readonly dimension: Dimension;
  /** Reason when out of scope. */
  readonly outOfScope: string | null;
  /** Current state in words. */
  readonly currentState: string;
  /** Catalogue entries answered, of those asked, a side. */
  readonly documented: Readonly<
    Record<Side, { readonly answered: number; readonly asked: number }>
  >;
  readonly differences: number;
  readonly byRating: Readonly<Record<Risk | 'unrated', number>>;
  readonly parity: Parity;
  /** Acceptable drift in the words of the audit; empty where nobody said. */
  readonly tolerance: string;
  /** What an ephemeral environment does not show of the dimension; null where nothing is to say. */
  readonly note: string | null;
  readonly parityTarget: number;
  readonly activeExceptions: number;
  readonly detectors: number;
  /** The gap in words. */
  readonly gap: string;
  /** Highest open, uncovered gap or unrated suggestion; null is "not assessed" or "none" by `assessed`. */
  readonly riskLevel: Risk | null;
  /** False when the dimension is undocumented. */
  readonly assessed: boolean;
}

/** The one page that leaves the room. */
export interface Scorecard {
  readonly readiness: Readiness;
  readonly rows: readonly ScorecardRow[];
}
