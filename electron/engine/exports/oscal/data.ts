import type { OscalModel } from '../../../../shared/contract/commands/reports.ts';
import type {
  EvidenceView,
  GapView,
  MeetingSession,
  RegisterView,
  ReleaseView,
  SignaturesView,
} from '../../../../shared/contract/views.ts';
import type { Scorecard } from '../../../../shared/model/judgement.ts';
import type { Side, Team } from '../../../../shared/model/words.ts';
import type { WorkbookAbout } from '../workbook/data.ts';

/** Everything that a document says, as plain data. Nothing hidden and no secret is in it. */
export interface OscalData {
  readonly model: OscalModel;
  readonly about: WorkbookAbout;
  readonly gaps: readonly GapView[];
  readonly exceptions: RegisterView['exceptions'];
  readonly scorecard: Scorecard;
  readonly release: Pick<ReleaseView, 'decision' | 'closed'>;
  readonly signed: SignaturesView;
  readonly evidence: readonly EvidenceView[];
  /** Those who take part in the audit, and the people of the system. */
  readonly people: readonly OscalPerson[];
  readonly meetings: readonly MeetingSession[];
  readonly sources: readonly OscalSource[];
}

export interface OscalPerson {
  readonly name: string;
  readonly team: Team;
  readonly role: string;
}

/** A file that attributes came from. */
export interface OscalSource {
  readonly id: string;
  readonly side: Side;
  readonly path: string;
  readonly sha256: string;
}
