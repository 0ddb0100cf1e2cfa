import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type {
  DifferenceCounts,
  DifferenceGroup,
  DifferencePage,
} from '../../../shared/contract/views.ts';
import { differenceKinds, dimensions, risks } from '../../../shared/model/words.ts';
import type { Dimension, DifferenceKind, Risk } from '../../../shared/model/words.ts';
import { dayOf } from '../days.ts';
import type { SqlValue, Store } from '../store/store.ts';
import { findAudit } from './found.ts';
import {
  DIMENSION_ORDER,
  ROW_ORDER,
  SHOWN,
  conditionOf,
  disagreedCondition,
  likePattern,
} from './filter.ts';
import { remembered } from '../store/remembered.ts';
import { rowsById } from './rows.ts';
import { setAsideTotal } from './set-aside.ts';

type PageInput = ParsedQueryInput<'differences.page'>;

/** One page of the grid, with the groups and the total of the whole result. */
export function differencePage(store: Store, input: PageInput, now: Date): DifferencePage {
  const { auditId, filter, offset, limit } = input;
  findAudit(store, auditId);
  const groups = groupsOf(store, auditId, filter);
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  const ids = matchingIds(store, { auditId, filter, limit, offset });
  return { rows: rowsById(store, auditId, ids, dayOf(now)), total, groups };
}

/** Ids of every row that matches, in row order. */
export function differenceIds(
  store: Store,
  { auditId, filter }: ParsedQueryInput<'differences.ids'>,
): readonly string[] {
  findAudit(store, auditId);
  return matchingIds(store, { auditId, filter, limit: -1, offset: 0 });
}

function groupsOf(
  store: Store,
  auditId: string,
  filter: PageInput['filter'],
): readonly DifferenceGroup[] {
  if (isSearch(filter)) return groupsOfMatches(searchMatches(store, auditId, filter));
  return remembered(store, `groups ${auditId} ${JSON.stringify(filter)}`, () => {
    const { text, parameters } = conditionOf(auditId, filter, []);
    return store
      .prepare(
        `SELECT d.dimension, d.subject, count(*) AS count FROM difference d WHERE ${text}
         GROUP BY ${DIMENSION_ORDER}, d.subject ORDER BY ${DIMENSION_ORDER}, d.subject`,
      )
      .all(...parameters) as DifferenceGroup[];
  });
}

interface Matching {
  readonly auditId: string;
  readonly filter: PageInput['filter'];
  readonly limit: number;
  readonly offset: number;
}

function matchingIds(
  store: Store,
  { auditId, filter, limit, offset }: Matching,
): readonly string[] {
  if (isSearch(filter)) {
    const end = limit < 0 ? undefined : offset + limit;
    return searchMatches(store, auditId, filter)
      .slice(offset, end)
      .map((match) => match.id);
  }
  const { text, parameters } = conditionOf(auditId, filter, []);
  const rows = store
    .prepare(`SELECT d.id FROM difference d WHERE ${text} ORDER BY ${ROW_ORDER} LIMIT ? OFFSET ?`)
    .all(...parameters, limit, offset) as { readonly id: string }[];
  return rows.map((row) => row.id);
}

function isSearch(filter: PageInput['filter']): boolean {
  return filter.search.trim() !== '';
}

interface Match {
  readonly id: string;
  readonly dimension: Dimension;
  readonly subject: string;
}

/**
 * Everything that a search finds, in row order. It reads every row of the audit once, which is
 * fastest in the order in which they are stored, and serves every page.
 */
function searchMatches(
  store: Store,
  auditId: string,
  filter: PageInput['filter'],
): readonly Match[] {
  return remembered(store, `search ${auditId} ${JSON.stringify(filter)}`, () => {
    const written = writtenRows(store, auditId, filter.search);
    const { text, parameters } = conditionOf(auditId, filter, written);
    return store
      .prepare(
        `SELECT d.id, d.dimension, d.subject FROM difference d NOT INDEXED
         WHERE d.rowid BETWEEN ? AND ? AND ${text} ORDER BY ${ROW_ORDER}`,
      )
      .all(...storedRange(store, auditId), ...parameters) as Match[];
  });
}

function groupsOfMatches(matches: readonly Match[]): readonly DifferenceGroup[] {
  const groups: { dimension: Dimension; subject: string; count: number }[] = [];
  for (const { dimension, subject } of matches) {
    const last = groups.at(-1);
    if (last?.dimension === dimension && last.subject === subject) last.count += 1;
    else groups.push({ dimension, subject, count: 1 });
  }
  return groups;
}

/** Ids of the rows whose rationales hold a text. */
function writtenRows(store: Store, auditId: string, search: string): readonly string[] {
  const pattern = likePattern(search);
  const rows = store
    .prepare(
      `SELECT id FROM rating WHERE audit_id = ? AND rationale LIKE ? ESCAPE '\\'
       UNION SELECT difference_id FROM assessment
       WHERE audit_id = ? AND rationale LIKE ? ESCAPE '\\'`,
    )
    .all(auditId, pattern, auditId, pattern) as { readonly id: string }[];
  return rows.map((row) => row.id);
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
  readonly count: number;
}

interface RatingTally {
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
    const ratings = ratingTallies(store, auditId);
    const [all, decided] = [sum(tallies), sum(ratings)];
    const unrated: RatingTally = { rating: 'unrated', count: all - decided };
    return {
      all,
      toDecide: all - decided,
      decided,
      disagreed: disagreedCount(store, auditId),
      bySuggestion: countsBy([...risks, 'none'], tallies, (tally) => tally.suggestion),
      byRating: countsBy([...risks, 'unrated'], [...ratings, unrated], (tally) => tally.rating),
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
         count(*) AS count
       FROM difference d WHERE d.audit_id = ? AND ${SHOWN} GROUP BY 1, 2, 3`,
    )
    .all(auditId) as Tally[];
}

/** Walks the ratings, of which there are never more than rows. */
function ratingTallies(store: Store, auditId: string): readonly RatingTally[] {
  return store
    .prepare(
      `SELECT r.risk AS rating, count(*) AS count
       FROM rating r CROSS JOIN difference d ON d.id = r.id
       WHERE r.audit_id = ? AND d.binding = r.binding AND d.standing = 'open' GROUP BY r.risk`,
    )
    .all(auditId) as RatingTally[];
}

function disagreedCount(store: Store, auditId: string): number {
  const { text, parameters } = disagreedCondition(auditId);
  const row = store
    .prepare(`SELECT count(*) AS count FROM difference d WHERE ${text}`)
    .get(...parameters) as { readonly count: number };
  return row.count;
}

function countsBy<K extends string, T extends { readonly count: number }>(
  keys: readonly K[],
  tallies: readonly T[],
  keyOf: (tally: T) => K,
): Readonly<Record<K, number>> {
  const counts = Object.fromEntries(keys.map((key) => [key, 0])) as Record<K, number>;
  for (const tally of tallies) counts[keyOf(tally)] += tally.count;
  return counts;
}

function sum(tallies: readonly { readonly count: number }[]): number {
  return tallies.reduce((total, tally) => total + tally.count, 0);
}
