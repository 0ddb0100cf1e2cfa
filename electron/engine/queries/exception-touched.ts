import type { ApprovalChange } from '../../../shared/model/judgement.ts';
import type { Store } from '../store/store.ts';
import type { ExceptionTable } from '../store/tables.ts';
import type { Written } from '../store/transaction.ts';
import { referenceAudit } from './exception-reference.ts';
import { comparedVoids, presentVoids, rankOf, ratingChange } from './exception-voids.ts';
import type { RatedRow } from './exception-voids.ts';
import { SHOWN } from './filter.ts';

type Voids = ReadonlyMap<string, readonly ApprovalChange[]>;

/**
 * What an act has made of standing approvals that are not as they were given any more, by exception.
 * Looked at is only what the act wrote: the rows that it rated, the comparison that it made, the
 * exceptions whose own parts or files it changed. `standing` reads the approvals, once they matter.
 */
export function voidsBy(
  store: Store,
  written: Written,
  standing: () => readonly ExceptionTable[],
): Voids {
  const rated = ratedVoids(store, written);
  const compared = comparedAudits(store, written);
  const own = new Set(ownParts(store, written));
  if (rated.size + compared.length + own.size === 0) return new Map();
  const approvals = standing();
  const newest = referenceAudit(store, written.systemId, null);
  const all = [
    rated,
    presentVoids(
      store,
      newest,
      approvals.filter(({ id }) => own.has(id)),
    ),
    ...compared.map((auditId) =>
      comparedVoids(
        store,
        auditId,
        auditId === newest ? approvals : givenIn(store, auditId, approvals),
      ),
    ),
  ];
  return merged(all, new Set(approvals.map(({ id }) => id)));
}

function merged(all: readonly Voids[], ids: ReadonlySet<string>): Voids {
  const entries = all.flatMap((voids) => [...voids]).filter(([id]) => ids.has(id));
  const groups = Map.groupBy(entries, ([id]) => id);
  return new Map([...groups].map(([id, group]) => [id, group.flatMap(([, changes]) => changes)]));
}

/** Entries that an act wrote. */
const WRITTEN = `entry.system_id = @systemId AND entry.sequence BETWEEN @first AND @last`;

interface RatedCover extends RatedRow {
  readonly exception_id: string;
}

/**
 * Covered rows, with the values that were approved, whose rating the act raised above what was
 * approved or took away; of whichever audit, for the values are the same. In an audit that begins
 * nobody has rated yet, which takes nothing from an approval; a rating that was there and is taken
 * back does.
 */
function ratedVoids(store: Store, written: Written): Voids {
  const rows = store
    .prepare(
      `SELECT c.exception_id, d.key, d.name, d.subject, c.risk AS approved_risk, r.risk AS rated
       FROM audit_trail entry
       CROSS JOIN difference d ON d.id = substr(entry.subject, length('rating:') + 1)
       CROSS JOIN exception_cover c ON c.system_id = d.system_id AND c.difference_key = d.key
         AND c.binding = d.binding AND c.risk IS NOT NULL
       LEFT JOIN rating r ON r.id = d.id AND r.binding = d.binding
       WHERE ${WRITTEN} AND entry.subject LIKE 'rating:%'
         AND ((entry.json_after IS NULL AND NOT EXISTS (SELECT 1 FROM rating WHERE id = d.id))
           OR (${SHOWN} AND ${rankOf('r.risk')} > ${rankOf('c.risk')}))
       ORDER BY d.number`,
    )
    .all(written) as RatedCover[];
  const groups = Map.groupBy(rows, (row) => row.exception_id);
  return new Map([...groups].map(([id, group]) => [id, group.map(ratingChange)]));
}

/** The audits whose comparison the act wrote. */
function comparedAudits(store: Store, written: Written): readonly string[] {
  return store
    .prepare(
      `SELECT DISTINCT substr(entry.subject, length('comparison:') + 1) FROM audit_trail entry
       WHERE ${WRITTEN} AND entry.subject LIKE 'comparison:%'`,
    )
    .pluck()
    .all(written) as string[];
}

/** The exceptions of which the act wrote the template, a pattern, a covered row or a file. */
function ownParts(store: Store, written: Written): readonly string[] {
  const json = 'coalesce(entry.json_after, entry.json_before)';
  return store
    .prepare(
      `SELECT DISTINCT CASE
         WHEN entry.subject LIKE 'exception:%'
           THEN substr(entry.subject, length('exception:') + 1)
         WHEN entry.subject LIKE 'evidence:%'
           THEN substr(${json} ->> 'subject', length('exception:') + 1)
         ELSE ${json} ->> 'exception_id' END
       FROM audit_trail entry
       WHERE ${WRITTEN} AND (entry.subject LIKE 'exception:%' OR entry.subject LIKE 'evidence:%'
         OR entry.subject LIKE 'exception@_%' ESCAPE '@')`,
    )
    .pluck()
    .all(written) as string[];
}

/**
 * The approvals that were given before any later audit was compared: those alone are bound to what an
 * earlier audit found, and a value that changes there takes them away as well.
 */
function givenIn(
  store: Store,
  auditId: string,
  approvals: readonly ExceptionTable[],
): readonly ExceptionTable[] {
  const later = store
    .prepare(
      `SELECT min(entry.time) FROM audit earlier
       JOIN audit later ON later.system_id = earlier.system_id AND later.number > earlier.number
       JOIN audit_trail entry ON entry.subject = 'comparison:' || later.id
       WHERE earlier.id = ?`,
    )
    .pluck()
    .get(auditId) as string | null;
  return approvals.filter(({ decided_at: at }) => at !== null && (later === null || at < later));
}
