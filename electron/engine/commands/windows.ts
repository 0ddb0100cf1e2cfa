import { AppError } from '../../../shared/model/errors.ts';
import { inputText } from '../../../shared/text/engine.ts';
import { planRefusal } from '../../../shared/text/plan.ts';
import { dayOf } from '../days.ts';
import type { MaintenanceWindowTable, PlanItemTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { fieldError } from './input.ts';
import { newId, rowOf, scopeOfAudit, scopeOfSystemRow, unknownRow } from '../store/lookup.ts';
import type { PlanChange } from './plannable.ts';

/** Adds a maintenance window or changes one; the newest audit's open gaps in it are due on its last day. */
export const setWindow: QuickCommand<'window.set'> = {
  inverse: restore,
  bulk: true,
  // A change moves gaps of the newest audit, whichever audit it is made in: undo finds it there.
  scope: (store, { auditId, windowId }) =>
    windowId === undefined
      ? scopeOfAudit(store, auditId)
      : scopeOfSystemRow(store, 'maintenance_window', windowId),
  apply: (tx, { auditId, windowId, title, startsOn, endsOn }) => {
    if (endsOn < startsOn) throw fieldError('window.order', 'endsOn', planRefusal.windowOrder);
    const known = windowId === undefined ? null : windowOf(tx, auditId, windowId);
    if (endsOn !== known?.ends_on && endsOn < dayOf(tx.now)) {
      throw fieldError('plan.past', 'endsOn', inputText.inPast);
    }
    const said = { title, starts_on: startsOn, ends_on: endsOn };
    if (known) {
      tx.change('maintenance_window', known.id, said);
      moveGaps(tx, known, endsOn);
      return { windowId: known.id };
    }
    const id = newId();
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    tx.put('maintenance_window', { id, system_id, ...said });
    return { windowId: id };
  },
};

/** Takes a window off the calendar. Gaps in it keep their date and say that it is gone. */
export const removeWindow: QuickCommand<'window.remove'> = {
  inverse: restore,
  removes: true,
  apply: (tx, { auditId, windowId }) => {
    tx.remove('maintenance_window', windowOf(tx, auditId, windowId).id);
    return null;
  },
};

/** A window of the audit's system; another system's is unknown here. */
function windowOf(tx: Transaction, auditId: string, windowId: string): MaintenanceWindowTable {
  const window = rowOf(tx.store, 'maintenance_window', windowId);
  const audit = rowOf(tx.store, 'audit', auditId);
  if (window.system_id !== audit.system_id) throw unknownRow('maintenance_window');
  return window;
}

/** The window that an act chooses; null where it chooses none. Refuses one that has passed. */
export function chosenWindow(
  tx: Transaction,
  input: { readonly auditId: string; readonly windowId?: string | null | undefined },
): MaintenanceWindowTable | null {
  if (input.windowId === undefined || input.windowId === null) return null;
  const window = windowOf(tx, input.auditId, input.windowId);
  if (window.ends_on < dayOf(tx.now)) throw fieldError('plan.past', 'windowId', inputText.inPast);
  return window;
}

/** Refuses a window for gaps that are not scheduled. */
export function refuseUnscheduled(changes: readonly PlanChange[]): void {
  const others = changes.filter(
    ({ row, patch }) => (patch.disposition ?? row.plan.disposition) !== 'scheduled',
  );
  if (others.length === 0) return;
  throw new AppError({
    code: 'plan.not-scheduled',
    sentence: planRefusal.notScheduled(others.length),
    remedy: planRefusal.notScheduledRemedy,
    place: { field: 'windowId' },
  });
}

/**
 * Moves the due dates of gaps in the newest audit of the system; earlier audits say what was planned
 * then. Work that is done keeps the date by which it was due.
 */
function moveGaps(tx: Transaction, window: MaintenanceWindowTable, due: string): void {
  const { auditId } = scopeOfSystemRow(tx.store, 'maintenance_window', window.id);
  const gaps = tx.store
    .prepare(
      `SELECT id FROM plan_item
       WHERE audit_id = ? AND window_id = ? AND status IN ('open', 'in-progress')`,
    )
    .all(auditId, window.id) as Pick<PlanItemTable, 'id'>[];
  for (const { id } of gaps) tx.change('plan_item', id, { due });
}
