import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { ask } from '../queries/support.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { addSigner, passphrase } from '../support/people.ts';
import type { Signer } from '../support/people.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const other = 'nine herons over the weir';
const third = 'four violet kites at dawn';

async function signed(engine: Engine, { personId }: Signer, given: string): Promise<void> {
  const { auditId } = at;
  const subject = { kind: 'audit', id: auditId };
  const said = { auditId, subject, personId, passphrase: given, note: '' };
  await act(engine, 'signature.give', { ...said, meaning: 'reviewed' });
}

const origins = async (engine: Engine = at.engine) => {
  const { signatures } = await ask(engine, 'signatures.get', { auditId: at.auditId });
  return signatures.map((one) => one.passphrase);
};

describe('beside a signature stands how its passphrase came about', () => {
  it('the first time', async () => {
    await signed(at.engine, await addSigner(at, 'Grace'), passphrase);
    const [origin] = await origins();
    expect(origin).toMatchObject({ how: 'first', by: null, changedAt: null });
    expect(origin?.words).toMatch(
      /^first passphrase, set 2026-\d\d-\d\d \d\d:\d\d UTC, without an administrator$/,
    );
  });

  it('by a reset, with who allowed it by the name of then, however it was changed since', async () => {
    const grace = await addSigner(at, 'Grace');
    await signed(at.engine, grace, passphrase);
    const ada = await addSigner(at, 'Ada', { administrator: true });
    const by = { administratorId: ada.personId, passphrase };
    const { personId } = grace;
    await act(at.engine, 'person.reset', { personId, passphrase: other, by });
    await act(at.engine, 'person.passphrase', { personId, passphrase: third, current: other });
    await at.document({ staging: 'A=1\n', production: 'A=1\n' });
    await signed(at.engine, grace, third);
    const found = await origins();
    expect(found.map((origin) => origin?.how)).toEqual(
      expect.arrayContaining(['administrator', 'first']),
    );
    const reset = found.find((origin) => origin?.how === 'administrator');
    expect(reset?.by).toBe('Ada');
    expect(reset?.words).toMatch(
      /^reset 2026-.* UTC, allowed by Ada; changed with it 2026-.* UTC$/,
    );
  });

  it('by the recovery code', async () => {
    const grace = await addSigner(at, 'Grace');
    const by = { recoveryCode: grace.recoveryCode };
    await act(at.engine, 'person.reset', { personId: grace.personId, passphrase: other, by });
    await signed(at.engine, grace, other);
    expect((await origins())[0]).toMatchObject({ how: 'recovery-code', by: null });
  });

  it('anew after the record came from another machine', async () => {
    const grace = await addSigner(at, 'Grace');
    const released = await act(at.engine, 'package.release', {
      auditId: at.auditId,
      peer: 'the other office',
      reason: 'goes on there',
      keyPassphrase: other,
    });
    const input = { file: released.fileToken, reason: 'goes on here' };
    const { recordToken } = await act(at.engine, 'package.continue', input);
    const engine = await openEngine({ record: recordToken.replace(/^token:/, ''), host: at.host });
    try {
      const anew = { personId: grace.personId, passphrase: other, current: null };
      await act(engine, 'person.passphrase', anew);
      await signed(engine, grace, other);
      expect((await origins(engine))[0]).toMatchObject({ how: 'arrival', by: null });
    } finally {
      await engine.close();
    }
  });
});
