import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { approvalProblem, exceptionStanding, isCovered } from '../../../shared/exceptions/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { exceptionText, inputText, irreversibleText } from '../../../shared/text/engine.ts';
import { toException } from '../store/mapping.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable, ExceptionCoverTable, RatingTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible, restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { dayOf } from '../days.ts';
import { fieldError } from './input.ts';
import { newId, rowOf, scopeThrough } from './lookup.ts';
import { isRated, judgeable } from './rows.ts';
import type { JudgedRow } from './rows.ts';

/** Requests an exception for gaps; it covers them only once it is approved. */
export const requestException: QuickCommand<'exception.request'> = {
  inverse: restore,
  apply: (tx, input) => {
    const audit = rowOf(tx.store, 'audit', input.auditId);
    const rows = judgeable(tx.store, audit.id, input.differenceIds);
    checkRequest(input, rows, dayOf(tx.now));
    const id = newId();
    const number = nextNumber(tx, audit.system_id);
    tx.put('exception', {
      id,
      system_id: audit.system_id,
      audit_id: audit.id,
      number,
      title: input.title,
      dimension: input.dimension,
      reason: input.reason,
      risk_assessment: input.riskAssessment,
      mitigation: input.mitigation,
      requester: input.requester,
      owner: input.owner,
      approver: null,
      expires_on: input.expiresOn,
      review_trigger: input.reviewTrigger,
      state: 'requested',
      requested_at: tx.now,
      decided_at: null,
      decision_note: '',
      compensating_control: '',
      check_on: null,
      renews: null,
      approved_hash: null,
      origin: '',
    });
    for (const { difference } of rows) {
      tx.put('exception_cover', {
        id: `${id}:${difference.id}`.slice(0, 64),
        system_id: audit.system_id,
        exception_id: id,
        difference_key: difference.key,
        binding: difference.binding,
        risk: null,
      });
    }
    return { exceptionId: id, number };
  },
};

/** Refuses a request without an end, with one in the past, or over rows of another dimension. */
function checkRequest(
  input: ParsedCommandInput<'exception.request'>,
  rows: readonly JudgedRow[],
  day: string,
): void {
  if (input.expiresOn === null && input.reviewTrigger === null) throw refusal('no-end');
  if (input.expiresOn !== null && input.expiresOn < day) {
    throw fieldError('exception.past', 'expiresOn', inputText.inPast);
  }
  const others = rows.filter(({ difference }) => difference.dimension !== input.dimension);
  if (others.length > 0) throw refusal('dimension', others.length);
}

const ofException = scopeThrough('exception');

/** Approves a requested exception: from then on its gaps are covered until it expires. */
export const approveException: QuickCommand<'exception.approve'> = {
  inverse: irreversible(irreversibleText['exception.approve']),
  scope: (store, { exceptionId }) => ofException(store, exceptionId),
  apply: (tx, { exceptionId, approver, note }) => {
    const row = rowOf(tx.store, 'exception', exceptionId);
    const covers = coversOf(tx.store, exceptionId);
    const rows = coveredRows(tx.store, row.audit_id, covers);
    const isVoid = row.state === 'approved' && rows.some((covered) => !coverHolds(covered));
    if (row.state !== 'requested' && !isVoid) throw refusal('decided');
    const record = toException(
      row,
      covers.map((cover) => cover.difference_key),
    );
    if (exceptionStanding(record, dayOf(tx.now)) === 'expired') throw refusal('expired');
    const problem = approvalProblem(record, approver);
    if (problem) throw new AppError(problem);
    checkCovers(rows);
    for (const { cover, rating } of rows) {
      tx.change('exception_cover', cover.id, { risk: rating?.risk ?? null });
    }
    decide(tx, exceptionId, { state: 'approved', approver, note });
    return null;
  },
};

/** Rejects a requested exception; its gaps stay open. */
export const rejectException: QuickCommand<'exception.reject'> = {
  inverse: irreversible(irreversibleText['exception.reject']),
  scope: (store, { exceptionId }) => ofException(store, exceptionId),
  apply: (tx, { exceptionId, approver, note }) => {
    const row = rowOf(tx.store, 'exception', exceptionId);
    if (row.state !== 'requested') throw refusal('decided');
    decide(tx, exceptionId, { state: 'rejected', approver, note });
    return null;
  },
};

/** Ends a requested or approved exception; its gaps are open again. */
export const withdrawException: QuickCommand<'exception.withdraw'> = {
  inverse: irreversible(irreversibleText['exception.withdraw']),
  scope: (store, { exceptionId }) => ofException(store, exceptionId),
  apply: (tx, { exceptionId, reason }) => {
    const row = rowOf(tx.store, 'exception', exceptionId);
    if (row.state !== 'requested' && row.state !== 'approved') throw refusal('ended');
    decide(tx, exceptionId, { state: 'withdrawn', approver: row.approver, note: reason });
    return null;
  },
};

interface Decision {
  readonly state: 'approved' | 'rejected' | 'withdrawn';
  readonly approver: string | null;
  readonly note: string;
}

function decide(tx: Transaction, id: string, { state, approver, note }: Decision): void {
  tx.change('exception', id, { state, approver, decided_at: tx.now, decision_note: note });
}

interface CoveredRow extends JudgedRow {
  readonly cover: ExceptionCoverTable;
}

/** The rows of the audit that an exception names, with the ratings that they have. */
function coveredRows(
  store: Store,
  auditId: string,
  covers: readonly ExceptionCoverTable[],
): readonly CoveredRow[] {
  const find = store.prepare('SELECT * FROM difference WHERE audit_id = ? AND key = ?');
  const ratingOf = store.prepare('SELECT * FROM rating WHERE id = ?');
  return covers.flatMap((cover) => {
    const difference = find.get(auditId, cover.difference_key) as DifferenceTable | undefined;
    if (!difference) return [];
    const rating = (ratingOf.get(difference.id) as RatingTable | undefined) ?? null;
    return [{ cover, difference, rating }];
  });
}

/** Whether what was approved still says as much as the rating of today. */
function coverHolds({ cover, difference, rating }: CoveredRow): boolean {
  const risk = isRated({ difference, rating }) ? (rating?.risk ?? null) : null;
  return cover.binding === difference.binding && isCovered(cover.risk, risk);
}

/** No approval before a rating, and none for values that have changed since the request. */
function checkCovers(rows: readonly CoveredRow[]): void {
  const changed = rows.filter(({ cover, difference }) => cover.binding !== difference.binding);
  if (changed.length > 0) throw refusal('changed', changed.length);
  const unrated = rows.filter((row) => !isRated(row));
  if (unrated.length > 0) throw refusal('unrated', unrated.length);
}

function coversOf(store: Store, exceptionId: string): readonly ExceptionCoverTable[] {
  return store.all(
    sql.selectFrom('exception_cover').selectAll().where('exception_id', '=', exceptionId),
  );
}

function nextNumber(tx: Transaction, systemId: string): number {
  const newest = tx.store
    .prepare(
      `SELECT max(CAST(json_extract(json_after, '$.number') AS INTEGER)) AS number
       FROM audit_trail WHERE system_id = ? AND subject LIKE 'exception:%'`,
    )
    .get(systemId) as { readonly number: number | null };
  return (newest.number ?? 0) + 1;
}

function refusal(code: keyof typeof exceptionText, count = 0): AppError {
  const { sentence, remedy, field } = exceptionText[code];
  return new AppError({
    code: `exception.${code}`,
    sentence: sentence(count),
    remedy,
    ...(field && { place: { field } }),
  });
}
