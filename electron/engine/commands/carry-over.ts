import type { CarriedOver } from '../../../shared/contract/commands/index.ts';
import { dimensions } from '../../../shared/model/words.ts';
import { defaultParityTarget } from '../../../shared/scorecard/index.ts';
import { dayOf } from '../days.ts';
import { sql } from '../store/sql.ts';
import type { AuditTable, CriteriaTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import { newId } from '../store/lookup.ts';

type Opened = Pick<AuditTable, 'id' | 'system_id' | 'number'>;

/**
 * Gives an audit its criteria, and with them what the previous audit of the system knew: who takes
 * part, the incidents of the past year, what drift is acceptable and the live drift detectors
 * (design, step 0). Each is an entry of the act that opens the audit. Ratings are not carried over.
 * Null where the system had no audit before.
 */
export function carryOver(tx: Transaction, audit: Opened): CarriedOver | null {
  const previous = previousOf(tx, audit);
  const criteria = putCriteria(tx, audit, previous);
  if (!previous) return null;
  return {
    number: previous.number,
    release: previous.release,
    participants: carryParticipants(tx, audit, previous.id),
    incidents: carryIncidents(tx, audit, previous.id),
    criteria,
    detectors: carryDetectors(tx, audit, previous.id),
  };
}

function previousOf(tx: Transaction, { system_id, number }: Opened): AuditTable | undefined {
  return tx.get(
    sql
      .selectFrom('audit')
      .selectAll()
      .where('system_id', '=', system_id)
      .where('number', '<', number)
      .orderBy('number', 'desc')
      .limit(1),
  );
}

/** Puts the criteria of every dimension. Gives the number of dimensions that were taken over. */
function putCriteria(tx: Transaction, audit: Opened, previous: AuditTable | undefined): number {
  const earlier = previous
    ? tx.all(sql.selectFrom('criteria').selectAll().where('audit_id', '=', previous.id))
    : [];
  for (const dimension of dimensions) {
    const known = earlier.find((row) => row.dimension === dimension);
    tx.put('criteria', {
      tolerance: '',
      parity_target: defaultParityTarget,
      out_of_scope: null,
      ...known,
      id: `${audit.id}:${dimension}`,
      system_id: audit.system_id,
      audit_id: audit.id,
      dimension,
    });
  }
  return earlier.filter(isSetByHand).length;
}

function isSetByHand({ tolerance, parity_target, out_of_scope }: CriteriaTable): boolean {
  return tolerance !== '' || parity_target !== defaultParityTarget || out_of_scope !== null;
}

function carryParticipants(tx: Transaction, audit: Opened, previousId: string): number {
  const rows = tx.all(
    sql.selectFrom('participant').selectAll().where('audit_id', '=', previousId).orderBy('name'),
  );
  for (const row of rows) tx.put('participant', { ...row, ...ownedBy(audit) });
  return rows.length;
}

function carryIncidents(tx: Transaction, audit: Opened, previousId: string): number {
  const rows = tx.all(
    sql
      .selectFrom('incident')
      .selectAll()
      .where('audit_id', '=', previousId)
      .where('date', '>=', yearBefore(dayOf(tx.now)))
      .orderBy('date'),
  );
  for (const row of rows) tx.put('incident', { ...row, ...ownedBy(audit) });
  return rows.length;
}

function carryDetectors(tx: Transaction, audit: Opened, previousId: string): number {
  const rows = tx.all(
    sql
      .selectFrom('detector')
      .selectAll()
      .where('audit_id', '=', previousId)
      .where('live', '=', 1)
      .orderBy('title'),
  );
  for (const row of rows) tx.put('detector', { ...row, ...ownedBy(audit) });
  return rows.length;
}

function ownedBy({ id, system_id }: Opened) {
  return { id: newId(), system_id, audit_id: id };
}

/** The same day of the year before; good for comparing, also where that day does not exist. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}
