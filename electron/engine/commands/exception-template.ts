import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { dayAfter, daysBetween } from '../../../shared/exceptions/index.ts';
import { longestCheckDays, reviewDays } from '../../../shared/exceptions/template.ts';
import { inputText } from '../../../shared/text/engine.ts';
import type { ExceptionTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { exceptionRefused } from './exception-problems.ts';
import { fieldError } from './input.ts';

/** What people write into the template. */
export type TemplateInput = Omit<ParsedCommandInput<'exception.renew'>, 'auditId' | 'exceptionId'>;

/** Refuses a template without an end, with one in the past, or with a check too far ahead. */
export function checkTemplate(template: TemplateInput, today: string): void {
  const { expiresOn, reviewTrigger, checkOn } = template;
  if (expiresOn === null && reviewTrigger === null) throw exceptionRefused('no-end');
  if (checkOn !== null && reviewTrigger === null) throw exceptionRefused('no-trigger');
  if (expiresOn !== null && expiresOn < today) {
    throw fieldError('exception.past', 'expiresOn', inputText.inPast);
  }
  if (checkOn !== null) checkDate(checkOn, { field: 'checkOn', today });
}

/** Refuses a day on which a trigger is looked at that is past, or so far that nobody looks. */
export function checkDate(
  day: string,
  { field, today }: { readonly field: string; readonly today: string },
): void {
  if (day < today) throw fieldError('exception.past', field, inputText.inPast);
  if (daysBetween(today, day) > longestCheckDays) {
    throw exceptionRefused('check-far', longestCheckDays);
  }
}

/** The columns of a template. A trigger without any date is looked at after `reviewDays`. */
export function templateColumns(template: TemplateInput, today: string) {
  const { expiresOn, reviewTrigger, checkOn } = template;
  const undated = reviewTrigger !== null && expiresOn === null && checkOn === null;
  return {
    title: template.title,
    dimension: template.dimension,
    reason: template.reason,
    risk_assessment: template.riskAssessment,
    mitigation: template.mitigation,
    compensating_control: template.compensatingControl,
    requester: template.requester,
    owner: template.owner,
    expires_on: expiresOn,
    review_trigger: reviewTrigger,
    check_on: undated ? dayAfter(today, reviewDays) : checkOn,
  } satisfies Partial<ExceptionTable>;
}

/** What no template says: an exception that has nothing behind it yet. */
const untouched = {
  approver: null,
  decided_at: null,
  decision_note: '',
  next_check_on: null,
  checked_at: null,
  approved_hash: null,
  voided_at: null,
  void_reason: '',
} satisfies Partial<ExceptionTable>;

interface Saved {
  readonly id: string;
  readonly auditId: string;
  readonly systemId: string;
  readonly state: 'draft' | 'requested';
  readonly columns: ReturnType<typeof templateColumns>;
  /** Id of the exception that it takes over from. */
  readonly renews?: string;
  /** Where an imported one came from. */
  readonly origin?: string;
}

/** Writes a new exception and gives its number, which is the next one unless it is known. */
export function putException(
  tx: Transaction,
  saved: Saved,
  number = nextNumber(tx, saved.systemId),
): number {
  tx.put('exception', {
    id: saved.id,
    system_id: saved.systemId,
    audit_id: saved.auditId,
    number,
    ...saved.columns,
    ...untouched,
    state: saved.state,
    requested_at: tx.now,
    renews: saved.renews ?? null,
    origin: saved.origin ?? '',
  });
  return number;
}

/** Writes what a draft, a request or a rejected one says now; what was decided of it is history. */
export function changeException(tx: Transaction, saved: Saved): void {
  tx.change('exception', saved.id, {
    audit_id: saved.auditId,
    ...saved.columns,
    ...untouched,
    state: saved.state,
    requested_at: tx.now,
  });
}

/** One more than any number that the trail knows of: a number is never given again. */
export function nextNumber(tx: Transaction, systemId: string): number {
  const newest = tx.store
    .prepare(
      `SELECT max(CAST(json_extract(json_after, '$.number') AS INTEGER)) AS number
       FROM audit_trail WHERE system_id = ? AND subject LIKE 'exception:%'`,
    )
    .get(systemId) as { readonly number: number | null };
  return (newest.number ?? 0) + 1;
}
