import type { GapView } from '../../../shared/contract/index.ts';
import type { Disposition, Effort } from '../../../shared/model/words.ts';
import { advisable, advisedFor, departs } from '../../../shared/plan/index.ts';

/** What the matrix advises for a gap, with the effort that is about to be given. */
export function advisedWith({ row }: GapView, effort: Effort | null): Disposition | null {
  return row.rating ? advisedFor(row.rating.risk, effort) : null;
}

/** The first advice that a disposition would depart from; null where it departs from none. */
export function departedFrom(
  gaps: readonly GapView[],
  disposition: Disposition,
  given?: Effort,
): readonly Disposition[] | null {
  for (const { row } of gaps) {
    const effort = given ?? row.plan.effort;
    if (row.rating && departs(row.rating.risk, { effort, disposition })) {
      return advisable(row.rating.risk, effort);
    }
  }
  return null;
}
