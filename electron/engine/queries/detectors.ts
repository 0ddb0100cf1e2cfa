import { dimensions } from '../../../shared/model/words.ts';
import { liveSources } from '../store/comparison-inputs.ts';
import { countsOf } from '../store/source-counts.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DetectorTable, SourceTable } from '../store/tables.ts';

/** Live detectors of an audit, in the order of their dimensions. */
export function detectorRows(store: Store, auditId: string): readonly DetectorTable[] {
  const rows = store.all(
    sql
      .selectFrom('detector')
      .selectAll()
      .where('audit_id', '=', auditId)
      .where('live', '=', 1)
      .orderBy('title'),
  );
  return rows.toSorted((a, b) => dimensions.indexOf(a.dimension) - dimensions.indexOf(b.dimension));
}

/**
 * What a check of the detector reads again: the live sources of its audit that say something in its
 * dimension. Answers by hand are none of them, so a dimension known from those alone has none.
 */
export function watchedSources(
  store: Store,
  { audit_id: auditId, dimension }: DetectorTable,
): readonly SourceTable[] {
  const speaks = (source: SourceTable): boolean =>
    countsOf(store, source).byDimension[dimension] > 0;
  return liveSources(store, auditId).filter(speaks);
}
