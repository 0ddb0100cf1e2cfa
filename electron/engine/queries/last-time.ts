import type { LastTime } from '../../../shared/contract/views.ts';
import type { Store } from '../store/store.ts';
import type { DifferenceTable, PlanItemTable, RatingTable } from '../store/tables.ts';

/** A rating of an earlier audit, with its audit and its plan. */
type EarlierRating = Pick<RatingTable, 'risk' | 'rationale' | 'rated_by' | 'rated_at' | 'binding'> &
  Pick<PlanItemTable, 'disposition' | 'owner'> &
  Pick<
    DifferenceTable,
    'staging_state' | 'staging_value' | 'production_state' | 'production_value'
  > & {
    readonly audit_number: number;
    readonly release: string;
    /** Whether the row still has the values that were rated. */
    readonly as_rated: 0 | 1;
  };

/** Letters of a value of then, enough to tell it from the one of now. */
const LONGEST = 200;

/** Of which row the question is. */
type Asked = Pick<DifferenceTable, 'audit_id' | 'key' | 'binding'>;

/** What the newest earlier audit of the system that rated the same key said of it. */
export function lastTimeOf(store: Store, { audit_id, key, binding }: Asked): LastTime | null {
  const found = store
    .prepare(
      `SELECT a.number AS audit_number, a.release, r.risk, r.rationale, r.rated_by, r.rated_at,
         r.binding, p.disposition, p.owner, r.binding = d.binding AS as_rated,
         d.staging_state, substr(d.staging_value, 1, ${LONGEST}) AS staging_value,
         d.production_state, substr(d.production_value, 1, ${LONGEST}) AS production_value
       FROM audit now JOIN audit a ON a.system_id = now.system_id AND a.number < now.number
       JOIN difference d ON d.audit_id = a.id AND d.key = ?
       JOIN rating r ON r.id = d.id AND (r.binding = d.binding OR d.standing = 'equal')
       LEFT JOIN plan_item p ON p.id = d.id
       WHERE now.id = ? ORDER BY a.number DESC LIMIT 1`,
    )
    .get(key, audit_id) as EarlierRating | undefined;
  if (!found) return null;
  return {
    auditNumber: found.audit_number,
    release: found.release,
    risk: found.risk,
    rationale: found.rationale,
    by: found.rated_by,
    at: found.rated_at,
    disposition: found.disposition,
    owner: found.owner,
    sameValues: found.binding === binding,
    valuesThen: thenOf(found),
  };
}

function thenOf(found: EarlierRating): LastTime['valuesThen'] {
  if (found.as_rated === 0) return null;
  return {
    staging: { state: found.staging_state, value: found.staging_value },
    production: { state: found.production_state, value: found.production_value },
  };
}
