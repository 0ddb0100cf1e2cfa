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

/** What the matrix advises for a gap; null while its effort is unknown. */
export function advisedFor(risk: Risk, effort: Effort | null): Disposition | null {
  return effort === null ? null : defaultDisposition(risk, effort);
}

/** Whether a disposition departs from what the matrix advises, which takes a reason. */
export function departs(disposition: Disposition | null, advised: Disposition | null): boolean {
  return disposition !== null && advised !== null && disposition !== advised;
}
