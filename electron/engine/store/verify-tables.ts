import type { VerifyBreak } from '../../../shared/contract/verify.ts';
import { verifyText } from '../../../shared/text/verify.ts';
import { differencesDigest, numbersGiven, sourceDigest } from './digest.ts';
import { broken } from './replay.ts';
import type { ReplayedRow } from './replay.ts';
import type { SqlRow, Store } from './store.ts';
import { recordedTables } from './tables.ts';
import type { ComparisonTable } from './tables.ts';
import { canonicalJson } from './trail.ts';

/** Whether the tables of a system are what its trail amounts to, and bulk rows what it vouches for. */
export function tablesBreak(
  store: Store,
  systemId: string,
  replayed: ReadonlyMap<string, ReplayedRow>,
): VerifyBreak | null {
  return (
    recordedBreak(store, systemId, replayed) ??
    sourcesBreak(store, systemId) ??
    differencesBreak(store, systemId) ??
    givenBreak(store, systemId) ??
    numbersBreak(store, systemId)
  );
}

/** Compares every recorded table with what the trail amounts to. */
function recordedBreak(
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

/** Whether the numbers of a system are those that its newest comparison vouches for, and no more. */
function givenBreak(store: Store, systemId: string): VerifyBreak | null {
  const newest = store
    .prepare(
      `SELECT highest_number, numbers_digest FROM comparison
       WHERE system_id = ? ORDER BY highest_number DESC LIMIT 1`,
    )
    .get(systemId) as Pick<ComparisonTable, 'highest_number' | 'numbers_digest'> | undefined;
  const found = numbersGiven(store, systemId);
  const isGood = newest
    ? newest.numbers_digest === found.numbers_digest
    : found.highest_number === 0;
  return isGood ? null : broken('rows', null, verifyText.numbers(newest?.highest_number ?? 0));
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
