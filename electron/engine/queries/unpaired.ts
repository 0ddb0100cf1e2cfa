import { pairSources } from '../../../shared/compare/index.ts';
import type { ComparableSource, UnpairedSource } from '../../../shared/model/comparison.ts';
import type { Side } from '../../../shared/model/words.ts';
import { comparisonSettings, isStale, liveSources } from '../store/comparison-inputs.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { SourceTable } from '../store/tables.ts';
import { byDimension } from './coverage.ts';
import { countsOf } from '../store/source-counts.ts';

/** Sources that the newest comparison found no counterpart for. */
export function unpairedSources(store: Store, auditId: string): readonly UnpairedSource[] {
  const comparison = store.get(
    sql.selectFrom('comparison').select('json_unpaired').where('id', '=', auditId),
  );
  const found = JSON.parse(comparison?.json_unpaired ?? '[]') as readonly UnpairedSource[];
  return found.map((source) => ({ ...uncounted, ...source }));
}

/** What a comparison of an earlier version did not count. */
const uncounted: Pick<UnpairedSource, 'byDimension' | 'highRisk'> = {
  byDimension: byDimension(() => 0),
  highRisk: byDimension(() => 0),
};

/** A source without a counterpart, as far as step 1 shows it. */
export type WithoutCounterpart = Pick<UnpairedSource, 'side' | 'path' | 'collector' | 'attributes'>;

/**
 * Sources without a counterpart among what is documented now: as the comparison found them, or by
 * collector and scope while it has not run or is out of date. Until both sides have sources, none.
 */
export function withoutCounterpart(store: Store, auditId: string): readonly WithoutCounterpart[] {
  const compared = store.prepare('SELECT 1 FROM comparison WHERE id = ?').get(auditId);
  if (compared !== undefined && !isStale(store, auditId)) return unpairedSources(store, auditId);
  const rows = new Map(liveSources(store, auditId).map((row) => [row.id, row]));
  const sideOf = (side: Side): readonly ComparableSource[] =>
    [...rows.values()].filter((row) => row.side === side).map(comparable);
  const [staging, production] = [sideOf('staging'), sideOf('production')];
  if (staging.length === 0 || production.length === 0) return [];
  const { tokens } = comparisonSettings(store, auditId);
  return pairSources(staging, production, tokens).unpaired.map(({ side, source }) => {
    const row = rows.get(source.id);
    const attributes = row ? countsOf(store, row).attributes : 0;
    return { side, path: source.path, collector: source.collector, attributes };
  });
}

/** A source as pairing looks at it: its attributes do not matter. */
function comparable({ id, collector, scope, path, key_id }: SourceTable): ComparableSource {
  return { id, collector, scope, path, keyId: key_id, attributes: [] };
}
