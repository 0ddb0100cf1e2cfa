import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeThrough } from '../store/lookup.ts';

/** Adds a drift detector to an audit, or changes one. */
export const setDetector: QuickCommand<'detector.set'> = {
  inverse: restore,
  whenClosed: 'allowed',
  apply: (tx, { auditId, detectorId, dimension, title, cadence, told }) => {
    const said = { dimension, title, cadence, told };
    if (detectorId !== undefined) {
      tx.change('detector', rowOf(tx.store, 'detector', detectorId).id, said);
      return { detectorId };
    }
    const id = newId();
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    tx.put('detector', { id, system_id, audit_id: auditId, ...said, live: 1 });
    return { detectorId: id };
  },
};

const ofDetector = scopeThrough('detector');

/** Ends a drift detector; its checks stay in the record. */
export const removeDetector: QuickCommand<'detector.remove'> = {
  inverse: restore,
  removes: true,
  whenClosed: 'allowed',
  scope: (store, { detectorId }) => ofDetector(store, detectorId),
  apply: (tx, { detectorId }) => {
    tx.change('detector', detectorId, { live: 0 });
    return null;
  },
};
