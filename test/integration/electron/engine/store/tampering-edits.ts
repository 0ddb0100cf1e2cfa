import type Sqlite from 'better-sqlite3';
import { contentOf, trailHashes } from '../../../../../shared/trail/entry.ts';
import type { CellRow, CellValue, TrailRow } from '../../../../../shared/trail/entry.ts';
import { nodeHasher } from '../../../../../electron/engine/store/hasher.ts';

/** A whole number from 0 up to one below. */
export type Random = (below: number) => number;

interface Column {
  readonly name: string;
  readonly type: string;
  readonly pk: number;
}

/** A table of an open record, with its rows as they were when it was opened. */
export interface EditedTable {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly rows: readonly CellRow[];
  /** Rows that were changed. Values of another type are refused by the table. */
  readonly update: (row: CellRow, changes: CellRow) => number;
  readonly remove: (row: CellRow) => number;
  readonly insert: (row: CellRow) => number;
}

/** Every table of a record, by name. */
export function tablesIn(database: Sqlite.Database): readonly string[] {
  return database
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY 1`,
    )
    .pluck()
    .all() as string[];
}

export function editedTable(database: Sqlite.Database, name: string): EditedTable {
  const columns = database.prepare('SELECT * FROM pragma_table_info(?)').all(name) as Column[];
  const listed = columns.map((column) => `"${column.name}"`).join(', ');
  const keys = columns.filter(({ pk }) => pk > 0).map((column) => column.name);
  const order = keys.map((key) => `"${key}"`).join(', ');
  const where = keys.map((key) => `"${key}" = ?`).join(' AND ');
  const keyOf = (row: CellRow): readonly unknown[] => keys.map((key) => row[key]);
  const run = (text: string, values: readonly unknown[]): number =>
    database.prepare(text).run(...values).changes;
  return {
    name,
    columns,
    rows: database
      .prepare(`SELECT ${listed} FROM "${name}" ORDER BY ${order}`)
      .all() as readonly CellRow[],
    update: (row, changes) => {
      const set = Object.keys(changes).map((column) => `"${column}" = ?`);
      const values = [...Object.values(changes), ...keyOf(row)];
      return run(`UPDATE OR IGNORE "${name}" SET ${set.join(', ')} WHERE ${where}`, values);
    },
    remove: (row) => run(`DELETE FROM "${name}" WHERE ${where}`, keyOf(row)),
    insert: (row) => {
      const places = columns.map(() => '?').join(', ');
      const values = columns.map((column) => row[column.name]);
      return run(`INSERT OR IGNORE INTO "${name}" (${listed}) VALUES (${places})`, values);
    },
  };
}

/** One way to change a table; gives the number of changed rows. */
type Edit = (table: EditedTable, random: Random) => number;

export const edits: Readonly<Record<string, Edit>> = {
  cell: (table, random) => {
    const row = one(table.rows, random);
    const { name, type } = one(table.columns, random);
    const value = otherValue(row[name] ?? null, type, random);
    return value === row[name] ? 0 : table.update(row, { [name]: value });
  },
  borrowed: (table, random) => {
    const [row, other] = [one(table.rows, random), one(table.rows, random)];
    const { name } = one(table.columns, random);
    return row[name] === other[name] ? 0 : table.update(row, { [name]: other[name] ?? null });
  },
  replaced: (table, random) => {
    const [row, other] = [one(table.rows, random), one(table.rows, random)];
    const values = table.columns.filter(({ pk, name }) => pk === 0 && row[name] !== other[name]);
    if (values.length === 0) return 0;
    return table.update(
      row,
      Object.fromEntries(values.map(({ name }) => [name, other[name] ?? null])),
    );
  },
  removed: (table, random) => table.remove(one(table.rows, random)),
  inserted: (table, random) => {
    const row = one(table.rows, random);
    const fresh = table.columns
      .filter(({ pk, type, name }) => (pk > 0 && type !== 'BLOB') || name === 'number')
      .map(({ name, type }) => [name, type === 'INTEGER' ? 900 + random(90) : `zz${random(1e6)}`]);
    const isOwn = fresh.some(([name]) => name === 'system_id');
    const known = isOwn ? { system_id: row['system_id'] ?? null } : {};
    return table.insert({ ...row, ...Object.fromEntries(fresh), ...known });
  },
};

function one<T>(list: readonly T[], random: Random): T {
  const item = list[random(list.length)];
  if (item === undefined) throw new Error('nothing to choose from');
  return item;
}

/** Another value of the type, near to what was there as often as far from it. */
function otherValue(value: CellValue, type: string, random: Random): CellValue {
  if (type === 'INTEGER') return one([null, 0, 1, Number(value) + 1, Number(value) - 1], random);
  if (type === 'REAL') return one([null, 0, Number(value) + 0.5], random);
  if (type === 'BLOB') return flipped(value instanceof Uint8Array ? value : Buffer.of(0), random);
  const text = typeof value === 'string' ? value : '';
  const at = random(text.length + 1);
  const letter = String.fromCodePoint(97 + random(26));
  const changed = [
    `${text} `,
    `${text.slice(0, at)}${letter}${text.slice(at + 1)}`,
    `${text.slice(0, at)}${letter}${text.slice(at)}`,
    text.slice(0, at),
    text.toUpperCase(),
  ];
  return one([null, '', ...changed, ...changed], random);
}

function flipped(bytes: Uint8Array, random: Random): Uint8Array {
  const copy = Buffer.from(bytes.length === 0 ? [0] : bytes);
  const at = random(copy.length);
  copy[at] = (copy[at] ?? 0) ^ (1 << random(8));
  return copy;
}

const hashes = trailHashes(nodeHasher);

/** An entry with the hashes that fit what it says now. */
function hashedAnew(entry: TrailRow, previous = entry.previous_hash): TrailRow {
  const content = hashes.contentHash(entry.salt, contentOf(entry));
  const hash = hashes.chainHash(previous, entry, content);
  return { ...entry, content_hash: content, previous_hash: previous, hash };
}

/** What a forger who knows how the chain is made does to it, short of writing all that follows anew. */
export const forgeries: Readonly<Record<string, Edit>> = {
  'one entry hashed anew': (table, random) => {
    const entry = entryOf(one(table.rows, random));
    return table.update(cellsOf(entry), cellsOf(hashedAnew(otherSaying(entry, random))));
  },
  'the newest cut off': (table, random) => {
    const newest = table.rows.slice(-1 - random(table.rows.length - 1));
    return newest.reduce((sum, row) => sum + table.remove(row), 0);
  },
  'one added at the end': (table, random) => {
    const last = entryOf(table.rows.at(-1) ?? {});
    const model = entryOf(one(table.rows, random));
    const added = { ...model, sequence: last.sequence + 1, time: last.time };
    return table.insert(cellsOf(hashedAnew(added, last.hash)));
  },
  'two exchanged': (table, random) => {
    const [a, b] = [one(table.rows, random), one(table.rows, random)];
    if (a === b) return 0;
    const { sequence: _, ...said } = a;
    const { sequence: __, ...other } = b;
    return table.update(a, other) + table.update(b, said);
  },
};

/** Writes a chain anew from an entry that now says something else: nothing in it shows that. */
export function writtenAnew(table: EditedTable, random: Random): number {
  const from = random(table.rows.length);
  let previous = entryOf(table.rows[from] ?? {}).previous_hash;
  let changed = 0;
  for (const [at, row] of table.rows.slice(from).entries()) {
    const entry = entryOf(row);
    const said = at === 0 ? { ...entry, recorded_by: `${entry.recorded_by}.` } : entry;
    const anew = hashedAnew(said, previous);
    changed += table.update(row, cellsOf(anew));
    previous = anew.hash;
  }
  return changed;
}

function otherSaying(entry: TrailRow, random: Random): TrailRow {
  const name = one(
    ['actor', 'recorded_by', 'reason', 'action', 'subject', 'time'] as const,
    random,
  );
  return { ...entry, [name]: `${entry[name] ?? ''}x` };
}

function entryOf(row: CellRow): TrailRow {
  return row as unknown as TrailRow;
}

function cellsOf(entry: TrailRow): CellRow {
  return entry as unknown as CellRow;
}
