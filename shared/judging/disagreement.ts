import type { Risk } from '../model/words.ts';

/** Whether teams that made their assessments known see a difference differently. */
export function teamsDiffer(risks: Iterable<Risk>): boolean {
  return new Set(risks).size > 1;
}
