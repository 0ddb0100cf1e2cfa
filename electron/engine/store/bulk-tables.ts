import type { CommandName } from '../../../shared/contract/commands/index.ts';
import type {
  DifferenceKind,
  Dimension,
  Risk,
  ValueState,
  ValueType,
} from '../../../shared/model/words.ts';
import type { AuditRow, Flag } from './tables.ts';

// Tables beside the recorded ones: bulk rows that a digest covers, the log of commands, the trail.

export type DifferenceStanding = 'open' | 'expected' | 'equal' | 'gone';

export interface AttributeTable {
  readonly source_id: string;
  readonly ordinal: number;
  readonly dimension: Dimension;
  readonly subject: string;
  readonly name: string;
  readonly value: string | null;
  readonly state: ValueState;
  readonly value_type: ValueType;
  readonly catalogue_id: string | null;
  readonly tag: string | null;
  readonly line: number | null;
  readonly col: number | null;
}

export interface SetAsideTable {
  readonly source_id: string;
  readonly ordinal: number;
  readonly how: 'volatile' | 'skipped';
  readonly rule: string;
  readonly subject: string;
  readonly name: string;
  readonly value: string | null;
  readonly line: number | null;
  /** The attribute that it would be; its dimension is null where it cannot be one. */
  readonly dimension: Dimension | null;
  readonly state: ValueState | null;
  readonly value_type: ValueType | null;
  readonly catalogue_id: string | null;
  readonly tag: string | null;
  readonly col: number | null;
}

export interface SourceLocationTable {
  readonly source_id: string;
  readonly root: string;
  readonly file: string;
}

export interface DifferenceNumberTable {
  readonly system_id: string;
  readonly key: string;
  readonly number: number;
  readonly first_seen: string;
}

export interface CommandTable {
  readonly id: string;
  readonly system_id: string | null;
  readonly audit_id: string | null;
  /** A command of the contract, or what a refused act or an approval made void is kept under. */
  readonly name: CommandName | 'act.refused' | 'exception.voided';
  readonly at: string;
  readonly json_result: string;
  readonly first_sequence: number | null;
  readonly last_sequence: number | null;
  readonly undone_by: string | null;
}

export type { TrailRow as AuditTrailTable } from '../../../shared/trail/entry.ts';

export interface DifferenceTable extends AuditRow {
  readonly key: string;
  readonly number: number;
  readonly first_seen: string;
  readonly standing: DifferenceStanding;
  /** `changed` by convention where the standing is `equal`. */
  readonly kind: DifferenceKind;
  readonly dimension: Dimension;
  readonly subject: string;
  readonly staging_subject: string | null;
  readonly production_subject: string | null;
  readonly name: string;
  readonly catalogue_id: string | null;
  readonly value_type: ValueType;
  readonly staging_state: ValueState;
  readonly staging_value: string | null;
  /** Null when absent, and for an answer by hand. */
  readonly staging_source: string | null;
  readonly staging_line: number | null;
  readonly staging_col: number | null;
  readonly production_state: ValueState;
  readonly production_value: string | null;
  readonly production_source: string | null;
  readonly production_line: number | null;
  readonly production_col: number | null;
  readonly suggested_risk: Risk | null;
  readonly rule: string | null;
  readonly json_reasons: string;
  readonly variation: string | null;
  readonly variation_reason: string | null;
  readonly can_be_high: Flag;
  readonly binding: string;
  /** When a comparison first found it no longer; null while it is found. */
  readonly gone_since: string | null;
  /** Key of the row that it became part of when subjects were paired. */
  readonly successor: string | null;
  /** Version of the rule; null without one, and in rows of version 2. */
  readonly rule_version: number | null;
  /** What it looks like enough to be decided together with; null where it stands alone. */
  readonly group_key: string | null;
}

/** What entries of tables that never travel commit to. */
export interface PrivateImageTable {
  readonly commitment: string;
  readonly system_id: string;
  readonly subject: string;
  readonly nonce: string;
  readonly json_row: string;
}
