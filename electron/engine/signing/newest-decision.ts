import type { Store } from '../store/store.ts';
import type { DecisionTable } from '../store/tables.ts';

/**
 * The decisions on an audit, the one that stands first. Their order is the trail's: clocks can be
 * set back, and rows that travelled lie in another order than they were written in.
 */
export function decisionsByTrail(store: Store, auditId: string): readonly DecisionTable[] {
  return store
    .prepare(
      `SELECT decision.* FROM decision
       WHERE audit_id = ?
       ORDER BY (
         SELECT min(sequence) FROM audit_trail entry INDEXED BY audit_trail_by_subject
         WHERE entry.subject = 'decision:' || decision.id
           AND entry.system_id = decision.system_id) DESC, at DESC, id`,
    )
    .all(auditId) as DecisionTable[];
}

/** The decision that stands in an audit. */
export function newestDecision(store: Store, auditId: string): DecisionTable | undefined {
  return decisionsByTrail(store, auditId)[0];
}
