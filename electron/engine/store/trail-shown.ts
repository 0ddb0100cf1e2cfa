import { commitmentIn, isPrivate } from '../../../shared/trail/private.ts';
import { tableOf } from './completed.ts';
import { toldBy } from './private-images.ts';
import type { SqlRow, Store } from './store.ts';
import type { AuditTrailTable } from './tables.ts';
import { contentOf } from './trail.ts';
import type { TrailContent } from './trail.ts';

/**
 * What an entry says to people, wherever it may be read. Of a row that never travels it tells the
 * commitment alone, and of a hidden assessment of which row and team it is, also after the reveal,
 * where the entry of the assessment that became known tells the rest.
 */
export function shownOf(row: AuditTrailTable): TrailContent {
  const content = contentOf(row);
  const { subject, before, after } = content;
  if (!isPrivate(subject)) return content;
  const known = isOfHidden(subject) ? hiddenRow(subject) : {};
  return { ...content, before: withoutRow(before, known), after: withoutRow(after, known) };
}

/** The same on this machine, which is where its allowed hosts may be read. */
export function shownHere(store: Store, row: AuditTrailTable): TrailContent {
  return isPrivate(row.subject) && !isOfHidden(row.subject) ? toldBy(store, row) : shownOf(row);
}

/** Whether an entry is of a hidden assessment. */
export function isOfHidden(subject: string): boolean {
  return tableOf(subject) === 'sealed_assessment';
}

function withoutRow(image: SqlRow | null, known: SqlRow): SqlRow | null {
  if (image === null) return null;
  const commitment = commitmentIn(image);
  return commitment === null ? known : { ...known, commitment };
}

/** What the id of a hidden assessment, `difference:team`, says. */
function hiddenRow(subject: string): SqlRow {
  const id = subject.slice(subject.indexOf(':') + 1);
  const at = id.lastIndexOf(':');
  return { id, difference_id: id.slice(0, at), team: id.slice(at + 1) };
}
