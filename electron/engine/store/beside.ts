import Sqlite from 'better-sqlite3';
import { versionOf } from './migrations.ts';
import { Store } from './store.ts';

/**
 * A second connection to a record that this process writes, for reading beside the first. Needs WAL:
 * there a reader sees the newest saved state and keeps nobody from writing.
 */
export function openBeside(file: string): Store {
  const database = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 2000 });
  const schemaVersion = versionOf(database);
  return new Store(database, file, { writable: false, heldBy: null, notices: [], schemaVersion });
}

/** A connection to a copy of a record that nobody else has, to write what the record will say. */
export function openForRelease(file: string): Store {
  const database = new Sqlite(file, { fileMustExist: true, timeout: 2000 });
  const schemaVersion = versionOf(database);
  return new Store(database, file, { writable: true, heldBy: null, notices: [], schemaVersion });
}
