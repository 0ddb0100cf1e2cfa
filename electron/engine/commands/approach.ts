import { advise } from '../../../shared/approaches/index.ts';
import { inputText } from '../../../shared/text/engine.ts';
import { dayOf } from '../days.ts';
import { approachFindings } from '../queries/approach.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { fieldError } from './input.ts';
import { rowOf } from '../store/lookup.ts';

/** Keeps which approaches people chose, beside what was advised for their answers at that moment. */
export const recordApproach: QuickCommand<'approach.record'> = {
  inverse: restore,
  apply: (tx, { auditId, answers, chosen, reason, revisitOn }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const today = dayOf(tx.now);
    if (revisitOn < today) throw fieldError('approach.past', 'revisitOn', inputText.inPast);
    const findings = approachFindings(tx.store, auditId, new Date(tx.now));
    const row = {
      id: auditId,
      system_id,
      audit_id: auditId,
      json_answers: JSON.stringify(answers),
      json_advised: JSON.stringify(advise(answers, findings, today).advised),
      json_chosen: JSON.stringify([...new Set(chosen)]),
      reason,
      revisit_on: revisitOn,
      recorded_by: tx.person,
      recorded_at: tx.now,
    };
    if (tx.row('approach', auditId)) tx.change('approach', auditId, row);
    else tx.put('approach', row);
    return null;
  },
};
