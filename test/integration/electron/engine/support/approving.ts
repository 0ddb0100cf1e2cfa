import type { CommandOutput } from '../../../../../shared/contract/index.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { act } from './engine.ts';
import type { Bench } from './engine.ts';
import { allowing } from './people.ts';

/** Long enough for `passphraseProblem`, and of nobody. */
export const passphrase = 'seven quiet otters count stones';

type At = Pick<Bench, 'auditId'> & { readonly engine: Engine };

/** People of a system who can sign, by the audit's system and their name. */
const signers = new WeakMap<Engine, Map<string, Promise<string>>>();

/** Id of a person of the audit's system who can sign with `passphrase`; made on first use. */
export async function signer(at: At, name = 'Linus', role = ''): Promise<string> {
  const known = signers.get(at.engine) ?? new Map<string, Promise<string>>();
  signers.set(at.engine, known);
  const made = known.get(name) ?? makeSigner(at, name, role);
  known.set(name, made);
  return made;
}

async function makeSigner(at: At, name: string, role: string): Promise<string> {
  const { engine, auditId } = at;
  const person = { auditId, personId: null, name, team: 'compliance', role, administrator: false };
  const { personId } = await act(engine, 'person.set', { ...person, ...allowing(at) });
  await act(engine, 'person.passphrase', { personId, passphrase, current: null, ...allowing(at) });
  return personId;
}

/** Has somebody approve an exception by signing. */
export async function approved(
  at: At,
  exceptionId: string,
  { name = 'Linus', note = '' }: { readonly name?: string; readonly note?: string } = {},
): Promise<CommandOutput<'exception.approve'>> {
  const personId = await signer(at, name);
  return act(at.engine, 'exception.approve', { exceptionId, personId, passphrase, note });
}
