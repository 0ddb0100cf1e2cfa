import { foldedName } from '../model/names.ts';
import type { RestrictedAct, Risk } from '../model/words.ts';

/** An act that is left to roles; without a risk, whatever the risk. */
export interface Authority {
  readonly act: RestrictedAct;
  readonly risk: Risk | null;
  readonly roles: readonly string[];
}

/** Acts of which the risk matters. */
export const actsByRisk = ['rate', 'approve'] as const satisfies readonly RestrictedAct[];

/** Whether an act can be left to other roles for each risk. */
export function isByRisk(act: RestrictedAct): boolean {
  return actsByRisk.some((each) => each === act);
}

/**
 * The roles to which an act is left: what is said for its risk, else what is said for any; null
 * where nothing is said, so that everybody may.
 */
export function rolesFor(
  authorities: readonly Authority[],
  act: RestrictedAct,
  risk: Risk | null,
): readonly string[] | null {
  const ofAct = authorities.filter((each) => each.act === act);
  const found =
    ofAct.find((each) => each.risk === risk) ?? ofAct.find((each) => each.risk === null);
  return found?.roles ?? null;
}

/** Whether two roles are one as people read them. */
export function sameRole(left: string, right: string): boolean {
  return foldedName(left) === foldedName(right);
}

/** Whether one of these roles is among those to which an act is left. */
export function mayByRole(held: readonly string[], roles: readonly string[] | null): boolean {
  return roles === null || held.some((role) => roles.some((each) => sameRole(each, role)));
}
