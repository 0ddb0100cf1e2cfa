import type { VerifyBreak } from '../contract/verify.ts';
import { verifyText } from '../text/verify.ts';
import { broken } from './broken.ts';
import { oddCells } from './cells.ts';
import type { OddCellOf } from './cells.ts';
import { completed, tableOf } from './completed.ts';
import { CHAIN_START, canonicalJson, contentOf } from './entry.ts';
import type { TrailContent, TrailHashes, TrailRow } from './entry.ts';
import { commitmentIn, isPrivate } from './private.ts';
import type { Committed } from './private.ts';

export { broken } from './broken.ts';

/** A row as the trail has it, and the entry that last said so. */
export interface ReplayedRow {
  /** Canonical JSON of the row. */
  readonly row: string;
  readonly sequence: number;
}

/** What a chain amounts to. */
export interface Replay {
  readonly entries: number;
  readonly head: string | null;
  /** By `table:id`. */
  readonly rows: ReadonlyMap<string, ReplayedRow>;
  /** Commitments that entries left in place of rows, each with the first such entry. */
  readonly committed: ReadonlyMap<string, Committed>;
  /** The first entry that has a row in clear of a table that never travels; null without one. */
  readonly clear: number | null;
  /** Sequence of the newest entry by which this record came from a package; 0 where it did not. */
  readonly cameAt: number;
  /** The first break, at which the replay stopped; null when there is none. */
  readonly break: VerifyBreak | null;
}

interface Replaying {
  readonly rows: Map<string, ReplayedRow>;
  readonly committed: Map<string, Committed>;
  clear: number | null;
  cameAt: number;
}

/** Recomputes a chain entry by entry, and replays what its entries say. */
export function replayEntries(entries: Iterable<TrailRow>, hashes: TrailHashes): Replay {
  const state: Replaying = { rows: new Map(), committed: new Map(), clear: null, cameAt: 0 };
  const oddCell = oddCells();
  let previous: TrailRow | null = null;
  let count = 0;
  for (const entry of entries) {
    const found =
      linkBreak(entry, previous) ??
      contentBreak(entry, hashes) ??
      cellBreak(entry, oddCell) ??
      replayEntry(state, entry);
    if (found) return { ...state, entries: count, head: previous?.hash ?? null, break: found };
    previous = entry;
    count += 1;
  }
  return { ...state, entries: count, head: previous?.hash ?? null, break: null };
}

/** Whether the entry follows the one before it. */
function linkBreak(entry: TrailRow, previous: TrailRow | null): VerifyBreak | null {
  const { sequence } = entry;
  const expected = (previous?.sequence ?? 0) + 1;
  if (sequence !== expected) {
    return broken('gap', expected, verifyText.gap(expected, sequence));
  }
  if (entry.previous_hash !== (previous?.hash ?? CHAIN_START)) {
    return broken('link', sequence, verifyText.link(sequence));
  }
  if (previous && entry.time < previous.time) {
    return broken('time', sequence, verifyText.time(sequence, entry.time, previous.time));
  }
  return null;
}

/** Whether the entry says what it said when it was written, letter for letter. */
function contentBreak(entry: TrailRow, hashes: TrailHashes): VerifyBreak | null {
  const { sequence } = entry;
  if (storedHash(entry, hashes) !== entry.content_hash) {
    return broken('content', sequence, verifyText.content(sequence, entry.action, entry.subject));
  }
  if (hashes.chainHash(entry.previous_hash, entry, entry.content_hash) !== entry.hash) {
    return broken('hash', sequence, verifyText.hash(sequence));
  }
  return null;
}

/** Whether an entry leaves a row that readers can make something of. */
function cellBreak(entry: TrailRow, oddCell: OddCellOf): VerifyBreak | null {
  const { subject, sequence, after } = contentOf(entry);
  const odd =
    oddCell('audit_trail', { time: entry.time }) ??
    (after && commitmentIn(after) === null ? oddCell(tableOf(subject), after) : null);
  return (
    odd && broken('cell', sequence, verifyText.oddEntry(sequence, subject, odd.column, odd.value))
  );
}

/** Whether the row that the entry found is the row that earlier entries left. */
function replayEntry(state: Replaying, entry: TrailRow): VerifyBreak | null {
  const { rows } = state;
  const { subject, sequence, ...images } = contentOf(entry);
  const table = tableOf(subject);
  const [before, after] = [completed(table, images.before), completed(table, images.after)];
  const known = rows.get(subject)?.row ?? null;
  if (known !== (before && canonicalJson(before))) {
    return broken('replay', sequence, verifyText.replay(sequence, subject));
  }
  if (isPrivate(subject)) noteImages(state, { subject, sequence, before, after });
  if (after) rows.set(subject, { row: canonicalJson(after), sequence });
  else rows.delete(subject);
  const direction = table === 'handover' ? after?.['direction'] : null;
  if (direction === 'opened' || direction === 'continued') state.cameAt = sequence;
  return null;
}

/** What an entry of a table that never travels says: commitments, or rows in clear. */
function noteImages(
  state: Replaying,
  {
    subject,
    sequence,
    before,
    after,
  }: Pick<TrailContent, 'subject' | 'sequence' | 'before' | 'after'>,
): void {
  const commitment = commitmentIn(after);
  if (commitment !== null && !state.committed.has(commitment)) {
    state.committed.set(commitment, { subject, sequence });
  }
  const isClear = [before, after].some((image) => image !== null && commitmentIn(image) === null);
  if (isClear) state.clear ??= sequence;
}

/**
 * The content hash of an entry as it is stored; null where its JSON is broken, or spelled otherwise
 * than it was written: readers that take another of two equal keys would read something else.
 */
function storedHash(entry: TrailRow, hashes: TrailHashes): string | null {
  try {
    const content = contentOf(entry);
    const { before, after } = content;
    const isSpelled =
      entry.json_before === (before && canonicalJson(before)) &&
      entry.json_after === (after && canonicalJson(after));
    return isSpelled ? hashes.contentHash(entry.salt, content) : null;
  } catch {
    return null;
  }
}
