import { tableOf } from './completed.ts';
import type { SqlRow } from './store.ts';
import type { AuditTrailTable } from './tables.ts';
import { contentOf } from './trail.ts';
import type { TrailContent } from './trail.ts';

/** What may be known of a hidden assessment: of which row and team, and that it is there. */
const KNOWN_OF_HIDDEN = ['id', 'system_id', 'audit_id', 'difference_id', 'team'];

/**
 * What an entry says to people. Whatever shows the trail reads it through this: of a hidden
 * assessment it tells who, not what, also after the reveal, where the entry of the assessment that
 * became known tells the rest. Its binding and time are left out too: nothing to guess from.
 */
export function shownOf(row: AuditTrailTable): TrailContent {
  const content = contentOf(row);
  if (!isOfHidden(content.subject)) return content;
  const { before, after } = content;
  return { ...content, before: withoutView(before), after: withoutView(after) };
}

/** Whether an entry is of a hidden assessment. */
export function isOfHidden(subject: string): boolean {
  return tableOf(subject) === 'sealed_assessment';
}

function withoutView(image: SqlRow | null): SqlRow | null {
  if (image === null) return null;
  return Object.fromEntries(KNOWN_OF_HIDDEN.map((name) => [name, image[name] ?? null]));
}
