import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { EvidenceView } from '../../../shared/contract/views.ts';
import type { Store } from '../store/store.ts';
import type { EvidenceTable } from '../store/tables.ts';
import { evidenceViews } from './evidence-views.ts';
import { findAudit } from './found.ts';
import { evidenceOfAudit } from './release-parts.ts';

/** Evidence of one subject, or all that an audit and the exceptions of its system have. */
export function evidenceList(
  store: Store,
  { auditId, subject }: ParsedQueryInput<'evidence.list'>,
): readonly EvidenceView[] {
  const { row } = findAudit(store, auditId);
  const all = store.prepare(
    'SELECT * FROM evidence WHERE system_id = ? AND subject GLOB ? ORDER BY subject, added_at, id',
  );
  const ofSubject = (text: string): readonly EvidenceView[] =>
    evidenceViews(store, all.all(row.system_id, text) as EvidenceTable[]);
  if (subject !== null) return ofSubject(subject);
  const around = ['exception:*', 'outside_approval:*'].flatMap(ofSubject);
  return [...evidenceOfAudit(store, auditId), ...around];
}
