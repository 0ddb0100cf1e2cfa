import type { IsoDate } from '../model/audit.ts';
import type { ExceptionRecord } from '../model/judgement.ts';
import { longestCheckDays } from './template.ts';
import { risks } from '../model/words.ts';
import type { ExceptionStanding, Risk } from '../model/words.ts';

type Ending = Pick<ExceptionRecord, 'expiresOn' | 'nextCheckOn'>;
/** What the standing of an exception depends on. */
export type Dated = Ending & Pick<ExceptionRecord, 'state' | 'voids' | 'voidedAt'>;

/**
 * What an exception is on a day. The one function that decides expiry: the last day still holds,
 * and only what is requested or approved can expire. An approval is void once anything that it was
 * given for has changed, and stays so until it is given anew.
 */
export function exceptionStanding(exception: Dated, today: IsoDate): ExceptionStanding {
  const { state, voids, voidedAt } = exception;
  if (state !== 'requested' && state !== 'approved') return state;
  const end = endOf(exception);
  if (end !== null && today > end) return 'expired';
  const isVoid = voidedAt !== null || voids.length > 0;
  return state === 'approved' && isVoid ? 'void' : state;
}

/**
 * The last day on which it holds: its expiry date, or for a review trigger alone the day of the next
 * check. Null for exceptions of before version 4 with a trigger that nobody dated.
 */
export function endOf({ expiresOn, nextCheckOn }: Ending): IsoDate | null {
  return expiresOn ?? nextCheckOn;
}

/**
 * The last day to which checks can carry an exception with a review trigger; null without one. It is
 * bound by the approval: its expiry date, else so many days after the request that nobody looks later.
 */
export function checksUntil({
  expiresOn,
  reviewTrigger,
  checkOn,
  requestedAt,
}: Pick<
  ExceptionRecord,
  'expiresOn' | 'reviewTrigger' | 'checkOn' | 'requestedAt'
>): IsoDate | null {
  if (reviewTrigger === null) return null;
  if (expiresOn !== null) return expiresOn;
  const last = dayAfter(requestedAt.slice(0, 10), longestCheckDays);
  return checkOn !== null && checkOn > last ? checkOn : last;
}

/** Whether an exception covers its differences on a day: approved, not void and not expired. */
export function isLive(exception: Dated, today: IsoDate): boolean {
  return exceptionStanding(exception, today) === 'approved';
}

/**
 * Whether an approval holds for a rating: it was given for this risk or a higher one. A higher
 * rating, or none, has not been approved.
 */
export function isCovered(approved: Risk | null, rated: Risk | null): boolean {
  if (approved === null || rated === null) return false;
  return risks.indexOf(rated) <= risks.indexOf(approved);
}

/** The highest of some ratings; null where there is none. */
export function highestRisk(ratings: readonly (Risk | null)[]): Risk | null {
  return risks.toReversed().find((risk) => ratings.includes(risk)) ?? null;
}

/** Whole days until the last day on which it holds; negative once expired, null without a date. */
export function daysLeft(exception: Ending, today: IsoDate): number | null {
  const end = endOf(exception);
  return end === null ? null : daysBetween(today, end);
}

/** Whole days from one day to another; negative where it lies before. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

/** The day so many days later. */
export function dayAfter(day: IsoDate, days: number): IsoDate {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
