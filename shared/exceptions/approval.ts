import type { ErrorData } from '../model/errors.ts';
import type { ExceptionRecord } from '../model/judgement.ts';
import { samePerson } from '../model/names.ts';
import { domainText } from '../text/domain.ts';

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
