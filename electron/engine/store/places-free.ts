import { tableOf } from './completed.ts';
import type { SqlRow, SqlValue, Store } from './store.ts';
import type { AuditTrailTable, CommandTable } from './tables.ts';
import { toldBy } from './private-images.ts';

/** What a row of a table needs to be put back: columns that are its alone, and rows it refers to. */
interface Needs {
  readonly alone: readonly (readonly string[])[];
  readonly refers: readonly { readonly from: string; readonly table: string }[];
}

type Range = Pick<CommandTable, 'system_id' | 'first_sequence' | 'last_sequence'>;

/** The entries of one act. */
const OWN = 'system_id = @system_id AND sequence BETWEEN @first_sequence AND @last_sequence';

/** What commands keep to one row, though no index does. */
const KEPT_ALONE: Readonly<Record<string, Needs['alone']>> = {
  subject_pair: [
    ['system_id', 'dimension', 'staging_subject'],
    ['system_id', 'dimension', 'production_subject'],
  ],
  variation_pattern: [
    ['system_id', 'audit_id', 'dimension', 'subject', 'name', 'staging', 'production'],
  ],
};

interface Removed {
  readonly table: string;
  readonly row: SqlRow;
}

/**
 * Whether the rows that an act removed could be put back: nobody has said the same again under
 * another id since (a pairing made anew in another audit of the system), and the difference that
 * they are about is still there. Rows that the act itself wrote are in nobody's way.
 */
export function hasPlace(store: Store, command: CommandTable): boolean {
  const removed = removedBy(store, command);
  if (removed.length === 0) return true;
  const known = new Map<string, Needs>();
  const own = writtenBy(store, command);
  return removed.every(({ table, row }) => {
    const needs = known.get(table) ?? needsOf(store, table);
    known.set(table, needs);
    return isFree(store, { table, row }, needs, own) && isFounded(store, row, needs);
  });
}

function isFree(
  store: Store,
  { table, row }: Removed,
  { alone }: Needs,
  own: ReadonlySet<string>,
): boolean {
  return alone.every((columns) => {
    const same = columns.map((name) => `"${name}" IS ?`).join(' AND ');
    const others = store
      .prepare(`SELECT id FROM "${table}" WHERE ${same}`)
      .pluck()
      .all(...valuesOf(row, columns)) as string[];
    return others.every((id) => own.has(`${table}:${id}`));
  });
}

/** Only differences leave without an entry: comparing again takes away what nobody judged. */
function isFounded(store: Store, row: SqlRow, { refers }: Needs): boolean {
  return refers.every(({ from, table }) => {
    if (table !== 'difference') return true;
    const found = store.prepare('SELECT 1 FROM difference WHERE id = ?').get(row[from] ?? null);
    return found !== undefined;
  });
}

function valuesOf(row: SqlRow, columns: readonly string[]): readonly SqlValue[] {
  return columns.map((name) => row[name] ?? null);
}

function needsOf(store: Store, table: string): Needs {
  const indexes = store
    .prepare(`SELECT name FROM pragma_index_list(?) WHERE "unique" = 1 AND origin = 'u'`)
    .pluck()
    .all(table) as string[];
  const columns = store.prepare('SELECT name FROM pragma_index_info(?)').pluck();
  const refers = store.prepare('SELECT "from", "table" FROM pragma_foreign_key_list(?)').all(table);
  const alone = indexes.map((index) => columns.all(index) as string[]);
  return {
    alone: [...alone, ...(KEPT_ALONE[table] ?? [])],
    refers: refers as Needs['refers'],
  };
}

/** Rows that an act took away, as they were. */
function removedBy(store: Store, command: CommandTable): readonly Removed[] {
  const rows = store
    .prepare(`SELECT * FROM audit_trail WHERE ${OWN} AND json_after IS NULL ORDER BY sequence`)
    .all(rangeOf(command)) as AuditTrailTable[];
  return rows.flatMap((row) => {
    const { before } = toldBy(store, row);
    return before ? [{ table: tableOf(row.subject), row: before }] : [];
  });
}

/** Subjects of the rows that an act left. */
function writtenBy(store: Store, command: CommandTable): ReadonlySet<string> {
  const subjects = store
    .prepare(`SELECT subject FROM audit_trail WHERE ${OWN} AND json_after IS NOT NULL`)
    .pluck()
    .all(rangeOf(command)) as string[];
  return new Set(subjects);
}

function rangeOf({ system_id, first_sequence, last_sequence }: CommandTable): Range {
  return { system_id, first_sequence, last_sequence };
}
