import type { ExceptionRecord } from '../../../shared/model/judgement.ts';
import type { ExceptionStanding } from '../../../shared/model/words.ts';
import { exceptionStanding } from '../../../shared/exceptions/index.ts';
import { toException } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable, ExceptionCoverTable } from '../store/tables.ts';

/** An exception with what it is on the day of the question. */
export type StandingException = ExceptionRecord & { readonly standing: ExceptionStanding };

/** The exception that stands for a row with these values; null where none does. */
export type Covers = (key: string, binding: string) => StandingException | null;

/** Rows above which the covers of the whole system are read at once. */
const MANY = 2000;

/** Which exception stands first where several cover a row; the others say nothing of it. */
const RANKS: Partial<Record<ExceptionStanding, number>> = { approved: 0, requested: 1, expired: 2 };

/** Finds the exceptions that cover these rows with the values that they have. */
export function coversOf(
  store: Store,
  rows: readonly Pick<DifferenceTable, 'system_id' | 'key'>[],
  today: string,
): Covers {
  const systemId = rows[0]?.system_id;
  if (systemId === undefined) return () => null;
  const keys = rows.length <= MANY ? rows.map((row) => row.key) : null;
  const covers = coverRows(store, systemId, keys);
  if (covers.length === 0) return () => null;
  const byId = new Map(exceptionsOf(store, systemId, today).map((each) => [each.id, each]));
  const byKey = Map.groupBy(covers, (cover) => cover.difference_key);
  return (key, binding) => {
    const standing = (byKey.get(key) ?? [])
      .filter((cover) => cover.binding === binding)
      .flatMap((cover) => byId.get(cover.exception_id) ?? [])
      .filter((each) => RANKS[each.standing] !== undefined)
      .toSorted((a, b) => rank(a) - rank(b) || b.number - a.number);
    return standing[0] ?? null;
  };
}

/** Every exception of a system with its standing, by number. */
export function exceptionsOf(
  store: Store,
  systemId: string,
  today: string,
): readonly StandingException[] {
  const covers = Map.groupBy(coverRows(store, systemId, null), (cover) => cover.exception_id);
  const rows = store.all(
    sql.selectFrom('exception').selectAll().where('system_id', '=', systemId).orderBy('number'),
  );
  return rows.map((row) => {
    const keys = (covers.get(row.id) ?? []).map((cover) => cover.difference_key);
    const record = toException(row, keys);
    return { ...record, standing: exceptionStanding(record, today) };
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
  return RANKS[standing] ?? 3;
}
