import type { RegisterView } from '../../../shared/contract/index.ts';

export type RegisterEntry = RegisterView['exceptions'][number];

const day = 86_400_000;

/** Days left of what ends by a trigger: after every date. */
const never = 1_000_000;

/** Share of an exception's time that has passed, 0 to 1; null where it ends by a trigger. */
export function shareOfTime(
  entry: Pick<RegisterEntry, 'requestedAt' | 'expiresOn'>,
  now: number,
): number | null {
  if (entry.expiresOn === null) return null;
  const start = Date.parse(entry.requestedAt);
  const end = Date.parse(`${entry.expiresOn}T00:00:00Z`) + day;
  if (end <= start) return 1;
  return Math.min(1, Math.max(0, (now - start) / (end - start)));
}

/** What needs a person first: expired, then requested, then by the nearest end, then the rest. */
export function registerOrder(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const rank = (entry: RegisterEntry) => {
    if (entry.standing === 'expired') return 0;
    if (entry.standing === 'requested') return 1;
    return entry.standing === 'approved' ? 2 : 3;
  };
  return entries.toSorted(
    (one, other) =>
      rank(one) - rank(other) ||
      (one.daysLeft ?? never) - (other.daysLeft ?? never) ||
      one.number - other.number,
  );
}
