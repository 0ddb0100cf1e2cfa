import { dimensions } from '../../../shared/model/words.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DetectorTable } from '../store/tables.ts';

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
