import { tableOf } from './completed.ts';
import type { TrailRow } from './entry.ts';

/**
 * Tables whose entries stay on the machine where they were written: where this machine may connect,
 * and what teams have not revealed. A package has such an entry's time and hashes alone, so that the
 * chain still holds; what it says cannot be checked, and is counted and named wherever it is read.
 */
export const redactedTables = ['allowed_host', 'sealed_assessment'] as const;
export type RedactedTable = (typeof redactedTables)[number];

/** Action of an entry whose content did not travel. */
export const REDACTED = 'redacted';

/** An entry of which only this travels. */
export type RedactedEntry = Pick<
  TrailRow,
  'sequence' | 'time' | 'content_hash' | 'previous_hash' | 'hash'
> & { readonly redacted: RedactedTable };

/** The table of an entry that does not travel; null where the entry does. */
export function staysHere(subject: string): RedactedTable | null {
  const table = tableOf(subject);
  return redactedTables.find((each) => each === table) ?? null;
}

/** Whether the content of a stored entry did not travel with it. */
export function isRedacted(row: Pick<TrailRow, 'action' | 'salt'>): boolean {
  return row.action === REDACTED && row.salt === '';
}

/** An entry that did not travel, as a record keeps it. */
export function redactedRow(system_id: string, entry: RedactedEntry): TrailRow {
  const { redacted, ...kept } = entry;
  return {
    system_id,
    ...kept,
    actor: '',
    recorded_by: '',
    on_behalf_of: null,
    action: REDACTED,
    subject: `${redacted}:`,
    reason: null,
    batch: null,
    json_before: null,
    json_after: null,
    salt: '',
  };
}
