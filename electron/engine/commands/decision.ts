import type { RecordedReason } from '../../../shared/contract/views.ts';
import { AppError } from '../../../shared/model/errors.ts';
import type { Readiness } from '../../../shared/model/judgement.ts';
import { decisionDiffers } from '../../../shared/release/index.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { decisionText } from '../../../shared/text/release.ts';
import { scorecardOf } from '../queries/scorecard.ts';
import { comparisonDigest } from '../signing/decision-content.ts';
import { isStale } from '../store/comparison-inputs.ts';
import type { Store } from '../store/store.ts';
import { irreversible } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf } from '../store/lookup.ts';

/**
 * People decide; what was computed at that moment is kept beside it with its reasons. They may
 * release against it with a written reason of its own, but not before there is anything to decide on.
 */
export const recordDecision: QuickCommand<'decision.record'> = {
  inverse: irreversible(irreversibleText['decision.record']),
  apply: (tx, input) => {
    const audit = rowOf(tx.store, 'audit', input.auditId);
    if (input.decision === 'release') refuseUncompared(tx.store, audit.id);
    const { readiness } = scorecardOf(tx.store, audit.id, new Date(tx.now));
    const differs = decisionDiffers(input.decision, readiness.state);
    if (differs && input.differsReason === '')
      throw refusal('differs-unexplained', 'differsReason');
    const decisionId = newId();
    tx.put('decision', {
      id: decisionId,
      system_id: audit.system_id,
      audit_id: audit.id,
      decision: input.decision,
      decided_by: input.decidedBy,
      reason: input.reason,
      readiness: readiness.state,
      at: tx.now,
      differs_reason: differs ? input.differsReason : '',
      json_reasons: JSON.stringify(recordedReasons(readiness)),
      rows_digest: comparisonDigest(tx.store, audit.id),
    });
    return { decisionId };
  },
};

function recordedReasons({ reasons }: Readiness): readonly RecordedReason[] {
  return reasons.map(({ code, sentence, dimension, behind }) => ({
    code,
    sentence,
    dimension,
    behind: behind.length,
  }));
}

function refuseUncompared(store: Store, auditId: string): void {
  const compared = store.prepare('SELECT 1 FROM comparison WHERE id = ?').get(auditId);
  if (compared === undefined) throw refusal('not-compared');
  if (isStale(store, auditId)) throw refusal('stale');
}

function refusal(code: keyof typeof decisionText, field?: string): AppError {
  return new AppError({
    code: `decision.${code}`,
    ...decisionText[code],
    ...(field !== undefined && { place: { field } }),
  });
}
