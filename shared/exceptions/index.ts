export { approvalProblem, ownPart, ownParts } from './approval.ts';
export type { OwnPart, Parties } from './approval.ts';
export { afterAct, exceptionActs, possibleActs, transitions } from './life-cycle.ts';
export type { ExceptionAct, Transition } from './life-cycle.ts';
export { registerColumns } from './register-columns.ts';
export type { RegisterColumn } from './register-columns.ts';
export { reminderDays, remindersOf } from './reminders.ts';
export type { ExceptionReminder, ReminderDays } from './reminders.ts';
export {
  checksUntil,
  dayAfter,
  daysBetween,
  daysLeft,
  endOf,
  exceptionStanding,
  highestRisk,
  isCovered,
  isLive,
} from './standing.ts';
export type { Dated } from './standing.ts';
