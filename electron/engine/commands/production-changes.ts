import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { inputText } from '../../../shared/text/engine.ts';
import { dayOf } from '../days.ts';
import type { ProductionChangeTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { fieldError } from './input.ts';
import { newId, rowOf, scopeThrough } from '../store/lookup.ts';

/** Adds a change to the log of production changes that nobody documented when they were made. */
export const addProductionChange: QuickCommand<'production-change.add'> = {
  inverse: restore,
  apply: (tx, input) => {
    const audit = rowOf(tx.store, 'audit', input.auditId);
    const id = newId();
    const own = { id, system_id: audit.system_id, audit_id: audit.id };
    tx.put('production_change', { ...own, ...said(tx, input) });
    return { changeId: id };
  },
};

const ofChange = scopeThrough('production_change');

/** Says otherwise what was changed, how it was found or what was done about it. */
export const changeProductionChange: QuickCommand<'production-change.change'> = {
  inverse: restore,
  scope: (store, { changeId }) => ofChange(store, changeId),
  apply: (tx, input) => {
    tx.change('production_change', input.changeId, said(tx, input));
    return null;
  },
};

/** Takes a change out of the log: it was documented after all, or never made. */
export const removeProductionChange: QuickCommand<'production-change.remove'> = {
  inverse: restore,
  removes: true,
  scope: (store, { changeId }) => ofChange(store, changeId),
  apply: (tx, { changeId }) => {
    tx.remove('production_change', changeId);
    return null;
  },
};

type Said = Omit<ProductionChangeTable, 'id' | 'system_id' | 'audit_id'>;

function said(
  tx: Transaction,
  input: Omit<ParsedCommandInput<'production-change.change'>, 'changeId' | 'reason'>,
): Said {
  if (input.date > dayOf(tx.now)) {
    throw fieldError('production-change.future', 'date', inputText.inFuture);
  }
  return {
    date: input.date,
    dimension: input.dimension,
    what: input.what,
    made_by: input.madeBy,
    found_how: input.foundHow,
    resolution: input.resolution,
  };
}
