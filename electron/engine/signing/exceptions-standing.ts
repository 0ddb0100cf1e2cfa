import { isLive } from '../../../shared/exceptions/index.ts';
import type { Json } from '../../../shared/signing/content.ts';
import { scorecardInput } from '../queries/scorecard.ts';
import type { Store } from '../store/store.ts';
import { rowOf } from '../store/lookup.ts';

/**
 * The approved exceptions that cover gaps of an audit as they are, each with the hash of what was
 * approved.
 */
export function exceptionsStanding(store: Store, auditId: string, now: Date): readonly Json[] {
  const { exceptions, today } = scorecardInput(store, auditId, now);
  return exceptions
    .filter((exception) => isLive(exception, today) && exception.covers.length > 0)
    .map(({ id, number, title }) => {
      const { approved_hash } = rowOf(store, 'exception', id);
      return { number, title, approved: approved_hash };
    });
}
