import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import type Sqlite from 'better-sqlite3';
import { expendable } from './retention.ts';
import type { BackupFile } from './retention.ts';
import type { Store } from './store.ts';

const DAY = 24 * 3_600_000;
const NAME = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)\.(\d{3})Z(-before-version-\d+)?\.db$/;

/** The folder of a record's copies, beside it. */
export function backupFolder(record: string): string {
  return `${record}-backups`;
}

/** All copies of a record, newest first. Copies made before a migration are among them. */
export function backupsOf(record: string): readonly BackupFile[] {
  const folder = backupFolder(record);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .flatMap((name) => {
      const at = momentOf(name);
      return at ? [{ name, at }] : [];
    })
    .sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** Copies a record by SQLite's backup before a migration touches it. */
export async function backUpBeforeMigration(
  database: Sqlite.Database,
  record: string,
  now: Date,
  version: number,
): Promise<string> {
  const copy = async (file: string): Promise<void> => void (await database.backup(file));
  return write(record, `${stamp(now)}-before-version-${version + 1}.db`, copy);
}

/** Copies the record when its newest copy is older than a day, and lets old copies go. */
export async function backUpIfDue(store: Store, now: Date): Promise<string | null> {
  const newest = backupsOf(store.file)[0];
  if (newest && now.getTime() - newest.at.getTime() < DAY) return null;
  return backUp(store, now);
}

/** Copies the record now, and lets old copies go. Gives the copy's path. */
export async function backUp(store: Store, now: Date): Promise<string> {
  const file = await write(store.file, `${stamp(now)}.db`, async (path) => store.copyTo(path));
  removeExpendable(store.file, now);
  return file;
}

/** Under another name until it is whole, so that a copy is never half a copy. */
async function write(
  record: string,
  name: string,
  copy: (file: string) => Promise<void>,
): Promise<string> {
  const folder = backupFolder(record);
  mkdirSync(folder, { recursive: true });
  const unfinished = join(folder, `${name}.unfinished`);
  rmSync(unfinished, { force: true });
  await copy(unfinished);
  const file = join(folder, name);
  renameSync(unfinished, file);
  return file;
}

function removeExpendable(record: string, now: Date): void {
  const daily = backupsOf(record).filter(({ name }) => !name.includes('-before-version-'));
  for (const name of expendable(daily, now)) rmSync(join(backupFolder(record), name));
}

function stamp(moment: Date): string {
  return moment.toISOString().replaceAll(':', '-');
}

function momentOf(name: string): Date | null {
  const parts = NAME.exec(basename(name));
  if (!parts) return null;
  const [, day, hours, minutes, seconds, milliseconds] = parts;
  return new Date(`${day}T${hours}:${minutes}:${seconds}.${milliseconds}Z`);
}
