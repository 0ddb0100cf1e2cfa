import type { Risk } from '../model/words.ts';

/**
 * Whether the meeting's rating needs a rationale by hand: high always, also where a suggestion
 * is accepted, and whatever departs from the suggestion. Elsewhere the rule's sentence serves.
 */
export function needsRationale(risk: Risk, suggestion: Risk | null): boolean {
  return risk === 'high' || risk !== suggestion;
}
