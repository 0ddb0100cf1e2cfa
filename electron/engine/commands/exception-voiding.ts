import type { ApprovalChange } from '../../../shared/model/judgement.ts';
import { voidText } from '../../../shared/text/exceptions.ts';
import { voidsBy } from '../queries/exception-touched.ts';
import { keepReading } from '../store/clock.ts';
import { newId } from '../store/lookup.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { ExceptionTable } from '../store/tables.ts';
import { Transaction, insertRow } from '../store/transaction.ts';
import type { Act, Written } from '../store/transaction.ts';

/** Name of the act that an entry of an approval made void has in the trail; no command of the contract. */
export const voidedAct = 'exception.voided';

/** Changes that are kept of one exception: one is enough to make its approval void. */
const MOST_KEPT = 5;

/**
 * Marks the approvals that an act has made void, in its transaction and as an act of its own: taking
 * the first one back does not bring an approval back. Nothing is looked at where the act wrote
 * nothing that an approval is bound to.
 */
export function voidApprovals(store: Store, act: Act, written: Written | null): void {
  if (written === null) return;
  const voids = voidsBy(store, written, () => standingApprovals(store, written.systemId));
  if (voids.size === 0) return;
  keepReading(store, written.systemId, act);
  const tx = new Transaction(store, ownAct(act), { batch: true });
  for (const [id, changes] of voids) {
    tx.change('exception', id, { voided_at: tx.now, void_reason: reasonOf(changes) });
  }
  insertRow(store, 'command', {
    id: tx.act.context.commandId,
    system_id: written.systemId,
    // Of no audit: it is no act that undo or the list of an audit's acts could find.
    audit_id: null,
    name: voidedAct,
    at: tx.now,
    json_result: 'null',
    first_sequence: tx.written?.first ?? null,
    last_sequence: tx.written?.last ?? null,
    undone_by: null,
  });
}

/** By whoever did the act that it follows. A fresh id: one made of the act's own may be taken. */
function ownAct(act: Act): Act {
  const context = { ...act.context, commandId: newId(), reason: null };
  return { ...act, name: voidedAct, context };
}

function standingApprovals(store: Store, systemId: string): readonly ExceptionTable[] {
  return store.all(
    sql
      .selectFrom('exception')
      .selectAll()
      .where('system_id', '=', systemId)
      .where('state', '=', 'approved')
      .where('voided_at', 'is', null)
      .orderBy('number'),
  );
}

function reasonOf(changes: readonly ApprovalChange[]): string {
  const kept = changes.slice(0, MOST_KEPT).map(({ sentence }) => sentence);
  const rest = changes.length - kept.length;
  return [...kept, ...(rest > 0 ? [voidText.more(rest)] : [])].join(' ');
}
