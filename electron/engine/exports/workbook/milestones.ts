import { words } from '../../../../shared/text/components.ts';
import { poamText } from '../../../../shared/text/workbook-poam.ts';
import type { SqlRow, Store } from '../../store/store.ts';
import type { AuditTrailTable } from '../../store/tables.ts';
import { shownOf } from '../../store/trail-shown.ts';
import type { MilestoneChange } from './data.ts';

const { changes: text } = poamText;

/** How phases and completion dates of an audit's gaps changed, by the trail, oldest first. */
export function milestoneChanges(store: Store, auditId: string): readonly MilestoneChange[] {
  const rows = store
    .prepare(
      `SELECT t.* FROM audit_trail t
       WHERE t.system_id = (SELECT system_id FROM audit WHERE id = ?)
         AND (t.subject LIKE 'plan\\_phase:%' ESCAPE '\\' OR t.subject LIKE 'plan\\_item:%' ESCAPE '\\')
       ORDER BY t.sequence`,
    )
    .all(auditId) as AuditTrailTable[];
  return rows.flatMap((row) => changeOf(row, auditId));
}

function changeOf(row: AuditTrailTable, auditId: string): readonly MilestoneChange[] {
  const { before, after, subject } = shownOf(row);
  const image = after ?? before;
  if (image?.['audit_id'] !== auditId) return [];
  const isPhase = subject.startsWith('plan_phase:');
  const what = isPhase ? phaseChange(before, after) : dueChange(before, after);
  if (what === null) return [];
  return [
    {
      differenceId: String(isPhase ? image['difference_id'] : image['id']),
      at: row.time,
      by: row.on_behalf_of ?? row.actor,
      what,
      reason: row.reason,
    },
  ];
}

/** The first date of a plan is no change of it. */
function dueChange(before: SqlRow | null, after: SqlRow | null): string | null {
  const [from, to] = [dayOf(before), dayOf(after)];
  return from === null || from === to ? null : text.due(from, to);
}

function phaseChange(before: SqlRow | null, after: SqlRow | null): string | null {
  if (!after) return text.removed(String(before?.['title']));
  if (!before) return text.added(String(after['title']), dayOf(after));
  const [from, to] = [dayOf(before), dayOf(after)];
  const status = after['status'] as keyof typeof words.status;
  const parts = [
    ...(before['title'] === after['title'] ? [] : [text.renamed(String(after['title']))]),
    ...(from === to ? [] : [text.moved(from, to)]),
    ...(before['status'] === status ? [] : [text.status(words.status[status].toLowerCase())]),
  ];
  return parts.length === 0 ? null : text.changed(String(before['title']), parts.join(', '));
}

function dayOf(row: SqlRow | null): string | null {
  const due = row?.['due'];
  return typeof due === 'string' ? due : null;
}
