import type { Store } from '../store/store.ts';
import type { DifferenceTable } from '../store/tables.ts';

/**
 * Since when a difference counts as new: since this audit was opened, where an earlier audit of the
 * system was compared and so could have seen it. Null where there was none: then nothing is new.
 */
export function freshSince(store: Store, auditId: string): string | null {
  return (store
    .prepare(
      `SELECT now.opened_at FROM audit now WHERE now.id = ? AND EXISTS (
         SELECT 1 FROM audit a JOIN comparison c ON c.id = a.id
         WHERE a.system_id = now.system_id AND a.number < now.number)`,
    )
    .pluck()
    .get(auditId) ?? null) as string | null;
}

/** Whether no audit before this one has seen the difference. */
export function isFresh(
  { first_seen }: Pick<DifferenceTable, 'first_seen'>,
  since: string | null,
): boolean {
  return since !== null && first_seen >= since;
}
