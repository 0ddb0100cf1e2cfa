import type { Engine } from '../../../../../electron/engine/engine.ts';
import { act } from './engine.ts';
import type { Bench } from './engine.ts';
import { rowsIn } from './record.ts';

/** A passphrase that people in tests sign with. */
export const passphrase = 'seven lanterns under the bridge';

/** Somebody among the people of a system, with a passphrase. */
export interface Signer {
  readonly personId: string;
  readonly name: string;
  readonly passphrase: string;
  readonly recoveryCode: string;
}

/** As acts that an administrator allows take it. */
interface Leave {
  readonly by?: { readonly administratorId: string; readonly passphrase: string };
}

/** The first administrator with a passphrase that was added: allows what comes after. */
const administrators = new WeakMap<Engine, Signer>();

/** Who allows acts on people from now on; undefined while nobody has to. */
export function allowing({ engine }: Pick<Bench, 'engine'>): Leave {
  const first = administrators.get(engine);
  return first ? { by: { administratorId: first.personId, passphrase: first.passphrase } } : {};
}

/** An administrator's leave; Root is added as one where nobody is. */
export async function ruling(at: Bench, role = ''): Promise<Leave> {
  if (!administrators.has(at.engine)) await addSigner(at, 'Root', { role, administrator: true });
  return allowing(at);
}

/** Adds somebody to the people of the bench's system. */
export async function addPerson(
  at: Bench,
  name: string,
  more: { readonly role?: string; readonly administrator?: boolean } = {},
): Promise<string> {
  const { engine, auditId } = at;
  const said = { team: 'operations', role: 'Release manager', administrator: false, ...more };
  const input = { auditId, personId: null, name, ...said, ...allowing(at) };
  const { personId } = await act(engine, 'person.set', input);
  return personId;
}

/** Adds somebody who can sign. */
export async function addSigner(
  at: Bench,
  name: string,
  more: Parameters<typeof addPerson>[2] = {},
): Promise<Signer> {
  const personId = await addPerson(at, name, more);
  const first = { personId, passphrase, current: null, ...allowing(at) };
  const given = await act(at.engine, 'person.passphrase', first);
  const signer = { personId, name, passphrase, recoveryCode: given.recoveryCode };
  if (more.administrator === true && !administrators.has(at.engine)) {
    administrators.set(at.engine, signer);
  }
  return signer;
}

/** Documents and compares one attribute that differs. */
export async function compareOne(at: Bench): Promise<void> {
  await at.document({ staging: 'POOL=1\n', production: 'POOL=2\n' });
  await act(at.engine, 'comparison.run', { auditId: at.auditId });
}

/** Records a decision to hold, and gives its id. */
export async function decideOn({ engine, auditId }: Bench, decidedBy = 'Olaf'): Promise<string> {
  const said = { decision: 'hold', decidedBy, reason: 'not yet', differsReason: 'one more look' };
  const { decisionId } = await act(engine, 'decision.record', { auditId, ...said });
  return decisionId;
}

/** Compares, rates what differs, requests an exception for it, and gives its id. */
export async function requestOne(at: Bench, requester: string, owner: string): Promise<string> {
  await compareOne(at);
  const { engine, auditId } = at;
  const [row] = rowsIn(at.record, 'difference', `name = 'POOL'`);
  const rows = { auditId, differenceIds: [row?.id] };
  await act(engine, 'rating.set', { ...rows, risk: 'medium', rationale: 'agreed' });
  const { exceptionId } = await act(engine, 'exception.request', {
    ...rows,
    title: 'smaller',
    dimension: row?.dimension,
    reason: 'r',
    riskAssessment: 'r',
    mitigation: 'm',
    requester,
    owner,
    expiresOn: '2026-06-01',
    reviewTrigger: null,
  });
  return exceptionId;
}
