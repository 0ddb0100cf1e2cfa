import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { Disposition } from '../../../shared/model/words.ts';
import { advisedFor, departs } from '../../../shared/plan/index.ts';
import { words } from '../../../shared/text/components.ts';
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
  const advised = advisedFor(risk, effort);
  const chosen = input.disposition === undefined ? isChosen : input.disposition !== null;
  const disposition = chosen ? (input.disposition ?? plan.disposition) : advised;
  const reason = input.reason === '' ? kept(row, disposition) : input.reason;
  return {
    disposition,
    disposition_chosen: chosen ? 1 : 0,
    disposition_reason: departs(disposition, advised) ? reason : '',
  };
}

/** A reason goes with the disposition that it was given for. */
function kept({ plan }: PlannableRow, disposition: Disposition | null): string {
  return plan.disposition === disposition ? plan.dispositionReason : '';
}

function touches({ effort, disposition, reason }: PlanInput): boolean {
  return effort !== undefined || disposition !== undefined || reason !== '';
}

/** Refuses a disposition that a person chooses against the matrix without saying why. */
export function refuseWithoutReason(changes: readonly PlanChange[]): void {
  const against = changes.filter(isUnexplained);
  const [first] = against;
  const advised = first && advisedOf(first);
  if (!advised) return;
  const alike = against.filter((change) => advisedOf(change) === advised);
  throw new AppError({
    code: 'plan.reason-missing',
    sentence: planRefusal.reasonMissing(alike.length, words.disposition[advised]),
    remedy: planRefusal.reasonMissingRemedy,
    place: { field: 'reason' },
  });
}

function isUnexplained(change: PlanChange): boolean {
  const { row, patch } = change;
  const { disposition } = patch;
  if (disposition === undefined || disposition === row.plan.disposition) return false;
  return departs(disposition, advisedOf(change)) && patch.disposition_reason === '';
}

function advisedOf({ row, patch }: PlanChange): Disposition | null {
  return advisedFor(row.risk, patch.effort === undefined ? row.plan.effort : patch.effort);
}
