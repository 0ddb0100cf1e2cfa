import { AppError } from '../../../shared/model/errors.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { closingText } from '../../../shared/text/release.ts';
import { closingProblemsOf } from '../queries/release.ts';
import { requireMay } from '../signing/authority.ts';
import { closingJson } from '../signing/closing.ts';
import { irreversible } from './command.ts';
import type { QuickCommand } from './command.ts';
import type { Transaction } from '../store/transaction.ts';
import { rowOf } from '../store/lookup.ts';

/** Closes an audit: from then on it is read-only. What stood at that moment is kept with it. */
export const closeAudit: QuickCommand<'audit.close'> = {
  inverse: irreversible(irreversibleText['audit.close']),
  whenClosed: 'allowed',
  apply: (tx, { auditId }) => {
    const audit = rowOf(tx.store, 'audit', auditId);
    if (audit.closed_at !== null) throw refusal('audit.closed-already', closingText.alreadyClosed);
    mayClose(tx, auditId);
    const now = new Date(tx.now);
    const problems = closingProblemsOf(tx.store, auditId, now);
    if (problems.length > 0) {
      const sentences = problems.map(({ sentence }) => sentence);
      throw refusal('audit.not-closable', closingText.notClosable(sentences));
    }
    tx.change('audit', auditId, {
      closed_at: tx.now,
      closed_by: tx.person,
      json_closing: closingJson(tx.store, auditId, now),
    });
    return null;
  },
};

/** Opens a closed audit again; that it was closed stays in the trail. */
export const reopenAudit: QuickCommand<'audit.reopen'> = {
  inverse: irreversible(irreversibleText['audit.reopen']),
  whenClosed: 'allowed',
  apply: (tx, { auditId }) => {
    const audit = rowOf(tx.store, 'audit', auditId);
    if (audit.closed_at === null) throw refusal('audit.not-closed', closingText.notClosed);
    mayClose(tx, auditId);
    tx.change('audit', auditId, { closed_at: null, closed_by: null, json_closing: null });
    return null;
  },
};

/** Who may close an audit may open it again; a refusal is recorded. */
function mayClose(tx: Transaction, auditId: string): void {
  const { system_id: systemId } = rowOf(tx.store, 'audit', auditId);
  requireMay(tx, { systemId, auditId, act: 'close', risk: null, subject: `audit:${auditId}` });
}

function refusal(
  code: string,
  words: { readonly sentence: string; readonly remedy: string },
): AppError {
  return new AppError({ code, ...words });
}
