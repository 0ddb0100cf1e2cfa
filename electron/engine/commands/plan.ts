import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { inputText, planningText } from '../../../shared/text/engine.ts';
import { dayOf } from '../days.ts';
import { unplanned } from '../store/mapping.ts';
import type { DifferenceTable, PlanItemTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { fieldError } from './input.ts';
import { isRated, judgeable } from './rows.ts';

type PlanInput = ParsedCommandInput<'gap.plan'>;

/** Plans what is done about rated gaps; parts that are not given stay as they are. */
export const planGap: QuickCommand<'gap.plan'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, input) => {
    const rows = judgeable(tx.store, input.auditId, input.differenceIds);
    const unrated = rows.filter((row) => !isRated(row));
    if (unrated.length > 0) throw notRated(unrated.length);
    const today = dayOf(tx.now);
    if (input.due && input.due < today) throw fieldError('plan.past', 'due', inputText.inPast);
    if (input.reviewOn && input.reviewOn < today) {
      throw fieldError('plan.past', 'reviewOn', inputText.inPast);
    }
    for (const { difference } of rows) changePlan(tx, difference, patchOf(input));
    return { changed: rows.length };
  },
};

/** Changes the plan of a gap, which begins with its first change. */
export function changePlan(
  tx: Transaction,
  { id, system_id, audit_id }: Pick<DifferenceTable, 'id' | 'system_id' | 'audit_id'>,
  patch: Partial<PlanItemTable>,
): void {
  if (tx.row('plan_item', id)) return tx.change('plan_item', id, patch);
  const { effort, disposition, owner, due, status, note, mitigation } = unplanned;
  const rest = { effort, disposition, owner, due, status, note, mitigation };
  const empty = {
    review_on: unplanned.reviewOn,
    noticed_by: unplanned.noticedBy,
    rolled_back_by: unplanned.rolledBackBy,
    owner_contact: unplanned.ownerContact,
    disposition_reason: unplanned.dispositionReason,
    window_id: unplanned.windowId,
  };
  return tx.put('plan_item', { id, system_id, audit_id, ...rest, ...empty, ...patch });
}

function patchOf(input: PlanInput): Partial<PlanItemTable> {
  return {
    ...(input.effort !== undefined && { effort: input.effort }),
    ...(input.disposition !== undefined && { disposition: input.disposition }),
    ...(input.owner !== undefined && { owner: input.owner }),
    ...(input.due !== undefined && { due: input.due }),
    ...(input.status !== undefined && { status: input.status }),
    ...(input.reviewOn !== undefined && { review_on: input.reviewOn }),
    ...(input.noticedBy !== undefined && { noticed_by: input.noticedBy }),
    ...(input.rolledBackBy !== undefined && { rolled_back_by: input.rolledBackBy }),
    ...(input.note !== undefined && { note: input.note }),
  };
}

function notRated(count: number): AppError {
  return new AppError({
    code: 'plan.not-rated',
    sentence: planningText.notRated(count),
    remedy: planningText.notRatedRemedy,
  });
}
