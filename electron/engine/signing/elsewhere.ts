import type { Store } from '../store/store.ts';
import type { PersonTable } from '../store/tables.ts';
import { credentialOf } from './credential.ts';

/**
 * Whether a person's passphrase was set on another machine, from which the record came afterwards:
 * what it is checked against does not travel, so that here the person begins anew. The order is the
 * trail's: clocks of two machines need not agree.
 */
export function isFromElsewhere(store: Store, person: PersonTable): boolean {
  if (person.credential_digest === null || credentialOf(store, person.id)) return false;
  const arrived = store
    .prepare(
      `SELECT 1 FROM handover JOIN audit_trail entry INDEXED BY audit_trail_by_subject
         ON entry.subject = 'handover:' || handover.id AND entry.system_id = handover.system_id
       WHERE handover.system_id = @system_id AND direction IN ('opened', 'continued')
         AND entry.sequence >
           (SELECT max(sequence) FROM audit_trail INDEXED BY audit_trail_by_subject
            WHERE system_id = @system_id AND subject = 'person:' || @id
              AND action IN ('person.passphrase', 'person.reset'))
       LIMIT 1`,
    )
    .get({ system_id: person.system_id, id: person.id });
  return arrived !== undefined;
}
