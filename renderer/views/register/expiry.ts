import type { RegisterView } from '../../../shared/contract/index.ts';
import { endOf } from '../../../shared/exceptions/index.ts';
import type { ExceptionStanding } from '../../../shared/model/words.ts';

export type RegisterEntry = RegisterView['exceptions'][number];

const day = 86_400_000;

/** Days left of what has no end: after every date. */
const never = 1_000_000;

/**
 * Share of an exception's time that has passed, 0 to 1; null where it has no end. The days that are
 * left are the engine's, whose clock decides.
 */
export function shareOfTime(
  entry: Pick<RegisterEntry, 'requestedAt' | 'expiresOn' | 'nextCheckOn' | 'daysLeft'>,
): number | null {
  const end = endOf(entry);
  if (end === null || entry.daysLeft === null) return null;
  const all = Math.round((Date.parse(end) - Date.parse(entry.requestedAt.slice(0, 10))) / day) + 1;
  if (all <= 0 || entry.daysLeft < 0) return 1;
  return Math.min(1, Math.max(0, 1 - (entry.daysLeft + 1) / all));
}

const ranks: Readonly<Record<ExceptionStanding, number>> = {
  void: 0,
  expired: 0,
  requested: 1,
  approved: 2,
  draft: 3,
  rejected: 4,
  withdrawn: 5,
  closed: 5,
  renewed: 5,
};

/** Standings in which somebody has to do something. */
export const openStandings = ['requested', 'void', 'expired', 'draft'] as const;

/** What needs a person first: void and expired, then requested, then by the nearest end. */
export function registerOrder(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  return entries.toSorted(
    (one, other) =>
      ranks[one.standing] - ranks[other.standing] ||
      (one.daysLeft ?? never) - (other.daysLeft ?? never) ||
      one.number - other.number,
  );
}
