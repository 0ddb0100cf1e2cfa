import type { ErrorData } from '../../../shared/model/errors.ts';
import { highestRisk } from '../../../shared/exceptions/index.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { approvedContent } from '../queries/exception-approved.ts';
import type { ApprovedContent } from '../queries/exception-approved.ts';
import { referenceAudit, referenceRows } from '../queries/exception-reference.ts';
import type { ReferenceRow } from '../queries/exception-reference.ts';
import { authenticated } from '../signing/authenticate.ts';
import { mayAct } from '../signing/authority.ts';
import { sealedContent } from '../signing/content.ts';
import { approverProblem } from '../signing/exception-approver.ts';
import { approvedRisk, exceptionContent } from '../signing/exception-content.ts';
import { RecordedRefusal } from '../signing/refusal.ts';
import { sign } from '../signing/sign.ts';
import { isStale } from '../store/comparison-inputs.ts';
import type { ExceptionCoverTable, ExceptionTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { actable, exceptionRefused, refuseSecondRenewal } from './exception-problems.ts';
import { coversOf } from './exception-rows.ts';
import { rowOf, scopeThrough } from '../store/lookup.ts';

const ofException = scopeThrough('exception');
const NAME = 'exception.approve';

/** Approves by a signature: from then on its gaps are covered until it ends or anything changes. */
export const approveException: LongCommand<'exception.approve'> = {
  inverse: irreversible(irreversibleText[NAME]),
  bulk: true,
  whenClosed: 'allowed',
  scope: (store, { exceptionId }) => ofException(store, exceptionId),
  prepare: async (work, { exceptionId, personId, passphrase, note, contentHash }) => {
    const { system_id: systemId, audit_id: auditId } = rowOf(work.store, 'exception', exceptionId);
    const person = await authenticated(work, {
      systemId,
      auditId,
      personId,
      passphrase,
      act: NAME,
      subject: `exception:${exceptionId}`,
    });
    return (tx) => {
      tx.actFor(person.name);
      const approver = { name: person.name, personId, note };
      const approved = approveBy(tx, exceptionId, approver, contentHash);
      const subject = { kind: 'exception', id: exceptionId } as const;
      const row = sign(tx, { ...approved, person, note, subject, meaning: 'approved' });
      return { signatureId: row.id, contentHash: row.content_hash };
    };
  },
};

/** Somebody who approves. What is typed of somebody's role elsewhere counts for nothing here. */
export interface Approver {
  readonly name: string;
  /** Of somebody among the people of the system. */
  readonly personId?: string;
}

/** What was approved, to be bound by a signature or kept with an outside approval. */
export interface Approved {
  /** The audit in which it is approved. */
  readonly auditId: string;
  readonly content: ApprovedContent;
}

/**
 * Freezes an exception as approved: what it covers with values and ratings, and the hash of all of
 * it. The exception that it renews ends. Whoever calls it writes the signature or the outside
 * approval of the content in the same transaction. `shown` is the hash of what the approver saw.
 *
 * @throws RecordedRefusal for whoever requested, owned or recorded it and for roles that may not;
 * AppError for what is not ready: a comparison that is out of date, unrated or changed rows, nothing
 * left to cover, high gaps without a compensating control, another renewal that took over.
 */
export function approveBy(
  tx: Transaction,
  exceptionId: string,
  { note, ...approver }: Approver & { readonly note: string },
  shown?: string,
): Approved {
  const { standing } = actable(tx, exceptionId, 'approve');
  refuseSelf(tx, exceptionId, approver);
  requireApprover(tx, exceptionId, approver);
  const row = rowOf(tx.store, 'exception', exceptionId);
  refuseSecondRenewal(tx.store, row.renews, exceptionId);
  checkCompared(tx, row);
  const covered = coveredOf(tx, row);
  checkCovered(row, covered, { again: standing === 'void' });
  freeze(tx, row, covered);
  const content = exceptionContent(tx.store, exceptionId);
  const { hash } = sealedContent(content);
  if (shown !== undefined && shown !== hash) throw exceptionRefused('shown-otherwise');
  const decided = { approver: approver.name, decided_at: tx.now, decision_note: note };
  const holds = { approved_hash: hash, voided_at: null, void_reason: '' };
  tx.change('exception', exceptionId, { state: 'approved', ...decided, ...holds });
  if (row.renews !== null) supersede(tx, row.renews);
  return { auditId: row.audit_id, content };
}

/** Refuses whoever has to do with the exception, and has that recorded. */
function refuseSelf(tx: Transaction, exceptionId: string, approver: Approver): void {
  const row = rowOf(tx.store, 'exception', exceptionId);
  const problem = approverProblem(tx.store, exceptionId, approver);
  if (problem) throw refusalOf(tx, row, approver, problem);
}

/** Refuses roles that may not approve the highest covered rating, and has that recorded. */
function requireApprover(tx: Transaction, exceptionId: string, approver: Approver): void {
  const row = rowOf(tx.store, 'exception', exceptionId);
  const { system_id: systemId, audit_id: auditId } = row;
  const risk = coveredRisk(tx, row);
  const doer = { systemId, auditId, act: 'approve' as const, risk, name: approver.name };
  const problem = mayAct(tx.store, doer);
  if (problem) throw refusalOf(tx, row, approver, problem);
}

/** The highest rating that an exception covers; null where none is rated. */
export function coveredRisk(tx: Transaction, exception: ExceptionTable): Risk | null {
  return highestRisk(coveredOf(tx, exception).map((each) => each.row?.rated ?? null));
}

/** Nobody approves values that a comparison of today would find to be others. */
function checkCompared({ store }: Transaction, { system_id: systemId }: ExceptionTable): void {
  const auditId = referenceAudit(store, systemId, null);
  if (auditId !== null && isStale(store, auditId)) throw exceptionRefused('stale');
}

function refusalOf(
  tx: Transaction,
  row: ExceptionTable,
  { name, personId }: Approver,
  problem: ErrorData,
): RecordedRefusal {
  return new RecordedRefusal(problem, {
    systemId: row.system_id,
    auditId: row.audit_id,
    person: name,
    personId: personId ?? null,
    act: tx.act.name,
    subject: `exception:${row.id}`,
  });
}

/** A cover with the difference as it is found now; null where none is found any more. */
interface Covered {
  readonly cover: ExceptionCoverTable;
  readonly row: ReferenceRow | null;
}

function coveredOf(tx: Transaction, exception: ExceptionTable): readonly Covered[] {
  const covers = coversOf(tx.store, exception.id);
  const auditId = referenceAudit(tx.store, exception.system_id, null);
  const keys = covers.map((cover) => cover.difference_key);
  const rows = referenceRows(tx.store, auditId, keys);
  return covers.map((cover) => ({ cover, row: rows.get(cover.difference_key) ?? null }));
}

/**
 * No approval before a rating, none without a control where something is high, and none for values
 * that have changed since the request. An approval that is void is given for the values of today.
 */
function checkCovered(
  exception: ExceptionTable,
  covered: readonly Covered[],
  { again }: { readonly again: boolean },
): void {
  const found = covered.flatMap(({ cover, row }) => (row ? [{ cover, row }] : []));
  if (found.length === 0) throw exceptionRefused('gone');
  const changed = found.filter(({ cover, row }) => cover.binding !== row.binding);
  if (!again && changed.length > 0) throw exceptionRefused('changed', changed.length);
  const unrated = found.filter(({ row }) => row.rated === null);
  if (unrated.length > 0) throw exceptionRefused('unrated', unrated.length);
  const high = found.filter(({ row }) => row.rated === 'high');
  if (high.length > 0 && exception.compensating_control === '') {
    throw exceptionRefused('no-control', high.length);
  }
}

/** Binds every cover to what is found now. A gap that is closed stays as it was approved, if it was. */
function freeze(tx: Transaction, exception: ExceptionTable, covered: readonly Covered[]): void {
  const { id, approved_hash: hash } = exception;
  const before = hash === null ? [] : (approvedContent(tx.store, id, hash)?.covers ?? []);
  const approved = new Set(before.map(({ key }) => key));
  for (const { cover, row } of covered) {
    if (row) {
      const risk = approvedRisk(cover, row);
      tx.change('exception_cover', cover.id, { binding: row.binding, risk });
    } else if (!approved.has(cover.difference_key)) tx.remove('exception_cover', cover.id);
  }
}

/** The exception that is renewed ends with the approval of its renewal, unless it has ended before. */
function supersede(tx: Transaction, exceptionId: string): void {
  const { state } = rowOf(tx.store, 'exception', exceptionId);
  if (state === 'approved') tx.change('exception', exceptionId, { state: 'renewed' });
}
