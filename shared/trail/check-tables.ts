import type { VerifyBreak } from '../contract/verify.ts';
import { verifyText } from '../text/verify.ts';
import { completed } from './completed.ts';
import { differencesDigestOf, numbersGivenOf, sourceDigestOf } from './digest.ts';
import { canonicalJson } from './entry.ts';
import type { CellRow, NewHasher } from './entry.ts';
import { broken } from './broken.ts';
import { oddCells } from './cells.ts';
import { commitmentIn, isPrivate } from './private.ts';
import type { PrivateImages } from './private.ts';
import type { ReplayedRow } from './replay.ts';
import { signedBreak } from './signed.ts';
import type { RecordView } from './view.ts';

/** What a trail amounts to, and the images of rows of which it has commitments alone. */
interface Replayed {
  readonly rows: ReadonlyMap<string, ReplayedRow>;
  /** Null where they stayed behind, with the rows that they are of. */
  readonly images: PrivateImages | null;
}

/** Whether the tables of a system are what its trail amounts to, and bulk rows what it vouches for. */
export function tablesBreak(
  view: RecordView,
  replayed: Replayed,
  newHasher: NewHasher,
): VerifyBreak | null {
  return (
    recordedBreak(view, replayed) ??
    sourcesBreak(view, newHasher) ??
    differencesBreak(view, newHasher) ??
    givenBreak(view, newHasher) ??
    numbersBreak(view) ??
    bulkBreak(view) ??
    signedBreak(view, newHasher)
  );
}

/** Compares every recorded table with what the trail amounts to. */
function recordedBreak(view: RecordView, { rows, images }: Replayed): VerifyBreak | null {
  const missing = new Map(rows);
  for (const table of view.tables) {
    for (const row of view.rows(table)) {
      const subject = `${table}:${String(row['id'])}`;
      const known = missing.get(subject);
      missing.delete(subject);
      if (!known) return broken('rows', null, verifyText.extraRow(subject));
      if (rowOf(subject, known, images) !== canonicalJson(completed(table, row))) {
        return broken('rows', known.sequence, verifyText.changedRow(subject, known.sequence));
      }
    }
  }
  for (const [subject, { sequence }] of missing) {
    if (images === null && isPrivate(subject)) continue;
    return broken('rows', sequence, verifyText.missingRow(subject, sequence));
  }
  return null;
}

/** What a row must be: as the trail has it, or as what the trail commits to has it. */
function rowOf(subject: string, { row }: ReplayedRow, images: PrivateImages | null): string | null {
  if (!isPrivate(subject)) return row;
  const commitment = commitmentIn(JSON.parse(row) as CellRow);
  return commitment === null ? row : (images?.get(commitment)?.json_row ?? null);
}

function sourcesBreak(view: RecordView, newHasher: NewHasher): VerifyBreak | null {
  const sources = [...view.rows('source')].toSorted(
    by((row) => `${String(row['captured_at'])}\n${String(row['id'])}`),
  );
  const wrong = sources.find((source) => {
    const id = String(source['id']);
    const rows = { attributes: view.attributes(id), setAside: view.setAside(id) };
    return sourceDigestOf(newHasher, rows) !== source['rows_digest'];
  });
  return wrong ? broken('rows', null, verifyText.sourceRows(String(wrong['path']))) : null;
}

function differencesBreak(view: RecordView, newHasher: NewHasher): VerifyBreak | null {
  const digests = new Map(
    [...view.rows('comparison')].map((row) => [row['id'], row['rows_digest']]),
  );
  const empty = differencesDigestOf(newHasher, []);
  const audits = [...view.rows('audit')].toSorted(by((row) => Number(row['number'])));
  const wrong = audits.find(({ id }) => {
    const found = differencesDigestOf(newHasher, view.differences(String(id)));
    return found !== (digests.get(id ?? null) ?? empty);
  });
  return wrong ? broken('rows', null, verifyText.differenceRows(Number(wrong['number']))) : null;
}

/** Whether the numbers of a system are those that its newest comparison vouches for, and no more. */
function givenBreak(view: RecordView, newHasher: NewHasher): VerifyBreak | null {
  const [newest] = [...view.rows('comparison')].toSorted(
    by((row) => -Number(row['highest_number'])),
  );
  const found = numbersGivenOf(newHasher, view.numbers());
  const isGood = newest
    ? newest['numbers_digest'] === found.numbers_digest
    : found.highest_number === 0;
  const highest = Number(newest?.['highest_number'] ?? 0);
  return isGood ? null : broken('rows', null, verifyText.numbers(highest));
}

/** Every number belongs to a difference, and every difference has its number. */
function numbersBreak(view: RecordView): VerifyBreak | null {
  const given = new Map<string, CellRow>();
  for (const row of view.numbers()) given.set(String(row['key']), row);
  for (const audit of view.rows('audit')) {
    for (const row of view.differences(String(audit['id']))) {
      const known = given.get(String(row['key']));
      const isSame =
        known?.['number'] === row['number'] && known?.['first_seen'] === row['first_seen'];
      if (!isSame) return broken('rows', null, verifyText.number(Number(row['number'])));
    }
  }
  return null;
}

/** Whether rows in bulk hold what readers can make something of: no entry of the trail has them. */
function bulkBreak(view: RecordView): VerifyBreak | null {
  const oddCell = oddCells();
  for (const [table, row] of bulkRows(view)) {
    const odd = oddCell(table, row);
    if (!odd) continue;
    const said = `${table}:${String(row['id'] ?? row['ordinal'])}`;
    return broken('cell', null, verifyText.oddCell(said, odd.column, odd.value));
  }
  return null;
}

function* bulkRows(view: RecordView): Iterable<readonly [string, CellRow]> {
  for (const { id } of view.rows('source')) {
    for (const row of view.attributes(String(id))) yield ['attribute', row];
    for (const row of view.setAside(String(id))) yield ['set_aside', row];
  }
  for (const { id } of view.rows('audit')) {
    for (const row of view.differences(String(id))) yield ['difference', row];
  }
  for (const row of view.numbers()) yield ['difference_number', row];
}

/** Orders by a key, in the order of code units. */
export function by<Row, Key extends string | number>(
  key: (row: Row) => Key,
): (left: Row, right: Row) => number {
  return (left, right) => {
    const [a, b] = [key(left), key(right)];
    if (a === b) return 0;
    return a < b ? -1 : 1;
  };
}
