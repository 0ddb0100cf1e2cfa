import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { rowOf } from '../store/lookup.ts';

/** What the decision rests on beside the scorecard: the way back, and what the tests showed. */
export const setDossier: QuickCommand<'dossier.set'> = {
  inverse: restore,
  apply: (tx, { auditId, backOutPlan, testEvidence }) => {
    const audit = rowOf(tx.store, 'audit', auditId);
    const said = { back_out_plan: backOutPlan, test_evidence: testEvidence };
    if (tx.row('release_dossier', audit.id)) tx.change('release_dossier', audit.id, said);
    else {
      const own = { id: audit.id, system_id: audit.system_id, audit_id: audit.id };
      tx.put('release_dossier', { ...own, ...said });
    }
    return null;
  },
};
