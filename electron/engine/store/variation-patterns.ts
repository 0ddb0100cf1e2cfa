import type { VariationPattern } from '../../../shared/compare/index.ts';
import { sql } from './sql.ts';
import type { Store } from './store.ts';
import type { VariationPatternTable } from './tables.ts';

/**
 * Variations declared for what looks alike that hold in an audit: its own, and those of its system.
 * The audit's own come first, so that they name the row.
 */
export function variationPatterns(
  store: Store,
  systemId: string,
  auditId: string,
): readonly VariationPatternTable[] {
  const rows = store.all(
    sql
      .selectFrom('variation_pattern')
      .selectAll()
      .where('system_id', '=', systemId)
      .orderBy('dimension')
      .orderBy('subject')
      .orderBy('name')
      .orderBy('id'),
  );
  return [
    ...rows.filter(({ audit_id }) => audit_id === auditId),
    ...rows.filter(({ audit_id }) => audit_id === null),
  ];
}

/** A pattern as the comparison sees it. */
export function toPattern(row: VariationPatternTable): VariationPattern {
  const { id, dimension, subject, name, staging, production, reason } = row;
  return { id, dimension, subject, name, staging, production, reason };
}
