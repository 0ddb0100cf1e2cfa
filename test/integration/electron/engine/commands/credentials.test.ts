import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { addPerson, addSigner, passphrase } from '../support/people.ts';
import { rowsIn, tamper } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const other = 'nine herons over the weir';
const wrong = 'not what was chosen here';

const sign = (personId: string, given: string) => ({
  auditId: at.auditId,
  subject: { kind: 'audit', id: at.auditId },
  meaning: 'reviewed',
  personId,
  passphrase: given,
  note: '',
});

const later = (seconds: number): void => {
  at.clock.now = new Date(at.clock.now.getTime() + seconds * 1000);
};

/** Sets the wall clock, while the clock that nobody sets goes on. */
const setClock = (seconds: number): void => {
  later(seconds);
  at.clock.set = (at.clock.set ?? 0) + seconds * 1000;
};

/** Codes of so many wrong tries, each after whatever wait there is. */
async function wrongTries(personId: string, count: number): Promise<void> {
  for (let each = 0; each < count; each += 1) {
    later(1000);
    const error = await refused(at.engine, 'signature.give', sign(personId, wrong));
    expect(error.code).toBe('signature.wrong-passphrase');
  }
}

describe('a passphrase', () => {
  it('is set the first time without another, then only with the one before', async () => {
    const { personId, recoveryCode } = await addSigner(at, 'Grace');
    expect(recoveryCode).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
    const again = { personId, passphrase: other };
    const without = await refused(at.engine, 'person.passphrase', { ...again, current: null });
    expect(without).toMatchObject({ code: 'person.current-missing', place: { field: 'current' } });
    const bad = await refused(at.engine, 'person.passphrase', { ...again, current: wrong });
    expect(bad.code).toBe('signature.wrong-passphrase');
    await act(at.engine, 'person.passphrase', { ...again, current: passphrase });
    await act(at.engine, 'signature.give', sign(personId, other));
    const error = await refused(at.engine, 'signature.give', sign(personId, passphrase));
    expect(error.code).toBe('signature.wrong-passphrase');
  });

  it.each([
    ['eleven char', 'passphrase.short'],
    ['Grace Hopper 12', 'passphrase.name'],
    ['Checkout2026!', 'passphrase.name'],
    ['password123456', 'passphrase.common'],
    ['aaaabbbbaaaabbbb', 'passphrase.common'],
  ])('is not %j', async (given, code) => {
    const personId = await addPerson(at, 'Grace Hopper');
    const input = { personId, passphrase: given, current: null };
    const error = await refused(at.engine, 'person.passphrase', input);
    expect(error).toMatchObject({ code, place: { field: 'passphrase' } });
    expect(JSON.stringify(error)).not.toContain(given);
  });

  it('is the same however its letters are composed', async () => {
    const personId = await addPerson(at, 'Grace');
    const composed = 'caf\u00e9 caf\u00e9 sur la place';
    await act(at.engine, 'person.passphrase', { personId, passphrase: composed, current: null });
    const apart = composed.normalize('NFD');
    expect(apart).not.toBe(composed);
    await act(at.engine, 'signature.give', sign(personId, apart));
  });

  it('is checked against what the record vouches for: another credential is refused and found', async () => {
    const { personId } = await addSigner(at, 'Grace');
    const ben = await addSigner(at, 'Ben');
    await at.engine.close();
    tamper(
      at.record,
      `UPDATE credential SET (json_scrypt, salt, verifier, recovery_salt, recovery_verifier) =
         (SELECT json_scrypt, salt, verifier, recovery_salt, recovery_verifier FROM credential
          WHERE person_id = '${ben.personId}') WHERE person_id = '${personId}'`,
    );
    const engine = await openEngine({ record: at.record, host: at.host });
    try {
      const error = await refused(engine, 'signature.give', sign(personId, passphrase));
      expect(error.code).toBe('signature.credential-changed');
      const { persons } = await ask(engine, 'people.get', { auditId: at.auditId });
      expect(persons.map(({ name, passphrase: state }) => [name, state])).toEqual([
        ['Ben', 'set'],
        ['Grace', 'changed'],
      ]);
    } finally {
      await engine.close();
    }
    const [system] = verifyRecord(at.record).systems;
    expect(system?.break?.sentence).toContain('Grace');
  });
});

describe('a passphrase that was set on another machine', () => {
  it('does not travel: nothing is signed with it, and the person begins anew', async () => {
    const { personId } = await addSigner(at, 'Grace');
    const released = await act(at.engine, 'package.release', {
      auditId: at.auditId,
      peer: 'the other office',
      reason: 'goes on there',
      keyPassphrase: other,
    });
    // The clocks of two machines need not agree.
    later(-86_400);
    const input = { file: released.fileToken, reason: 'goes on here' };
    const { recordToken } = await act(at.engine, 'package.continue', input);
    const record = recordToken.replace(/^token:/, '');
    const engine = await openEngine({ record, host: at.host });
    const error = await refused(engine, 'signature.give', sign(personId, passphrase));
    expect(error.code).toBe('signature.elsewhere');
    const { persons } = await ask(engine, 'people.get', { auditId: at.auditId });
    expect(persons).toMatchObject([{ name: 'Grace', passphrase: 'elsewhere' }]);
    const anew = { personId, passphrase: other, current: null };
    await act(engine, 'person.passphrase', anew);
    await act(engine, 'signature.give', sign(personId, other));
    const again = await refused(engine, 'person.passphrase', anew);
    expect(again.code).toBe('person.current-missing');
    await engine.close();
    expect(verifyRecord(record)).toMatchObject({ ok: true });
  });

  it('is not taken for one where what it is checked against was removed here', async () => {
    const { personId } = await addSigner(at, 'Grace');
    tamper(at.record, 'DELETE FROM credential');
    const codeOf = async (name: CommandName, input: object) =>
      (await refused(at.engine, name, input)).code;
    const anew = { personId, passphrase: other, current: null };
    expect(await codeOf('person.passphrase', anew)).toBe('person.current-missing');
    expect(await codeOf('person.passphrase', { ...anew, current: passphrase })).toBe(
      'signature.elsewhere',
    );
    expect(verifyRecord(at.record).systems[0]?.break?.sentence).toContain('Grace');
  });
});

describe('a lost passphrase', () => {
  it('is reset by the recovery code, which then is another', async () => {
    const { personId, recoveryCode } = await addSigner(at, 'Grace');
    const typed = recoveryCode.toLowerCase().replaceAll('-', ' ').replaceAll('1', 'l');
    const reset = { personId, passphrase: other };
    const given = await act(at.engine, 'person.reset', { ...reset, by: { recoveryCode: typed } });
    expect(given.recoveryCode).not.toBe(recoveryCode);
    await act(at.engine, 'signature.give', sign(personId, other));
    const error = await refused(at.engine, 'person.reset', { ...reset, by: { recoveryCode } });
    expect(error).toMatchObject({
      code: 'signature.wrong-recovery-code',
      place: { field: 'recoveryCode' },
    });
    const [row] = rowsIn(at.record, 'person');
    expect(row).toMatchObject({ credential_how: 'recovery-code', credential_by: personId });
  });

  it('is reset by another person who is an administrator, and the record says who', async () => {
    const grace = await addSigner(at, 'Grace', { administrator: true });
    const ada = await addSigner(at, 'Ada', { administrator: true });
    const ben = await addSigner(at, 'Ben');
    const reset = (administratorId: string, given = passphrase) => ({
      personId: grace.personId,
      passphrase: other,
      by: { administratorId, passphrase: given },
    });
    const codeOf = async (input: object) => (await refused(at.engine, 'person.reset', input)).code;
    expect(await codeOf(reset(grace.personId))).toBe('person.own-reset');
    expect(await codeOf(reset(ben.personId))).toBe('person.not-administrator');
    expect(await codeOf(reset(ada.personId, wrong))).toBe('signature.wrong-passphrase');
    await act(at.engine, 'person.reset', reset(ada.personId));
    await act(at.engine, 'signature.give', sign(grace.personId, other));
    expect(rowsIn(at.record, 'person', `name = 'Grace'`)[0]).toMatchObject({
      credential_how: 'administrator',
      credential_by: ada.personId,
    });
    const refusals = rowsIn(at.record, 'refusal').map(({ person, code }) => [person, code]);
    expect(refusals).toEqual([
      ['Grace', 'person.own-reset'],
      ['Ben', 'person.not-administrator'],
      ['Ada', 'signature.wrong-passphrase'],
    ]);
  });
});

describe('wrong tries', () => {
  it('make the next wait, longer each time, and even the right passphrase is refused meanwhile', async () => {
    const { personId } = await addSigner(at, 'Grace');
    await wrongTries(personId, 6);
    later(3);
    const error = await refused(at.engine, 'signature.give', sign(personId, passphrase));
    expect(error.code).toBe('signature.wait');
    expect(error.remedy).toMatch(
      /^Try again in \d+ seconds?, at 2026-\d\d-\d\d \d\d:\d\d:\d\d UTC\.$/,
    );
    const { persons } = await ask(at.engine, 'people.get', { auditId: at.auditId });
    expect(persons[0]).toMatchObject({ wrongTries: 6 });
    expect(Date.parse(persons[0]?.waitUntil ?? '')).toBeGreaterThan(at.clock.now.getTime());
    expect(rowsIn(at.record, 'refusal')).toHaveLength(6);
    later(16);
    await act(at.engine, 'signature.give', sign(personId, passphrase));
    await wrongTries(personId, 2);
    await act(at.engine, 'person.passphrase', { personId, passphrase: other, current: passphrase });
  });

  it('are counted one by one, however many come at once', async () => {
    const { personId } = await addSigner(at, 'Grace');
    const codes = await Promise.all(
      Array.from({ length: 6 }, async () =>
        refused(at.engine, 'signature.give', sign(personId, wrong)),
      ),
    );
    const waited = codes.filter(({ code }) => code === 'signature.wait');
    const counted = codes.filter(({ code }) => code === 'signature.wrong-passphrase');
    expect(rowsIn(at.record, 'refusal')).toHaveLength(counted.length);
    expect(waited.length).toBeGreaterThan(0);
    expect(counted.length + waited.length).toBe(6);
  });

  it.each([86_400, -86_400])(
    'make wait as long where the clock is set by %i s',
    async (seconds) => {
      const { personId } = await addSigner(at, 'Grace');
      await wrongTries(personId, 5);
      setClock(seconds);
      const error = await refused(at.engine, 'signature.give', sign(personId, passphrase));
      expect(error.code).toBe('signature.wait');
      later(15 * 60);
      const { signatureId } = await act(at.engine, 'signature.give', sign(personId, passphrase));
      expect(rowsIn(at.record, 'signature')[0]?.id).toBe(signatureId);
    },
  );

  it('are remembered when the app starts again, and cost no less where the clock was set back', async () => {
    const { personId } = await addSigner(at, 'Grace');
    await wrongTries(personId, 5);
    await at.engine.close();
    setClock(-86_400);
    const engine = await openEngine({ record: at.record, host: { ...at.host, uptime: () => 0 } });
    const code = async () =>
      (await refused(engine, 'signature.give', sign(personId, passphrase))).code;
    expect(await code()).toBe('signature.wait');
    const person = { auditId: at.auditId, name: 'Ann', team: 'security', role: '' };
    await act(engine, 'participant.add', person);
    expect(await code()).toBe('signature.wait');
    later(15 * 60);
    await act(engine, 'signature.give', sign(personId, passphrase));
    await engine.close();
  });

  it('are of one person: another signs meanwhile', async () => {
    const { personId } = await addSigner(at, 'Grace');
    const ben = await addSigner(at, 'Ben');
    await wrongTries(personId, 5);
    await act(at.engine, 'signature.give', sign(ben.personId, passphrase));
    expect(rowsIn(at.record, 'signature').map(({ name }) => name)).toEqual(['Ben']);
  });

  it('each leave an entry in the trail, and a record that holds together', async () => {
    const { personId } = await addSigner(at, 'Grace');
    await refused(at.engine, 'signature.give', sign(personId, wrong), by('Mallory'));
    const [row] = rowsIn(at.record, 'refusal');
    expect(row).toMatchObject({
      person: 'Grace',
      person_id: personId,
      act: 'signature.give',
      subject: `audit:${at.auditId}`,
    });
    const [entry] = rowsIn(at.record, 'audit_trail', `subject = 'refusal:${row?.id}'`);
    expect(entry).toMatchObject({ actor: 'Mallory', action: 'act.refused', reason: null });
    expect(verifyRecord(at.record)).toMatchObject({ ok: true });
  });
});

describe('a recovery code', () => {
  it('is told once: the same command tells it no second time', async () => {
    const personId = await addPerson(at, 'Grace');
    const context = by();
    const input = { personId, passphrase, current: null };
    await act(at.engine, 'person.passphrase', input, context);
    const error = await refused(at.engine, 'person.passphrase', input, context);
    expect(error.code).toBe('command.confidential');
    expect(rowsIn(at.record, 'command', `id = '${context.commandId}'`)[0]?.json_result).toBe(
      'null',
    );
  });
});
