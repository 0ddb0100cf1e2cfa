import type { Store } from '../store/store.ts';

/** Hash of the newest entry of the trail about a subject, `table:id`, that is in the record. */
export function newestEntry(store: Store, systemId: string, subject: string): string {
  return store
    .prepare(
      `SELECT hash FROM audit_trail INDEXED BY audit_trail_by_subject
       WHERE subject = ? AND system_id = ? ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
    .get(subject, systemId) as string;
}
