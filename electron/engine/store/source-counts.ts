import type { Dimension } from '../../../shared/model/words.ts';
import { MOVABLE, RESTORED_JOIN, restoredRules } from './documenting.ts';
import { remembered } from './remembered.ts';
import { movesOf } from './restored.ts';
import type { SourceCounts } from './staged-sources.ts';
import type { Store } from './store.ts';
import type { SetAsideTable, SourceTable } from './tables.ts';

/** Rows of one source that are alike in what counts. */
interface Alike extends Pick<SetAsideTable, 'source_id' | 'subject' | 'catalogue_id'> {
  readonly dimension: Dimension;
  readonly number: number;
}

interface RestoredRows extends Alike {
  readonly how: SetAsideTable['how'];
  readonly sensitive: number;
}

/**
 * What a live source counts for in the comparison: as it was read, with restored rules as attributes
 * and moved subjects in their dimension.
 */
export function countsOf(store: Store, row: SourceTable): SourceCounts {
  const read = JSON.parse(row.json_counts) as SourceCounts;
  return countsOfAudit(store, row.audit_id).get(row.id) ?? read;
}

/** Counts of the live sources that people changed something about. */
function countsOfAudit(store: Store, auditId: string): ReadonlyMap<string, SourceCounts> {
  return remembered(store, `source counts ${auditId}`, () => {
    const { any, after } = movesOf(store, auditId);
    const restored = restoredRules(store, auditId).length > 0 ? restoredRows(store, auditId) : [];
    const plain = any ? plainRows(store, auditId) : [];
    const ids = new Set([...restored, ...plain].map(({ source_id }) => source_id));
    const target = (each: Alike): Dimension =>
      after({ subject: each.subject, catalogueId: each.catalogue_id, dimension: each.dimension });
    const stored = storedCounts(store, auditId);
    return new Map(
      [...ids].map((id) => {
        const own = <T extends Alike>(rows: readonly T[]): readonly T[] =>
          rows.filter(({ source_id }) => source_id === id);
        return [
          id,
          changedCounts(stored(id), { restored: own(restored), plain: own(plain), target }),
        ];
      }),
    );
  });
}

interface Changes {
  readonly restored: readonly RestoredRows[];
  readonly plain: readonly Alike[];
  readonly target: (each: Alike) => Dimension;
}

function changedCounts(read: SourceCounts, { restored, plain, target }: Changes): SourceCounts {
  const byDimension = { ...read.byDimension };
  for (const each of plain) {
    byDimension[each.dimension] -= each.number;
    byDimension[target(each)] += each.number;
  }
  for (const each of restored) byDimension[target(each)] += each.number;
  const sum = (rows: readonly RestoredRows[]): number =>
    rows.reduce((total, { number }) => total + number, 0);
  return {
    attributes: read.attributes + sum(restored),
    volatile: read.volatile - sum(restored.filter(({ how }) => how === 'volatile')),
    skipped: read.skipped - sum(restored.filter(({ how }) => how === 'skipped')),
    sensitive: read.sensitive + restored.reduce((total, { sensitive }) => total + sensitive, 0),
    byDimension,
  };
}

function storedCounts(store: Store, auditId: string): (id: string) => SourceCounts {
  const rows = store
    .prepare('SELECT id, json_counts FROM source WHERE audit_id = ? AND live = 1')
    .all(auditId) as Pick<SourceTable, 'id' | 'json_counts'>[];
  const known = new Map(rows.map(({ id, json_counts }) => [id, json_counts]));
  return (id) => JSON.parse(known.get(id) ?? '{}') as SourceCounts;
}

function restoredRows(store: Store, auditId: string): readonly RestoredRows[] {
  return store
    .prepare(
      `SELECT a.source_id, a.how, a.subject, a.catalogue_id, a.dimension, count(*) AS number,
         sum(a.state = 'sensitive') AS sensitive
       FROM source s JOIN set_aside a ON a.source_id = s.id ${RESTORED_JOIN}
       WHERE s.audit_id = ? AND s.live = 1
       GROUP BY a.source_id, a.how, a.subject, a.catalogue_id, a.dimension`,
    )
    .all(auditId) as RestoredRows[];
}

function plainRows(store: Store, auditId: string): readonly Alike[] {
  return store
    .prepare(
      `SELECT a.source_id, a.subject, a.catalogue_id, a.dimension, count(*) AS number
       FROM source s JOIN attribute a ON a.source_id = s.id
       WHERE s.audit_id = ? AND s.live = 1 AND ${MOVABLE}
       GROUP BY a.source_id, a.subject, a.catalogue_id, a.dimension`,
    )
    .all(auditId) as Alike[];
}
