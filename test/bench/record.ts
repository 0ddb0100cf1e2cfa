import Sqlite from 'better-sqlite3';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { act, bench } from '../integration/electron/engine/support/engine.ts';
import type { Bench } from '../integration/electron/engine/support/engine.ts';
import { line, timePair } from './measure.ts';

const ROWS = 100_000;

/** A record with 100,000 differences: two documents whose every value differs. */
export async function largeRecord(): Promise<Bench> {
  const large = await bench();
  for (const side of ['staging', 'production'] as const) {
    const file = large.folder.write(`${side}/settings.json`, JSON.stringify(settings(side)));
    await act(large.engine, 'source.add', { auditId: large.auditId, side, files: [file] });
  }
  await act(large.engine, 'comparison.run', { auditId: large.auditId });
  return large;
}

function settings(side: string): Record<string, Record<string, string>> {
  const groups: Record<string, Record<string, string>> = {};
  for (let index = 0; index < ROWS; index += 1) {
    const group = (groups[`service${index % 500}`] ??= {});
    group[`setting${index}`] = `${side === 'staging' ? 'a' : 'b'}${index}`;
  }
  return groups;
}

/** One rating, trail and all, against one bare durable insert on the same file system. */
export async function benchRating({ engine, auditId, folder }: Bench): Promise<string> {
  const ids = await engine.query('differences.ids', { auditId, filter: { state: 'to-decide' } });
  if (!ids.ok) throw new Error(ids.error.sentence);
  const left = [...ids.value];
  const bare = bareTable(join(folder.path, 'bare.db'));
  const result = await timePair(
    200,
    async () =>
      act(engine, 'rating.set', {
        auditId,
        differenceIds: [left.pop()],
        risk: 'low',
        rationale: 'Told apart by the audit.',
      }),
    () => bare.run(randomUUID(), 'low', 'Told apart by the audit.'),
  );
  return line('rating one difference, audit trail included', 'one durable insert', result);
}

/** A table of its own in a file of its own, and the plain insert that a rating is held against. */
export function bareTable(file: string): Sqlite.Statement {
  const database = new Sqlite(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE rating (id TEXT PRIMARY KEY, risk TEXT, rationale TEXT) STRICT');
  return database.prepare('INSERT INTO rating VALUES (?, ?, ?)');
}

/**
 * A searched page of 200 among 100,000 differences against the plain SQL for the same rows. Every run
 * searches for something else, because an answer is remembered until the record changes.
 */
export async function benchPage({ engine, auditId, record }: Bench): Promise<string> {
  const database = new Sqlite(record, { readonly: true });
  const plain = database.prepare(
    `SELECT * FROM difference WHERE audit_id = ? AND standing = 'open' AND name LIKE ?
     ORDER BY dimension, subject, name LIMIT 200`,
  );
  let ours = 100;
  let theirs = 100;
  const result = await timePair(
    20,
    async () => {
      const filter = { search: `setting${(ours += 1)}` };
      return engine.query('differences.page', { auditId, filter, offset: 0, limit: 200 });
    },
    () => plain.all(auditId, `%setting${(theirs += 1)}%`),
  );
  database.close();
  return line(
    'a searched page of 100,000 differences, groups and total',
    'plain SQL, rows only',
    result,
  );
}
