import Sqlite from 'better-sqlite3';
import { verifyText } from '../../../shared/text/verify.ts';
import { migrate } from './migrations.ts';
import type { SqlRow, Store } from './store.ts';

/** What is wrong with the file itself, whatever its chains say. */
export interface FileFindings {
  readonly problems: readonly string[];
  /** Whether the tables are there to be read as this program knows them. */
  readonly isReadable: boolean;
}

/** Something that a database is made of: a table, an index, a trigger or a view. */
interface Part {
  readonly type: string;
  readonly name: string;
  readonly tbl_name: string;
  readonly sql: string | null;
}

/** Looks at the pages of the file, at its schema, and at rows that refer to nothing. */
export function fileFindings(store: Store): FileFindings {
  const pages = pageProblems(store);
  const schema = schemaFindings(store);
  const orphans = schema.isReadable ? orphanProblems(store) : [];
  return { ...schema, problems: [...pages, ...schema.problems, ...orphans] };
}

/** Damaged pages, and indexes that do not agree with their tables. */
function pageProblems(store: Store): readonly string[] {
  const found = store.prepare('PRAGMA integrity_check(1)').pluck().get();
  return found === 'ok' ? [] : [verifyText.damaged(String(found).slice(0, 200))];
}

/** Compares what the database is made of with what the migrations make. */
function schemaFindings(store: Store): FileFindings {
  const found = new Map(partsOf((text) => store.prepare(text).all()).map(keyed));
  const made = new Map(expectedParts().map(keyed));
  const problems: string[] = [];
  let isReadable = true;
  for (const [key, part] of made) {
    const other = found.get(key);
    if (other && sameText(part.sql, other.sql) && part.tbl_name === other.tbl_name) continue;
    const say = other ? verifyText.changedPart : verifyText.missingPart;
    problems.push(say(part.type, part.name));
    if (part.type === 'table') isReadable = false;
  }
  for (const [key, { type, name }] of found) {
    if (!made.has(key)) problems.push(verifyText.extraPart(type, name));
  }
  return { problems, isReadable };
}

function expectedParts(): readonly Part[] {
  const database = new Sqlite(':memory:');
  try {
    migrate(database);
    return partsOf((text) => database.prepare(text).all());
  } finally {
    database.close();
  }
}

/** Statistics are the database's own and differ from file to file. */
function partsOf(read: (text: string) => readonly unknown[]): readonly Part[] {
  return read(
    `SELECT type, name, tbl_name, sql FROM sqlite_schema
     WHERE name NOT IN ('sqlite_stat1', 'sqlite_stat4') ORDER BY type DESC, name`,
  ) as Part[];
}

function keyed(part: Part): [string, Part] {
  return [`${part.type} ${part.name}`, part];
}

/** The text of the migrations, however their file ended its lines. */
function sameText(left: string | null, right: string | null): boolean {
  return left?.replaceAll('\r\n', '\n') === right?.replaceAll('\r\n', '\n');
}

interface ForeignKey {
  readonly id: number;
  readonly table: string;
  readonly from: string;
  readonly to: string;
}

/** Rows that refer to a row that is not there: the first of each reference. */
function orphanProblems(store: Store): readonly string[] {
  const found = new Map<string, { readonly table: string; readonly fkid: number }>();
  const rows = store.prepare('PRAGMA foreign_key_check').iterate() as IterableIterator<{
    readonly table: string;
    readonly fkid: number;
  }>;
  for (const { table, fkid } of rows) found.set(`${table} ${fkid}`, { table, fkid });
  return [...found.values()].map(({ table, fkid }) => orphanProblem(store, table, fkid));
}

function orphanProblem(store: Store, table: string, id: number): string {
  const keys = store.prepare(`PRAGMA foreign_key_list("${table}")`).all() as ForeignKey[];
  const key = keys.find((one) => one.id === id);
  if (!key) return verifyText.orphan(table, table, '');
  const row = store
    .prepare(
      `SELECT * FROM "${table}" child WHERE "${key.from}" IS NOT NULL
         AND NOT EXISTS (SELECT 1 FROM "${key.table}" WHERE "${key.to}" = child."${key.from}")
       LIMIT 1`,
    )
    .get() as SqlRow | undefined;
  return verifyText.orphan(nameOf(store, table, row ?? {}), key.table, String(row?.[key.from]));
}

/** `table:id`, the id of several columns joined. */
function nameOf(store: Store, table: string, row: SqlRow): string {
  const columns = store
    .prepare(`SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk`)
    .pluck()
    .all(table) as string[];
  return `${table}:${columns.map((name) => String(row[name])).join('/')}`;
}
