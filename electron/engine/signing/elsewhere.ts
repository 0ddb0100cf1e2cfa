import type { Store } from '../store/store.ts';
import type { PersonTable } from '../store/tables.ts';
import { credentialOf } from './credential.ts';

/**
 * Whether a person's passphrase was set on another machine, from which the record came afterwards:
 * what it is checked against does not travel, so that here the person begins anew.
 */
export function isFromElsewhere(store: Store, person: PersonTable): boolean {
  if (person.credential_digest === null || credentialOf(store, person.id)) return false;
  const arrived = store
    .prepare(
      `SELECT 1 FROM handover WHERE system_id = @system_id AND at >= @credential_at
       AND direction IN ('opened', 'continued') LIMIT 1`,
    )
    .get({ system_id: person.system_id, credential_at: person.credential_at });
  return arrived !== undefined;
}
