import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { checksUntil } from '../../../shared/exceptions/index.ts';
import { dayOf } from '../days.ts';
import { requireMay } from '../signing/authority.ts';
import type { Doer } from '../signing/authority.ts';
import { patternsOf } from '../signing/exception-content.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { ExceptionTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { irreversible, restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { actable, exceptionRefused, refuseSecondRenewal } from './exception-problems.ts';
import {
  checkControl,
  coversOf,
  draftedRows,
  keptRows,
  requestedRows,
  setCovers,
  setPatterns,
} from './exception-rows.ts';
import {
  changeException,
  checkDate,
  checkTemplate,
  putException,
  templateColumns,
} from './exception-template.ts';
import type { TemplateInput } from './exception-template.ts';
import { newId, rowOf, scopeThrough, unknownRow } from '../store/lookup.ts';
import { coveredRisk } from './exception-approval.ts';

const ofException = scopeThrough('exception');
const scope = (store: Store, { exceptionId }: { readonly exceptionId: string }) =>
  ofException(store, exceptionId);

/** Keeps a template that is not finished. */
export const draftException: QuickCommand<'exception.draft'> = {
  inverse: restore,
  whenClosed: 'allowed',
  bulk: true,
  apply: (tx, input) => {
    const { system_id: systemId } = rowOf(tx.store, 'audit', input.auditId);
    const reviewTrigger = input.reviewTrigger === '' ? null : input.reviewTrigger;
    const saved = {
      state: 'draft',
      auditId: input.auditId,
      systemId,
      // As it was typed: no check date is added to what is not finished.
      columns: { ...columnsOf(tx, { ...input, reviewTrigger }), check_on: input.checkOn },
    } as const;
    return save(tx, saved, input, draftedRows(tx.store, input));
  },
};

/** Requests an exception for gaps; it covers them only once it is approved. */
export const requestException: QuickCommand<'exception.request'> = {
  inverse: restore,
  whenClosed: 'allowed',
  bulk: true,
  apply: (tx, input) => {
    const { system_id: systemId } = rowOf(tx.store, 'audit', input.auditId);
    checkTemplate(input, dayOf(tx.now));
    const rows = requestedRows(tx.store, input);
    checkControl(rows, input.compensatingControl);
    const { auditId } = input;
    const saved = { state: 'requested', auditId, systemId, columns: columnsOf(tx, input) } as const;
    return save(tx, saved, input, rows);
  },
};

function columnsOf(tx: Transaction, template: TemplateInput) {
  return templateColumns(template, dayOf(tx.now));
}

type Saving = Pick<
  Parameters<typeof putException>[1],
  'state' | 'auditId' | 'systemId' | 'columns'
>;
type Saved = Pick<ParsedCommandInput<'exception.request'>, 'exceptionId' | 'patterns'>;

/** Writes a new exception, or what a known one says now, with what it covers. */
function save(
  tx: Transaction,
  saving: Saving,
  { exceptionId, patterns }: Saved,
  rows: Parameters<typeof setCovers>[2],
): { readonly exceptionId: string; readonly number: number } {
  const id = exceptionId ?? newId();
  const number =
    exceptionId === null ? putException(tx, { id, ...saving }) : resave(tx, { id, ...saving });
  const exception = { id, systemId: saving.systemId };
  setCovers(tx, exception, rows);
  setPatterns(tx, exception, patterns);
  return { exceptionId: id, number };
}

function resave(tx: Transaction, saving: Saving & { readonly id: string }): number {
  const row = rowOf(tx.store, 'exception', saving.id);
  if (row.system_id !== saving.systemId) throw unknownRow('exception');
  actable(tx, saving.id, saving.state === 'draft' ? 'draft' : 'request');
  refuseSecondRenewal(tx.store, row.renews, row.id);
  changeException(tx, saving);
  return row.number;
}

/** Rejects a requested exception; its gaps stay open. For the roles that could approve it. */
export const rejectException: QuickCommand<'exception.reject'> = {
  inverse: irreversible(irreversibleText['exception.reject']),
  whenClosed: 'allowed',
  scope,
  apply: (tx, { exceptionId, note }) => {
    actable(tx, exceptionId, 'reject');
    const risk = coveredRisk(tx, rowOf(tx.store, 'exception', exceptionId));
    requireRole(tx, exceptionId, { act: 'approve', risk });
    decide(tx, exceptionId, { state: 'rejected', approver: tx.person, note });
    return null;
  },
};

/** Ends a requested or approved exception; its gaps are open again. What was approved by those who may close. */
export const withdrawException: QuickCommand<'exception.withdraw'> = {
  inverse: irreversible(irreversibleText['exception.withdraw']),
  whenClosed: 'allowed',
  scope,
  apply: (tx, { exceptionId, reason }) => {
    const { approver, state } = actable(tx, exceptionId, 'withdraw');
    if (state === 'approved') requireRole(tx, exceptionId, { act: 'close', risk: null });
    decide(tx, exceptionId, { state: 'withdrawn', approver, note: reason });
    return null;
  },
};

/** Ends an approved exception that is not needed any more. */
export const closeException: QuickCommand<'exception.close'> = {
  inverse: irreversible(irreversibleText['exception.close']),
  whenClosed: 'allowed',
  scope,
  apply: (tx, { exceptionId, reason }) => {
    const { approver } = actable(tx, exceptionId, 'close');
    requireRole(tx, exceptionId, { act: 'close', risk: null });
    decide(tx, exceptionId, { state: 'closed', approver, note: reason });
    return null;
  },
};

/** Refuses an act to whoever does it without a role for it, and has that recorded. */
function requireRole(
  tx: Transaction,
  exceptionId: string,
  asked: Pick<Doer, 'act' | 'risk'>,
): void {
  const { system_id: systemId, audit_id: auditId } = rowOf(tx.store, 'exception', exceptionId);
  requireMay(tx, { systemId, auditId, ...asked, subject: `exception:${exceptionId}` });
}

function decide(
  tx: Transaction,
  id: string,
  { state, approver, note }: Pick<ExceptionTable, 'state' | 'approver'> & { readonly note: string },
): void {
  tx.change('exception', id, { state, approver, decided_at: tx.now, decision_note: note });
}

/** Requests the same rows again; the old exception stands as it does until that is approved. */
export const renewException: QuickCommand<'exception.renew'> = {
  inverse: restore,
  whenClosed: 'allowed',
  bulk: true,
  apply: (tx, { exceptionId, ...template }) => {
    const { auditId } = template;
    const { system_id: systemId } = rowOf(tx.store, 'audit', auditId);
    const old = rowOf(tx.store, 'exception', exceptionId);
    if (old.system_id !== systemId) throw unknownRow('exception');
    actable(tx, exceptionId, 'renew');
    refuseSecondRenewal(tx.store, exceptionId, null);
    checkTemplate(template, dayOf(tx.now));
    const keys = coversOf(tx.store, exceptionId).map((cover) => cover.difference_key);
    const rows = keptRows(tx.store, template, keys);
    checkControl(rows, template.compensatingControl);
    const id = newId();
    const columns = columnsOf(tx, template);
    const renewal = {
      id,
      auditId,
      systemId,
      columns,
      state: 'requested',
      renews: exceptionId,
    } as const;
    const number = putException(tx, renewal);
    setCovers(tx, renewal, rows);
    const patterns = patternsOf(tx.store, exceptionId);
    setPatterns(
      tx,
      renewal,
      patterns.map((pattern) => ({ ...pattern, catalogueId: pattern.catalogue_id })),
    );
    return { exceptionId: id, number };
  },
};

/**
 * Records that the review trigger was looked at; what was found is the reason in the trail. A check
 * carries on what holds, up to the last day that was approved: it is no approval.
 */
export const checkException: QuickCommand<'exception.checked'> = {
  inverse: restore,
  whenClosed: 'allowed',
  scope,
  apply: (tx, { exceptionId, nextCheckOn }) => {
    const exception = actable(tx, exceptionId, 'check');
    const last = checksUntil(exception);
    if (last === null) throw exceptionRefused('no-review-trigger');
    checkDate(nextCheckOn, { field: 'nextCheckOn', today: dayOf(tx.now) });
    if (nextCheckOn > last) throw exceptionRefused('check-beyond');
    tx.change('exception', exceptionId, { next_check_on: nextCheckOn, checked_at: tx.now });
    return null;
  },
};

/** Removes a draft with its evidence. Its number stays used, and the trail keeps what it said. */
export const discardException: QuickCommand<'exception.discard'> = {
  inverse: restore,
  removes: true,
  bulk: true,
  whenClosed: 'allowed',
  scope,
  apply: (tx, { exceptionId }) => {
    actable(tx, exceptionId, 'discard');
    const evidence = tx.all(
      sql.selectFrom('evidence').select('id').where('subject', '=', `exception:${exceptionId}`),
    );
    for (const { id } of evidence) tx.remove('evidence', id);
    for (const { id } of coversOf(tx.store, exceptionId)) tx.remove('exception_cover', id);
    for (const { id } of patternsOf(tx.store, exceptionId)) tx.remove('exception_pattern', id);
    tx.remove('exception', exceptionId);
    return null;
  },
};
