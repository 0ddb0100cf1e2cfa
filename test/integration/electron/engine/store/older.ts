import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { backupFolder, backupsOf } from '../../../../../electron/engine/store/backup.ts';
import { freshFolder, testHost } from '../support/engine.ts';

/** A record of an older version in a fresh folder. */
export interface OlderRecord {
  readonly record: string;
  /** Opens it, which brings it up to date, works on it and closes it. */
  readonly opened: <T>(work: (engine: Engine) => Promise<T>) => Promise<T>;
  /** The copy that was made before it was brought up to date. */
  readonly copy: () => { readonly name: string; readonly database: Sqlite.Database };
  readonly remove: () => void;
}

export function olderRecord(write: (file: string) => void): OlderRecord {
  const folder = freshFolder();
  const record = join(folder.path, 'evenkeel.db');
  write(record);
  return {
    record,
    opened: async (work) => {
      const engine = await openEngine({ record, host: testHost(folder.path) });
      try {
        return await work(engine);
      } finally {
        await engine.close();
      }
    },
    copy: () => {
      const [name = ''] = backupsOf(record).map((backup) => backup.name);
      const database = new Sqlite(join(backupFolder(record), name), { readonly: true });
      return { name, database };
    },
    remove: folder.remove,
  };
}

/** Hash of a migration's text, the same with either line ending. */
export function hashOfMigration(name: string): string {
  const folder = '../../../../../electron/engine/store/migrations/';
  const text = readFileSync(new URL(`${folder}${name}`, import.meta.url), 'utf8');
  return createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex');
}
