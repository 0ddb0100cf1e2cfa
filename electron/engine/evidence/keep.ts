import { createHash } from 'node:crypto';
import { safeFileName } from '../../../shared/release/index.ts';
import type { Store } from '../store/store.ts';
import { insertRow } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import type { EvidenceTable } from '../store/tables.ts';
import { newId } from '../store/lookup.ts';
import { mediaTypeOf } from './media-type.ts';

/** A file that shows something, and what. */
export interface NewEvidence {
  readonly systemId: string;
  /** Table and id of what it shows, such as `exception:e_1`. */
  readonly subject: string;
  readonly fileName: string;
  readonly bytes: Uint8Array;
  readonly note: string;
}

/**
 * Keeps a file as evidence: its bytes once by their SHA-256, its name and note with the subject.
 * The same file for the same subject is kept once. Gives the id.
 */
export function keepEvidence(tx: Transaction, given: NewEvidence): string {
  const sha256 = createHash('sha256').update(given.bytes).digest('hex');
  const file_name = safeFileName(given.fileName, 'evidence');
  const known = sameEvidence(tx, { subject: given.subject, sha256, file_name });
  if (known !== undefined) return known;
  keepBytes(tx, sha256, given.bytes);
  const id = newId();
  tx.put('evidence', {
    id,
    system_id: given.systemId,
    subject: given.subject,
    file_name,
    media_type: mediaTypeOf(file_name, given.bytes),
    size: given.bytes.length,
    sha256,
    note: given.note,
    added_by: tx.person,
    added_at: tx.now,
  });
  return id;
}

function sameEvidence(
  tx: Transaction,
  wanted: Pick<EvidenceTable, 'subject' | 'sha256' | 'file_name'>,
): string | undefined {
  return tx.store
    .prepare(
      `SELECT id FROM evidence
       WHERE subject = @subject AND sha256 = @sha256 AND file_name = @file_name`,
    )
    .pluck()
    .get(wanted) as string | undefined;
}

/** Not recorded by itself: the entry of its evidence names the hash, and `verify` holds them together. */
function keepBytes({ store }: Transaction, sha256: string, bytes: Uint8Array): void {
  const known = store.prepare('SELECT 1 FROM evidence_bytes WHERE sha256 = ?').get(sha256);
  if (known === undefined) insertRow(store, 'evidence_bytes', { sha256, bytes });
}

/** Evidence of one subject. */
export function evidenceIdsOf(store: Store, systemId: string, subject: string): readonly string[] {
  return store
    .prepare('SELECT id FROM evidence WHERE system_id = ? AND subject = ? ORDER BY rowid')
    .pluck()
    .all(systemId, subject) as string[];
}
