import type { VerifyBreak } from '../../../shared/contract/verify.ts';
import { verifyText } from '../../../shared/text/verify.ts';
import { completed, tableOf } from './completed.ts';
import type { Store } from './store.ts';
import type { AuditTrailTable } from './tables.ts';
import { CHAIN_START, canonicalJson, chainHash, contentHash, contentOf } from './trail.ts';

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
  /** The first break, at which the replay stopped; null when there is none. */
  readonly break: VerifyBreak | null;
}

/** Recomputes the chain of a system entry by entry, and replays what its entries say. */
export function replayChain(store: Store, systemId: string): Replay {
  const rows = new Map<string, ReplayedRow>();
  let previous: AuditTrailTable | null = null;
  let entries = 0;
  const chain = store
    .prepare('SELECT * FROM audit_trail WHERE system_id = ? ORDER BY sequence')
    .iterate(systemId) as IterableIterator<AuditTrailTable>;
  for (const entry of chain) {
    const found = linkBreak(entry, previous) ?? contentBreak(entry) ?? replayEntry(rows, entry);
    if (found) return { entries, head: previous?.hash ?? null, rows, break: found };
    previous = entry;
    entries += 1;
  }
  return { entries, head: previous?.hash ?? null, rows, break: null };
}

/** Whether the entry follows the one before it. */
function linkBreak(entry: AuditTrailTable, previous: AuditTrailTable | null): VerifyBreak | null {
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
function contentBreak(entry: AuditTrailTable): VerifyBreak | null {
  const { sequence } = entry;
  if (storedHash(entry) !== entry.content_hash) {
    return broken('content', sequence, verifyText.content(sequence, entry.action, entry.subject));
  }
  if (chainHash(entry.previous_hash, entry, entry.content_hash) !== entry.hash) {
    return broken('hash', sequence, verifyText.hash(sequence));
  }
  return null;
}

/** Whether the row that the entry found is the row that earlier entries left. */
function replayEntry(rows: Map<string, ReplayedRow>, entry: AuditTrailTable): VerifyBreak | null {
  const { subject, sequence, ...images } = contentOf(entry);
  const table = tableOf(subject);
  const [before, after] = [completed(table, images.before), completed(table, images.after)];
  const known = rows.get(subject)?.row ?? null;
  if (known !== (before && canonicalJson(before))) {
    return broken('replay', sequence, verifyText.replay(sequence, subject));
  }
  if (after) rows.set(subject, { row: canonicalJson(after), sequence });
  else rows.delete(subject);
  return null;
}

/**
 * The content hash of an entry as it is stored; null where its JSON is broken, or spelled otherwise
 * than it was written: readers that take another of two equal keys would read something else.
 */
function storedHash(entry: AuditTrailTable): string | null {
  try {
    const content = contentOf(entry);
    const { before, after } = content;
    const isSpelled =
      entry.json_before === (before && canonicalJson(before)) &&
      entry.json_after === (after && canonicalJson(after));
    return isSpelled ? contentHash(entry.salt, content) : null;
  } catch {
    return null;
  }
}

/** A break with its place and sentence. */
export function broken(
  kind: VerifyBreak['kind'],
  sequence: number | null,
  sentence: string,
): VerifyBreak {
  return { kind, sequence, sentence };
}
