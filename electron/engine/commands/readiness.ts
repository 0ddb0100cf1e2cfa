import type { ReadinessState } from '../../../shared/model/words.ts';
import { scorecardOf } from '../queries/scorecard.ts';
import type { Store } from '../store/store.ts';

/** The readiness that is computed at this moment. */
export function readinessNow(store: Store, auditId: string, now: string): ReadinessState {
  return scorecardOf(store, auditId, new Date(now)).readiness.state;
}
