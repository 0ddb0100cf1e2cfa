import { compileGlob } from '../../../shared/model/glob.ts';
import type { Dimension, Risk } from '../../../shared/model/words.ts';
import type { Store } from './store.ts';
import type { DifferenceTable } from './tables.ts';

/** What an exception chooses its rows by, within its dimension. */
export interface RowPattern {
  readonly subject: string;
  readonly name: string;
  readonly catalogueId: string | null;
}

/** A difference with the rating that holds for its values. */
export interface MatchedRow extends DifferenceTable {
  readonly rated: Risk | null;
}

/**
 * The differences of an audit that any of the patterns matches, as people see them: the name, and
 * the subject on either side. Matching covers nothing; an approval does.
 */
export function matchedRows(
  store: Store,
  chosen: {
    readonly auditId: string;
    readonly dimension: Dimension;
    readonly patterns: readonly RowPattern[];
  },
): readonly MatchedRow[] {
  if (chosen.patterns.length === 0) return [];
  const rows = store
    .prepare(
      `SELECT d.*, r.risk AS rated FROM difference d
       LEFT JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE d.audit_id = ? AND d.dimension = ? AND d.standing = 'open'
         AND (d.gone_since IS NULL OR r.risk IS NOT NULL)
       ORDER BY d.number`,
    )
    .all(chosen.auditId, chosen.dimension) as MatchedRow[];
  const matches = chosen.patterns.map(compiled);
  return rows.filter((row) => matches.some((isMatch) => isMatch(row)));
}

function compiled({ subject, name, catalogueId }: RowPattern): (row: DifferenceTable) => boolean {
  const [isSubject, isName] = [compileGlob(subject), compileGlob(name)];
  return (row) =>
    (catalogueId === null || row.catalogue_id === catalogueId) &&
    isName(row.name) &&
    [row.production_subject, row.staging_subject].some((text) => text !== null && isSubject(text));
}
