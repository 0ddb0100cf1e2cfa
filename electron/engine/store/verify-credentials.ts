import type { VerifyBreak } from '../../../shared/contract/verify.ts';
import { verifyText } from '../../../shared/text/verify.ts';
import { broken } from '../../../shared/trail/replay.ts';
import { credentialDigest, credentialOf, isFromElsewhere } from './credentials.ts';
import type { Store } from './store.ts';
import type { PersonTable } from './tables.ts';

/**
 * Whether what passphrases are checked against is what the trail vouches for: the rows themselves are
 * not recorded, so that nobody can try passphrases with a package. Those of people whose passphrase
 * was set on another machine are not here.
 */
export function credentialsBreak(store: Store, systemId: string): VerifyBreak | null {
  const persons = store
    .prepare('SELECT * FROM person WHERE system_id = ? ORDER BY id')
    .all(systemId) as PersonTable[];
  const wrong = persons.find((person) => !isSound(store, person));
  return wrong ? broken('rows', null, verifyText.credential(wrong.name)) : null;
}

function isSound(store: Store, person: PersonTable): boolean {
  const row = credentialOf(store, person.id);
  if (row) return credentialDigest(row) === person.credential_digest;
  return (
    person.credential_digest === null || isCopy(store, person) || isFromElsewhere(store, person)
  );
}

/** Whether the record was opened from a package to be read, without passphrases. */
function isCopy(store: Store, { system_id }: PersonTable): boolean {
  const custody = store.prepare('SELECT custody FROM system WHERE id = ?').pluck().get(system_id);
  return custody === 'copy';
}
