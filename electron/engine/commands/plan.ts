import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { inputText } from '../../../shared/text/engine.ts';
import { dayOf } from '../days.ts';
import type { MaintenanceWindowTable, PlanItemTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { disposed, refuseWithoutReason } from './disposing.ts';
import { fieldError } from './input.ts';
import { dueOfPhased, moveLastPhase } from './phases.ts';
import { changePlan, plannable } from './plannable.ts';
import type { PlanChange, PlannableRow } from './plannable.ts';
import { chosenWindow, refuseUnscheduled } from './windows.ts';

type PlanInput = ParsedCommandInput<'gap.plan'>;

/** Plans what is done about rated gaps; parts that are not given stay as they are. */
export const planGap: QuickCommand<'gap.plan'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, input) => {
    const rows = plannable(tx, input.auditId, input.differenceIds);
    refusePast(input, dayOf(tx.now));
    const window = chosenWindow(tx, input);
    const changes = rows.map((row) => changeOf(tx, row, input, window));
    refuseWithoutReason(changes);
    if (window) refuseUnscheduled(changes);
    for (const { row, patch } of changes) applyChange(tx, row, patch, input);
    return { changed: rows.length };
  },
};

function refusePast(input: PlanInput, today: string): void {
  if (input.due && input.due < today) throw fieldError('plan.past', 'due', inputText.inPast);
  if (input.reviewOn && input.reviewOn < today) {
    throw fieldError('plan.past', 'reviewOn', inputText.inPast);
  }
}

function changeOf(
  tx: Transaction,
  row: PlannableRow,
  input: PlanInput,
  window: MaintenanceWindowTable | null,
): PlanChange {
  const given = { ...patchOf(input), ...disposed(row, input), ...owned(row, input) };
  return { row, patch: { ...given, ...timed(tx, row, given, window) } };
}

/** A new owner is not reached as the one before was. */
function owned({ plan }: PlannableRow, { owner, ownerContact }: PlanInput): Partial<PlanItemTable> {
  if (ownerContact !== undefined) return { owner_contact: ownerContact };
  return owner === undefined || owner === plan.owner ? {} : { owner_contact: '' };
}

/**
 * Due date and maintenance window. A scheduled gap is due on the last day of its window, a phased one
 * with its last phase; another date takes a scheduled gap out of its window.
 */
function timed(
  tx: Transaction,
  { plan, difference }: PlannableRow,
  given: Partial<PlanItemTable>,
  window: MaintenanceWindowTable | null,
): Partial<PlanItemTable> {
  const disposition = given.disposition === undefined ? plan.disposition : given.disposition;
  if (disposition !== 'scheduled') {
    const isNewlyPhased = disposition === 'phased' && plan.disposition !== 'phased';
    const due = isNewlyPhased && given.due === undefined ? dueOfPhased(tx, difference.id) : null;
    return { window_id: null, ...(due !== null && { due }) };
  }
  if (window) return { window_id: window.id, due: window.ends_on };
  const isMoved = given.due !== undefined && given.due !== plan.due;
  return isMoved ? { window_id: null } : {};
}

function applyChange(
  tx: Transaction,
  { difference, plan }: PlannableRow,
  patch: Partial<PlanItemTable>,
  input: PlanInput,
): void {
  changePlan(tx, difference, patch);
  const disposition = patch.disposition === undefined ? plan.disposition : patch.disposition;
  if (disposition === 'phased' && input.due !== undefined) {
    moveLastPhase(tx, difference.id, input.due);
  }
}

function patchOf(input: PlanInput): Partial<PlanItemTable> {
  return {
    ...(input.effort !== undefined && { effort: input.effort }),
    ...(input.owner !== undefined && { owner: input.owner }),
    ...(input.due !== undefined && { due: input.due }),
    ...(input.status !== undefined && { status: input.status }),
    ...(input.reviewOn !== undefined && { review_on: input.reviewOn }),
    ...(input.noticedBy !== undefined && { noticed_by: input.noticedBy }),
    ...(input.rolledBackBy !== undefined && { rolled_back_by: input.rolledBackBy }),
    ...(input.note !== undefined && { note: input.note }),
    ...(input.mitigation !== undefined && { mitigation: input.mitigation }),
    ...(input.windowId === null && { window_id: null }),
  };
}
