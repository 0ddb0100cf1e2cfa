import type { ExceptionState } from '../model/words.ts';
import { counted, exceptionNumber } from './components.ts';

// What the engine says of exceptions: refusals, reminders, why an approval is void, the steps of a
// life, and the import of a register.

const inDays = (days: number): string =>
  days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;

const ago = (days: number): string => (days === 1 ? 'yesterday' : `${days} days ago`);

type Reminder = (number: number, days: number, on: string) => string;

/** What is due for an exception. */
export const exceptionReminderText: Readonly<
  Record<'expires' | 'expired' | 'check-due' | 'check-overdue' | 'void', Reminder>
> = {
  expires: (number, days, on) =>
    `${exceptionNumber(number)} expires ${inDays(days)}, on ${on}. Renew it, or close its gaps.`,
  expired: (number, days, on) =>
    `${exceptionNumber(number)} expired ${ago(-days)}, on ${on}. Its gaps are open again until it is renewed or they are closed.`,
  'check-due': (number, days, on) =>
    `The review trigger of ${exceptionNumber(number)} is to be checked ${inDays(days)}, on ${on}.`,
  'check-overdue': (number, days, on) =>
    `The review trigger of ${exceptionNumber(number)} was to be checked ${ago(-days)}, on ${on}. Record the check.`,
  void: (number) =>
    `The approval of ${exceptionNumber(number)} is void. Its gaps are open again until it is approved anew.`,
};

const SHOWN = 80;
const quoted = (value: string | null): string => {
  if (value === null) return 'nothing';
  return `"${value.length > SHOWN ? `${value.slice(0, SHOWN)} ...` : value}"`;
};

/** Why an approval is void. */
export const voidText = {
  value: (what: string, environment: string, before: string | null, after: string | null): string =>
    `${what} was ${quoted(before)} in ${environment} and is ${quoted(after)} now.`,
  values: (what: string): string => `${what} has other values than those that were approved.`,
  rating: (what: string, before: string, after: string): string =>
    `${what} was rated ${before} when it was approved and is rated ${after} now.`,
  template: (fields: string): string => `What the exception says has changed: ${fields}.`,
  unsupported: 'The record does not hold the approval that the exception names.',
  /** A covered row whose rating was taken away. */
  cleared: (what: string, before: string): string =>
    `${what} was rated ${before} when it was approved, and its rating was taken away.`,
  /** Of what is as it was approved again. */
  earlier: (why: string): string =>
    `It has become void before, and stays so until it is approved again: ${why}`,
  more: (count: number): string => `${counted(count, 'more change', 'more changes')}.`,
} as const;

interface ExceptionSentence {
  readonly sentence: (count: number) => string;
  readonly remedy: string;
  readonly field?: string;
}

/** Refusals about exceptions; the error's code is `exception.` and the name. */
export const exceptionText = {
  dimension: {
    sentence: (count) =>
      `${counted(count, 'chosen difference belongs', 'chosen differences belong')} to another dimension than the exception.`,
    remedy: 'Choose the dimension of the differences, or request an exception for each dimension.',
    field: 'dimension',
  },
  'no-end': {
    sentence: () => 'The exception has neither an expiry date nor a review trigger.',
    remedy: 'Give one of the two: no exception is without end.',
    field: 'expiresOn',
  },
  'no-trigger': {
    sentence: () => 'The exception has a check date but no review trigger that could be checked.',
    remedy: 'Name the event that calls for a review, or leave the check date out.',
    field: 'reviewTrigger',
  },
  'check-far': {
    sentence: (days) => `The check date lies more than ${days} days ahead.`,
    remedy: 'Choose an earlier day: a review trigger that nobody looks at has no end.',
    field: 'checkOn',
  },
  'check-late': {
    sentence: () => 'The exception has expired or its approval is void: no check carries it on.',
    remedy: 'Renew it, or have it approved again.',
  },
  'check-beyond': {
    sentence: () => 'The day lies after the last one that was approved.',
    remedy:
      'Choose an earlier day, or renew the exception: more time needs an approval of its own.',
    field: 'nextCheckOn',
  },
  stale: {
    sentence: () => 'Sources or declarations changed after the comparison, so it is out of date.',
    remedy: 'Compare again in step 2, then approve what is found.',
  },
  'outside-early': {
    sentence: () =>
      'The day on which it was given lies before the exception was requested or became void.',
    remedy: 'Give the day on which this request was approved, or have it approved again.',
    field: 'givenOn',
  },
  'outside-rejected': {
    sentence: () =>
      'The exception was rejected on that day or after it, so an approval of that day says nothing of it now.',
    remedy: 'Give a later day on which it was approved, or have it approved with a passphrase.',
    field: 'givenOn',
  },
  'nothing-covered': {
    sentence: () => 'The exception covers no difference.',
    remedy: 'Choose at least one difference, or a pattern that matches some today.',
    field: 'differenceIds',
  },
  'no-control': {
    sentence: (count) =>
      `${counted(count, 'covered difference is', 'covered differences are')} rated high, and the exception names no compensating control.`,
    remedy: 'Say what holds in place of the closed gap, and request it so.',
    field: 'compensatingControl',
  },
  decided: {
    sentence: () => 'The exception is decided already.',
    remedy: 'Request a new one where the decision no longer fits.',
  },
  ended: {
    sentence: () => 'The exception has ended already.',
    remedy: 'Request a new one where it is still needed.',
  },
  expired: {
    sentence: () => 'The exception expired before it was approved.',
    remedy: 'Request it again with a later expiry date.',
  },
  changed: {
    sentence: (count) =>
      `${counted(count, 'covered difference has', 'covered differences have')} other values than when the exception was requested.`,
    remedy: 'Request it again for the values of today.',
  },
  gone: {
    sentence: () =>
      'None of the covered differences is found any more, so nothing is left to approve.',
    remedy: 'Withdraw or close the exception.',
  },
  unrated: {
    sentence: (count) =>
      `${counted(count, 'covered difference is', 'covered differences are')} not rated yet.`,
    remedy: 'Rate in step 2 first: no approval comes before a rating.',
  },
  'shown-otherwise': {
    sentence: () => 'The exception says something else than what was shown.',
    remedy: 'Read it again, then approve it.',
  },
  'not-draft': {
    sentence: () => 'The exception is no draft any more.',
    remedy: 'Request it again instead, where it is requested or rejected.',
  },
  'not-approved': {
    sentence: () => 'The exception is not approved.',
    remedy: 'Withdraw a request, or discard a draft instead.',
  },
  'not-requestable': {
    sentence: () => 'The exception cannot be requested as it stands.',
    remedy: 'Renew an approved one; request a new one in place of one that has ended.',
  },
  renewing: {
    sentence: (number) => `${exceptionNumber(number)} is a renewal of this exception already.`,
    remedy: 'Decide on that one, or withdraw it first.',
  },
  'no-review-trigger': {
    sentence: () => 'The exception has no review trigger that could be checked.',
    remedy: 'Renew it before it expires, or close it.',
  },
} as const satisfies Readonly<Record<string, ExceptionSentence>>;
export type ExceptionProblem = keyof typeof exceptionText;

/** The words of a refusal, whatever it counts. */
export const exceptionSentence = (code: ExceptionProblem): ExceptionSentence => exceptionText[code];

const stepWords: Readonly<Record<ExceptionState, readonly [first: string, again: string]>> = {
  draft: ['Drafted', 'Draft changed'],
  requested: ['Requested', 'Requested again'],
  approved: ['Approved', 'Approved again'],
  rejected: ['Rejected', 'Rejected'],
  withdrawn: ['Withdrawn', 'Withdrawn'],
  closed: ['Closed', 'Closed'],
  renewed: ['Renewed: its renewal was approved', 'Renewed'],
};

/** The steps of an exception's life. */
export const exceptionSteps = {
  state: (
    state: ExceptionState,
    { again, renewal }: { readonly again: boolean; readonly renewal: boolean },
  ): string => {
    const [first, second] = stepWords[state];
    return renewal ? `${first} as a renewal` : again ? second : first;
  },
  checked: (next: string): string => `Review trigger checked; to be checked again on ${next}`,
  imported: (origin: string): string => `Imported from ${origin}`,
  voided: 'Approval void',
  removed: 'Draft discarded',
  takenBack: 'Taken back',
} as const;
