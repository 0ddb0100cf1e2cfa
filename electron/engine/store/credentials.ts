import { createHash } from 'node:crypto';
import type { Store } from './store.ts';
import type { CredentialTable, PersonTable } from './tables.ts';
import { canonicalJson } from './trail.ts';

/** SHA-256, hex, over the row's canonical JSON: the record keeps it in the person's row. */
export function credentialDigest(row: CredentialTable): string {
  return createHash('sha256').update(canonicalJson(row), 'utf8').digest('hex');
}

/** What a person's secrets are checked against; undefined where it is not on this machine. */
export function credentialOf(store: Store, personId: string): CredentialTable | undefined {
  return store.prepare('SELECT * FROM credential WHERE person_id = ?').get(personId) as
    | CredentialTable
    | undefined;
}

/** Puts a credential in place of the one before. It is not recorded: its digest is. */
export function keepCredential(store: Store, row: CredentialTable): void {
  store
    .prepare(
      `INSERT OR REPLACE INTO credential
         (person_id, json_scrypt, salt, verifier, recovery_salt, recovery_verifier)
       VALUES (@person_id, @json_scrypt, @salt, @verifier, @recovery_salt, @recovery_verifier)`,
    )
    .run(row);
}

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
