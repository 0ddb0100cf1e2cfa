import type { IsoDate } from '../model/audit.ts';
import type { PlanItem } from '../model/judgement.ts';
import type { Disposition, Effort, Risk } from '../model/words.ts';
import { efforts } from '../model/words.ts';
import { domainText } from '../text/domain.ts';

/** Place in the order of work: 1 is first. */
export type Priority = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

const rows: Readonly<Record<Risk, number>> = { high: 0, medium: 1, low: 2 };

/** Risk first, then the effort: high risk with low effort is 1 (the guide, step 3). */
export function priorityOf(risk: Risk, effort: Effort): Priority {
  return (rows[risk] * efforts.length + efforts.indexOf(effort) + 1) as Priority;
}

/** The guide's advice for a cell of the matrix, in its words. */
export function adviceFor(risk: Risk, effort: Effort): string {
  const { advice } = domainText.plan;
  switch (risk) {
    case 'high':
      return effort === 'high' ? advice.phased : effort === 'low' ? advice.first : advice.next;
    case 'medium':
      return advice.maintenance;
    case 'low':
      return advice.known;
  }
}

/** The disposition that follows from the advice; a person may choose another. */
export function defaultDisposition(risk: Risk, effort: Effort): Disposition {
  switch (risk) {
    case 'high':
      return effort === 'high' ? 'phased' : 'remediate-now';
    case 'medium':
      return 'scheduled';
    case 'low':
      return 'accept';
  }
}

/** A gap as the plan looks at it. */
export interface PlannedGap {
  readonly risk: Risk;
  readonly plan: PlanItem;
  /** Whether a requested or approved exception covers it. */
  readonly hasException: boolean;
}

/** What is missing or wrong in the plan of a gap. */
export interface PlanProblem {
  readonly code:
    | 'effort-missing'
    | 'disposition-missing'
    | 'owner-missing'
    | 'due-missing'
    | 'overdue'
    | 'review-missing'
    | 'review-overdue'
    | 'noticed-by-missing'
    | 'rolled-back-by-missing'
    | 'exception-missing';
  readonly sentence: string;
}

/**
 * What keeps the plan of a gap from being complete on a day. Work needs an owner and a due date;
 * acceptance needs a review date and how a failure would be noticed and rolled back.
 */
export function planProblems(gap: PlannedGap, today: IsoDate): readonly PlanProblem[] {
  const { plan } = gap;
  if (plan.status === 'verified') return [];
  const found: (PlanProblem['code'] | false)[] = [
    plan.effort === null && 'effort-missing',
    plan.disposition === null && 'disposition-missing',
    isBlank(plan.owner) && 'owner-missing',
    ...problemsOf(gap, today),
  ];
  return found
    .filter((code) => code !== false)
    .map((code) => ({ code, sentence: domainText.plan.problems[code] }));
}

function problemsOf(gap: PlannedGap, today: IsoDate): readonly (PlanProblem['code'] | false)[] {
  const { plan, hasException } = gap;
  switch (plan.disposition) {
    case null:
      return [];
    case 'accept':
      return acceptanceProblems(plan, today);
    case 'exception':
      return [!hasException && 'exception-missing'];
    case 'remediate-now':
    case 'phased':
    case 'scheduled':
      return [plan.due === null && 'due-missing', isOverdue(plan, today) && 'overdue'];
  }
}

function acceptanceProblems(
  plan: PlanItem,
  today: IsoDate,
): readonly (PlanProblem['code'] | false)[] {
  return [
    plan.reviewOn === null && 'review-missing',
    plan.reviewOn !== null && plan.reviewOn < today && 'review-overdue',
    isBlank(plan.noticedBy) && 'noticed-by-missing',
    isBlank(plan.rolledBackBy) && 'rolled-back-by-missing',
  ];
}

/** Whether work is late: its due date has passed and it is not done. The due date itself is in time. */
export function isOverdue(plan: PlanItem, today: IsoDate): boolean {
  const atWork = plan.status === 'open' || plan.status === 'in-progress';
  return atWork && plan.due !== null && plan.due < today;
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
