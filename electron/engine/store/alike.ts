import { compilePattern } from '../../../shared/compare/index.ts';
import type { VariationPattern } from '../../../shared/compare/index.ts';
import type { Risk } from '../../../shared/model/words.ts';
import type { Store } from './store.ts';
import type { DifferenceTable } from './tables.ts';

/** What a declaration looks at. */
export type AlikeMatch = Omit<VariationPattern, 'id' | 'reason'>;

interface AlikeRow extends DifferenceTable {
  /** The rating that holds for the values of today. */
  readonly rated: Risk | null;
}

/** What a declaration would take of the differences of an audit, and what it would not. */
export interface Alike {
  readonly takes: readonly AlikeRow[];
  /** A rule, or the meeting, holds these for high: they need an exception. */
  readonly high: readonly AlikeRow[];
}

/**
 * The differences that look alike, as far as the newest comparison found them. Those that a person
 * took out of what is expected stay out.
 */
export function alikeDifferences(store: Store, auditId: string, match: AlikeMatch): Alike {
  const rows = store
    .prepare(
      `SELECT d.*, r.risk AS rated FROM difference d
       LEFT JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE d.audit_id = @auditId AND d.dimension = @dimension AND d.standing = 'open'
         AND d.gone_since IS NULL
         AND NOT EXISTS (SELECT 1 FROM variation v WHERE v.audit_id = d.audit_id
           AND v.difference_key = d.key AND v.act = 'withdrawn')
       ORDER BY d.subject, d.name, d.key`,
    )
    .all({ auditId, dimension: match.dimension }) as AlikeRow[];
  const matches = compilePattern(match);
  const alike = rows.filter((row) => matches(patternRow(row)));
  const isHigh = (row: AlikeRow): boolean => row.suggested_risk === 'high' || row.rated === 'high';
  return { takes: alike.filter((row) => !isHigh(row)), high: alike.filter(isHigh) };
}

function patternRow(row: DifferenceTable): Parameters<ReturnType<typeof compilePattern>>[0] {
  return {
    dimension: row.dimension,
    kind: row.kind,
    stagingSubject: row.staging_subject,
    productionSubject: row.production_subject,
    name: row.name,
    staging: { value: row.staging_value },
    production: { value: row.production_value },
  };
}
