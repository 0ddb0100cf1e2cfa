import { resolve } from 'node:path';
import type { VerifyBreak, VerifyReport } from '../../../shared/contract/verify.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { verifyText } from '../../../shared/text/engine.ts';
import { differencesDigest, sourceDigest } from './digest.ts';
import { openReadOnly } from './open.ts';
import { translated } from './problems.ts';
import { broken, replayChain } from './replay.ts';
import type { Replay, ReplayedRow } from './replay.ts';
import type { SqlRow, Store } from './store.ts';
import { recordedTables } from './tables.ts';
import { canonicalJson } from './trail.ts';

type SystemReport = VerifyReport['systems'][number];

/**
 * Opens a record read-only and without its lock; recomputes each chain, replays it, and compares
 * every table with what it amounts to. What is wrong with the file itself comes as a problem.
 */
export function verifyRecord(path: string): VerifyReport {
  const file = resolve(path);
  try {
    const { store, close } = openReadOnly(file);
    try {
      return verifyStore(store);
    } finally {
      close();
    }
  } catch (error) {
    const expected = translated(file, error);
    if (!(expected instanceof AppError)) throw expected;
    const { sentence, remedy } = expected.data;
    return { ok: false, file, systems: [], problems: [`${sentence} ${remedy}`] };
  }
}

/** The same for an open record, in one consistent view of it. */
export function verifyStore(store: Store): VerifyReport {
  return store.stage(() => {
    const problems = fileProblems(store);
    const systems = systemIds(store).map((systemId) => verifySystem(store, systemId));
    const ok = problems.length === 0 && systems.every((system) => system.break === null);
    return { ok, file: store.file, systems, problems };
  });
}

function verifySystem(store: Store, systemId: string): SystemReport {
  const replay = replayChain(store, systemId);
  const name = store.prepare('SELECT name FROM system WHERE id = ?').pluck().get(systemId);
  return {
    systemId,
    name: typeof name === 'string' ? name : systemId,
    entries: replay.entries,
    head: replay.head,
    break:
      replay.break ??
      endBreak(store, systemId, replay) ??
      tablesBreak(store, systemId, replay.rows) ??
      sourcesBreak(store, systemId) ??
      differencesBreak(store, systemId) ??
      numbersBreak(store, systemId),
  };
}

/** Whether a command wrote entries beyond the end: then the newest ones were cut off. */
function endBreak(store: Store, systemId: string, { entries }: Replay): VerifyBreak | null {
  const last = store
    .prepare('SELECT max(last_sequence) FROM command WHERE system_id = ?')
    .pluck()
    .get(systemId) as number | null;
  if (last === null || last <= entries) return null;
  return broken('gap', entries + 1, verifyText.cutOff(entries, last));
}

/** Compares every recorded table with what the trail amounts to. */
function tablesBreak(
  store: Store,
  systemId: string,
  replayed: ReadonlyMap<string, ReplayedRow>,
): VerifyBreak | null {
  const missing = new Map(replayed);
  for (const table of recordedTables) {
    const rows = store
      .prepare(`SELECT * FROM "${table}" WHERE system_id = ? ORDER BY id`)
      .all(systemId) as SqlRow[];
    for (const row of rows) {
      const subject = `${table}:${String(row['id'])}`;
      const known = missing.get(subject);
      missing.delete(subject);
      if (!known) return broken('rows', null, verifyText.extraRow(subject));
      if (known.row !== canonicalJson(row)) {
        return broken('rows', known.sequence, verifyText.changedRow(subject, known.sequence));
      }
    }
  }
  for (const [subject, { sequence }] of missing) {
    return broken('rows', sequence, verifyText.missingRow(subject, sequence));
  }
  return null;
}

function sourcesBreak(store: Store, systemId: string): VerifyBreak | null {
  const sources = store
    .prepare(
      'SELECT id, path, rows_digest FROM source WHERE system_id = ? ORDER BY captured_at, id',
    )
    .all(systemId) as { id: string; path: string; rows_digest: string }[];
  const wrong = sources.find(({ id, rows_digest }) => sourceDigest(store, id) !== rows_digest);
  return wrong ? broken('rows', null, verifyText.sourceRows(wrong.path)) : null;
}

function differencesBreak(store: Store, systemId: string): VerifyBreak | null {
  const audits = store
    .prepare(
      `SELECT audit.id, audit.number, comparison.rows_digest FROM audit
       LEFT JOIN comparison ON comparison.id = audit.id
       WHERE audit.system_id = ? ORDER BY audit.number`,
    )
    .all(systemId) as { id: string; number: number; rows_digest: string | null }[];
  const empty = differencesDigest(store, '');
  const wrong = audits.find(
    ({ id, rows_digest }) => differencesDigest(store, id) !== (rows_digest ?? empty),
  );
  return wrong ? broken('rows', null, verifyText.differenceRows(wrong.number)) : null;
}

/** Every number belongs to a difference, and every difference has its number. */
function numbersBreak(store: Store, systemId: string): VerifyBreak | null {
  const wrong = store
    .prepare(
      `SELECT d.number FROM difference d LEFT JOIN difference_number n
         ON n.system_id = d.system_id AND n.key = d.key
       WHERE d.system_id = @systemId
         AND (n.number IS NOT d.number OR n.first_seen IS NOT d.first_seen) LIMIT 1`,
    )
    .pluck()
    .get({ systemId }) as number | undefined;
  return wrong === undefined ? null : broken('rows', null, verifyText.number(wrong));
}

function fileProblems(store: Store): readonly string[] {
  const found = store.prepare('PRAGMA quick_check(1)').pluck().get();
  return found === 'ok' ? [] : [verifyText.damaged(String(found).slice(0, 200))];
}

/** Every system that any row speaks of, the trail's own among them. */
function systemIds(store: Store): readonly string[] {
  return store
    .prepare('SELECT id FROM system UNION SELECT system_id FROM audit_trail ORDER BY 1')
    .pluck()
    .all() as string[];
}
