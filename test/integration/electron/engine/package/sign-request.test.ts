import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { act, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { judgedBench, otherMachine } from './support.ts';

let at: Bench;
let other: Engine;

beforeEach(async () => {
  at = await judgedBench();
  ({ engine: other } = await otherMachine(at));
  const person = { personId: null, name: 'Grace', team: 'operations', role: 'Head of operations' };
  await act(at.engine, 'person.set', { auditId: at.auditId, administrator: true, ...person });
});
afterEach(async () => {
  await other.close();
  await at.end();
});

async function requested(given: object = {}): Promise<string> {
  const { auditId } = at;
  const asked = { subject: `audit:${auditId}`, meaning: 'reviewed', personName: 'grace' };
  const done = await act(at.engine, 'export.sign-request', { auditId, ...asked, ...given });
  return done.fileToken;
}

describe('a signature given on another machine', () => {
  it('is recorded with what vouches for it, once the fingerprint was compared', async () => {
    const file = await requested();
    const info = await other.query('sign-request.info', { file });
    expect(info).toMatchObject({ value: { kind: 'request', personName: 'Grace', people: [] } });
    const answer = await act(other, 'sign-request.sign', { file, note: 'Looked at all of it' });
    const { fileToken, fingerprint } = answer;
    const input = { auditId: at.auditId, file: fileToken, fingerprint: fingerprint.toLowerCase() };
    await act(at.engine, 'sign-request.receive', input);
    const [signature] = rowsIn(at.record, 'signature');
    expect(signature).toMatchObject({ way: 'package', name: 'Grace', meaning: 'reviewed' });
    expect(signature?.note).toContain('Looked at all of it');
    expect(signature?.note).toContain('No passphrase was checked');
    const again = await refused(at.engine, 'sign-request.receive', input);
    expect(again.code).toMatch(/^signature\./);
  });

  it('says that a passphrase was checked where the person has one there', async () => {
    const { audit } = await act(other, 'audit.open', opening);
    const given = { personId: null, name: 'Grace', team: 'operations', role: 'x' };
    const set = { auditId: audit.id, administrator: true, ...given };
    const { personId } = await act(other, 'person.set', set);
    const passphrase = 'seven grey herons wade';
    await act(other, 'person.passphrase', { personId, passphrase, current: null });
    const file = await requested();
    const wrong = await refused(other, 'sign-request.sign', { file, personId, passphrase: 'no' });
    expect(wrong.code).toContain('passphrase');
    const answer = await act(other, 'sign-request.sign', { file, personId, passphrase });
    const { fileToken, fingerprint } = answer;
    const input = { auditId: at.auditId, file: fileToken, fingerprint };
    await act(at.engine, 'sign-request.receive', input);
    const [signature] = rowsIn(at.record, 'signature');
    expect(signature?.note).toContain('A passphrase of the person was checked there');
  });

  it('is refused by another fingerprint, for other content, and when it was changed', async () => {
    const { auditId } = at;
    const file = await requested();
    const { fileToken, fingerprint } = await act(other, 'sign-request.sign', { file });
    const receive = { auditId, file: fileToken, fingerprint };
    const stranger = { ...receive, fingerprint: 'AAAA '.repeat(8) };
    expect((await refused(at.engine, 'sign-request.receive', stranger)).code).toBe(
      'sign-request.fingerprint',
    );
    const text = readFileSync(fileToken.replace(/^token:/, ''), 'utf8');
    const changed = text.replace('"vouched": "installation"', '"vouched": "passphrase"');
    const forged = at.folder.write('forged.evenkeel-sign', changed);
    expect(
      (await refused(at.engine, 'sign-request.receive', { ...receive, file: forged })).code,
    ).toBe('sign-request.broken');
    await act(at.engine, 'audit.change', { auditId, release: '2026.4' });
    expect((await refused(at.engine, 'sign-request.receive', receive)).code).toBe(
      'sign-request.changed',
    );
  });

  it('is asked of people of the system alone, and not for approving exceptions', async () => {
    const { auditId } = at;
    const stranger = { subject: `audit:${auditId}`, meaning: 'reviewed', personName: 'Nobody' };
    const error = await refused(at.engine, 'export.sign-request', { auditId, ...stranger });
    expect(error.code).toBe('sign-request.no-person');
  });

  it('tells a request from an answer', async () => {
    const file = await requested();
    const { fileToken } = await act(other, 'sign-request.sign', { file });
    expect((await refused(other, 'sign-request.sign', { file: fileToken })).code).toBe(
      'sign-request.not-request',
    );
    const input = { auditId: at.auditId, file, fingerprint: 'x' };
    expect((await refused(at.engine, 'sign-request.receive', input)).code).toBe(
      'sign-request.not-answer',
    );
    const noise = at.folder.write('noise.json', '{"format":1}');
    expect((await refused(other, 'sign-request.sign', { file: noise })).code).toBe(
      'sign-request.broken',
    );
  });
});

describe('a machine without a keychain', () => {
  it('signs by a key that a passphrase seals, and says so', async () => {
    const bare = await import('../support/engine.ts');
    const { openEngine } = await import('../../../../../electron/engine/engine.ts');
    at.folder.write('bare/here', '');
    const folder = join(at.folder.path, 'bare');
    const host = bare.testHost(folder, at.clock);
    const engine = await openEngine({ record: join(folder, 'own.db'), host });
    const file = await requested();
    expect((await refused(engine, 'sign-request.sign', { file })).code).toBe('sign-request.no-key');
    const keyPassphrase = 'five white swans rest';
    const first = await act(engine, 'sign-request.sign', { file, keyPassphrase });
    const again = await act(engine, 'sign-request.sign', { file, keyPassphrase });
    expect(again.fingerprint).toBe(first.fingerprint);
    const wrong = { file, keyPassphrase: 'other' };
    expect((await refused(engine, 'sign-request.sign', wrong)).code).toBe('package.key-passphrase');
    const sealed = readFileSync(join(folder, 'evenkeel-signing-key.json'), 'utf8');
    expect(sealed).not.toContain(keyPassphrase);
    const info = await engine.query('package.info', {});
    const held = { held: 'passphrase', fingerprint: first.fingerprint };
    expect(info).toMatchObject({ value: { installation: held } });
    await engine.close();
  });
});
