import { RESTORED_JOIN } from './documenting.ts';
import type { Store } from './store.ts';

/** How many secret tags of the live sources and answers were made under another key than this one. */
export function notComparableTags(store: Store, auditId: string, keyId: string): number {
  const row = store
    .prepare(
      `SELECT
         (SELECT count(*) FROM source JOIN attribute ON attribute.source_id = source.id
          WHERE source.audit_id = @auditId AND source.live = 1 AND source.key_id IS NOT NULL
            AND source.key_id <> @keyId AND attribute.tag IS NOT NULL)
         + (SELECT count(*) FROM source s JOIN set_aside a ON a.source_id = s.id ${RESTORED_JOIN}
          WHERE s.audit_id = @auditId AND s.live = 1 AND s.key_id <> @keyId AND a.tag IS NOT NULL)
         + (SELECT count(*) FROM answer
            WHERE audit_id = @auditId AND tag IS NOT NULL AND key_id <> @keyId) AS number`,
    )
    .get({ auditId, keyId }) as { readonly number: number };
  return row.number;
}
