import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import { inputText } from '../../../shared/text/engine.ts';
import { isSensitive, nowhere } from '../collectors/common/secrets.ts';
import { secretKey } from '../keys.ts';
import { sql } from '../store/sql.ts';
import type { Transaction } from '../store/transaction.ts';
import type { AnswerTable } from '../store/tables.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { fieldError } from './input.ts';
import { newId, rowOf, unknownRow } from '../store/lookup.ts';

type Entry = Pick<AnswerTable, 'audit_id' | 'side' | 'catalogue_id'>;

/** Answers an entry of the catalogue for one side by hand; an earlier answer gives way. */
export const setAnswer: QuickCommand<'answer.set'> = {
  inverse: restore,
  apply: (tx, input) => {
    const audit = rowOf(tx.store, 'audit', input.auditId);
    if (!catalogueEntry(input.catalogueId)) throw unknownRow('catalogue entry');
    const value = input.value ?? '';
    if (input.state === 'value' && value === '') {
      throw fieldError('input.invalid', 'value', inputText.empty);
    }
    if (input.state === 'not-applicable' && input.reason === '') {
      throw fieldError('input.invalid', 'reason', inputText.empty);
    }
    const entry: Entry = {
      audit_id: audit.id,
      side: input.side,
      catalogue_id: input.catalogueId,
    };
    const said = {
      ...(input.state === 'value' ? told(tx, audit.system_id, value) : unsaid(input.state)),
      reason: input.reason,
      answered_by: tx.person,
      answered_at: tx.now,
    };
    const known = answerId(tx, entry);
    if (known) tx.change('answer', known, said);
    else tx.put('answer', { id: newId(), system_id: audit.system_id, ...entry, ...said });
    return null;
  },
};

type Told = Pick<AnswerTable, 'state' | 'value' | 'tag' | 'key_id'>;

/** A typed secret is masked as one that was read: only its tag under the system's key is kept. */
function told(tx: Transaction, systemId: string, value: string): Told {
  if (!isSensitive({ ...nowhere, type: 'string', text: value })) {
    return { state: 'value', value, tag: null, key_id: null };
  }
  const { id, secret } = tx.store.secrets.of(systemId);
  return { state: 'sensitive', value: null, tag: secretKey(secret).tag(value), key_id: id };
}

function unsaid(state: 'unknown' | 'not-applicable'): Told {
  return { state, value: null, tag: null, key_id: null };
}

/** Takes the answer by hand to an entry of the catalogue away. */
export const clearAnswer: QuickCommand<'answer.clear'> = {
  inverse: restore,
  removes: true,
  apply: (tx, { auditId, side, catalogueId }) => {
    const known = answerId(tx, { audit_id: auditId, side, catalogue_id: catalogueId });
    if (!known) throw unknownRow('answer');
    tx.remove('answer', known);
    return null;
  },
};

function answerId(tx: Transaction, entry: Entry): string | undefined {
  return tx.get(
    sql
      .selectFrom('answer')
      .select('id')
      .where('audit_id', '=', entry.audit_id)
      .where('side', '=', entry.side)
      .where('catalogue_id', '=', entry.catalogue_id),
  )?.id;
}
