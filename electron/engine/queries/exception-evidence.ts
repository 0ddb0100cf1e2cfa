import type { ExceptionEvidence } from '../../../shared/contract/views.ts';
import type { Store } from '../store/store.ts';
import type { EvidenceTable } from '../store/tables.ts';

/**
 * The files that show what exceptions of a system say, by exception, the oldest first: their own,
 * and those of approvals that were given elsewhere.
 */
export function exceptionEvidence(
  store: Store,
  systemId: string,
): ReadonlyMap<string, readonly ExceptionEvidence[]> {
  const rows = store
    .prepare(
      `SELECT e.*, substr(coalesce(o.subject, e.subject), length('exception:') + 1) AS exception_id
       FROM evidence e
       LEFT JOIN outside_approval o ON e.subject = 'outside_approval:' || o.id
       WHERE e.system_id = ? AND coalesce(o.subject, e.subject) LIKE 'exception:%'
       ORDER BY e.added_at, e.id`,
    )
    .all(systemId) as (EvidenceTable & { readonly exception_id: string })[];
  const groups = Map.groupBy(rows, (row) => row.exception_id);
  return new Map([...groups].map(([id, group]) => [id, group.map(toEvidence)]));
}

function toEvidence(row: EvidenceTable): ExceptionEvidence {
  return {
    id: row.id,
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    note: row.note,
    addedBy: row.added_by,
    addedAt: row.added_at,
  };
}
