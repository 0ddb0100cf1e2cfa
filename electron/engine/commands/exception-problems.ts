import { afterAct } from '../../../shared/exceptions/index.ts';
import type { ExceptionAct } from '../../../shared/exceptions/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { exceptionSentence } from '../../../shared/text/exceptions.ts';
import type { ExceptionProblem } from '../../../shared/text/exceptions.ts';
import { dayOf } from '../days.ts';
import { exceptionsOf } from '../queries/covers.ts';
import type { StandingException } from '../queries/covers.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { Transaction } from '../store/transaction.ts';
import { rowOf, unknownRow } from '../store/lookup.ts';

/** A refusal about an exception, with how many it is about where that is counted. */
export function exceptionRefused(code: ExceptionProblem, count = 0): AppError {
  const { sentence, remedy, field } = exceptionSentence(code);
  return new AppError({
    code: `exception.${code}`,
    sentence: sentence(count),
    remedy,
    ...(field && { place: { field } }),
  });
}

/** The exception as it stands, where the act can be done to it. Throws why it cannot. */
export function actable(
  tx: Pick<Transaction, 'store' | 'now'>,
  exceptionId: string,
  act: ExceptionAct,
): StandingException {
  const today = dayOf(tx.now);
  const exception = exceptionOf(tx.store, exceptionId, today);
  if (afterAct(exception, act, today) === null) throw exceptionRefused(whyNot(exception, act));
  return exception;
}

/** One exception as the newest comparison of its system has it. Throws `exception.unknown`. */
function exceptionOf(store: Store, exceptionId: string, today: string): StandingException {
  const { system_id: systemId } = rowOf(store, 'exception', exceptionId);
  const all = exceptionsOf(store, { systemId, auditId: null }, today);
  const found = all.find(({ id }) => id === exceptionId);
  if (!found) throw unknownRow('exception');
  return found;
}

/**
 * One renewal at a time: two approved ones would both take over. `exceptId` is the renewal that
 * asks, null where another one is asked for.
 */
export function refuseSecondRenewal(
  store: Store,
  renews: string | null,
  exceptId: string | null,
): void {
  if (renews === null) return;
  const pending = store.get(
    sql
      .selectFrom('exception')
      .select('number')
      .where('renews', '=', renews)
      .where('id', '<>', exceptId ?? '')
      .where('state', 'in', ['draft', 'requested', 'approved']),
  );
  if (pending) throw exceptionRefused('renewing', pending.number);
}

function whyNot({ state, standing }: StandingException, act: ExceptionAct): ExceptionProblem {
  switch (act) {
    case 'draft':
    case 'discard':
      return 'not-draft';
    case 'request':
      return 'not-requestable';
    case 'approve':
      return state === 'requested' && standing === 'expired' ? 'expired' : 'decided';
    case 'reject':
      return 'decided';
    case 'withdraw':
      return state === 'draft' ? 'not-approved' : 'ended';
    case 'renew':
    case 'supersede':
    case 'close':
      return state === 'draft' || state === 'requested' ? 'not-approved' : 'ended';
    case 'check':
      if (state === 'approved') return 'check-late';
      return state === 'draft' || state === 'requested' ? 'not-approved' : 'ended';
  }
}
