import type { Risk } from './words.ts';

/** Risks from the gravest down; no suggestion stands between medium and low (design, section 3). */
export const riskOrder: readonly (Risk | null)[] = ['high', 'medium', null, 'low'];

/** Place in the order of risks: the graver, the greater. */
export function riskRank(risk: Risk | null): number {
  return riskOrder.length - 1 - riskOrder.indexOf(risk);
}
