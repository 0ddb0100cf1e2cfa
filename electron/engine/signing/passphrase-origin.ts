import type { PassphraseOrigin } from '../../../shared/contract/views.ts';
import { originText } from '../../../shared/text/passphrase-origin.ts';
import type { Store } from '../store/store.ts';
import type { PersonTable, SignatureTable } from '../store/tables.ts';

interface Entry {
  readonly sequence: number;
  readonly json_after: string;
}

/**
 * How the passphrase came about that a signature was given with, by the trail up to the signature:
 * a reset or an arrival stays visible, however often the passphrase was changed since. Null where
 * the trail says nothing of one.
 */
export function passphraseOrigin(
  store: Store,
  signature: Pick<SignatureTable, 'id' | 'system_id' | 'person_id'>,
): PassphraseOrigin | null {
  const settings = settingsBefore(store, signature);
  const set = settings.map(({ json_after }) => JSON.parse(json_after) as PersonTable);
  const place = set.findIndex(({ credential_how: how }) => how !== 'passphrase');
  const began = set[place];
  if (!began || began.credential_how === null || began.credential_how === 'passphrase') return null;
  const changed = place === 0 ? undefined : set[0];
  const said = {
    how: began.credential_how,
    at: began.credential_at ?? '',
    by: allowedBy(store, began, settings[place]?.sequence ?? 0),
    changedAt: changed?.credential_at ?? null,
  };
  return { ...said, words: originText.words(said) };
}

/** Entries that set the person's passphrase before the signature was recorded, the newest first. */
function settingsBefore(
  store: Store,
  { id, system_id, person_id }: Pick<SignatureTable, 'id' | 'system_id' | 'person_id'>,
): readonly Entry[] {
  return store
    .prepare(
      `SELECT sequence, json_after FROM audit_trail INDEXED BY audit_trail_by_subject
       WHERE system_id = @system_id AND subject = 'person:' || @person_id
         AND action IN ('person.passphrase', 'person.reset') AND sequence <
           (SELECT min(sequence) FROM audit_trail INDEXED BY audit_trail_by_subject
            WHERE system_id = @system_id AND subject = 'signature:' || @id)
       ORDER BY sequence DESC`,
    )
    .all({ id, system_id, person_id }) as Entry[];
}

/** Name, as it was then, of the other person who proved themselves for it. */
function allowedBy(store: Store, person: PersonTable, sequence: number): string | null {
  const { credential_by: id, system_id } = person;
  if (id === null || id === person.id) return null;
  const name = store
    .prepare(
      `SELECT json_after ->> 'name' FROM audit_trail INDEXED BY audit_trail_by_subject
       WHERE system_id = @system_id AND subject = 'person:' || @id AND sequence <= @sequence
       ORDER BY sequence DESC LIMIT 1`,
    )
    .pluck()
    .get({ id, system_id, sequence }) as string | undefined;
  return name ?? null;
}
