import type { AuditView } from '../../../shared/contract/index.ts';
import type { Step } from '../../../shared/model/words.ts';

/** What the agenda rests on: a comparison of today, an older one, or none, and what that lacks. */
export type Compared = 'current' | 'stale' | 'comparing' | 'documenting';

/** How far the comparison is; `current` until it is known. */
export function comparedOf(audit: AuditView | undefined): Compared {
  if (!audit) return 'current';
  if (audit.comparedAt !== null) return audit.comparisonStale ? 'stale' : 'current';
  const { staging, production } = audit.snapshots;
  return staging === null || production === null ? 'documenting' : 'comparing';
}

/** Whether there is an agenda at all. */
export const isCompared = (compared: Compared): boolean =>
  compared === 'current' || compared === 'stale';

/** The step that mends it. */
export const mendedIn: Readonly<Record<Exclude<Compared, 'current'>, Step>> = {
  documenting: 'document',
  comparing: 'compare',
  stale: 'compare',
};
