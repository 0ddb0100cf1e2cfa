import type { GapView } from '../../../shared/contract/index.ts';
import type { Disposition, Effort } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { advisedWith, departedFrom } from './departure.ts';
import type { PlanChange } from './usePlan.ts';

/** Stands for "as it is" among choices; texts that stay empty are left as they are, too. */
export const keep = 'keep';
/** Stands for "no window". */
export const noWindow = 'none';

const { verified: _, ...settable } = words.status;
/** The statuses that people set. */
export const statuses = settable;

/** Which gaps are changed together, and the field that the focus lands on. */
export interface Editing {
  readonly gaps: readonly GapView[];
  readonly field: 'effort' | 'disposition' | 'owner' | 'due';
}

/** What the dialog for several gaps holds. */
export interface Bulk {
  readonly effort: Effort | typeof keep;
  readonly disposition: Disposition | typeof keep;
  readonly status: keyof typeof settable | typeof keep;
  /** Id of a maintenance window. */
  readonly window: string;
  readonly reason: string;
  readonly owner: string;
  readonly contact: string;
  readonly due: string;
  readonly reviewOn: string;
  readonly noticedBy: string;
  readonly rolledBackBy: string;
  readonly mitigation: string;
  readonly note: string;
}

export const unchanged: Bulk = {
  effort: keep,
  disposition: keep,
  status: keep,
  window: keep,
  reason: '',
  owner: '',
  contact: '',
  due: '',
  reviewOn: '',
  noticedBy: '',
  rolledBackBy: '',
  mitigation: '',
  note: '',
};

/** The parts of the plan that change. */
export function partOf(bulk: Bulk): PlanChange {
  return {
    ...(bulk.effort !== keep && { effort: bulk.effort }),
    ...(bulk.disposition !== keep && { disposition: bulk.disposition }),
    ...(bulk.status !== keep && { status: bulk.status }),
    ...(bulk.window !== keep && { windowId: bulk.window === noWindow ? null : bulk.window }),
    ...given('reason', bulk.reason),
    ...given('owner', bulk.owner),
    ...given('ownerContact', bulk.contact),
    ...given('due', bulk.due),
    ...given('reviewOn', bulk.reviewOn),
    ...given('noticedBy', bulk.noticedBy),
    ...given('rolledBackBy', bulk.rolledBackBy),
    ...given('mitigation', bulk.mitigation),
    ...given('note', bulk.note),
  };
}

function given(part: keyof PlanChange, typed: string): PlanChange {
  return typed.trim() === '' ? {} : { [part]: typed.trim() };
}

/** The disposition that the gaps will have, where it is one and the same. */
export function dispositionAfter(bulk: Bulk, gaps: readonly GapView[]): Disposition | null {
  if (bulk.disposition !== keep) return bulk.disposition;
  const found = new Set(gaps.map((gap) => followingDisposition(gap, bulk.effort)));
  const [only] = found;
  return found.size === 1 ? (only ?? null) : null;
}

/** A disposition that nobody chose against the advice follows the effort. */
function followingDisposition(gap: GapView, effort: Bulk['effort']): Disposition | null {
  const { disposition } = gap.row.plan;
  const follows = disposition === null || disposition === gap.advised;
  return effort !== keep && follows ? advisedWith(gap, effort) : disposition;
}

/** The advice that the chosen disposition departs from; null where no reason is needed. */
export function adviceAgainst(bulk: Bulk, gaps: readonly GapView[]): readonly Disposition[] | null {
  if (bulk.disposition === keep) return null;
  return departedFrom(gaps, bulk.disposition, bulk.effort === keep ? undefined : bulk.effort);
}
