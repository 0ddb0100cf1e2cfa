import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type {
  DifferenceCounts,
  DifferenceGroup,
  DifferencePage,
} from '../../../shared/contract/views.ts';
import { differenceKinds, dimensions, risks } from '../../../shared/model/words.ts';
import type { Dimension, DifferenceKind, Risk } from '../../../shared/model/words.ts';
import { dayOf } from '../commands/days.ts';
import type { SqlValue, Store } from '../store/store.ts';
import { findAudit } from './found.ts';
import { DIMENSION_ORDER, ROW_ORDER, conditionOf } from './filter.ts';
import type { Condition } from './filter.ts';
import { remembered } from './remembered.ts';
import { rowsById } from './rows.ts';
import { setAsideTotal } from './set-aside.ts';

type PageInput = ParsedQueryInput<'differences.page'>;

/** Matches up to which sorting them is faster than walking every row in order. */
const FEW_MATCHES = 20_000;

/** One page of the grid, with the groups and the total of the whole result. */
export function differencePage(store: Store, input: PageInput, now: Date): DifferencePage {
  const { auditId, filter, offset, limit } = input;
  findAudit(store, auditId);
  const groups = groupsOf(store, auditId, filter);
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  const ids = matchingIds(store, { auditId, filter, total, limit, offset });
  return { rows: rowsById(store, auditId, ids, dayOf(now)), total, groups };
}

/** Ids of every row that matches, in row order. */
export function differenceIds(
  store: Store,
  { auditId, filter }: ParsedQueryInput<'differences.ids'>,
): readonly string[] {
  findAudit(store, auditId);
  return matchingIds(store, { auditId, filter, total: 0, limit: -1, offset: 0 });
}

function groupsOf(
  store: Store,
  auditId: string,
  filter: PageInput['filter'],
): readonly DifferenceGroup[] {
  return remembered(store, `groups ${auditId} ${JSON.stringify(filter)}`, () => {
    const { from, text, parameters } = scan(store, auditId, filter);
    return store
      .prepare(
        `SELECT d.dimension, d.subject, count(*) AS count FROM ${from} WHERE ${text}
         GROUP BY ${DIMENSION_ORDER}, d.subject ORDER BY ${DIMENSION_ORDER}, d.subject`,
      )
      .all(...parameters) as DifferenceGroup[];
  });
}

interface Matching {
  readonly auditId: string;
  readonly filter: PageInput['filter'];
  readonly total: number;
  readonly limit: number;
  readonly offset: number;
}

function matchingIds(
  store: Store,
  { auditId, filter, total, limit, offset }: Matching,
): readonly string[] {
  const few = total <= FEW_MATCHES;
  const { from, text, parameters } = few
    ? scan(store, auditId, filter)
    : { from: 'difference d', ...conditionOf(auditId, filter) };
  return store
    .prepare(`SELECT d.id FROM ${from} WHERE ${text} ORDER BY ${ROW_ORDER} LIMIT ? OFFSET ?`)
    .pluck()
    .all(...parameters, limit, offset) as string[];
}

/**
 * Where the rows come from. A search reads every row of the audit, which is fastest in the order
 * in which they are stored; everything else follows the index.
 */
function scan(
  store: Store,
  auditId: string,
  filter: PageInput['filter'],
): Condition & { readonly from: string } {
  const condition = conditionOf(auditId, filter);
  if (filter.search.trim() === '') return { from: 'difference d', ...condition };
  const [first, last] = storedRange(store, auditId);
  return {
    from: 'difference d NOT INDEXED',
    text: `d.rowid BETWEEN ? AND ? AND ${condition.text}`,
    parameters: [first, last, ...condition.parameters],
  };
}

function storedRange(store: Store, auditId: string): readonly [SqlValue, SqlValue] {
  return remembered(store, `range ${auditId}`, () => {
    const row = store
      .prepare('SELECT min(rowid) AS first, max(rowid) AS last FROM difference WHERE audit_id = ?')
      .get(auditId) as { readonly first: SqlValue; readonly last: SqlValue };
    return [row.first, row.last] as const;
  });
}

interface Tally {
  readonly dimension: Dimension;
  readonly kind: DifferenceKind;
  readonly suggestion: Risk | 'none';
  readonly rating: Risk | 'unrated';
  readonly count: number;
}

/** Counts for the filters, over the whole audit. */
export function differenceCounts(
  store: Store,
  { auditId }: ParsedQueryInput<'differences.counts'>,
): DifferenceCounts {
  findAudit(store, auditId);
  return remembered(store, `counts ${auditId}`, () => {
    const tallies = talliesOf(store, auditId);
    const all = sum(tallies);
    const decided = sum(tallies.filter((tally) => tally.rating !== 'unrated'));
    return {
      all,
      toDecide: all - decided,
      decided,
      disagreed: disagreedCount(store, auditId),
      bySuggestion: countsBy([...risks, 'none'], tallies, (tally) => tally.suggestion),
      byRating: countsBy([...risks, 'unrated'], tallies, (tally) => tally.rating),
      byDimension: countsBy(dimensions, tallies, (tally) => tally.dimension),
      byKind: countsBy(differenceKinds, tallies, (tally) => tally.kind),
      setAside: setAsideTotal(store, auditId),
    };
  });
}

function talliesOf(store: Store, auditId: string): readonly Tally[] {
  return store
    .prepare(
      `SELECT d.dimension, d.kind, coalesce(d.suggested_risk, 'none') AS suggestion,
         coalesce(r.risk, 'unrated') AS rating, count(*) AS count
       FROM difference d LEFT JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE d.audit_id = ? AND d.standing = 'open' GROUP BY 1, 2, 3, 4`,
    )
    .all(auditId) as Tally[];
}

function disagreedCount(store: Store, auditId: string): number {
  return store
    .prepare(
      `SELECT count(*) FROM (
         SELECT a.difference_id FROM assessment a JOIN difference d ON d.id = a.difference_id
         WHERE a.audit_id = ? AND a.binding = d.binding AND d.standing = 'open'
           AND NOT EXISTS (SELECT 1 FROM rating r WHERE r.id = d.id AND r.binding = d.binding)
         GROUP BY a.difference_id HAVING min(a.risk) <> max(a.risk))`,
    )
    .pluck()
    .get(auditId) as number;
}

function countsBy<K extends string>(
  keys: readonly K[],
  tallies: readonly Tally[],
  keyOf: (tally: Tally) => K,
): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const tally of tallies) counts[keyOf(tally)] += tally.count;
  return counts;
}

function sum(tallies: readonly Tally[]): number {
  return tallies.reduce((total, tally) => total + tally.count, 0);
}
