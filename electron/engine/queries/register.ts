import { daysLeft, remindersOf } from '../../../shared/exceptions/index.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DifferenceRow, RegisterEntry, RegisterView } from '../../../shared/contract/views.ts';
import type { ExceptionStanding } from '../../../shared/model/words.ts';
import { dayOf } from '../days.ts';
import { knownNames, ownPartsOf } from '../signing/exception-approver.ts';
import type { Store } from '../store/store.ts';
import { closingOf } from './closing.ts';
import { exceptionsOf } from './covers.ts';
import type { StandingException } from './covers.ts';
import { approvalsOf } from './exception-approvals.ts';
import { exceptionEvidence } from './exception-evidence.ts';
import { exceptionHistory } from './exception-history.ts';
import { patternMatches } from './exception-patterns.ts';
import { findAudit } from './found.ts';
import { loadRows } from './rows.ts';

/**
 * The exceptions that an audit shows: of a closed one as they stood when it was closed, with the
 * history and the files that they had then; of an open one as they are.
 */
export function shownExceptions(
  store: Store,
  auditId: string,
  now: Date,
): readonly RegisterEntry[] {
  return closingOf(store, auditId)?.register ?? registerView(store, { auditId }, now).exceptions;
}

/** The register of exceptions of the audit's system as they are now, with the rows of this audit. */
export function registerView(
  store: Store,
  { auditId }: ParsedQueryInput<'register.get'>,
  now: Date,
): RegisterView {
  const { row } = findAudit(store, auditId);
  const today = dayOf(now);
  const systemId = row.system_id;
  const exceptions = exceptionsOf(store, { systemId, auditId }, today);
  const asked: Asked = {
    store,
    auditId,
    systemId,
    today,
    exceptions,
    covered: coveredRows(store, { systemId, auditId }, today),
    approvals: approvalsOf(store, systemId),
    people: [...knownNames(store, systemId)],
    evidence: exceptionEvidence(store, systemId),
    history: exceptionHistory(store, systemId),
  };
  return { exceptions: exceptions.map((exception) => entryOf(asked, exception)) };
}

interface Asked {
  readonly store: Store;
  readonly auditId: string;
  readonly systemId: string;
  readonly today: string;
  readonly exceptions: readonly StandingException[];
  readonly covered: ReadonlyMap<string, DifferenceRow>;
  readonly approvals: ReturnType<typeof approvalsOf>;
  /** Ids of people with the names that they have and had. */
  readonly people: Parameters<typeof ownPartsOf>[2];
  readonly evidence: ReturnType<typeof exceptionEvidence>;
  readonly history: ReturnType<typeof exceptionHistory>;
}

/** What waits for an approval, now or once it is requested. */
const waits: readonly ExceptionStanding[] = ['draft', 'requested', 'void'];

function entryOf(asked: Asked, exception: StandingException): RegisterEntry {
  const { today, exceptions } = asked;
  const renews = exceptions.find(({ id }) => id === exception.renews);
  const renewal = exceptions.findLast(({ renews: old }) => old === exception.id);
  return {
    ...exception,
    daysLeft: daysLeft(exception, today),
    barred: waits.includes(exception.standing)
      ? ownPartsOf(asked.store, exception.id, asked.people)
      : [],
    approval: asked.approvals(exception),
    covered: exception.covers
      .flatMap((key) => asked.covered.get(key) ?? [])
      .toSorted((one, other) => one.number - other.number),
    ...patternMatches(asked.store, { auditId: asked.auditId, today }, exception),
    evidence: asked.evidence.get(exception.id) ?? [],
    reminders: remindersOf(exception, today),
    renewsNumber: renews?.number ?? null,
    renewedBy: renewal?.number ?? null,
    history: asked.history(exception),
  };
}

/** The rows of this audit that any exception of the system names, by key. */
function coveredRows(
  store: Store,
  { systemId, auditId }: { readonly systemId: string; readonly auditId: string },
  today: string,
): ReadonlyMap<string, DifferenceRow> {
  const rows = loadRows(store, {
    auditId,
    where: `d.audit_id = ? AND d.key IN
      (SELECT c.difference_key FROM exception_cover c WHERE c.system_id = ?)
      ORDER BY d.number`,
    parameters: [auditId, systemId],
    today,
  });
  return new Map(rows.map((row) => [row.key, row]));
}
