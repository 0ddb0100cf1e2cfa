import { defaultChecklist } from '../../../shared/release/index.ts';
import { inputText } from '../../../shared/text/engine.ts';
import { settledText } from '../../../shared/text/release.ts';
import { evidenceIdsOf } from '../evidence/keep.ts';
import type { AuditTable, ChecklistItemTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { fieldError } from './input.ts';
import { newId, rowOf, scopeThrough } from '../store/lookup.ts';
import { checkReason } from './settled.ts';

/** Adds the points of the default checklist whose words the audit does not have yet. */
export const fillChecklist: QuickCommand<'checklist.fill'> = {
  inverse: restore,
  bulk: true,
  apply: (tx, { auditId }) => {
    const audit = rowOf(tx.store, 'audit', auditId);
    const known = new Set(itemsOf(tx, audit.id).map(({ text }) => text));
    const missing = defaultChecklist.filter(({ text }) => !known.has(text));
    for (const { text } of missing) add(tx, audit, text);
    return { added: missing.length };
  },
};

/** Adds a point at the end of the list. */
export const addChecklistItem: QuickCommand<'checklist.add'> = {
  inverse: restore,
  apply: (tx, { auditId, text }) => {
    const audit = rowOf(tx.store, 'audit', auditId);
    return { itemId: add(tx, audit, text) };
  },
};

const ofItem = scopeThrough('checklist_item');

/** Answers a point, or takes the answer back; what was answered changes with a reason alone. */
export const answerChecklistItem: QuickCommand<'checklist.answer'> = {
  inverse: restore,
  scope: (store, { itemId }) => ofItem(store, itemId),
  apply: (tx, { itemId, state, note }) => {
    const item = rowOf(tx.store, 'checklist_item', itemId);
    if (state === 'not-applicable' && note === '') {
      throw fieldError('input.invalid', 'note', inputText.empty);
    }
    if (item.state === state && item.note === note) return null;
    if (item.state !== 'open') checkReason(tx, settledText.answered);
    const isOpen = state === 'open';
    tx.change('checklist_item', itemId, {
      state,
      note,
      answered_by: isOpen ? null : tx.person,
      answered_at: isOpen ? null : tx.now,
    });
    return null;
  },
};

/** Takes a point away, and with it the evidence that shows it. */
export const removeChecklistItem: QuickCommand<'checklist.remove'> = {
  inverse: restore,
  removes: true,
  scope: (store, { itemId }) => ofItem(store, itemId),
  bulk: true,
  apply: (tx, { itemId }) => {
    const { system_id: systemId } = rowOf(tx.store, 'checklist_item', itemId);
    for (const id of evidenceIdsOf(tx.store, systemId, `checklist_item:${itemId}`)) {
      tx.remove('evidence', id);
    }
    tx.remove('checklist_item', itemId);
    return null;
  },
};

/** At the end of the list. */
function add(tx: Transaction, { id: auditId, system_id }: AuditTable, text: string): string {
  const last = itemsOf(tx, auditId).at(-1)?.ordinal ?? 0;
  const id = newId();
  tx.put('checklist_item', {
    id,
    system_id,
    audit_id: auditId,
    ordinal: last + 1,
    text,
    state: 'open',
    note: '',
    answered_by: null,
    answered_at: null,
  });
  return id;
}

function itemsOf(tx: Transaction, auditId: string): readonly ChecklistItemTable[] {
  return tx.store
    .prepare('SELECT * FROM checklist_item WHERE audit_id = ? ORDER BY ordinal, id')
    .all(auditId) as ChecklistItemTable[];
}
