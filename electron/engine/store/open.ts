import { existsSync, openSync, readSync, closeSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { recordNotices } from '../../../shared/text/engine.ts';
import type { Host } from '../host.ts';
import { backUpBeforeMigration } from './backup.ts';
import { fileSystemFacts, networkFileSystem } from './file-system.ts';
import { acquireLock } from './lock.ts';
import type { LockOutcome } from './lock.ts';
import { APPLICATION_ID, SCHEMA_VERSION, migrate, versionOf } from './migrations.ts';
import { recordError, translated, whoIs } from './problems.ts';
import { readable } from './readable.ts';
import { Store } from './store.ts';
import type { Holder, StoreStanding } from './store.ts';

const SQLITE_MAGIC = 'SQLite format 3\0';

/** An open record and the act that closes it and frees its lock. */
export interface OpenRecord {
  readonly store: Store;
  readonly close: () => void;
}

/**
 * Opens a record for writing, and makes it where there is none. Read-only when somebody else writes
 * it. Throws an AppError that names file and remedy; never deletes or changes a file it refuses.
 */
export async function openRecord(
  path: string,
  host: Host,
  networkOf: (file: string) => Promise<string | null> = detectNetwork,
): Promise<OpenRecord> {
  const file = resolve(path);
  checkPlace(file);
  const lock = tryLock(file, holderOf(host));
  if (!lock.held) return openReadOnly(file, lock.by);
  try {
    const store = await openForWriting(file, host, await networkOf(file));
    return { store, close: () => closeAll(store, lock.release) };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Opens a record for reading alone: for the second opener and the command line. */
export function openReadOnly(path: string, heldBy: Holder | null = null): OpenRecord {
  const file = resolve(path);
  checkPlace(file);
  if (!existsSync(file)) throw recordError('missing', file);
  return guarded(file, heldBy, () => {
    const { database, remove } = readable(file);
    return closingOnError(database, () => {
      checkIdentity(database, file);
      const version = versionOf(database);
      if (version < SCHEMA_VERSION) throw recordError('older', file, versions(version));
      const notices = [heldBy ? recordNotices.held(whoIs(heldBy)) : recordNotices.writeProtected];
      const store = storeOf(database, file, { writable: false, heldBy, notices });
      const close = (): void => {
        store.close();
        remove();
      };
      return { store, close };
    });
  });
}

async function openForWriting(file: string, host: Host, network: string | null): Promise<Store> {
  const database = guarded(file, null, () => new Sqlite(file, { timeout: 2000 }));
  try {
    guarded(file, null, () => prepareDatabase(database, file, network));
    const version = versionOf(database);
    if (version > 0 && version < SCHEMA_VERSION) {
      await backUpBeforeMigration(database, file, host.now(), version);
    }
    guarded(file, null, () => migrate(database));
    const notices = network === null ? [] : [recordNotices.network(network)];
    return storeOf(database, file, { writable: true, heldBy: null, notices });
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Identity first: nothing is written to a file that is not a record. */
function prepareDatabase(database: Sqlite.Database, file: string, network: string | null): void {
  if (network !== null) database.pragma('locking_mode = EXCLUSIVE');
  checkIdentity(database, file);
  checkHealth(database, file);
  database.pragma(`journal_mode = ${network === null ? 'WAL' : 'DELETE'}`);
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  database.pragma('recursive_triggers = ON');
  database.pragma('temp_store = MEMORY');
}

function checkIdentity(database: Sqlite.Database, file: string): void {
  const version = versionOf(database);
  const application = Number(database.pragma('application_id', { simple: true }));
  const tables = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  if (application !== APPLICATION_ID && (version > 0 || tables > 0 || application !== 0)) {
    throw recordError('not-evenkeel', file);
  }
  if (version > SCHEMA_VERSION) throw recordError('newer', file, versions(version));
}

function checkHealth(database: Sqlite.Database, file: string): void {
  const found = String(database.pragma('quick_check(1)', { simple: true }));
  if (found !== 'ok') throw recordError('damaged', file, found.slice(0, 200));
}

/** What can be said of the path before SQLite touches it. */
function checkPlace(file: string): void {
  if (!existsSync(dirname(file))) throw recordError('no-folder', file);
  if (!existsSync(file)) return;
  const stats = statSync(file);
  if (stats.isDirectory()) throw recordError('not-a-file', file);
  if (stats.size > 0 && firstBytes(file) !== SQLITE_MAGIC) {
    throw recordError('not-a-database', file);
  }
}

function firstBytes(file: string): string {
  return guarded(file, null, () => {
    const buffer = Buffer.alloc(SQLITE_MAGIC.length);
    const handle = openSync(file, 'r');
    try {
      return buffer.toString('latin1', 0, readSync(handle, buffer));
    } finally {
      closeSync(handle);
    }
  });
}

/** A lock file that cannot be made means a folder that cannot be written: reading still works. */
function tryLock(file: string, holder: Holder): LockOutcome {
  try {
    return acquireLock(file, holder);
  } catch (error) {
    if (existsSync(file)) return { held: false, by: null };
    throw translated(file, error);
  }
}

function guarded<T>(file: string, heldBy: Holder | null, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw translated(file, error, heldBy);
  }
}

async function detectNetwork(file: string): Promise<string | null> {
  return networkFileSystem(await fileSystemFacts(file));
}

function closingOnError<T>(database: Sqlite.Database, work: () => T): T {
  try {
    return work();
  } catch (error) {
    database.close();
    throw error;
  }
}

function storeOf(
  database: Sqlite.Database,
  file: string,
  standing: Omit<StoreStanding, 'schemaVersion'>,
): Store {
  return new Store(database, file, { ...standing, schemaVersion: versionOf(database) });
}

function closeAll(store: Store, release: () => void): void {
  store.close();
  release();
}

function holderOf(host: Host): Holder {
  const { user, host: machine, pid } = host.process;
  return { person: user, host: machine, process: pid, since: host.now().toISOString() };
}

function versions(found: number): string {
  return `record version ${found}, this program knows up to ${SCHEMA_VERSION}`;
}
