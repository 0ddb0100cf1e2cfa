import type {
  Disposition,
  Effort,
  RemediationStatus,
  Risk,
  Team,
} from '../../../shared/model/words.ts';
import type { AuditRow, Flag, Row } from './tables.ts';

// Tables of judging and planning (migrations 0001 and 0003).

export interface AssessmentTable extends AuditRow {
  readonly difference_id: string;
  readonly team: Team;
  readonly risk: Risk;
  readonly rationale: string;
  readonly binding: string;
  readonly assessed_by: string;
  readonly assessed_at: string;
  /** When it was revealed; null where it was open from the start. */
  readonly revealed_at: string | null;
}

export interface RatingTable extends AuditRow {
  readonly risk: Risk;
  readonly rationale: string;
  readonly accepted: Flag;
  readonly suggested_risk: Risk | null;
  readonly binding: string;
  readonly rated_by: string;
  readonly rated_at: string;
  /** The rule behind the suggestion that it was made on; null in ratings of version 2. */
  readonly rule: string | null;
  readonly rule_version: number | null;
}

export interface PlanItemTable extends AuditRow {
  readonly effort: Effort | null;
  readonly disposition: Disposition | null;
  readonly owner: string | null;
  readonly due: string | null;
  readonly status: RemediationStatus;
  readonly review_on: string | null;
  readonly noticed_by: string;
  readonly rolled_back_by: string;
  readonly note: string;
  readonly owner_contact: string;
  /** Why the disposition departs from the advice of the matrix. */
  readonly disposition_reason: string;
  /** Whether a person chose the disposition; else it follows the matrix. */
  readonly disposition_chosen: Flag;
  readonly mitigation: string;
  /** Maintenance window of a scheduled gap. */
  readonly window_id: string | null;
}

export interface SealedAssessmentTable extends AuditRow {
  readonly difference_id: string;
  readonly team: Team;
  readonly risk: Risk;
  readonly rationale: string;
  readonly binding: string;
  /** `room`, or `sheet:` and the name of the file. */
  readonly origin: string;
  readonly assessed_by: string;
  readonly assessed_at: string;
}

export interface MeetingTable extends AuditRow {
  readonly facilitator: string;
  /** Ids of the participants who are there. */
  readonly json_present: string;
  readonly started_at: string;
  readonly ended_at: string | null;
}

export interface ParkedTable extends AuditRow {
  readonly reason: string;
  readonly parked_by: string;
  readonly parked_at: string;
}

export type LeftGroupTable = AuditRow;

export interface SystemRuleTable extends Row {
  readonly rule_id: string;
  readonly version: number;
  readonly live: Flag;
  /** Null for a built-in rule that was switched or came back, and for one that was removed. */
  readonly json_rule: string | null;
  readonly changed_by: string;
  readonly changed_at: string;
}

export interface PlanPhaseTable extends AuditRow {
  readonly difference_id: string;
  readonly ordinal: number;
  readonly title: string;
  readonly due: string | null;
  readonly status: 'open' | 'in-progress' | 'done';
}

export interface MaintenanceWindowTable extends Row {
  readonly title: string;
  readonly starts_on: string;
  readonly ends_on: string;
}

export interface ApproachTable extends AuditRow {
  readonly json_answers: string;
  readonly json_advised: string;
  readonly json_chosen: string;
  readonly reason: string;
  readonly revisit_on: string;
  readonly recorded_by: string;
  readonly recorded_at: string;
}
