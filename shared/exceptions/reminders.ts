import type { IsoDate } from '../model/audit.ts';
import type { ExceptionRecord } from '../model/judgement.ts';
import { exceptionReminderText as text } from '../text/exceptions.ts';
import { daysBetween, exceptionStanding } from './standing.ts';

/** Days before an end at which people are reminded. */
export const reminderDays = [7, 14, 30] as const;
export type ReminderDays = (typeof reminderDays)[number];

/** Something that somebody should do about an approved exception. */
export interface ExceptionReminder {
  readonly exceptionId: string;
  readonly number: number;
  readonly title: string;
  readonly owner: string;
  readonly kind: 'expires' | 'expired' | 'check-due' | 'check-overdue' | 'void';
  /** The day that it is about; null for what is void. */
  readonly on: IsoDate | null;
  /** Days until then; negative once it has passed, null for what is void. */
  readonly days: number | null;
  /** The narrowest of `reminderDays` that it lies within; null once it has passed. */
  readonly within: ReminderDays | null;
  readonly sentence: string;
}

type Reminding = Pick<
  ExceptionRecord,
  'id' | 'number' | 'title' | 'owner' | 'state' | 'expiresOn' | 'nextCheckOn' | 'voids' | 'voidedAt'
>;

/** What is due for an exception on a day: expiry, the check of its review trigger, a new approval. */
export function remindersOf(exception: Reminding, today: IsoDate): readonly ExceptionReminder[] {
  if (exception.state !== 'approved') return [];
  const { expiresOn, nextCheckOn } = exception;
  return [
    ...dated(exception, { on: expiresOn, today, kinds: ['expires', 'expired'] }),
    // Past its check date alone it has expired: no check brings it back.
    ...dated(exception, {
      on: nextCheckOn,
      today,
      kinds: ['check-due', expiresOn === null ? 'expired' : 'check-overdue'],
    }),
    ...(exceptionStanding(exception, today) === 'void' ? [voided(exception)] : []),
  ];
}

type Kind = ExceptionReminder['kind'];

function dated(
  exception: Reminding,
  due: {
    readonly on: IsoDate | null;
    readonly today: IsoDate;
    /** Before the day and on it, and after it. */
    readonly kinds: readonly [Kind, Kind];
  },
): readonly ExceptionReminder[] {
  const { on, today, kinds } = due;
  if (on === null) return [];
  const days = daysBetween(today, on);
  const within = reminderDays.find((limit) => days <= limit) ?? null;
  if (within === null) return [];
  const past = days < 0;
  const kind = past ? kinds[1] : kinds[0];
  return [reminder(exception, { kind, on, days, within: past ? null : within })];
}

function voided(exception: Reminding): ExceptionReminder {
  return reminder(exception, { kind: 'void', on: null, days: null, within: null });
}

function reminder(
  { id, number, title, owner }: Reminding,
  due: Pick<ExceptionReminder, 'kind' | 'on' | 'days' | 'within'>,
): ExceptionReminder {
  const sentence = text[due.kind](number, due.days ?? 0, due.on ?? '');
  return { exceptionId: id, number, title, owner, ...due, sentence };
}
