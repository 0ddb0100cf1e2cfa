import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { ask } from '../queries/support.ts';
import { act, by, refused } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { addSigner, decideOn, passphrase } from '../support/people.ts';
import type { Signer } from '../support/people.ts';
import { rowsIn, tamper } from '../support/record.ts';

let at: ExceptionBench;
let boss: Signer;
let mallory: Signer;
let audit: { readonly auditId: string };
beforeEach(async () => {
  at = await exceptionBench();
  audit = { auditId: at.auditId };
  boss = await addSigner(at, 'Boss', { role: 'Chief', administrator: true });
  mallory = await addSigner(at, 'Mallory', { role: '' });
});
afterEach(async () => at.end());

const reason = 'r';
const allowedBy = ({ personId }: Signer, given = passphrase) => ({
  by: { administratorId: personId, passphrase: given },
});
const allowed = () => allowedBy(boss);
const refuse = async (name: CommandName, input: object, who = 'Mallory') =>
  refused(at.engine, name, input, by(who));
const sentences = async (): Promise<readonly string[]> =>
  (await ask(at.engine, 'people.get', audit)).refusals.map(({ sentence }) => sentence);

/** Leaves all that can be left to roles to the chief. */
async function leaveToChief(): Promise<void> {
  for (const what of ['rate', 'approve', 'close', 'manage-people']) {
    const rule = { ...audit, act: what, risk: null, roles: ['Chief'], reason };
    await act(at.engine, 'authority.set', { ...rule, ...allowed() });
  }
}

it('what a role may not is told in words, whatever the act', async () => {
  await at.rate('medium', 'POOL', 'A');
  const [first, second] = [await at.requested(), await at.requested({}, ['A'])];
  const approval = { exceptionId: first.exceptionId, passphrase, note: '' };
  const linus = await addSigner(at, 'Linus', { role: 'Chief' });
  await act(at.engine, 'exception.approve', { ...approval, personId: linus.personId });
  await leaveToChief();
  const differenceIds = rowsIn(at.record, 'difference').map(({ id }) => id);
  const rows = { ...audit, differenceIds, reason };
  const { personId } = mallory;
  const { exceptionId } = second;
  const person = { ...audit, personId: null, name: 'Eve', team: 'security', role: '' };
  const acts: readonly (readonly [CommandName, object])[] = [
    ['rating.set', { ...rows, risk: 'low', rationale: 'agreed' }],
    ['rating.clear', rows],
    ['exception.approve', { ...approval, exceptionId, personId }],
    ['exception.reject', { exceptionId, approver: 'Mallory', note: 'no' }],
    ['exception.withdraw', { exceptionId: first.exceptionId, reason }],
    ['exception.close', { exceptionId: first.exceptionId, reason }],
    ['person.set', { ...person, administrator: false }],
    ['authority.set', { ...audit, act: 'rate', risk: null, roles: [], reason, ...allowed() }],
    ['signatures.require', { ...audit, required: [], reason, ...allowed() }],
    ['person.retire', { personId, reason, ...allowed() }],
  ];
  for (const [name, input] of acts) {
    expect([name, (await refuse(name, input)).code]).toEqual([name, 'authority.refused']);
  }
  await decideOn(at);
  expect((await refuse('audit.close', { ...audit, reason })).code).toBe('authority.refused');
  await act(at.engine, 'audit.close', { ...audit, reason }, by('Boss'));
  expect((await refuse('audit.reopen', { ...audit, reason })).code).toBe('authority.refused');
  const told = await sentences();
  expect(told).toHaveLength(acts.length + 2);
  for (const sentence of told) {
    expect(sentence).toMatch(/^(?:The|A) [a-z -]+ was refused: the role may not\.$/);
  }
});

it('every other reason for which something is refused and kept is told in words', async () => {
  await at.rate('medium', 'POOL');
  const parties = { requester: 'Mallory', owner: 'Boss' };
  const { exceptionId } = await at.requested(parties);
  const ada = await addSigner(at, 'Ada');
  const approve = (one: Signer) => ({ exceptionId, personId: one.personId, passphrase, note: '' });
  const { personId } = ada;
  const retire = { personId, reason };
  const reset = { personId, passphrase: 'nine herons over the weir' };
  const subject = { kind: 'decision', id: await decideOn(at, 'Mallory') };
  const sign = { ...audit, subject, meaning: 'approved', passphrase, note: '' };
  const tries: readonly (readonly [CommandName, object, string])[] = [
    ['exception.approve', approve(mallory), 'exception.own-request'],
    ['exception.approve', approve(boss), 'exception.own-exception'],
    ['exception.approve', approve(ada), 'exception.own-record'],
    ['signature.give', { ...sign, personId: mallory.personId }, 'signature.own-decision'],
    ['person.retire', retire, 'allowance.missing'],
    ['person.retire', { ...retire, ...allowedBy(mallory) }, 'person.not-administrator'],
    ['person.reset', { ...reset, ...allowedBy(ada) }, 'person.own-reset'],
    ['person.retire', { ...retire, ...allowedBy(boss, 'wrong') }, 'signature.wrong-passphrase'],
    ['person.reset', { ...reset, by: { recoveryCode: 'none' } }, 'signature.wrong-recovery-code'],
  ];
  for (const [name, input, code] of tries) expect((await refuse(name, input)).code).toBe(code);
  await act(at.engine, 'person.retire', { ...retire, ...allowed() });
  expect((await refuse('exception.approve', approve(ada))).code).toBe('person.retired');
  tamper(at.record, `UPDATE credential SET salt = 'aa' WHERE person_id = '${mallory.personId}'`);
  expect((await refuse('exception.approve', approve(mallory))).code).toBe(
    'signature.credential-changed',
  );
  const told = await sentences();
  expect(told).toHaveLength(tries.length + 2);
  for (const sentence of told) expect(sentence).toMatch(/^[A-Z][a-z ]+ was refused: [a-z ]+\.$/);
});
