import { settledText } from '../../../shared/text/release.ts';
import { reasonMissing } from '../store/reason.ts';
import type { Store } from '../store/store.ts';
import type { Transaction } from '../store/transaction.ts';

/**
 * Refuses a change without a reason once people decided on the audit: what the decision rests on
 * is settled from then on (EU GMP Annex 11, section 9).
 */
export function checkSettled(tx: Transaction, auditId: string): void {
  if (hasReason(tx) || !isDecided(tx.store, auditId)) return;
  throw reasonMissing(settledText.decided);
}

/** Refuses an act without a reason on what was settled before. */
export function checkReason(tx: Transaction, sentence: string): void {
  if (!hasReason(tx)) throw reasonMissing(sentence);
}

function hasReason({ act }: Transaction): boolean {
  return (act.context.reason ?? '') !== '';
}

function isDecided(store: Store, auditId: string): boolean {
  return store.prepare('SELECT 1 FROM decision WHERE audit_id = ?').get(auditId) !== undefined;
}
