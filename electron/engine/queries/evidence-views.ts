import type { EvidenceView } from '../../../shared/contract/views.ts';
import { assertNever } from '../../../shared/model/words.ts';
import { exceptionNumber } from '../../../shared/text/components.ts';
import { aboutText } from '../../../shared/text/release.ts';
import { evidenceSubjectOf } from '../evidence/subject.ts';
import type { ShownTable } from '../evidence/subject.ts';
import type { SqlRow, Store } from '../store/store.ts';
import type { EvidenceTable } from '../store/tables.ts';

/** Rows of evidence as people see them. */
export function evidenceViews(
  store: Store,
  rows: readonly EvidenceTable[],
): readonly EvidenceView[] {
  return rows.map((row) => ({
    id: row.id,
    subject: row.subject,
    about: aboutOf(store, row.subject),
    fileName: row.file_name,
    mediaType: row.media_type,
    size: row.size,
    sha256: row.sha256,
    note: row.note,
    addedBy: row.added_by,
    addedAt: row.added_at,
  }));
}

/** What evidence is about, in words; the subject itself where it is no longer there. */
function aboutOf(store: Store, subject: string): string {
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
