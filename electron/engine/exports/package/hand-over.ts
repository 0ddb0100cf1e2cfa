import { openForRelease } from '../../store/beside.ts';
import { noteAllowance } from '../../signing/note-allowance.ts';
import { newId } from '../../store/lookup.ts';
import type { AuditTrailTable } from '../../store/tables.ts';
import { Transaction, insertRow } from '../../store/transaction.ts';
import type { Act } from '../../store/transaction.ts';

/** One hand-over of a system, as the record tells it. */
export interface Handover {
  readonly systemId: string;
  readonly direction: 'released' | 'taken-back';
  readonly packageId: string;
  readonly peer: string;
  readonly head: string;
  readonly custody: 'here' | 'elsewhere';
}

/** Writes a hand-over, and whether the system may be written here from now on. */
export function noteHandover(tx: Transaction, given: Handover): void {
  const { systemId: system_id, direction, packageId: package_id, peer, head, custody } = given;
  tx.put('handover', { id: newId(), system_id, direction, package_id, peer, head, at: tx.now });
  tx.change('system', system_id, { custody });
}

/** A release to be written into a copy of the record. */
export interface ReleaseWanted {
  readonly act: Act;
  readonly auditId: string;
  readonly handover: Handover;
  /** The administrator who allowed it; null where nobody has to. */
  readonly allowedBy: string | null;
}

/**
 * Carries a release out on a copy of the record, with the command that the record will have. Gives
 * its entries: the record takes them as they are, so that its chain ends where the package ends.
 */
export function releaseCopy(
  copy: string,
  { act, auditId, handover, allowedBy }: ReleaseWanted,
): readonly AuditTrailTable[] {
  const store = openForRelease(copy);
  try {
    return store.transact(() => {
      const tx = new Transaction(store, act, { batch: false });
      noteHandover(tx, handover);
      if (allowedBy !== null) noteAllowance(tx, releaseOf(handover.systemId), allowedBy);
      insertRow(store, 'command', {
        id: act.context.commandId,
        system_id: handover.systemId,
        audit_id: auditId,
        name: 'package.release',
        at: tx.now,
        json_result: 'null',
        first_sequence: tx.written?.first ?? null,
        last_sequence: tx.written?.last ?? null,
        undone_by: null,
      });
      return entriesAfter(store, handover);
    });
  } finally {
    store.close();
  }
}

/** The release of a system, as an act that is allowed or refused. */
export function releaseOf(systemId: string) {
  return { act: 'package.release', subject: `system:${systemId}` } as const;
}

function entriesAfter(
  store: Transaction['store'],
  { systemId, head }: Pick<Handover, 'systemId' | 'head'>,
): readonly AuditTrailTable[] {
  return store
    .prepare(
      `SELECT * FROM audit_trail WHERE system_id = @systemId AND sequence > (SELECT sequence
         FROM audit_trail WHERE system_id = @systemId AND hash = @head) ORDER BY sequence`,
    )
    .all({ systemId, head }) as AuditTrailTable[];
}
