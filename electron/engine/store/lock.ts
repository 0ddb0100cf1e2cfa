import Sqlite from 'better-sqlite3';
import type { Holder } from './store.ts';

/** The lock of a record, held or not. */
export type LockOutcome =
  | { readonly held: true; readonly release: () => void }
  | { readonly held: false; readonly by: Holder | null };

/** Locks at hand: a connection that nothing refers to would be collected and its lock with it. */
const held = new Set<Sqlite.Database>();

const ATTEMPTS = 5;
const WAIT_MILLISECONDS = 150;

/**
 * Takes the lock beside the record: a tiny SQLite file whose RESERVED lock is the lock and whose one
 * row names its holder. The operating system frees it when the process ends, however it ends;
 * readers can read the row meanwhile.
 */
export function acquireLock(record: string, holder: Holder): LockOutcome {
  const file = lockFile(record);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const database = tryAcquire(file, holder);
    if (database) {
      held.add(database);
      return { held: true, release: () => release(database) };
    }
    const by = readHolder(file);
    if (by && by.process > 0) return { held: false, by };
  }
  return { held: false, by: readHolder(file) };
}

/** Name of the lock file of a record. */
export function lockFile(record: string): string {
  return `${record}-lock`;
}

/**
 * The row must be committed to be readable, and a commit ends the lock: so it is taken a second
 * time, and counts only where the row is still this holder's.
 */
function tryAcquire(file: string, holder: Holder): Sqlite.Database | null {
  let database: Sqlite.Database | null = null;
  try {
    database = new Sqlite(file, { timeout: WAIT_MILLISECONDS });
    database.pragma('journal_mode = DELETE');
    database.exec('BEGIN IMMEDIATE');
    writeHolder(database, holder);
    database.exec('COMMIT; BEGIN IMMEDIATE');
    if (isSame(selectHolder(database), holder)) return database;
  } catch (error) {
    if (!isBusy(error)) {
      database?.close();
      throw error;
    }
  }
  database?.close();
  return null;
}

function writeHolder(database: Sqlite.Database, holder: Holder): void {
  database.exec(
    'CREATE TABLE IF NOT EXISTS holder (person TEXT, host TEXT, process INTEGER, since TEXT)',
  );
  database.exec('DELETE FROM holder');
  database
    .prepare('INSERT INTO holder VALUES (@person, @host, @process, @since)')
    .run({ ...holder });
}

function selectHolder(database: Sqlite.Database): Holder | null {
  const row = database.prepare('SELECT person, host, process, since FROM holder').get();
  return (row as Holder | undefined) ?? null;
}

/** Who holds the lock, read without taking it; null where nobody can be named. */
export function readHolder(file: string): Holder | null {
  try {
    const database = new Sqlite(file, { readonly: true, timeout: WAIT_MILLISECONDS });
    try {
      return selectHolder(database);
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

function release(database: Sqlite.Database): void {
  held.delete(database);
  if (!database.open) return;
  database.exec('DELETE FROM holder; COMMIT');
  database.close();
}

function isSame(left: Holder | null, right: Holder): boolean {
  return left?.process === right.process && left.since === right.since && left.host === right.host;
}

function isBusy(error: unknown): boolean {
  return error instanceof Sqlite.SqliteError && /^SQLITE_(BUSY|LOCKED)/.test(error.code);
}
