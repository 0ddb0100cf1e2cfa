import type { ComparableSource } from '../../../../shared/model/comparison.ts';
import type { Side } from '../../../../shared/model/words.ts';
import { queryText } from '../../../../shared/text/queries.ts';
import { byDimension } from '../../queries/coverage.ts';
import { sql } from '../../store/sql.ts';
import type { Store } from '../../store/store.ts';
import type { WorkbookSource } from './data.ts';

interface Manual {
  readonly side: Side;
  readonly source: ComparableSource;
  /** Ids of the sources without a counterpart. */
  readonly unpaired: ReadonlySet<string>;
}

/** One side's answers by hand as a line of the sheet Sources: no file, so no size and no digest. */
export function manualWorkbookSource(
  store: Store,
  auditId: string,
  { side, source, unpaired }: Manual,
): WorkbookSource {
  const newest = store.get(
    sql
      .selectFrom('answer')
      .select(['answered_at', 'answered_by'])
      .where('audit_id', '=', auditId)
      .where('side', '=', side)
      .orderBy('answered_at', 'desc'),
  );
  const { attributes } = source;
  return {
    id: source.id,
    side,
    collector: source.collector,
    collectorTitle: queryText.manualTitle,
    collectorVersion: '',
    scope: source.scope,
    path: queryText.byHand,
    sha256: '',
    size: 0,
    capturedAt: newest?.answered_at ?? '',
    capturedBy: newest?.answered_by ?? '',
    detection: '',
    because: '',
    rereadable: false,
    attributes: attributes.length,
    byDimension: byDimension(
      (dimension) => attributes.filter((each) => each.dimension === dimension).length,
    ),
    volatile: 0,
    skipped: 0,
    sensitive: attributes.filter((each) => each.state === 'sensitive').length,
    warnings: [],
    unpaired: unpaired.has(source.id),
  };
}
