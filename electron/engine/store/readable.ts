import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import Sqlite from 'better-sqlite3';

/** A database to read, and what removes it where it had to be a copy. */
export interface Readable {
  readonly database: Sqlite.Database;
  readonly remove: () => void;
}

const OPTIONS = { readonly: true, fileMustExist: true, timeout: 2000 } as const;

/**
 * Opens a database for reading. In WAL mode SQLite needs to write beside it, which a folder that is
 * write-protected refuses: then a copy in a temporary folder is read.
 */
export function readable(file: string): Readable {
  const database = new Sqlite(file, OPTIONS);
  try {
    database.pragma('user_version');
    return { database, remove: () => undefined };
  } catch (error) {
    database.close();
    if (!isWriteProblem(error)) throw error;
  }
  return readableCopy(file);
}

function readableCopy(file: string): Readable {
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-read-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  try {
    const copy = join(folder, basename(file));
    for (const suffix of ['', '-wal']) {
      if (existsSync(file + suffix)) copyFileSync(file + suffix, copy + suffix);
    }
    return { database: new Sqlite(copy, OPTIONS), remove };
  } catch (error) {
    remove();
    throw error;
  }
}

function isWriteProblem(error: unknown): boolean {
  if (!(error instanceof Sqlite.SqliteError)) return false;
  return /^SQLITE_(CANTOPEN|READONLY)/.test(error.code);
}
