import { newId, rowOf } from '../store/lookup.ts';
import type { Transaction } from '../store/transaction.ts';

/** Writes that an administrator allowed an act; after what was allowed, so that the act is told first. */
export function noteAllowance(
  tx: Transaction,
  { act, subject }: { readonly act: string; readonly subject: string },
  administratorId: string,
): void {
  const { system_id, name } = rowOf(tx.store, 'person', administratorId);
  const person_id = administratorId;
  tx.put('allowance', { id: newId(), system_id, person_id, name, act, subject, at: tx.now });
}
