import { isLive } from '../../../shared/exceptions/index.ts';
import type { Json } from '../../../shared/signing/content.ts';
import { scorecardInput } from '../queries/scorecard.ts';
import type { Store } from '../store/store.ts';
import { rowOf } from '../store/lookup.ts';

/**
 * The approved exceptions that cover gaps of an audit as they are, each with the hash of what was
 * approved. Of a closed audit those that stood when it was closed: what becomes of an exception
 * later does not change what was decided then.
 */
export function exceptionsStanding(store: Store, auditId: string, now: Date): readonly Json[] {
  const { json_closing } = rowOf(store, 'audit', auditId);
  return json_closing === null ? standingNow(store, auditId, now) : stoodAtClosing(json_closing);
}

/** What an audit keeps of the moment at which it was closed, as JSON. */
export function closingJson(store: Store, auditId: string, now: Date): string {
  return JSON.stringify({ exceptions: standingNow(store, auditId, now) });
}

function stoodAtClosing(json: string): readonly Json[] {
  return (JSON.parse(json) as { readonly exceptions: readonly Json[] }).exceptions;
}

function standingNow(store: Store, auditId: string, now: Date): readonly Json[] {
  const { exceptions, today } = scorecardInput(store, auditId, now);
  return exceptions
    .filter((exception) => isLive(exception, today) && exception.covers.length > 0)
    .map(({ id, number, title }) => {
      const { approved_hash } = rowOf(store, 'exception', id);
      return { number, title, approved: approved_hash };
    });
}
