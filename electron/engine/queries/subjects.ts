import type { ParsedQueryInput, QueryOutput } from '../../../shared/contract/queries.ts';
import type { Store } from '../store/store.ts';
import { findAudit } from './found.ts';
import { DIMENSION_ORDER } from './filter.ts';

/** Subjects that one side alone has, to be paired by hand: those with most attributes first. */
export function unmatchedSubjects(
  store: Store,
  { auditId }: ParsedQueryInput<'subjects.unmatched'>,
): QueryOutput<'subjects.unmatched'> {
  findAudit(store, auditId);
  const ofSide = (side: 'staging' | 'production', other: 'staging' | 'production'): string =>
    `SELECT ${DIMENSION_ORDER} AS place, d.dimension, '${side}' AS side,
       d.${side}_subject AS subject, count(*) AS attributes
     FROM difference d
     WHERE d.audit_id = ? AND d.standing IN ('open', 'expected') AND d.${other}_subject IS NULL
     GROUP BY d.dimension, d.${side}_subject`;
  return store
    .prepare(
      `SELECT dimension, side, subject, attributes FROM (
         ${ofSide('staging', 'production')} UNION ALL ${ofSide('production', 'staging')})
       ORDER BY place, attributes DESC, subject`,
    )
    .all(auditId, auditId) as QueryOutput<'subjects.unmatched'>;
}
