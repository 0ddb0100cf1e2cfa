import { closeSync, existsSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import { AppError } from '../../../shared/model/errors.ts';
import { recordNotices } from '../../../shared/text/record.ts';
import type { Host } from '../host.ts';
import { backUpBeforeMigration } from './backup.ts';
import { fileSystemFacts, networkFileSystem } from './file-system.ts';
import { acquireLock, lockFile } from './lock.ts';
import type { LockOutcome } from './lock.ts';
import { APPLICATION_ID, SCHEMA_VERSION, migrate, versionOf } from './migrations.ts';
import { recordError, translated, whoIs } from './problems.ts';
import { readable } from './readable.ts';
import { Store } from './store.ts';
import type { Holder, StoreStanding } from './store.ts';

const SQLITE_MAGIC = 'SQLite format 3\0';
/** Bytes of the header of an SQLite file, and where it keeps what it says of its owner. */
const HEADER_LENGTH = 100;
const USER_VERSION_AT = 60;
const APPLICATION_ID_AT = 68;

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
  const wasLockable = existsSync(lockFile(file));
  const lock = tryLock(file, holderOf(host));
  if (!lock.held) return openReadOnly(file, lock.by);
  try {
    const store = await openForWriting(file, host, await networkOf(file));
    return { store, close: () => closeAll(store, lock.release) };
  } catch (error) {
    lock.release();
    if (!wasLockable && isOfAnother(error)) rmSync(lockFile(file), { force: true });
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
      if (isEmpty(database)) throw recordError('empty', file);
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
  if (applicationOf(database) !== APPLICATION_ID && !isEmpty(database)) {
    throw recordError('not-evenkeel', file);
  }
  if (version > SCHEMA_VERSION) throw recordError('newer', file, versions(version));
}

/** Nothing was ever written to it: a new record can begin there. */
function isEmpty(database: Sqlite.Database): boolean {
  const objects = Number(database.prepare('SELECT count(*) FROM sqlite_schema').pluck().get());
  return objects === 0 && versionOf(database) === 0 && applicationOf(database) === 0;
}

function applicationOf(database: Sqlite.Database): number {
  return Number(database.pragma('application_id', { simple: true }));
}

function checkHealth(database: Sqlite.Database, file: string): void {
  const found = String(database.pragma('quick_check(1)', { simple: true }));
  if (found !== 'ok') throw recordError('damaged', file, found.slice(0, 200));
}

/** What can be said of the path and its first bytes before SQLite, or a lock, touches it. */
function checkPlace(file: string): void {
  if (!existsSync(dirname(file))) throw recordError('no-folder', file);
  if (!existsSync(file)) return;
  const stats = statSync(file);
  if (stats.isDirectory()) throw recordError('not-a-file', file);
  // Whoever opens a pipe waits for somebody to write to it.
  if (!stats.isFile()) throw recordError('not-regular', file);
  if (stats.size > 0) checkHeader(file, headerOf(file));
}

/** By the header of the file format: who made it, and which version of the record it is. */
function checkHeader(file: string, header: Buffer): void {
  if (header.toString('latin1', 0, SQLITE_MAGIC.length) !== SQLITE_MAGIC) {
    throw recordError('not-a-database', file);
  }
  // Zero also while the first pages are still in the write-ahead log.
  const application = header.readUInt32BE(APPLICATION_ID_AT);
  if (application !== 0 && application !== APPLICATION_ID) throw recordError('not-evenkeel', file);
  const version = header.readUInt32BE(USER_VERSION_AT);
  if (application !== 0 && version > SCHEMA_VERSION) {
    throw recordError('newer', file, versions(version));
  }
}

function headerOf(file: string): Buffer {
  return guarded(file, null, () => {
    const header = Buffer.alloc(HEADER_LENGTH);
    const handle = openSync(file, 'r');
    try {
      readSync(handle, header);
      return header;
    } finally {
      closeSync(handle);
    }
  });
}

/** Refused as no record of this program, so that no other process of it can want its lock. */
function isOfAnother(error: unknown): boolean {
  return error instanceof AppError && error.data.code === 'record.not-evenkeel';
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
