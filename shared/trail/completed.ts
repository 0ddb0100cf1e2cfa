import type { CellRow } from './entry.ts';

/** Columns that recorded tables were given after version 1, with what rows of before have there. */
const addedColumns: Readonly<Record<string, CellRow>> = {
  system: { custody: 'here' },
  audit: { closed_at: null, closed_by: null, json_closing: null },
  decision: { differs_reason: '', json_reasons: '[]', rows_digest: null },
  exception: {
    compensating_control: '',
    check_on: null,
    next_check_on: null,
    checked_at: null,
    renews: null,
    approved_hash: null,
    origin: '',
    voided_at: null,
    void_reason: '',
  },
  export: { kind: 'workbook' },
  source: { because: '', chosen: 0 },
  assessment: { revealed_at: null },
  rating: { rule: null, rule_version: null },
  plan_item: {
    owner_contact: '',
    disposition_reason: '',
    disposition_chosen: 1,
    mitigation: '',
    window_id: null,
  },
};

/**
 * A row as an entry of the trail has it, with the columns that migrations added since: entries are
 * never written again, so those of an older version lack them.
 */
export function completed(table: string, row: CellRow | null): CellRow | null {
  const added = addedColumns[table];
  return row && added ? { ...added, ...row } : row;
}

/** Table of a trail entry's subject, `table:id`. */
export function tableOf(subject: string): string {
  return subject.slice(0, subject.indexOf(':'));
}
