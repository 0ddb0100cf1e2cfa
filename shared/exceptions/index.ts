import type { IsoDate } from '../model/audit.ts';
import type { ErrorData } from '../model/errors.ts';
import type { ExceptionRecord } from '../model/judgement.ts';
import { samePerson } from '../model/names.ts';
import { risks } from '../model/words.ts';
import type { ExceptionStanding, Risk } from '../model/words.ts';
import { domainText } from '../text/domain.ts';

type Dated = Pick<ExceptionRecord, 'state' | 'expiresOn'>;

/**
 * What an exception is on a day. The one function that decides expiry: the last day still holds,
 * and only what is requested or approved can expire.
 */
export function exceptionStanding(exception: Dated, today: IsoDate): ExceptionStanding {
  const ended = exception.state !== 'requested' && exception.state !== 'approved';
  if (ended || exception.expiresOn === null) return exception.state;
  return today > exception.expiresOn ? 'expired' : exception.state;
}

/** Whether an exception covers its differences on a day: approved and not expired. */
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

/** Whole days until the last day on which it holds; negative once expired, null without a date. */
export function daysLeft(
  exception: Pick<ExceptionRecord, 'expiresOn'>,
  today: IsoDate,
): number | null {
  if (exception.expiresOn === null) return null;
  return Math.round((Date.parse(exception.expiresOn) - Date.parse(today)) / 86_400_000);
}

type Persons = Pick<ExceptionRecord, 'requester' | 'owner'>;

/**
 * Why this person cannot approve, or null. The approver is neither requester nor owner, however the
 * name is written; what counts as the same name is `samePerson`'s. That people sign with their own
 * names is not checked by it.
 */
export function approvalProblem(exception: Persons, approver: string): ErrorData | null {
  const text = domainText.approval;
  if (samePerson(approver, exception.requester)) {
    return { code: 'exception.own-request', ...text.ownRequest };
  }
  if (samePerson(approver, exception.owner)) {
    return { code: 'exception.own-exception', ...text.ownException };
  }
  return null;
}
