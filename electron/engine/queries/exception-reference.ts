import type { DifferenceTable, RatingTable } from '../store/tables.ts';
import type { Store } from '../store/store.ts';
import { SHOWN } from './filter.ts';

/** A difference as people see it, with the rating that holds for its values. */
export interface ReferenceRow extends DifferenceTable {
  readonly rated: RatingTable['risk'] | null;
}

/**
 * The audit whose comparison says what holds of an exception: the newest compared one of the system,
 * up to the one that asks. Null where nothing has been compared. A closed audit is not read by the
 * values of a later one.
 */
export function referenceAudit(
  store: Store,
  systemId: string,
  auditId: string | null,
): string | null {
  const found = store
    .prepare(
      `SELECT a.id FROM audit a JOIN comparison c ON c.id = a.id
       WHERE a.system_id = @systemId
         AND (@auditId IS NULL OR a.number <= (SELECT number FROM audit WHERE id = @auditId))
       ORDER BY a.number DESC LIMIT 1`,
    )
    .pluck()
    .get({ systemId, auditId }) as string | undefined;
  return found ?? null;
}

/** The differences of an audit by these keys, as far as they are still differences. */
export function referenceRows(
  store: Store,
  auditId: string | null,
  keys: readonly string[],
): ReadonlyMap<string, ReferenceRow> {
  if (auditId === null || keys.length === 0) return new Map();
  const rows = store
    .prepare(
      `SELECT d.*, r.risk AS rated FROM difference d
       LEFT JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE d.audit_id = ? AND d.key IN (SELECT value FROM json_each(?)) AND ${SHOWN}`,
    )
    .all(auditId, JSON.stringify(keys)) as ReferenceRow[];
  return new Map(rows.map((row) => [row.key, row]));
}
