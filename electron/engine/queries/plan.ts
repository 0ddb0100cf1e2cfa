import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DifferenceRow, GapView, PlanView } from '../../../shared/contract/views.ts';
import { isOverdue, planProblems, priorityOf } from '../../../shared/plan/index.ts';
import type { PlanProblem } from '../../../shared/plan/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { dayOf } from '../days.ts';
import type { Store } from '../store/store.ts';
import { ROW_ORDER, SHOWN } from './filter.ts';
import { findAudit } from './found.ts';
import { loadRows } from './rows.ts';

/** Step 3: every gap with what its plan lacks, first what comes first. */
export function planView(
  store: Store,
  { auditId }: ParsedQueryInput<'plan.get'>,
  now: Date,
): PlanView {
  findAudit(store, auditId);
  const today = dayOf(now);
  const rows = gapRows(store, auditId, today);
  const gaps = rows.map((row) => toGapView(row, today)).toSorted(byPriority);
  return { gaps, windows: [], missing: missingOf(rows, today) };
}

/** Rated differences; what a later snapshot verified as closed stays in the plan. */
export function gapRows(store: Store, auditId: string, today: string): readonly DifferenceRow[] {
  return loadRows(store, {
    auditId,
    where: `d.audit_id = ? AND r.id IS NOT NULL
      AND ((${SHOWN}) OR p.status = 'verified')
      ORDER BY ${ROW_ORDER}`,
    parameters: [auditId],
    today,
  });
}

/** A row as the plan shows it: priority from risk and effort, and what is missing. */
export function toGapView(row: DifferenceRow, today: string): GapView {
  const { rating, plan } = row;
  return {
    row,
    priority: rating === null || plan.effort === null ? null : priorityOf(rating.risk, plan.effort),
    missing: problemsOf(row, today).map((problem) => problem.sentence),
    overdue: isOverdue(plan, today),
    advised: null,
    phases: [],
    mitigations: [],
  };
}

/** What keeps the plan of a row from being complete; nothing for a row without a rating. */
export function problemsOf(row: DifferenceRow, today: string): readonly PlanProblem[] {
  if (row.rating === null) return [];
  const { exceptionStanding: standing } = row;
  const hasException = standing === 'requested' || standing === 'approved';
  return planProblems({ risk: row.rating.risk, plan: row.plan, hasException }, today);
}

/** Problems over the whole plan in the order in which a plan is made. */
export function problemGroups(
  rows: readonly DifferenceRow[],
  today: string,
): readonly { readonly code: PlanProblem['code']; readonly differenceIds: readonly string[] }[] {
  const found = rows.flatMap((row) =>
    problemsOf(row, today).map(({ code }) => ({ code, id: row.id })),
  );
  const groups = Map.groupBy(found, ({ code }) => code);
  return problemOrder.flatMap((code) => {
    const group = groups.get(code) ?? [];
    return group.length === 0 ? [] : [{ code, differenceIds: group.map(({ id }) => id) }];
  });
}

const problemOrder = Object.keys(queryText.planMissing) as readonly PlanProblem['code'][];

function missingOf(rows: readonly DifferenceRow[], today: string): PlanView['missing'] {
  return problemGroups(rows, today).map(({ code, differenceIds }) => ({
    sentence: queryText.planMissing[code](differenceIds.length),
    differenceIds,
  }));
}

function byPriority(a: GapView, b: GapView): number {
  const last = 10;
  return (a.priority ?? last) - (b.priority ?? last);
}
