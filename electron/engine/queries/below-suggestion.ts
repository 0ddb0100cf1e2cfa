import type { BelowSuggestion } from '../../../shared/contract/views.ts';
import { riskRank } from '../../../shared/model/risk-order.ts';
import type { Risk } from '../../../shared/model/words.ts';
import type { Store } from '../store/store.ts';
import { SHOWN } from './filter.ts';
import { findAudit } from './found.ts';

/** The gaps of an audit in scope that people rated lower than the rules suggest, by number. */
export function belowSuggestionOf(store: Store, auditId: string): readonly BelowSuggestion[] {
  const { audit } = findAudit(store, auditId);
  const outOfScope = new Set(
    audit.criteria.flatMap(({ dimension, outOfScope: why }) => (why === null ? [] : [dimension])),
  );
  const rows = store
    .prepare(
      `SELECT d.id AS differenceId, d.number, d.key, d.dimension, d.subject, d.name,
         d.suggested_risk AS suggested, r.risk AS rated, r.rated_by AS "by", r.rated_at AS at,
         r.rationale
       FROM difference d JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE d.audit_id = ? AND ${SHOWN} AND d.suggested_risk IS NOT NULL ORDER BY d.number`,
    )
    .all(auditId) as BelowSuggestion[];
  return rows.filter((row) => isBelow(row) && !outOfScope.has(row.dimension));
}

function isBelow({
  suggested,
  rated,
}: {
  readonly suggested: Risk;
  readonly rated: Risk;
}): boolean {
  return riskRank(rated) < riskRank(suggested);
}
