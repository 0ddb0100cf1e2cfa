import type { ExceptionEvidence } from '../../../shared/contract/views.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';

const PREFIX = 'exception:';

/** The files that show what exceptions of a system say, by exception, the oldest first. */
export function exceptionEvidence(
  store: Store,
  systemId: string,
): ReadonlyMap<string, readonly ExceptionEvidence[]> {
  const rows = store.all(
    sql
      .selectFrom('evidence')
      .selectAll()
      .where('system_id', '=', systemId)
      .where('subject', 'like', `${PREFIX}%`)
      .orderBy('added_at')
      .orderBy('id'),
  );
  const groups = Map.groupBy(rows, ({ subject }) => subject.slice(PREFIX.length));
  return new Map(
    [...groups].map(([id, group]) => [
      id,
      group.map((row) => ({
        id: row.id,
        fileName: row.file_name,
        mediaType: row.media_type,
        size: row.size,
        sha256: row.sha256,
        note: row.note,
        addedBy: row.added_by,
        addedAt: row.added_at,
      })),
    ]),
  );
}
