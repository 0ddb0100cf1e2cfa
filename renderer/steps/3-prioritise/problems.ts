import { prioritiseText } from '../../../shared/text/prioritise.ts';

const { errors } = prioritiseText;

/** The sentence that stands in the way of an owner, or null. */
export function ownerProblem(name: string): string | null {
  return name.trim() === '' ? errors.owner : null;
}

/** The sentence that stands in the way of a due date, or null. Both days are `YYYY-MM-DD`. */
export function dueProblem(day: string, today: string): string | null {
  return day !== '' && day < today ? errors.pastDue : null;
}

/** The sentence that stands in the way of a review date, or null. Both days are `YYYY-MM-DD`. */
export function reviewProblem(day: string, today: string): string | null {
  return day !== '' && day < today ? errors.pastReview : null;
}
