import { execFile } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { ROOT } from '../../../build/process.ts';
import type { Risk } from '../../../shared/model/words.ts';

/** What the record itself holds, counted by its own tables. */
export interface RecordCounts {
  readonly differences: number;
  readonly ratings: Readonly<Record<Risk, number>>;
  readonly exceptions: number;
  readonly participants: number;
  readonly meetings: number;
  readonly phases: number;
  readonly revealed: number;
  readonly trail: number;
}

/** What the command line says of the record's audit trail. */
export interface Verification {
  readonly status: number;
  readonly output: string;
}

/** Counts the rows of a closed record of one audit. */
export function countRecord(path: string): RecordCounts {
  // Not read-only: a writing connection takes SQLite's side files away when it closes.
  const db = new Database(path, { fileMustExist: true });
  const count = (sql: string, ...args: readonly string[]): number =>
    Number(
      db
        .prepare(sql)
        .pluck()
        .get(...args),
    );
  const rated = (risk: Risk): number =>
    count(
      `SELECT count(*) FROM rating r JOIN difference d ON d.id = r.id
       WHERE d.standing = 'open' AND r.binding = d.binding AND r.risk = ?`,
      risk,
    );
  try {
    return {
      differences: count(`SELECT count(*) FROM difference WHERE standing = 'open'`),
      ratings: { high: rated('high'), medium: rated('medium'), low: rated('low') },
      exceptions: count('SELECT count(*) FROM exception'),
      participants: count('SELECT count(*) FROM participant'),
      meetings: count('SELECT count(*) FROM meeting'),
      phases: count('SELECT count(*) FROM plan_phase'),
      revealed: count('SELECT count(*) FROM assessment WHERE revealed_at IS NOT NULL'),
      trail: count('SELECT count(*) FROM audit_trail'),
    };
  } finally {
    db.close();
  }
}

/** Runs `verify` of the command line on a record, as a person would type it. */
export async function verifyRecord(path: string): Promise<Verification> {
  const args = [join(ROOT, 'build', 'run.mjs'), 'evenkeel', 'verify', path];
  return new Promise((resolve) => {
    execFile(process.execPath, args, { cwd: ROOT, timeout: 120_000 }, (error, stdout, stderr) => {
      const status = error ? (typeof error.code === 'number' ? error.code : 1) : 0;
      resolve({ status, output: (stdout || stderr).trim() });
    });
  });
}
