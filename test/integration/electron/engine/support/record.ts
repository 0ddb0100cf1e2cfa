import Sqlite from 'better-sqlite3';
import type { Tables } from '../../../../../electron/engine/store/tables.ts';

/** Rows of a table as they lie in the file, read over a connection of its own. */
export function rowsIn<T extends keyof Tables>(
  record: string,
  table: T,
  where = '1',
): readonly Tables[T][] {
  const database = new Sqlite(record, { readonly: true });
  try {
    return database.prepare(`SELECT * FROM "${table}" WHERE ${where}`).all() as Tables[T][];
  } finally {
    database.close();
  }
}

/** Id of the difference of a name. */
export function idNamed(record: string, name: string): string {
  const row = rowsIn(record, 'difference').find((each) => each.name === name);
  if (!row) throw new Error(`no difference ${name}`);
  return row.id;
}

/** Changes a record behind the engine's back. */
export function tamper(record: string, ...statements: readonly string[]): void {
  const database = new Sqlite(record);
  try {
    for (const statement of statements) database.exec(statement);
  } finally {
    database.close();
  }
}
