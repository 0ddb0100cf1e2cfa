import { afterEach, beforeEach, expect, it } from 'vitest';
import { ask } from '../queries/support.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { addSigner, compareOne, decideOn, ruling } from '../support/people.ts';
import type { Signer } from '../support/people.ts';

let at: Bench;
let decisionId: string;
beforeEach(async () => {
  at = await bench();
  await compareOne(at);
  decisionId = await decideOn(at);
});
afterEach(async () => at.end());

const require = async (...required: readonly (readonly [meaning: string, role: string])[]) =>
  act(at.engine, 'signatures.require', {
    auditId: at.auditId,
    required: required.map(([meaning, role]) => ({ meaning, role })),
    reason: 'policy 7',
    ...(await ruling(at)),
  });

const sign = async ({ personId, passphrase }: Signer, meaning: string) => {
  const subject = { kind: 'decision', id: decisionId };
  const given = { auditId: at.auditId, subject, meaning, personId, passphrase, note: '' };
  await act(at.engine, 'signature.give', given);
};

/** Who meets each, as `meaning role: name`. */
const met = async () => {
  const { signatures } = await ask(at.engine, 'release.get', { auditId: at.auditId });
  return signatures.map(({ meaning, role, metBy }) => `${meaning} ${role}: ${metBy?.name ?? '-'}`);
};

it('one person meets one required signature, whatever they sign', async () => {
  await require(['release-decision', ''], ['accepts-risk', '']);
  const grace = await addSigner(at, 'Grace');
  await sign(grace, 'release-decision');
  await sign(grace, 'accepts-risk');
  expect(await met()).toEqual(['accepts-risk : Grace', 'release-decision : -']);
  await sign(await addSigner(at, 'Ben'), 'accepts-risk');
  expect(await met()).toEqual(['accepts-risk : Ben', 'release-decision : Grace']);
});

it('two of one role need two people of it', async () => {
  await require(['release-decision', 'CTO'], ['release-decision', 'CTO']);
  await sign(await addSigner(at, 'Grace', { role: 'CTO' }), 'release-decision');
  await sign(await addSigner(at, 'Ben', { role: 'Tester' }), 'release-decision');
  expect(await met()).toEqual(['release-decision CTO: Grace', 'release-decision CTO: -']);
  await sign(await addSigner(at, 'Ada', { role: 'cto' }), 'release-decision');
  const names = (await met()).map((line) => line.replace(/^.*: /, ''));
  expect(names.toSorted()).toEqual(['Ada', 'Grace']);
});
