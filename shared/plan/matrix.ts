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

/**
 * What the matrix advises for a gap; null while that depends on an effort that is unknown, which it
 * does for high risk alone.
 */
export function advisedFor(risk: Risk, effort: Effort | null): Disposition | null {
  const [only = null, ...others] = advisable(risk, effort);
  return others.length === 0 ? only : null;
}

/** Everything that the matrix can advise for a gap: while its effort is unknown, with any effort. */
export function advisable(risk: Risk, effort: Effort | null): readonly Disposition[] {
  const possible = effort === null ? efforts : [effort];
  return [...new Set(possible.map((one) => defaultDisposition(risk, one)))];
}

/** Whether a gap's disposition departs from all that the matrix can advise, which takes a reason. */
export function departs(
  risk: Risk,
  plan: { readonly effort: Effort | null; readonly disposition: Disposition | null },
): boolean {
  return plan.disposition !== null && !advisable(risk, plan.effort).includes(plan.disposition);
}
