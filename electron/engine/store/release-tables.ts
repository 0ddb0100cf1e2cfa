import type { ChecklistState, Dimension } from '../../../shared/model/words.ts';
import type { AuditRow, Row } from './tables.ts';

// Tables of what a release decision rests on and of what leaves the record (migration 0004).

export interface EvidenceTable extends Row {
  /** Table and id of what it shows, such as `exception:e_1`. */
  readonly subject: string;
  readonly file_name: string;
  readonly media_type: string;
  readonly size: number;
  readonly sha256: string;
  readonly note: string;
  readonly added_by: string;
  readonly added_at: string;
}

/** Bytes of evidence, each what its own hash says. */
export interface EvidenceBytesTable {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

export interface ReleaseDossierTable extends AuditRow {
  readonly back_out_plan: string;
  readonly test_evidence: string;
}

export interface ChecklistItemTable extends AuditRow {
  readonly ordinal: number;
  readonly text: string;
  readonly state: ChecklistState;
  readonly note: string;
  readonly answered_by: string | null;
  readonly answered_at: string | null;
}

export interface ProductionChangeTable extends AuditRow {
  readonly date: string;
  readonly dimension: Dimension;
  readonly what: string;
  readonly made_by: string;
  readonly found_how: string;
  readonly resolution: string;
}

export interface ExportTemplateTable extends Row {
  readonly name: string;
  readonly kind: 'scorecard' | 'register' | 'plan';
  readonly file_name: string;
  readonly json_columns: string;
}

export interface HandoverTable extends Row {
  readonly direction: 'released' | 'taken-back' | 'opened' | 'continued';
  readonly package_id: string;
  /** Who or what the other side is, in words. */
  readonly peer: string;
  /** The chain's newest hash at that moment. */
  readonly head: string;
  readonly at: string;
}
