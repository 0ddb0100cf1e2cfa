import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import Sqlite from 'better-sqlite3';
import type { Host } from '../host.ts';
import { backupFolder, backupsOf } from './backup.ts';
import { acquireLock } from './lock.ts';
import { APPLICATION_ID, SCHEMA_VERSION, versionOf } from './migrations.ts';
import { readOnlyError } from './problems.ts';

/** What became of a record that could not be opened. */
export interface Recovery {
  /** Name of the file that the damaged record now has, in the same folder; null if there was none. */
  readonly movedTo: string | null;
  /** Name and moment of the copy that took its place; null when no good copy exists. */
  readonly restored: { readonly name: string; readonly at: string } | null;
}

const COMPANIONS = ['-wal', '-shm', '-journal'] as const;

/** The newest copy that opens, is sound and of a known version; null when there is none. */
export function newestGoodBackup(record: string): { name: string; at: string } | null {
  const folder = backupFolder(record);
  const good = backupsOf(record).find(({ name }) => isGood(join(folder, name)));
  return good ? { name: good.name, at: good.at.toISOString() } : null;
}

/**
 * Moves a record that cannot be opened aside together with its companions, and puts the newest good
 * copy in its place. Deletes nothing. For a person to ask for, never by itself.
 */
export function recoverRecord(path: string, host: Host): Recovery {
  const file = resolve(path);
  const now = host.now().toISOString();
  const { user, host: machine, pid } = host.process;
  const lock = acquireLock(file, { person: user, host: machine, process: pid, since: now });
  if (!lock.held) throw readOnlyError(file, lock.by);
  try {
    const restored = newestGoodBackup(file);
    const movedTo = moveAside(file, now.replaceAll(':', '-'));
    if (restored) putInPlace(join(backupFolder(file), restored.name), file);
    return { movedTo, restored };
  } finally {
    lock.release();
  }
}

function moveAside(file: string, stamp: string): string | null {
  if (!existsSync(file)) return null;
  const aside = `${file}.damaged-${stamp}`;
  for (const suffix of COMPANIONS) {
    if (existsSync(file + suffix)) renameSync(file + suffix, aside + suffix);
  }
  renameSync(file, aside);
  return basename(aside);
}

function putInPlace(backup: string, file: string): void {
  const unfinished = `${file}.restoring`;
  rmSync(unfinished, { force: true });
  copyFileSync(backup, unfinished);
  renameSync(unfinished, file);
}

function isGood(file: string): boolean {
  try {
    const database = new Sqlite(file, { readonly: true, fileMustExist: true });
    try {
      const application = Number(database.pragma('application_id', { simple: true }));
      const version = versionOf(database);
      const known = application === APPLICATION_ID && version > 0 && version <= SCHEMA_VERSION;
      return known && database.pragma('integrity_check(1)', { simple: true }) === 'ok';
    } finally {
      database.close();
    }
  } catch {
    return false;
  }
}
