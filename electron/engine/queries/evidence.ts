import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { EvidenceView } from '../../../shared/contract/views.ts';
import { exceptionNumber } from '../../../shared/text/components.ts';
import { aboutText } from '../../../shared/text/release.ts';
import { assertNever } from '../../../shared/model/words.ts';
import { evidenceSubjectOf } from '../evidence/subject.ts';
import type { ShownTable } from '../evidence/subject.ts';
import type { SqlRow, Store } from '../store/store.ts';
import type { EvidenceTable } from '../store/tables.ts';
import { findAudit } from './found.ts';
import { evidenceOfAudit, evidenceViews } from './release-parts.ts';

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

/** What evidence is about, in words; the subject itself where it is no longer there. */
export function aboutOf(store: Store, subject: string): string {
  const { table, id } = evidenceSubjectOf(subject);
  const row = store.prepare(`SELECT * FROM "${table}" WHERE id = ?`).get(id);
  return row === undefined ? subject : wordsFor(table, row as SqlRow);
}

function wordsFor(table: ShownTable, row: SqlRow): string {
  switch (table) {
    case 'audit':
      return aboutText.audit;
    case 'decision':
      return aboutText.decision;
    case 'checklist_item':
      return aboutText.checklist(String(row['text']));
    case 'exception':
      return aboutText.exception(exceptionNumber(Number(row['number'])), String(row['title']));
    case 'outside_approval':
      return aboutText.approval(String(row['approver']));
    default:
      return assertNever(table);
  }
}
