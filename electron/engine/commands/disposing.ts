import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { Disposition } from '../../../shared/model/words.ts';
import { advisable, advisedFor, departs } from '../../../shared/plan/index.ts';
import { planRefusal } from '../../../shared/text/plan.ts';
import type { PlanItemTable } from '../store/tables.ts';
import type { PlanChange, PlannableRow } from './plannable.ts';

type PlanInput = ParsedCommandInput<'gap.plan'>;

/**
 * The disposition that an act leaves a gap with. What a person chooses holds; until one does, it
 * follows the matrix with every effort. The reason for departing stays only while it departs.
 */
export function disposed(row: PlannableRow, input: PlanInput): Partial<PlanItemTable> {
  const { plan, risk, isChosen } = row;
  if (!touches(input)) return {};
  const effort = input.effort === undefined ? plan.effort : input.effort;
  const chosen = input.disposition === undefined ? isChosen : input.disposition !== null;
  const disposition = chosen ? (input.disposition ?? plan.disposition) : advisedFor(risk, effort);
  const reason = input.reason === '' ? kept(row, disposition) : input.reason;
  return {
    disposition,
    disposition_chosen: chosen ? 1 : 0,
    disposition_reason: departs(risk, { effort, disposition }) ? reason : '',
  };
}

/** A reason goes with the disposition that it was given for. */
function kept({ plan }: PlannableRow, disposition: Disposition | null): string {
  return plan.disposition === disposition ? plan.dispositionReason : '';
}

function touches({ effort, disposition, reason }: PlanInput): boolean {
  return effort !== undefined || disposition !== undefined || reason !== '';
}

/**
 * Refuses dispositions that an act leaves against the matrix without saying why: what a person
 * chooses, and what was chosen before the effort was known.
 */
export function refuseWithoutReason(changes: readonly PlanChange[]): void {
  const against = changes.filter(isUnexplained).map(advisableAfter);
  const [advised] = against;
  if (!advised) return;
  const alike = against.filter((one) => one.join() === advised.join());
  throw new AppError({
    code: 'plan.reason-missing',
    sentence: planRefusal.reasonMissing(alike.length, advised),
    remedy: planRefusal.reasonMissingRemedy,
    place: { field: 'reason' },
  });
}

function isUnexplained(change: PlanChange): boolean {
  const { risk, plan } = change.row;
  const after = planAfter(change);
  const isSame = after.effort === plan.effort && after.disposition === plan.disposition;
  return !isSame && departs(risk, after) && after.reason === '';
}

function advisableAfter(change: PlanChange): readonly Disposition[] {
  return advisable(change.row.risk, planAfter(change).effort);
}

/** What an act leaves of the parts of a plan that the matrix looks at. */
function planAfter({ row: { plan }, patch }: PlanChange) {
  return {
    effort: patch.effort === undefined ? plan.effort : patch.effort,
    disposition: patch.disposition === undefined ? plan.disposition : patch.disposition,
    reason: patch.disposition_reason ?? plan.dispositionReason,
  };
}
