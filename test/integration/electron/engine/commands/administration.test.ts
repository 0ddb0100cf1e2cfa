import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { addPerson, addSigner, passphrase } from '../support/people.ts';
import type { Signer } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
let ben: string;
beforeEach(async () => {
  at = await bench();
  ben = await addPerson(at, 'Ben', { role: 'Tester' });
});
afterEach(async () => at.end());

const other = 'nine herons over the weir';
const wrong = 'not what was chosen here';

const person = (more: object) => ({
  auditId: at.auditId,
  personId: null,
  name: 'Mallory',
  team: 'operations',
  role: '',
  administrator: false,
  ...more,
});
const isBen = (more: object) => person({ personId: ben, name: 'Ben', role: 'Tester', ...more });
const allowedBy = ({ personId }: Signer, given = passphrase) => ({
  by: { administratorId: personId, passphrase: given },
});
const codeOf = async (name: CommandName, input: object): Promise<string> =>
  (await refused(at.engine, name, input, by('Mallory'))).code;
const later = (seconds: number): void => {
  at.clock.now = new Date(at.clock.now.getTime() + seconds * 1000);
};
const people = async () => ask(at.engine, 'people.get', { auditId: at.auditId });

/** Acts that say who may do what; each with an input that nothing else refuses. */
const guardedActs = (): readonly (readonly [CommandName, object])[] => [
  ['person.set', person({ administrator: true })],
  ['person.set', person({ name: 'Eve', role: 'CTO' })],
  ['person.set', isBen({ administrator: true })],
  ['person.set', isBen({ role: 'CTO' })],
  ['person.set', isBen({ name: 'Benedict' })],
  ['person.passphrase', { personId: ben, passphrase: other, current: null }],
  [
    'authority.set',
    { auditId: at.auditId, act: 'rate', risk: null, roles: ['Tester'], reason: 'r' },
  ],
  ['signatures.require', { auditId: at.auditId, required: [], reason: 'r' }],
  ['person.retire', { personId: ben, reason: 'r' }],
];

describe('without an administrator who has a passphrase', () => {
  it('everybody may act on people, and the list of administrators says so', async () => {
    await addPerson(at, 'Grace', { administrator: true });
    expect((await people()).administrators).toEqual([]);
    await act(at.engine, 'person.set', isBen({ role: 'CTO' }));
    expect(rowsIn(at.record, 'allowance')).toEqual([]);
  });
});

describe('with an administrator who has a passphrase', () => {
  let grace: Signer;
  beforeEach(async () => void (grace = await addSigner(at, 'Grace', { administrator: true })));

  it('acts that say who may do what are refused without their passphrase, and recorded', async () => {
    expect((await people()).administrators).toEqual([{ id: grace.personId, name: 'Grace' }]);
    const before = rowsIn(at.record, 'person');
    const acts = guardedActs();
    for (const [name, input] of acts) expect(await codeOf(name, input)).toBe('allowance.missing');
    expect(rowsIn(at.record, 'person')).toEqual(before);
    const refusals = rowsIn(at.record, 'refusal');
    expect(refusals.map(({ act: name }) => name).toSorted()).toEqual(
      acts.map(([name]) => name).toSorted(),
    );
    expect(new Set(refusals.map(({ person: who }) => who))).toEqual(new Set(['Mallory']));
  });

  it('each goes through with it, and the trail says who allowed it', async () => {
    for (const [name, input] of guardedActs()) {
      await act(at.engine, name, { ...input, ...allowedBy(grace) }, by('Ben'));
    }
    const back = { personId: ben, reason: 'r' };
    expect(await codeOf('person.reinstate', back)).toBe('allowance.missing');
    await act(at.engine, 'person.reinstate', { ...back, ...allowedBy(grace) }, by('Ben'));
    const rows = rowsIn(at.record, 'allowance');
    expect(rows).toHaveLength(10);
    expect(rows[0]).toMatchObject({ person_id: grace.personId, name: 'Grace', act: 'person.set' });
    const [entry] = rowsIn(at.record, 'audit_trail', `subject = 'allowance:${rows[0]?.id}'`);
    expect(entry).toMatchObject({ actor: 'Ben', action: 'person.set' });
    // The act is about the person: who allowed it comes after.
    const before = `sequence = ${Number(entry?.['sequence']) - 1}`;
    expect(rowsIn(at.record, 'audit_trail', before)[0]?.['subject']).toMatch(/^person:/);
    const [row] = rowsIn(at.record, 'person', `id = '${ben}'`);
    expect(row).toMatchObject({ credential_how: 'first', credential_by: grace.personId });
    expect(verifyRecord(at.record)).toMatchObject({ ok: true });
  });

  it('what changes nothing about who may act is open: a team, and somebody without a role', async () => {
    await act(at.engine, 'person.set', isBen({ team: 'security' }));
    await act(at.engine, 'person.set', person({}));
    expect(rowsIn(at.record, 'allowance')).toEqual([]);
  });

  it('nobody makes themself an administrator and takes over a passphrase', async () => {
    const linus = await addSigner(at, 'Linus');
    const { personId } = await act(at.engine, 'person.set', person({}), by('Mallory'));
    const own = person({ personId, administrator: true });
    expect(await codeOf('person.set', own)).toBe('allowance.missing');
    const setting = { personId, passphrase: other, current: null };
    expect(await codeOf('person.passphrase', setting)).toBe('allowance.missing');
    const reset = { personId: linus.personId, passphrase: other };
    const mallory = { administratorId: personId, passphrase: other };
    expect(await codeOf('person.reset', { ...reset, by: mallory })).toBe('signature.no-passphrase');
    const himself = { administratorId: linus.personId, passphrase };
    expect(await codeOf('person.reset', { ...reset, by: himself })).toBe('person.own-reset');
    expect(await codeOf('person.set', { ...own, by: himself })).toBe('person.not-administrator');
  });

  it('wrong passphrases count, make wait, and are forgotten after a right one', async () => {
    const input = { personId: ben, reason: 'r' };
    for (let each = 0; each < 6; each += 1) {
      later(1000);
      expect(await codeOf('person.retire', { ...input, ...allowedBy(grace, wrong) })).toBe(
        'signature.wrong-passphrase',
      );
    }
    expect(await codeOf('person.retire', { ...input, ...allowedBy(grace) })).toBe('signature.wait');
    later(1000);
    await act(at.engine, 'person.retire', { ...input, ...allowedBy(grace) });
    const shown = (await people()).persons.find(({ name }) => name === 'Grace');
    expect(shown?.wrongTries).toBe(0);
  });

  it('the last of them can neither leave nor stop being one', async () => {
    const { personId } = grace;
    const leave = { personId, reason: 'r', ...allowedBy(grace) };
    expect(await codeOf('person.retire', leave)).toBe('allowance.last');
    const step = person({ personId, name: 'Grace', role: 'Release manager' });
    expect(await codeOf('person.set', { ...step, ...allowedBy(grace) })).toBe('allowance.last');
    expect(rowsIn(at.record, 'allowance')).toEqual([]);
    const ada = await addSigner(at, 'Ada', { administrator: true });
    await act(at.engine, 'person.retire', leave);
    const input = { personId: ben, reason: 'r' };
    expect(await codeOf('person.retire', { ...input, ...allowedBy(grace) })).toBe('person.retired');
    await act(at.engine, 'person.retire', { ...input, ...allowedBy(ada) });
  });

  it('a record is released by their leave alone, which travels with it', async () => {
    const release = { auditId: at.auditId, peer: 'the other office', reason: 'goes on there' };
    const keyed = { ...release, keyPassphrase: other };
    expect(await codeOf('package.release', keyed)).toBe('allowance.missing');
    const guessed = { ...keyed, ...allowedBy(grace, wrong) };
    expect(await codeOf('package.release', guessed)).toBe('signature.wrong-passphrase');
    expect(rowsIn(at.record, 'refusal')).toHaveLength(2);
    expect(rowsIn(at.record, 'system')).toMatchObject([{ custody: 'here' }]);
    later(60);
    const { fileToken: file } = await act(at.engine, 'package.release', {
      ...keyed,
      ...allowedBy(grace),
    });
    const there = await act(at.engine, 'package.continue', { file, reason: 'goes on here' });
    const made = there.recordToken.replace(/^token:/, '');
    for (const record of [at.record, made]) {
      expect(rowsIn(record, 'allowance')).toMatchObject([
        { act: 'package.release', name: 'Grace' },
      ]);
      expect(verifyRecord(record)).toMatchObject({ ok: true });
    }
  });

  it('after a hand-over it is open again until one of them sets a passphrase there', async () => {
    const released = await act(at.engine, 'package.release', {
      auditId: at.auditId,
      peer: 'the other office',
      reason: 'goes on there',
      keyPassphrase: other,
      ...allowedBy(grace),
    });
    const input = { file: released.fileToken, reason: 'goes on here' };
    const { recordToken } = await act(at.engine, 'package.continue', input);
    const record = recordToken.replace(/^token:/, '');
    const engine = await openEngine({ record, host: at.host });
    try {
      const { administrators } = await ask(engine, 'people.get', { auditId: at.auditId });
      expect(administrators).toEqual([]);
      const { personId } = grace;
      await act(engine, 'person.passphrase', { personId, passphrase: other, current: null });
      const first = { personId: ben, passphrase: other, current: null };
      const error = await refused(engine, 'person.passphrase', first);
      expect(error.code).toBe('allowance.missing');
      await act(engine, 'person.passphrase', { ...first, ...allowedBy(grace, other) });
      const rows = rowsIn(record, 'person').map((row) => [
        row['credential_how'],
        row['credential_by'],
      ]);
      expect(rows).toEqual(
        expect.arrayContaining([
          ['arrival', personId],
          ['first', personId],
        ]) as unknown,
      );
    } finally {
      await engine.close();
    }
    expect(verifyRecord(record)).toMatchObject({ ok: true });
  });
});
