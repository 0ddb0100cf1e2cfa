import type { Dimension, ExceptionState, ExportKind, Risk } from '../../../shared/model/words.ts';
import type { AuditRow, Flag, Row } from './tables.ts';

// Tables of watching and governing: exceptions, drift detectors, exports (migrations 0001 and 0004).

export interface ExceptionTable extends AuditRow {
  readonly number: number;
  readonly title: string;
  readonly dimension: Dimension;
  readonly reason: string;
  readonly risk_assessment: string;
  readonly mitigation: string;
  readonly requester: string;
  readonly owner: string;
  readonly approver: string | null;
  readonly expires_on: string | null;
  readonly review_trigger: string | null;
  readonly state: ExceptionState;
  readonly requested_at: string;
  readonly decided_at: string | null;
  readonly decision_note: string;
  readonly compensating_control: string;
  /** When somebody looks whether the review trigger has happened; null without one. */
  readonly check_on: string | null;
  /** When it is looked at again, where a check was recorded. */
  readonly next_check_on: string | null;
  readonly checked_at: string | null;
  /** The exception that it takes over from. */
  readonly renews: string | null;
  /** SHA-256 of exactly what was approved; null until then, and for approvals of version 3. */
  readonly approved_hash: string | null;
  /** Where an imported one came from; empty for one that was requested here. */
  readonly origin: string;
  /** When the approval stopped to hold; null while it does, and once it was given anew. */
  readonly voided_at: string | null;
  /** What had changed then, each on a line; empty while it holds. */
  readonly void_reason: string;
}

/** What an exception chooses its rows by. */
export interface ExceptionPatternTable extends Row {
  readonly exception_id: string;
  /** Glob. */
  readonly subject: string;
  /** Glob. */
  readonly name: string;
  readonly catalogue_id: string | null;
}

export interface ExceptionCoverTable extends Row {
  readonly exception_id: string;
  readonly difference_key: string;
  readonly binding: string;
  /** The rating that was approved; null until then. */
  readonly risk: Risk | null;
}

export interface DetectorTable extends AuditRow {
  readonly dimension: Dimension;
  readonly title: string;
  readonly cadence: 'each-release' | 'each-commit' | 'daily' | 'weekly';
  readonly told: string;
  readonly live: Flag;
}

export interface DriftCheckTable extends AuditRow {
  readonly detector_id: string;
  readonly at: string;
  readonly run_by: string;
  readonly json_counts: string;
  readonly json_findings: string;
  readonly json_problems: string;
}

export interface ExportTable extends AuditRow {
  readonly at: string;
  readonly exported_by: string;
  readonly file_name: string;
  readonly sha256: string;
  readonly chain_head: string;
  readonly kind: ExportKind;
}
