import type { DriftCheckView } from '../../../shared/contract/index.ts';
import { watchText } from '../../../shared/text/watch.ts';

/** How a run ended, for its mark. */
export type RunOutcome = 'clean' | 'found' | 'high' | 'problem';

/** What could not be read weighs most: the run says nothing then. */
export function outcomeOf(run: DriftCheckView): RunOutcome {
  if (run.problems.length > 0) return 'problem';
  if (run.newHigh > 0) return 'high';
  return run.counts.new + run.counts.worse > 0 ? 'found' : 'clean';
}

/** The outcome in a word or two. */
export function outcomeWords(run: DriftCheckView): string {
  const text = watchText.run;
  switch (outcomeOf(run)) {
    case 'problem':
      return text.problem;
    case 'high':
      return text.high(run.newHigh);
    case 'found':
      return text.found(run.counts.new + run.counts.worse);
    case 'clean':
      return text.clean;
  }
}

/** The newest runs, oldest first, so that marks read from left to right. */
export function lastRuns(
  runs: readonly DriftCheckView[],
  count: number,
): readonly DriftCheckView[] {
  return runs.toSorted((one, other) => one.at.localeCompare(other.at)).slice(-count);
}
