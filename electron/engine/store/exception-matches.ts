import { compileGlob } from '../../../shared/model/glob.ts';
import type { Dimension, Risk } from '../../../shared/model/words.ts';
import { remembered } from './remembered.ts';
import type { Store } from './store.ts';
import type { DifferenceTable } from './tables.ts';

/** What an exception chooses its rows by, within its dimension. */
export interface RowPattern {
  readonly subject: string;
  readonly name: string;
  readonly catalogueId: string | null;
}

/** A difference as patterns see it, with the rating that holds for its values. */
export type MatchedRow = Pick<
  DifferenceTable,
  'id' | 'key' | 'number' | 'name' | 'catalogue_id' | 'staging_subject' | 'production_subject'
> & { readonly rated: Risk | null };

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
  const matches = chosen.patterns.map(compiled);
  return shownRows(store, chosen.auditId, chosen.dimension).filter((row) =>
    matches.some((isMatch) => isMatch(row)),
  );
}

/** Read once for the patterns of all exceptions. */
function shownRows(store: Store, auditId: string, dimension: Dimension): readonly MatchedRow[] {
  return remembered(store, `matchable ${auditId} ${dimension}`, () => {
    const rows = store.prepare(
      `SELECT d.id, d.key, d.number, d.name, d.catalogue_id, d.staging_subject,
         d.production_subject, r.risk AS rated
       FROM difference d LEFT JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE d.audit_id = ? AND d.dimension = ? AND d.standing = 'open'
         AND (d.gone_since IS NULL OR r.risk IS NOT NULL)
       ORDER BY d.number`,
    );
    return rows.all(auditId, dimension) as MatchedRow[];
  });
}

function compiled({ subject, name, catalogueId }: RowPattern): (row: MatchedRow) => boolean {
  const [isSubject, isName] = [compileGlob(subject), compileGlob(name)];
  return (row) =>
    (catalogueId === null || row.catalogue_id === catalogueId) &&
    isName(row.name) &&
    [row.production_subject, row.staging_subject].some((text) => text !== null && isSubject(text));
}
