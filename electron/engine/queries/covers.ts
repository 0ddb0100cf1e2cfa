import type { ExceptionRecord } from '../../../shared/model/judgement.ts';
import type { ExceptionStanding, Risk } from '../../../shared/model/words.ts';
import { exceptionStanding, isCovered } from '../../../shared/exceptions/index.ts';
import { toException } from '../store/mapping.ts';
import { remembered } from '../store/remembered.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable, ExceptionCoverTable } from '../store/tables.ts';
import { closingOf } from './closing.ts';
import { referenceAudit } from './exception-reference.ts';
import { approvalVoids } from './exception-voids.ts';

/** An exception with what it is on the day of the question. */
export type StandingException = ExceptionRecord & { readonly standing: ExceptionStanding };

/** A row as an exception sees it: its values, and the rating that holds for them. */
type CoverableRow = Pick<DifferenceTable, 'key' | 'binding'> & { readonly risk: Risk | null };

/** The exception that stands for a row with these values and this rating; null where none does. */
export type Covers = (row: CoverableRow) => StandingException | null;

/** Rows above which the covers of the whole system are read at once. */
const MANY = 2000;

/** Which exception stands first where several cover a row; the others say nothing of it. */
const RANKS: Partial<Record<ExceptionStanding, number>> = {
  approved: 0,
  requested: 1,
  void: 2,
  expired: 3,
};

/**
 * Finds the exceptions that cover these rows of one audit with the values that they have; of a closed
 * audit those that did.
 */
export function coversOf(
  store: Store,
  rows: readonly Pick<DifferenceTable, 'system_id' | 'audit_id' | 'key'>[],
  today: string,
): Covers {
  const [first] = rows;
  if (!first) return () => null;
  const { system_id: systemId, audit_id: auditId } = first;
  const closing = closingOf(store, auditId);
  if (closing)
    return ({ key }) => highestOf(closing.exceptions.filter((each) => each.covers.includes(key)));
  const keys = rows.length <= MANY ? rows.map((row) => row.key) : null;
  const covers = coverRows(store, systemId, keys);
  if (covers.length === 0) return () => null;
  const exceptions = exceptionsOf(store, { systemId, auditId }, today);
  const byId = new Map(exceptions.map((each) => [each.id, each]));
  const byKey = Map.groupBy(covers, (cover) => cover.difference_key);
  return (row) => {
    const found = (byKey.get(row.key) ?? []).flatMap((cover) => {
      const exception = byId.get(cover.exception_id);
      return exception && coversRow(exception, cover, row) ? [exception] : [];
    });
    return highestOf(found);
  };
}

/** The one of several that stands first; null where none stands. */
function highestOf(exceptions: readonly StandingException[]): StandingException | null {
  const standing = exceptions
    .filter((each) => RANKS[each.standing] !== undefined)
    .toSorted((a, b) => rank(a) - rank(b) || b.number - a.number);
  return standing[0] ?? null;
}

/** An approval is bound to the values and to the rating; a request to the values alone. */
function coversRow(
  { state }: StandingException,
  cover: ExceptionCoverTable,
  row: CoverableRow,
): boolean {
  return cover.binding === row.binding && (state !== 'approved' || isCovered(cover.risk, row.risk));
}

/** The exceptions of a system, each with the keys of these rows that it covers as they are. */
export function withHeldCovers(
  store: Store,
  systemId: string,
  exceptions: readonly StandingException[],
  rows: readonly CoverableRow[],
): readonly StandingException[] {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const groups = Map.groupBy(coverRows(store, systemId, null), (cover) => cover.exception_id);
  return exceptions.map((exception) => {
    const held = (groups.get(exception.id) ?? []).filter((cover) => {
      const row = byKey.get(cover.difference_key);
      return row !== undefined && coversRow(exception, cover, row);
    });
    return { ...exception, covers: held.map((cover) => cover.difference_key) };
  });
}

/** A system, and the audit from which its exceptions are looked at; null for the newest. */
export interface Looking {
  readonly systemId: string;
  readonly auditId: string | null;
}

/** Every exception of a system with its standing on a day, by number. */
export function exceptionsOf(
  store: Store,
  looking: Looking,
  today: string,
): readonly StandingException[] {
  const key = `exceptions ${looking.systemId} ${looking.auditId}`;
  return remembered(store, key, () => recordsOf(store, looking)).map((record) => ({
    ...record,
    standing: exceptionStanding(record, today),
  }));
}

function recordsOf(store: Store, { systemId, auditId }: Looking): readonly ExceptionRecord[] {
  const covers = Map.groupBy(coverRows(store, systemId, null), (cover) => cover.exception_id);
  const rows = store.all(
    sql.selectFrom('exception').selectAll().where('system_id', '=', systemId).orderBy('number'),
  );
  const voids = approvalVoids(store, referenceAudit(store, systemId, auditId), rows);
  return rows.map((row) => {
    const keys = (covers.get(row.id) ?? []).map((cover) => cover.difference_key);
    return toException(row, keys, voids.get(row.id) ?? []);
  });
}

function coverRows(
  store: Store,
  systemId: string,
  keys: readonly string[] | null,
): readonly ExceptionCoverTable[] {
  const condition = keys ? 'AND difference_key IN (SELECT value FROM json_each(?))' : '';
  return store
    .prepare(`SELECT * FROM exception_cover WHERE system_id = ? ${condition} ORDER BY id`)
    .all(systemId, ...(keys ? [JSON.stringify(keys)] : [])) as ExceptionCoverTable[];
}

function rank({ standing }: StandingException): number {
  return RANKS[standing] ?? 4;
}
