import { act } from './engine.ts';
import type { Bench } from './engine.ts';

/** A passphrase that people in tests sign with. */
export const passphrase = 'seven lanterns under the bridge';

/** Somebody among the people of a system, with a passphrase. */
export interface Signer {
  readonly personId: string;
  readonly name: string;
  readonly passphrase: string;
  readonly recoveryCode: string;
}

/** Adds somebody to the people of the bench's system. */
export async function addPerson(
  { engine, auditId }: Bench,
  name: string,
  more: { readonly role?: string; readonly administrator?: boolean } = {},
): Promise<string> {
  const said = { team: 'operations', role: 'Release manager', administrator: false, ...more };
  const { personId } = await act(engine, 'person.set', { auditId, personId: null, name, ...said });
  return personId;
}

/** Adds somebody who can sign. */
export async function addSigner(
  at: Bench,
  name: string,
  more: Parameters<typeof addPerson>[2] = {},
): Promise<Signer> {
  const personId = await addPerson(at, name, more);
  const given = await act(at.engine, 'person.passphrase', { personId, passphrase, current: null });
  return { personId, name, passphrase, recoveryCode: given.recoveryCode };
}
