import type { IsoDate } from '../model/audit.ts';
import type { PlanItem } from '../model/judgement.ts';
import type { Risk } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import { departs } from './matrix.ts';
import { areDisordered, isPhaseOverdue } from './phases.ts';
import type { Phase } from './phases.ts';

/** A gap as the plan looks at it. */
export interface PlannedGap {
  readonly risk: Risk;
  readonly plan: PlanItem;
  /** Whether a requested or approved exception covers it. */
  readonly hasException: boolean;
  /** Whether the owner takes part in the audit, so that people know how to reach them. */
  readonly ownerTakesPart: boolean;
  readonly phases: readonly Phase[];
  /** Last day of the maintenance window that the plan names; null where the calendar has none such. */
  readonly windowEndsOn: IsoDate | null;
}

/** What is missing or wrong in the plan of a gap. */
export interface PlanProblem {
  readonly code:
    | 'effort-missing'
    | 'disposition-missing'
    | 'reason-missing'
    | 'owner-missing'
    | 'contact-missing'
    | 'phases-missing'
    | 'phase-undated'
    | 'phases-disordered'
    | 'due-missing'
    | 'overdue'
    | 'phase-overdue'
    | 'window-removed'
    | 'window-past'
    | 'review-missing'
    | 'review-overdue'
    | 'noticed-by-missing'
    | 'rolled-back-by-missing'
    | 'exception-missing';
  readonly sentence: string;
}

type Found = readonly (PlanProblem['code'] | false)[];

/**
 * What keeps the plan of a gap from being complete on a day. Work needs an owner and a due date, a
 * phased plan phases with dates; acceptance needs a review date and how a failure would be noticed
 * and rolled back; a disposition that departs from the matrix needs its reason.
 */
export function planProblems(gap: PlannedGap, today: IsoDate): readonly PlanProblem[] {
  const { plan, risk } = gap;
  if (plan.status === 'verified') return [];
  const found: Found = [
    plan.effort === null && 'effort-missing',
    plan.disposition === null && 'disposition-missing',
    departs(risk, plan) && isBlank(plan.dispositionReason) && 'reason-missing',
    isBlank(plan.owner) && 'owner-missing',
    lacksContact(gap) && 'contact-missing',
    ...problemsOf(gap, today),
  ];
  return found
    .filter((code) => code !== false)
    .map((code) => ({ code, sentence: domainText.plan.problems[code] }));
}

function lacksContact({ plan, ownerTakesPart }: PlannedGap): boolean {
  return !isBlank(plan.owner) && !ownerTakesPart && isBlank(plan.ownerContact);
}

function problemsOf(gap: PlannedGap, today: IsoDate): Found {
  const { plan, hasException } = gap;
  switch (plan.disposition) {
    case null:
      return [];
    case 'accept':
      return acceptanceProblems(plan, today);
    case 'exception':
      return [!hasException && 'exception-missing'];
    case 'remediate-now':
      return [plan.due === null && 'due-missing', isOverdue(plan, today) && 'overdue'];
    case 'phased':
      return phaseProblems(gap, today);
    case 'scheduled':
      return windowProblems(gap, today);
  }
}

/** The due date of a phased gap is that of its last phase, so that phases without dates say it all. */
function phaseProblems({ plan, phases }: PlannedGap, today: IsoDate): Found {
  if (phases.length === 0) return ['phases-missing', isOverdue(plan, today) && 'overdue'];
  const isPhaseLate = isAtWork(plan) && phases.some((phase) => isPhaseOverdue(phase, today));
  return [
    phases.some(({ due }) => due === null) && 'phase-undated',
    areDisordered(phases) && 'phases-disordered',
    isOverdue(plan, today) && 'overdue',
    isPhaseLate && !isOverdue(plan, today) && 'phase-overdue',
  ];
}

function windowProblems({ plan, windowEndsOn }: PlannedGap, today: IsoDate): Found {
  const { windowId } = plan;
  const isPast = isAtWork(plan) && windowEndsOn !== null && windowEndsOn < today;
  return [
    plan.due === null && 'due-missing',
    windowId !== null && windowEndsOn === null && isAtWork(plan) && 'window-removed',
    isPast && 'window-past',
    !isPast && isOverdue(plan, today) && 'overdue',
  ];
}

function acceptanceProblems(plan: PlanItem, today: IsoDate): Found {
  return [
    plan.reviewOn === null && 'review-missing',
    plan.reviewOn !== null && plan.reviewOn < today && 'review-overdue',
    isBlank(plan.noticedBy) && 'noticed-by-missing',
    isBlank(plan.rolledBackBy) && 'rolled-back-by-missing',
  ];
}

/** Whether work is late: its due date has passed and it is not done. The due date itself is in time. */
export function isOverdue(plan: PlanItem, today: IsoDate): boolean {
  return isAtWork(plan) && plan.due !== null && plan.due < today;
}

/** Whether somebody still has to do something about the gap. */
function isAtWork({ status }: PlanItem): boolean {
  return status === 'open' || status === 'in-progress';
}

function isBlank(text: string | null): boolean {
  return text === null || text.trim() === '';
}
