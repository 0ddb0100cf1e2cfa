import type { Audit } from '../model/audit.ts';
import type { Dimension } from '../model/words.ts';
import { requiredDimensions } from './measures.ts';

/** What of an audit decides its scope. */
export interface Scoped {
  readonly audit: Pick<Audit, 'criteria' | 'profile'>;
}

/** Why a dimension is out of scope; null when it is part of the audit. */
export function outOfScope({ audit }: Scoped, dimension: Dimension): string | null {
  return audit.criteria.find((entry) => entry.dimension === dimension)?.outOfScope ?? null;
}

/** Whether a dimension is part of the audit. */
export function inScope(scoped: Scoped, dimension: Dimension): boolean {
  return outOfScope(scoped, dimension) === null;
}

/** The dimensions in scope that the release calls for: what step 1 and readiness ask for. */
export function calledFor(scoped: Scoped): readonly Dimension[] {
  return requiredDimensions(scoped.audit.profile.traits).filter((each) => inScope(scoped, each));
}

/** Percent: 80 % parity across high-risk dimensions (the guide, step 5). */
export const defaultParityTarget = 80;

/** The target for parity in percent, the guide's where nobody chose another. */
export function parityTarget({ audit }: Scoped, dimension: Dimension): number {
  return (
    audit.criteria.find((entry) => entry.dimension === dimension)?.parityTarget ??
    defaultParityTarget
  );
}

/** What drift is acceptable in words; empty where nobody said. */
export function toleranceOf({ audit }: Scoped, dimension: Dimension): string {
  return audit.criteria.find((entry) => entry.dimension === dimension)?.tolerance.trim() ?? '';
}
