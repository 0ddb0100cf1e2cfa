import type { Store } from '../store/store.ts';
import type { Scope } from '../store/lookup.ts';
import { rowOf, scopeOfAudit, scopeThrough } from '../store/lookup.ts';

/** Tables whose rows evidence can be about. */
const shown = ['audit', 'decision', 'checklist_item', 'exception', 'outside_approval'] as const;
export type ShownTable = (typeof shown)[number];

/** A subject of evidence, taken apart. */
interface EvidenceSubject {
  readonly table: ShownTable;
  readonly id: string;
}

/** Takes `table:id` apart. Throws where the table has no evidence: the contract lets none through. */
export function evidenceSubjectOf(text: string): EvidenceSubject {
  const end = text.indexOf(':');
  const table = shown.find((each) => each === text.slice(0, end));
  if (table === undefined) throw new Error('no subject of evidence');
  return { table, id: text.slice(end + 1) };
}

/** The system and the audit of what evidence is about. Throws where it is not in the record. */
export function scopeOfSubject(store: Store, text: string): Scope {
  const { table, id } = evidenceSubjectOf(text);
  return table === 'audit' ? scopeOfAudit(store, id) : scopeThrough(table)(store, id);
}

/**
 * Whether evidence of it still comes in once its audit is closed: exceptions go on, with the
 * approvals that they get.
 */
export function livesOn(store: Store, text: string): boolean {
  const { table, id } = evidenceSubjectOf(text);
  if (table !== 'outside_approval') return table === 'exception';
  return rowOf(store, table, id).subject.startsWith('exception:');
}
