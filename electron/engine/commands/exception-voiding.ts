import type { ApprovalChange } from '../../../shared/model/judgement.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { voidText } from '../../../shared/text/exceptions.ts';
import { referenceAudit } from '../queries/exception-reference.ts';
import { presentVoids } from '../queries/exception-voids.ts';
import { keepReading } from '../store/clock.ts';
import { newId } from '../store/lookup.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import type { ExceptionTable } from '../store/tables.ts';
import { Transaction, insertRow } from '../store/transaction.ts';
import type { Act, Written } from '../store/transaction.ts';

/** Name of the act that an entry of an approval made void has in the trail; no command of the contract. */
export const voidedAct = 'exception.voided';

/** Changes that are kept of one exception: one is enough to make its approval void. */
const MOST_KEPT = 5;

/**
 * Marks the approvals that an act has made void, in its transaction and as an act of its own: taking
 * the first one back does not bring an approval back. Nothing is looked at where the act wrote
 * nothing that an approval is bound to.
 */
export function voidApprovals(store: Store, act: Act, written: Written | null): void {
  if (written === null || !isBinding(store, written)) return;
  const standing = standingApprovals(store, written.systemId);
  if (standing.length === 0) return;
  const voids = changesSince(store, written, standing);
  if (voids.size === 0) return;
  keepReading(store, written.systemId, act);
  const tx = new Transaction(store, ownAct(act), { batch: true });
  for (const [id, changes] of voids) {
    tx.change('exception', id, { voided_at: tx.now, void_reason: reasonOf(changes) });
  }
  insertRow(store, 'command', {
    id: tx.act.context.commandId,
    system_id: written.systemId,
    // Of no audit: it is no act that undo or the list of an audit's acts could find.
    audit_id: null,
    name: voidedAct,
    at: tx.now,
    json_result: 'null',
    first_sequence: tx.written?.first ?? null,
    last_sequence: tx.written?.last ?? null,
    undone_by: null,
  });
}

/** By whoever did the act that it follows. A fresh id: one made of the act's own may be taken. */
function ownAct(act: Act): Act {
  const context = { ...act.context, commandId: newId(), reason: null };
  return { ...act, name: voidedAct, context };
}

/** Whether an act wrote anything that approvals are bound to: values, ratings, templates, files. */
function isBinding(store: Store, { systemId, first, last }: Written): boolean {
  const found = store
    .prepare(
      `SELECT 1 FROM audit_trail WHERE system_id = ? AND sequence BETWEEN ? AND ?
         AND (subject LIKE 'comparison:%' OR subject LIKE 'rating:%' OR subject LIKE 'evidence:%'
           OR subject LIKE 'exception:%' OR subject LIKE 'exception@_%' ESCAPE '@')
       LIMIT 1`,
    )
    .get(systemId, first, last);
  return found !== undefined;
}

function standingApprovals(store: Store, systemId: string): readonly ExceptionTable[] {
  return store.all(
    sql
      .selectFrom('exception')
      .selectAll()
      .where('system_id', '=', systemId)
      .where('state', '=', 'approved')
      .where('voided_at', 'is', null)
      .orderBy('number'),
  );
}

function changesSince(
  store: Store,
  written: Written,
  standing: readonly ExceptionTable[],
): ReadonlyMap<string, readonly ApprovalChange[]> {
  const auditId = referenceAudit(store, written.systemId, null);
  const voids = new Map(presentVoids(store, auditId, standing));
  const ids = new Set(standing.map(({ id }) => id));
  for (const { exception_id: id, ...row } of clearedRows(store, auditId, written)) {
    if (ids.has(id)) voids.set(id, [...(voids.get(id) ?? []), clearedChange(row)]);
  }
  return voids;
}

interface ClearedRow {
  readonly exception_id: string;
  readonly key: string;
  readonly subject: string;
  readonly name: string;
  readonly risk: Risk;
}

/**
 * Covered rows whose rating the act took away. In an audit that begins nobody has rated yet, which
 * takes nothing from an approval; a rating that was there and is taken back does.
 */
function clearedRows(
  store: Store,
  auditId: string | null,
  { systemId, first, last }: Written,
): readonly ClearedRow[] {
  return store
    .prepare(
      `SELECT c.exception_id, d.key, d.subject, d.name, c.risk
       FROM audit_trail entry
       JOIN difference d ON entry.subject = 'rating:' || d.id AND d.audit_id = @auditId
       JOIN exception_cover c ON c.system_id = d.system_id AND c.difference_key = d.key
         AND c.binding = d.binding AND c.risk IS NOT NULL
       WHERE entry.system_id = @systemId AND entry.sequence BETWEEN @first AND @last
         AND entry.json_after IS NULL
         AND NOT EXISTS (SELECT 1 FROM rating WHERE rating.id = d.id)
       ORDER BY d.number`,
    )
    .all({ auditId, systemId, first, last }) as ClearedRow[];
}

function clearedChange({ key, subject, name, risk }: Omit<ClearedRow, 'exception_id'>) {
  const before = words.risk[risk].toLowerCase();
  return {
    kind: 'rating',
    key,
    sentence: voidText.cleared(`${name} (${subject})`, before),
  } as const;
}

function reasonOf(changes: readonly ApprovalChange[]): string {
  const kept = changes.slice(0, MOST_KEPT).map(({ sentence }) => sentence);
  const rest = changes.length - kept.length;
  return [...kept, ...(rest > 0 ? [voidText.more(rest)] : [])].join(' ');
}
