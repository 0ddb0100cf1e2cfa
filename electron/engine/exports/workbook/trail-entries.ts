import type { SqlRow, Store } from '../../store/store.ts';
import type { AuditTrailTable } from '../../store/tables.ts';
import { isOfHidden, shownOf } from '../../store/trail-shown.ts';
import { hiddenTrail } from '../../../../shared/text/judging.ts';
import type { WorkbookTrailEntry } from './data.ts';

/** No business of an export: what the key of secrets rests on. */
const KEPT_BACK = ['secret_salt', 'secret_key_id', 'key_id'];
/** What the entry says already, or other sheets say better. */
const SAID_ELSEWHERE = [
  'id',
  'system_id',
  'audit_id',
  'binding',
  'inputs_digest',
  'captured_at',
  'captured_by',
  'collector_version',
  'detection',
  'because',
  'chosen',
  'header_digest',
  'scope',
  'size',
  'json_warnings',
  'json_unpaired',
  'json_notes',
  'json_findings',
  'json_tokens',
];
const LEFT_OUT = new Set([...KEPT_BACK, ...SAID_ELSEWHERE]);

/** Characters of one value: the record has it in full. */
const VALUE_LIMIT = 2000;

/** The trail of a system, oldest first, with what every entry changed. */
export function trailEntries(store: Store, systemId: string): readonly WorkbookTrailEntry[] {
  const rows = store
    .prepare('SELECT * FROM audit_trail WHERE system_id = ? ORDER BY sequence')
    .all(systemId) as AuditTrailTable[];
  return rows.map(toEntry);
}

function toEntry(row: AuditTrailTable): WorkbookTrailEntry {
  const { before, after } = shownOf(row);
  const changes = isOfHidden(row.subject) ? hiddenText : changesText;
  return {
    sequence: row.sequence,
    time: row.time,
    actor: row.actor,
    onBehalfOf: row.on_behalf_of,
    recordedBy: row.recorded_by,
    action: row.action,
    subject: row.subject,
    reason: row.reason,
    batch: row.batch,
    before: changes(before, after),
    after: changes(after, before),
    previousHash: row.previous_hash,
    hash: row.hash,
  };
}

/** The values of `row` that `other` does not share, one a line. */
function changesText(row: SqlRow | null, other: SqlRow | null): string | null {
  if (row === null) return null;
  const lines = Object.entries(row)
    .filter(([name, value]) => !isBookkeeping(name) && value !== null && value !== '')
    .filter(([name, value]) => other === null || other[name] !== value)
    .map(([name, value]) => `${fieldName(name)}: ${shortened(String(value))}`);
  return lines.length === 0 ? null : lines.join('\n');
}

/** Which team has one, that it is hidden, and what the entry commits to. */
function hiddenText(row: SqlRow | null): string | null {
  if (row === null) return null;
  const commitment = row['commitment'];
  return [
    `team: ${String(row['team'])}`,
    `${hiddenTrail.field}: ${hiddenTrail.value}`,
    ...(typeof commitment === 'string' ? [`commitment: ${commitment}`] : []),
  ].join('\n');
}

/** Whether a field holds the record together and says nothing of the act to people. */
export const isBookkeeping = (field: string): boolean => LEFT_OUT.has(field);

/** `json_profile` reads as `profile`, `planned_date` as `planned date`. */
export function fieldName(name: string): string {
  return name.replace(/^json_/, '').replaceAll('_', ' ');
}

function shortened(text: string): string {
  return text.length > VALUE_LIMIT ? `${text.slice(0, VALUE_LIMIT)} …` : text;
}
