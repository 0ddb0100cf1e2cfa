import type { Dimension } from '../../../shared/model/words.ts';
import { SHOWN } from '../queries/filter.ts';
import { matchedRows } from '../store/exception-matches.ts';
import type { RowPattern } from '../store/exception-matches.ts';
import { patternsOf } from '../signing/exception-content.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { ExceptionCoverTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { exceptionRefused } from './exception-problems.ts';
import { newId } from '../store/lookup.ts';
import { differencesOf, isRated, isShown, judgeable, judgedRow } from './rows.ts';
import type { JudgedRow } from './rows.ts';

/** Where an exception covers, as people say it. */
export interface Chosen {
  readonly auditId: string;
  readonly dimension: Dimension;
  readonly differenceIds: readonly string[];
  readonly patterns: readonly RowPattern[];
}

/** The rows that a request covers, each once. Throws where it is none, or where one does not fit. */
export function requestedRows(store: Store, chosen: Chosen): readonly JudgedRow[] {
  const rows = judgeable(store, chosen.auditId, allIds(store, chosen));
  if (rows.length === 0) throw exceptionRefused('nothing-covered');
  checkDimension(rows, chosen.dimension);
  return rows;
}

/** The rows that a draft names, as far as they are differences: nothing of it has to fit yet. */
export function draftedRows(store: Store, chosen: Chosen): readonly JudgedRow[] {
  return differencesOf(store, chosen.auditId, allIds(store, chosen))
    .flatMap(({ id }) => judgedRow(store, chosen.auditId, id) ?? [])
    .filter(isShown);
}

/** The rows of an audit that another exception covers, as far as they are still differences. */
export function keptRows(
  store: Store,
  { auditId, dimension }: Pick<Chosen, 'auditId' | 'dimension'>,
  keys: readonly string[],
): readonly JudgedRow[] {
  const ids = store
    .prepare(
      `SELECT d.id FROM difference d
       WHERE d.audit_id = ? AND d.key IN (SELECT value FROM json_each(?)) AND ${SHOWN}
       ORDER BY d.number`,
    )
    .pluck()
    .all(auditId, JSON.stringify(keys)) as string[];
  const rows = ids.flatMap((id) => judgedRow(store, auditId, id) ?? []);
  if (rows.length === 0) throw exceptionRefused('nothing-covered');
  checkDimension(rows, dimension);
  return rows;
}

function allIds(store: Store, chosen: Chosen): readonly string[] {
  return [...chosen.differenceIds, ...matchedRows(store, chosen).map(({ id }) => id)];
}

function checkDimension(rows: readonly JudgedRow[], dimension: Dimension): void {
  const others = rows.filter(({ difference }) => difference.dimension !== dimension);
  if (others.length > 0) throw exceptionRefused('dimension', others.length);
}

/** High gaps ask for something that holds in their place. */
export function checkControl(rows: readonly JudgedRow[], compensatingControl: string): void {
  const high = rows.filter((row) => isRated(row) && row.rating?.risk === 'high');
  if (high.length > 0 && compensatingControl === '') {
    throw exceptionRefused('no-control', high.length);
  }
}

/** Has an exception cover exactly these rows, with the values that they have; nothing is approved. */
export function setCovers(
  tx: Transaction,
  exception: { readonly id: string; readonly systemId: string },
  rows: readonly JudgedRow[],
): void {
  const present = new Map(coversOf(tx.store, exception.id).map((row) => [row.difference_key, row]));
  const wanted = new Set(rows.map(({ difference }) => difference.key));
  for (const [key, cover] of present) {
    if (!wanted.has(key)) tx.remove('exception_cover', cover.id);
  }
  for (const { difference } of rows) {
    const { key, binding } = difference;
    const cover = present.get(key);
    if (cover) tx.change('exception_cover', cover.id, { binding, risk: null });
    else {
      tx.put('exception_cover', {
        id: `${exception.id}:${difference.id}`.slice(0, 64),
        system_id: exception.systemId,
        exception_id: exception.id,
        difference_key: key,
        binding,
        risk: null,
      });
    }
  }
}

/** Has an exception choose its rows by exactly these patterns. */
export function setPatterns(
  tx: Transaction,
  exception: { readonly id: string; readonly systemId: string },
  patterns: readonly RowPattern[],
): void {
  const textOf = ({ subject, name, catalogueId }: RowPattern): string =>
    JSON.stringify([subject, name, catalogueId]);
  const wanted = new Map(patterns.map((pattern) => [textOf(pattern), pattern]));
  for (const row of patternsOf(tx.store, exception.id)) {
    const known = textOf({ ...row, catalogueId: row.catalogue_id });
    if (wanted.has(known)) wanted.delete(known);
    else tx.remove('exception_pattern', row.id);
  }
  for (const { subject, name, catalogueId } of wanted.values()) {
    tx.put('exception_pattern', {
      id: newId(),
      system_id: exception.systemId,
      exception_id: exception.id,
      subject,
      name,
      catalogue_id: catalogueId,
    });
  }
}

/** What an exception covers. */
export function coversOf(store: Store, exceptionId: string): readonly ExceptionCoverTable[] {
  return store.all(
    sql
      .selectFrom('exception_cover')
      .selectAll()
      .where('exception_id', '=', exceptionId)
      .orderBy('difference_key'),
  );
}
