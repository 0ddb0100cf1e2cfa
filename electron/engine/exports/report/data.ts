import type { ReportKind } from '../../../../shared/contract/commands/reports.ts';
import type {
  DifferenceRow,
  MeetingSession,
  RegisterView,
  ReleaseView,
  SignaturesView,
} from '../../../../shared/contract/views.ts';
import type { IsoMoment, Participant } from '../../../../shared/model/audit.ts';
import type { Scorecard } from '../../../../shared/model/judgement.ts';
import type { WorkbookAbout } from '../workbook/data.ts';

/** Everything that a report says, as plain data: it crosses to a worker thread as it is. */
export type ReportData = ScorecardReport | RegisterReport | MinutesReport;

interface Report<K extends ReportKind> {
  readonly what: K;
  readonly about: WorkbookAbout;
}

/** The page that leaves the room. */
export interface ScorecardReport extends Report<'scorecard'> {
  readonly scorecard: Scorecard;
  /** Gaps by risk, the highest first. */
  readonly gaps: readonly DifferenceRow[];
  /** Gaps that have no place on paper: the workbook lists them. */
  readonly gapsLeftOut: number;
  readonly exceptions: RegisterView['exceptions'];
  readonly release: ReleaseView;
  readonly signed: SignaturesView;
}

/** The register of exceptions of the system. */
export interface RegisterReport extends Report<'register'> {
  readonly exceptions: RegisterView['exceptions'];
  readonly signed: SignaturesView;
}

/** What was said and decided in the room. */
export interface MinutesReport extends Report<'minutes'> {
  readonly participants: readonly Participant[];
  /** The oldest first. */
  readonly sessions: readonly SessionMinutes[];
  /** Rated gaps, by when they were rated. */
  readonly decided: readonly DifferenceRow[];
  /** Gaps that nobody has rated and that somebody assessed, openly or after the reveal. */
  readonly undecided: readonly DifferenceRow[];
  readonly parked: readonly ParkedItem[];
}

/** One session, with who was there when. */
export interface SessionMinutes {
  readonly session: MeetingSession;
  /** Attendance as it was recorded, the oldest first. */
  readonly attendance: readonly {
    readonly at: IsoMoment;
    /** Ids of participants. */
    readonly present: readonly string[];
  }[];
}

/** What was put aside for later. */
export interface ParkedItem {
  readonly row: DifferenceRow;
  readonly reason: string;
  readonly by: string;
  readonly at: IsoMoment;
}
