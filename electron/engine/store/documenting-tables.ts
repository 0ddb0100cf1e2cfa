import type { Dimension } from '../../../shared/model/words.ts';
import type { AuditRow, Row } from './tables.ts';

// Tables of what people say about documenting (migration 0002).

export interface RestoredRuleTable extends AuditRow {
  readonly collector: string;
  readonly rule: string;
  readonly reason: string;
}

export interface MovedSubjectTable extends Row {
  /** With environment tokens normalised. */
  readonly subject: string;
  readonly dimension: Dimension;
  readonly reason: string;
}

export interface LiftedMaskTable extends Row {
  readonly collector: string;
  readonly subject: string;
  readonly name: string;
  readonly reason: string;
}

export interface ColumnMappingTable extends Row {
  /** SHA-256 over the header. */
  readonly header_digest: string;
  readonly json_mapping: string;
}

export interface AllowedHostTable extends AuditRow {
  readonly host: string;
  readonly port: number;
  readonly reason: string;
  readonly allowed_by: string;
  readonly allowed_at: string;
}

export interface VariationPatternTable extends Row {
  /** Null for every audit of the system. */
  readonly audit_id: string | null;
  readonly dimension: Dimension;
  /** Globs. */
  readonly subject: string;
  readonly name: string;
  /** Exact values; null matches anything. */
  readonly staging: string | null;
  readonly production: string | null;
  readonly reason: string;
}
