import type {
  ApproachView,
  DifferenceRow,
  EvidenceView,
  GapView,
  MaintenanceWindow,
  MeetingSession,
  RegisterView,
  ReleaseView,
  RuleRow,
  SignaturesView,
  SourceView,
  WatchView,
} from '../../../../shared/contract/views.ts';
import type { Audit, IsoMoment, Participant, System } from '../../../../shared/model/audit.ts';
import type { ComparisonSummary, UnpairedSource } from '../../../../shared/model/comparison.ts';
import type { Scorecard } from '../../../../shared/model/judgement.ts';
import type { Side, Team } from '../../../../shared/model/words.ts';

/**
 * Everything that one workbook says, as plain data: it crosses to a worker thread as it is and
 * needs no database there. Values of secrets are not in it.
 */
export interface WorkbookData {
  readonly about: WorkbookAbout;
  /** Teams with a column of assessments, in column order. */
  readonly teams: readonly Team[];
  /** Null where no audit stands behind the comparison. */
  readonly scorecard: Scorecard | null;
  /** The decision with what it rests on; empty where no audit stands behind the comparison. */
  readonly release: WorkbookRelease;
  /** Who signed what, and what was approved elsewhere. */
  readonly signatures: Pick<SignaturesView, 'signatures' | 'outside'>;
  /** Files of evidence, without their bytes. */
  readonly evidence: readonly EvidenceView[];
  /** Every difference in row order; unrated ones without priority. */
  readonly gaps: readonly WorkbookGap[];
  /** Sources without a counterpart: one row each behind the gaps; none where they are not given. */
  readonly unpaired?: readonly UnpairedSource[];
  readonly exceptions: RegisterView['exceptions'];
  readonly watch: WatchView;
  readonly variations: readonly WorkbookVariation[];
  readonly sources: readonly WorkbookSource[];
  readonly participants: readonly Participant[];
  /** Sessions in the room, oldest first. */
  readonly meetings: readonly MeetingSession[];
  /** The maintenance calendar of the system. */
  readonly windows: readonly MaintenanceWindow[];
  /** What the system changed in the rule catalogue: own rules, and what is switched off. */
  readonly rules: readonly RuleRow[];
  /** The choice of approaches that was recorded; null without one. */
  readonly approach: ApproachView['recorded'];
  /** How phases and completion dates of the plan changed, oldest first. */
  readonly milestoneChanges: readonly MilestoneChange[];
  /** The trail of the system, oldest first. */
  readonly trail: readonly WorkbookTrailEntry[];
}

/** A gap with the version of the rule that made its suggestion; null without one. */
export interface WorkbookGap extends GapView {
  readonly ruleVersion: number | null;
}

/** What the sheet About says of the export itself. */
export interface WorkbookAbout {
  readonly appVersion: string;
  /** True on the stand-in runtime: the workbook says so. */
  readonly developmentRuntime: boolean;
  /** Version of the record's schema; null without a record. */
  readonly schemaVersion: number | null;
  readonly system: System;
  readonly audit: Audit;
  readonly exportedBy: string;
  readonly exportedAt: IsoMoment;
  /** Newest entry of the audit trail at the time of the export; null without one. */
  readonly chainHead: { readonly sequence: number; readonly hash: string } | null;
  readonly comparedAt: IsoMoment | null;
  readonly comparisonStale: boolean;
  readonly snapshots: Readonly<Record<Side, IsoMoment | null>>;
  readonly summary: ComparisonSummary | null;
  /** Sentences of the comparison about itself. */
  readonly notes: readonly string[];
}

/** The people's decision on the release, and what it rests on. */
export type WorkbookRelease = Pick<
  ReleaseView,
  'dossier' | 'checklist' | 'productionChanges' | 'decision' | 'signatures' | 'closed'
>;

/** A difference that a named rule or a person's word explains. */
export interface WorkbookVariation {
  readonly row: DifferenceRow;
  readonly reason: string;
}

/** A live source with what it gave. */
export interface WorkbookSource extends SourceView {
  readonly collectorVersion: string;
  readonly scope: string;
  /** True when the other side has no counterpart: its attributes were not compared. */
  readonly unpaired: boolean;
}

/** A phase or the completion date of a gap that was changed. */
export interface MilestoneChange {
  readonly differenceId: string;
  readonly at: IsoMoment;
  readonly by: string;
  /** In words, from what to what. */
  readonly what: string;
  readonly reason: string | null;
}

/** One entry of the audit trail. `before` and `after` are what changed, in words. */
export interface WorkbookTrailEntry {
  readonly sequence: number;
  readonly time: IsoMoment;
  readonly actor: string;
  readonly onBehalfOf: string | null;
  readonly recordedBy: string;
  readonly action: string;
  readonly subject: string;
  readonly reason: string | null;
  readonly batch: string | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly previousHash: string;
  readonly hash: string;
}
