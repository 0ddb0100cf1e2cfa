import { AppError } from '../../../shared/model/errors.ts';
import type { PlanItem } from '../../../shared/model/judgement.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { planRefusal } from '../../../shared/text/plan.ts';
import { toPlanItem, unplanned } from '../store/mapping.ts';
import type { DifferenceTable, PlanItemTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { isRated, judgeable } from './rows.ts';

/** A rated gap with its plan as it stands. */
export interface PlannableRow {
  readonly difference: DifferenceTable;
  readonly risk: Risk;
  readonly plan: PlanItem;
  /** Whether a person chose the disposition; else it follows the matrix. */
  readonly isChosen: boolean;
}

/** What an act makes of one plan, before it is written. */
export interface PlanChange {
  readonly row: PlannableRow;
  readonly patch: Partial<PlanItemTable>;
}

/** The gaps by their ids; refuses them all where one is not rated. */
export function plannable(
  tx: Transaction,
  auditId: string,
  ids: readonly string[],
): readonly PlannableRow[] {
  const rows = judgeable(tx.store, auditId, ids);
  const rated = rows.flatMap((row) =>
    isRated(row) && row.rating ? [{ difference: row.difference, risk: row.rating.risk }] : [],
  );
  if (rated.length < rows.length) throw notRated(rows.length - rated.length);
  const one = tx.store.prepare('SELECT * FROM plan_item WHERE id = ?');
  return rated.map((row) => {
    const item = one.get(row.difference.id) as PlanItemTable | undefined;
    const isChosen = item?.disposition_chosen === 1 && item.disposition !== null;
    return { ...row, plan: toPlanItem(item), isChosen };
  });
}

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
    disposition_chosen: 0,
    window_id: unplanned.windowId,
  } as const;
  return tx.put('plan_item', { id, system_id, audit_id, ...rest, ...empty, ...patch });
}

function notRated(count: number): AppError {
  return new AppError({
    code: 'plan.not-rated',
    sentence: planRefusal.notRated(count),
    remedy: planRefusal.notRatedRemedy,
  });
}
