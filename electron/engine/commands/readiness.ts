import type { ReadinessState } from '../../../shared/model/words.ts';
import { queries } from '../queries/index.ts';
import type { Store } from '../store/store.ts';

/** The readiness that is computed at this moment. */
export function readinessNow(store: Store, auditId: string, now: string): ReadinessState {
  const view = queries['scorecard.get'](store, { auditId }, new Date(now));
  return view.scorecard.readiness.state;
}
