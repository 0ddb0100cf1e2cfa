import type { Store } from './store.ts';

/** How many secret tags of the live sources were made under another key than this one. */
export function notComparableTags(store: Store, auditId: string, keyId: string): number {
  const row = store
    .prepare(
      `SELECT count(*) AS number FROM source JOIN attribute ON attribute.source_id = source.id
       WHERE source.audit_id = ? AND source.live = 1 AND source.key_id IS NOT NULL
         AND source.key_id <> ? AND attribute.tag IS NOT NULL`,
    )
    .get(auditId, keyId) as { readonly number: number };
  return row.number;
}
