import type { IsoDate } from '../model/audit.ts';
import type { ExceptionStanding, ExceptionState } from '../model/words.ts';
import { exceptionStanding } from './standing.ts';
import type { Dated } from './standing.ts';

/** What can be done to an exception. `supersede` is done by the approval of its renewal. */
export const exceptionActs = [
  'draft',
  'request',
  'approve',
  'reject',
  'withdraw',
  'renew',
  'supersede',
  'close',
  'check',
  'discard',
] as const;
export type ExceptionAct = (typeof exceptionActs)[number];

/** One step of an exception's life: the act is possible in this state while it stands so. */
export interface Transition {
  readonly from: ExceptionState;
  readonly standing: readonly ExceptionStanding[];
  readonly act: ExceptionAct;
  /** `removed` leaves the number alone. */
  readonly to: ExceptionState | 'removed';
}

const asRequested: readonly ExceptionStanding[] = ['requested', 'expired'];
const asApproved: readonly ExceptionStanding[] = ['approved', 'void', 'expired'];

/** Every step that there is; what is not listed is refused. */
export const transitions: readonly Transition[] = [
  { from: 'draft', standing: ['draft'], act: 'draft', to: 'draft' },
  { from: 'draft', standing: ['draft'], act: 'request', to: 'requested' },
  { from: 'draft', standing: ['draft'], act: 'discard', to: 'removed' },
  { from: 'requested', standing: asRequested, act: 'request', to: 'requested' },
  { from: 'requested', standing: ['requested'], act: 'approve', to: 'approved' },
  { from: 'requested', standing: asRequested, act: 'reject', to: 'rejected' },
  { from: 'requested', standing: asRequested, act: 'withdraw', to: 'withdrawn' },
  { from: 'rejected', standing: ['rejected'], act: 'request', to: 'requested' },
  // Only what is void is approved again: what holds needs no second approval, what ended a new one.
  { from: 'approved', standing: ['void'], act: 'approve', to: 'approved' },
  { from: 'approved', standing: asApproved, act: 'withdraw', to: 'withdrawn' },
  { from: 'approved', standing: asApproved, act: 'close', to: 'closed' },
  // A check is no approval: what has ended or is void needs one.
  { from: 'approved', standing: ['approved'], act: 'check', to: 'approved' },
  // The old one keeps standing as it does until its renewal is approved.
  { from: 'approved', standing: asApproved, act: 'renew', to: 'approved' },
  { from: 'approved', standing: asApproved, act: 'supersede', to: 'renewed' },
];

/** What an act makes of an exception on a day; null where it cannot be done to it. */
export function afterAct(
  exception: Dated,
  act: ExceptionAct,
  today: IsoDate,
): Transition['to'] | null {
  const standing = exceptionStanding(exception, today);
  const found = transitions.find(
    (step) => step.act === act && step.from === exception.state && step.standing.includes(standing),
  );
  return found?.to ?? null;
}

/** What can be done to an exception on a day. */
export function possibleActs(exception: Dated, today: IsoDate): readonly ExceptionAct[] {
  return exceptionActs.filter((act) => afterAct(exception, act, today) !== null);
}
