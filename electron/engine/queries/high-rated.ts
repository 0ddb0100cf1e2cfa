import type { Risk } from '../../../shared/model/words.ts';
import type { Store } from '../store/store.ts';
import { SHOWN } from './filter.ts';

/** A gap that the meeting rated high, as a decision names it. */
interface HighRated {
  readonly number: number;
  readonly dimension: string;
  readonly subject: string;
  readonly name: string;
  readonly suggested: Risk | null;
  readonly by: string;
  readonly rationale: string;
}

/** The gaps of an audit that are rated high with the values that they have, by number. */
export function highRatedOf(store: Store, auditId: string): readonly HighRated[] {
  return store
    .prepare(
      `SELECT d.number, d.dimension, d.subject, d.name, d.suggested_risk AS suggested,
         r.rated_by AS "by", r.rationale
       FROM difference d JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE d.audit_id = ? AND ${SHOWN} AND r.risk = 'high' ORDER BY d.number`,
    )
    .all(auditId) as HighRated[];
}
