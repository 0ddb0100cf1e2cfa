import type { GapView } from '../../../shared/contract/index.ts';
import type { Disposition, Effort } from '../../../shared/model/words.ts';
import { advisedFor, departs } from '../../../shared/plan/index.ts';

/** What the matrix advises for a gap, with the effort that is about to be given. */
export function advisedWith({ row }: GapView, effort: Effort | null | undefined) {
  const risk = row.rating?.risk;
  return risk ? advisedFor(risk, effort === undefined ? row.plan.effort : effort) : null;
}

/** The first advice that a disposition would depart from; null where it departs from none. */
export function departedFrom(
  gaps: readonly GapView[],
  disposition: Disposition,
  effort?: Effort | null,
): Disposition | null {
  const gap = gaps.find((one) => departs(disposition, advisedWith(one, effort)));
  return gap ? advisedWith(gap, effort) : null;
}
