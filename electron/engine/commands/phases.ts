import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { dueOfPhases, isPhaseOverdue } from '../../../shared/plan/index.ts';
import type { Phase } from '../../../shared/plan/index.ts';
import { inputText } from '../../../shared/text/engine.ts';
import { planRefusal } from '../../../shared/text/plan.ts';
import { reasonText } from '../../../shared/text/release.ts';
import { dayOf } from '../days.ts';
import type { PlanPhaseTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { fieldError } from './input.ts';
import { changePlan, plannable } from './plannable.ts';
import type { PlannableRow } from './plannable.ts';

type PhasesInput = ParsedCommandInput<'gap.phases'>;

/** Gives phased gaps their phases, in order; the last one's date is that of the gap. */
export const setPhases: QuickCommand<'gap.phases'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId, differenceIds, phases }) => {
    const rows = plannable(tx, auditId, differenceIds);
    const others = rows.filter(({ plan }) => plan.disposition !== 'phased');
    if (others.length > 0) throw notPhased(others.length);
    for (const row of rows) refusePast(tx, row, phases);
    for (const row of rows) replace(tx, row, phases);
    return { changed: rows.length };
  },
};

/** The phases of a gap, in order. */
function phasesOf(tx: Transaction, differenceId: string): readonly PlanPhaseTable[] {
  return tx.store
    .prepare('SELECT * FROM plan_phase WHERE difference_id = ? ORDER BY ordinal')
    .all(differenceId) as PlanPhaseTable[];
}

/** The due date that a gap takes from its phases; null where they have none. */
export function dueOfPhased(tx: Transaction, differenceId: string): string | null {
  return dueOfPhases(phasesOf(tx, differenceId));
}

/** Another due date of a phased gap is the date of its last phase. */
export function moveLastPhase(tx: Transaction, differenceId: string, due: string | null): void {
  const last = phasesOf(tx, differenceId).at(-1);
  if (last) tx.change('plan_phase', last.id, { due });
}

/** A date may have passed by now; a new one may not lie in the past. */
function refusePast(tx: Transaction, { difference }: PlannableRow, phases: readonly Phase[]): void {
  const known = new Set(phasesOf(tx, difference.id).map(({ due }) => due));
  const today = dayOf(tx.now);
  const at = phases.findIndex((phase) => isPhaseOverdue(phase, today) && !known.has(phase.due));
  if (at >= 0) throw fieldError('plan.past', `phases.${at}.due`, inputText.inPast);
}

function replace(
  tx: Transaction,
  { difference }: PlannableRow,
  phases: PhasesInput['phases'],
): void {
  const before = phasesOf(tx, difference.id);
  for (const { id } of before.slice(phases.length).toReversed()) {
    tx.remove('plan_phase', id, reasonText.phases);
  }
  for (const [ordinal, { title, due, status }] of phases.entries()) {
    const known = before[ordinal];
    if (known) tx.change('plan_phase', known.id, { title, due, status });
    else tx.put('plan_phase', newPhase(difference, ordinal, { title, due, status }));
  }
  if (phases.length > 0) changePlan(tx, difference, { due: dueOfPhases(phases) });
}

function newPhase(
  { id, system_id, audit_id }: PlannableRow['difference'],
  ordinal: number,
  phase: Phase,
): PlanPhaseTable {
  return { id: `${id}.${ordinal}`, system_id, audit_id, difference_id: id, ordinal, ...phase };
}

function notPhased(count: number): AppError {
  return new AppError({
    code: 'plan.not-phased',
    sentence: planRefusal.notPhased(count),
    remedy: planRefusal.notPhasedRemedy,
  });
}
