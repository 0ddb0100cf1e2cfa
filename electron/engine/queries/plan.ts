import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DifferenceRow, GapView, PlanView } from '../../../shared/contract/views.ts';
import {
  advisedFor,
  isOverdue,
  mitigationsFor,
  planProblems,
  priorityOf,
} from '../../../shared/plan/index.ts';
import type { PlanProblem } from '../../../shared/plan/index.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { dayOf } from '../days.ts';
import type { Store } from '../store/store.ts';
import { groupTitles } from './agenda.ts';
import { ROW_ORDER, SHOWN } from './filter.ts';
import { findAudit } from './found.ts';
import { calendarOf, planSurroundings } from './plan-surroundings.ts';
import type { PlanSurroundings } from './plan-surroundings.ts';
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
  const around = planSurroundings(store, auditId, today);
  const titles = groupTitles(store, auditId);
  const gaps = rows.map((row) => toGapView(row, { ...around, titles })).toSorted(byPriority);
  const windows = calendarOf(store, auditId, countByWindow(rows));
  return { gaps, windows, missing: missingOf(rows, around) };
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

/** A row as the plan shows it: priority and advice from risk and effort, and what is missing. */
export function toGapView(
  row: DifferenceRow,
  around: PlanSurroundings & { readonly titles: ReadonlyMap<string, string> },
): GapView {
  const { rating, plan } = row;
  return {
    row,
    groupTitle: row.groupKey === null ? null : (around.titles.get(row.groupKey) ?? null),
    priority: rating === null || plan.effort === null ? null : priorityOf(rating.risk, plan.effort),
    missing: problemsOf(row, around).map((problem) => problem.sentence),
    overdue: isOverdue(plan, around.today),
    advised: rating === null ? null : advisedFor(rating.risk, plan.effort),
    phases: around.phasesOf(row.id),
    mitigations: mitigationsFor({ ...row, disposition: plan.disposition }),
  };
}

/** What keeps the plan of a row from being complete; nothing for a row without a rating. */
export function problemsOf(row: DifferenceRow, around: PlanSurroundings): readonly PlanProblem[] {
  if (row.rating === null) return [];
  const { exceptionStanding: standing, plan } = row;
  const gap = {
    risk: row.rating.risk,
    plan,
    hasException: standing === 'requested' || standing === 'approved' || standing === 'void',
    ownerTakesPart: around.takesPart(plan.owner),
    phases: around.phasesOf(row.id),
    windowEndsOn: around.windowEnd(plan.windowId),
  };
  return planProblems(gap, around.today);
}

/** Problems over the whole plan in the order in which a plan is made. */
export function problemGroups(
  rows: readonly DifferenceRow[],
  around: PlanSurroundings,
): readonly { readonly code: PlanProblem['code']; readonly differenceIds: readonly string[] }[] {
  const found = rows.flatMap((row) =>
    problemsOf(row, around).map(({ code }) => ({ code, id: row.id })),
  );
  const groups = Map.groupBy(found, ({ code }) => code);
  return problemOrder.flatMap((code) => {
    const group = groups.get(code) ?? [];
    return group.length === 0 ? [] : [{ code, differenceIds: group.map(({ id }) => id) }];
  });
}

const problemOrder = Object.keys(queryText.planMissing) as readonly PlanProblem['code'][];

function missingOf(rows: readonly DifferenceRow[], around: PlanSurroundings): PlanView['missing'] {
  return problemGroups(rows, around).map(({ code, differenceIds }) => ({
    code,
    sentence: queryText.planMissing[code](differenceIds.length),
    differenceIds,
  }));
}

function countByWindow(rows: readonly DifferenceRow[]): (windowId: string) => number {
  const groups = Map.groupBy(rows, ({ plan }) => plan.windowId);
  return (windowId) => groups.get(windowId)?.length ?? 0;
}

function byPriority(a: GapView, b: GapView): number {
  const last = 10;
  return (a.priority ?? last) - (b.priority ?? last);
}
