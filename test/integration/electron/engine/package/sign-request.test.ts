import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import {
  answerProof,
  freshKeys,
  openAnswer,
  sealAnswer,
} from '../../../../../electron/engine/signing/answer.ts';
import { passphraseKey } from '../../../../../electron/engine/signing/credential.ts';
import { answerFile } from '../../../../../shared/package/sign-request.ts';
import type {
  SealedAnswer,
  SignRequest,
  SignedThere,
} from '../../../../../shared/package/sign-request.ts';
import { ask } from '../queries/support.ts';
import { act, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import {
  addPerson,
  addSigner,
  compareOne,
  decideOn,
  passphrase,
  ruling,
} from '../support/people.ts';
import type { Signer } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';
import { judgedBench, otherMachine } from './support.ts';

let at: Bench;
let other: Engine;
let grace: Signer;

beforeEach(async () => {
  at = await judgedBench();
  ({ engine: other } = await otherMachine(at));
  grace = await addSigner(at, 'Grace', { role: 'Head of operations' });
});
afterEach(async () => {
  await other.close();
  await at.end();
});

/** Token of a request for a signature of the audit by Grace. */
async function requested(given: object = {}): Promise<string> {
  const { auditId } = at;
  const asked = { subject: `audit:${auditId}`, meaning: 'reviewed', personId: grace.personId };
  const done = await act(at.engine, 'export.sign-request', { auditId, ...asked, ...given });
  return done.fileToken;
}

/** Token of the answer that the other machine gives. */
async function answered(file: string, given: object = {}): Promise<string> {
  const done = await act(other, 'sign-request.sign', { file, passphrase, ...given });
  return done.fileToken;
}

const receive = (file: string): object => ({ auditId: at.auditId, file });

const codeOf = async (file: string): Promise<string> =>
  (await refused(at.engine, 'sign-request.receive', receive(file))).code;

/** What a file of this kind says. */
function read(token: string): { readonly request: SignRequest; readonly sealed: SealedAnswer } {
  return JSON.parse(readFileSync(token.replace(/^token:/, ''), 'utf8'));
}

let forged = 0;

/** An answer by somebody who has the passphrase or another key, and says what they like in it. */
async function forge(
  request: SignRequest,
  said: Partial<SignedThere>,
  otherKey?: Uint8Array,
): Promise<string> {
  const terms = { salt: request.salt, cost: request.scrypt };
  const key = otherKey ?? (await passphraseKey(passphrase, terms));
  const added = { at: new Date(at.clock.now).toISOString(), utc_offset: 0, note: '', ...said };
  const answer = { ...added, proof: answerProof(key, request, added) };
  forged += 1;
  const text = answerFile(request, sealAnswer(request, answer));
  return at.folder.write(`forged-${forged}.evenkeel-sign`, text);
}

function ownVerifier(): string {
  const [row] = rowsIn(at.record, 'credential', `person_id = '${grace.personId}'`);
  return String(row?.verifier);
}

const signatures = () => rowsIn(at.record, 'signature');
const refusals = () => rowsIn(at.record, 'refusal').map(({ code, act: tried }) => [code, tried]);

describe('a signature given on another machine', () => {
  it('is recorded with the name, team and role of the person here, and when it came', async () => {
    const file = await requested();
    const info = await ask(other, 'sign-request.info', { file });
    expect(info).toMatchObject({ kind: 'request', personName: 'Grace', answer: null });
    expect(info.preview).toMatchObject({ subject: { kind: 'audit', id: at.auditId } });
    expect(info.preview.lines.map(({ value }) => value)).toContain('2026.3');
    const answer = await answered(file, { note: 'Looked at all of it' });
    const role = { personId: grace.personId, name: 'Grace Hopper', role: 'Head of everything' };
    const person = { auditId: at.auditId, team: 'security', administrator: false, ...role };
    await act(at.engine, 'person.set', person);
    const opened = await ask(at.engine, 'sign-request.info', { file: answer });
    expect(opened).toMatchObject({ kind: 'answer', answer: { note: 'Looked at all of it' } });
    await act(at.engine, 'sign-request.receive', receive(answer));
    const [signature] = signatures();
    expect(signature).toMatchObject({
      way: 'package',
      name: 'Grace Hopper',
      team: 'security',
      role: 'Head of everything',
      meaning: 'reviewed',
      at: opened.answer?.at,
    });
    expect(signature?.note).toMatch(
      /^Looked at all of it\nSigned elsewhere by passphrase, answer received at \d{4}-\d\d-\d\d \d\d:\d\d:\d\d UTC\.$/,
    );
    const shown = await ask(at.engine, 'signatures.get', { auditId: at.auditId });
    expect(shown.signatures).toMatchObject([{ covers: true, way: 'package' }]);
    expect((await ask(at.engine, 'record.verify', {})).ok).toBe(true);
  });

  it('needs the passphrase: a wrong one counts as a wrong try, is recorded, and makes wait', async () => {
    const file = await requested();
    const wrong = await answered(file, { passphrase: 'not hers' });
    const said: string[] = [];
    while (said.at(-1) !== 'signature.wait') said.push(await codeOf(wrong));
    expect(new Set(said.slice(0, -1))).toEqual(new Set(['signature.wrong-passphrase']));
    const tries = said.slice(0, -1).map((code) => [code, 'sign-request.receive']);
    expect(refusals()).toEqual(tries);
    const right = await answered(file);
    at.clock.now = new Date(at.clock.now.getTime() + 3_600_000);
    await act(at.engine, 'sign-request.receive', receive(right));
    expect(signatures()).toHaveLength(1);
  });

  it('is answered once: neither the same answer nor another is taken again', async () => {
    const file = await requested();
    const [first, second] = [await answered(file), await answered(file, { note: 'again' })];
    await act(at.engine, 'sign-request.receive', receive(first));
    expect(rowsIn(at.record, 'sign_request_key')).toEqual([]);
    expect(await codeOf(first)).toBe('sign-request.answered');
    expect(await codeOf(second)).toBe('sign-request.answered');
    expect(await ask(at.engine, 'sign-request.info', { file: second })).toMatchObject({
      answer: null,
    });
    expect(signatures()).toHaveLength(1);
  });

  it('is of the content that the record has now', async () => {
    const answer = await answered(await requested());
    const [row] = rowsIn(at.record, 'difference', `standing = 'open'`);
    const rated = { differenceIds: [row?.id], risk: 'high', rationale: 'again', reason: 'again' };
    await act(at.engine, 'rating.set', { auditId: at.auditId, ...rated });
    expect(await codeOf(answer)).toBe('sign-request.changed');
  });

  it('is of its subject as nobody has changed it since, there and back too', async () => {
    const answer = await answered(await requested());
    await act(at.engine, 'audit.change', { auditId: at.auditId, release: '2026.4' });
    await act(at.engine, 'audit.change', { auditId: at.auditId, release: '2026.3' });
    expect(await codeOf(answer)).toBe('sign-request.overtaken');
  });

  it('is not taken once the passphrase is another, and counts as no try of that', async () => {
    const answer = await answered(await requested());
    const { personId } = grace;
    const next = { personId, current: passphrase, passphrase: 'nine pale geese over the marsh' };
    await act(at.engine, 'person.passphrase', next);
    expect(await codeOf(answer)).toBe('sign-request.new-passphrase');
    expect(refusals()).toEqual([]);
  });
});

describe('an answer that was forged or changed', () => {
  it('cannot say who signed, with which role, or what was asked', async () => {
    const { request } = read(await requested());
    const mallory = await addPerson(at, 'Mallory', { role: 'Intern' });
    const others: readonly SignRequest[] = [
      { ...request, person: { ...request.person, role: 'CTO' } },
      { ...request, person: { ...request.person, id: mallory } },
      { ...request, meaning: 'release-decision' },
      { ...request, title: 'Anything else' },
      { ...request, id: 'f'.repeat(32) },
      { ...request, public_key: freshKeys().publicKey },
    ];
    for (const each of others)
      expect(await codeOf(await forge(each, {}))).toBe('sign-request.not-asked');
    expect(signatures()).toEqual([]);
  });

  it('cannot say a moment before the request or after now, nor one or a zone that is none', async () => {
    const { request } = read(await requested());
    const later = new Date(at.clock.now.getTime() + 3_600_000).toISOString();
    for (const moment of ['1999-01-01T00:00:00.000Z', later]) {
      expect(await codeOf(await forge(request, { at: moment }))).toBe('sign-request.moment');
    }
    const none: readonly Partial<SignedThere>[] = [
      { at: '2026-99-99T99:99:99Z' },
      { utc_offset: 9007199254740991 },
      { utc_offset: -721 },
      { note: 'x'.repeat(4001) },
    ];
    for (const said of none) {
      expect(await codeOf(await forge(request, said))).toBe('sign-request.broken');
    }
    expect(signatures()).toEqual([]);
    expect(rowsIn(at.record, 'sign_request_key')).toHaveLength(1);
  });

  it('has no note that reads otherwise than it is written', async () => {
    const { request } = read(await requested());
    await act(
      at.engine,
      'sign-request.receive',
      receive(await forge(request, { note: 'not \u202Edevorppa\u0007' })),
    );
    expect(signatures()[0]?.note).toMatch(/^not \uFFFDdevorppa\uFFFD\nSigned elsewhere/);
  });

  it('cannot be made of what the record keeps of the passphrase', async () => {
    const { request } = read(await requested());
    const [row] = rowsIn(at.record, 'credential', `person_id = '${grace.personId}'`);
    for (const each of [row?.verifier, row?.recovery_verifier, row?.salt]) {
      const file = await forge(request, {}, Buffer.from(String(each).padEnd(64, '0'), 'hex'));
      at.clock.now = new Date(at.clock.now.getTime() + 3_600_000);
      expect(await codeOf(file)).toBe('signature.wrong-passphrase');
    }
    expect(signatures()).toEqual([]);
  });

  it('is told where a byte of it was changed on the way', async () => {
    const { request, sealed } = read(await answered(await requested()));
    const bytes = Buffer.from(sealed.body, 'base64');
    for (const place of [0, 12, bytes.length - 1]) {
      const body = Buffer.from(bytes);
      body[place] = (body[place] ?? 0) ^ 1;
      const changed = answerFile(request, { ...sealed, body: body.toString('base64') });
      expect(await codeOf(at.folder.write(`changed-${place}`, changed))).toBe(
        'sign-request.broken',
      );
    }
    const swapped = answerFile(request, { ...sealed, public_key: '0'.repeat(64) });
    expect(await codeOf(at.folder.write('swapped', swapped))).toBe('sign-request.broken');
    expect(refusals()).toEqual([]);
  });

  it('shows what it says and no passphrase to nobody but the record that asked', async () => {
    const token = await answered(await requested(), { note: 'for your eyes' });
    const { request, sealed } = read(token);
    const text = readFileSync(token.replace(/^token:/, ''), 'utf8');
    expect(text).not.toContain('for your eyes');
    expect(text).not.toContain(ownVerifier());
    expect(text).not.toContain(passphrase);
    expect(openAnswer(request, sealed, freshKeys().privateKey)).toBeNull();
    expect(await ask(other, 'sign-request.info', { file: token })).toMatchObject({ answer: null });
  });

  it('is not received by the machine that signed, and in no other audit', async () => {
    const token = await answered(await requested());
    const { audit } = await act(at.engine, 'audit.open', {
      ...opening,
      system: { ...opening.system, name: 'Another' },
    });
    const elsewhere = { auditId: audit.id, file: token };
    const error = await refused(at.engine, 'sign-request.receive', elsewhere);
    expect(error.code).toBe('sign-request.other-audit');
  });
});

describe('a request for a signature', () => {
  it('holds neither the verifier nor a private key', async () => {
    const token = await requested();
    const text = readFileSync(token.replace(/^token:/, ''), 'utf8');
    const [key] = rowsIn(at.record, 'sign_request_key');
    expect(text).not.toContain(ownVerifier());
    expect(text).not.toContain(String(key?.private_key));
    expect(Object.keys(read(token))).toEqual(['format', 'request']);
  });

  it('is asked of active people of the system who have a passphrase here', async () => {
    const { auditId } = at;
    const asked = { auditId, subject: `audit:${auditId}`, meaning: 'reviewed' };
    const without = { ...asked, personId: await addPerson(at, 'Nobody') };
    expect((await refused(at.engine, 'export.sign-request', without)).code).toBe(
      'signature.no-passphrase',
    );
    await act(at.engine, 'person.retire', { personId: grace.personId, reason: 'left' });
    const retired = { ...asked, personId: grace.personId };
    expect((await refused(at.engine, 'export.sign-request', retired)).code).toBe('person.retired');
  });

  it('that asks for a cheap passphrase, or more than a machine has, is not answered', async () => {
    const { request } = read(await requested());
    for (const N of [2, 2 ** 15, 2 ** 16 + 1, 2 ** 30]) {
      const cheap = {
        format: 'evenkeel/sign-request/2',
        request: { ...request, scrypt: { N, r: 8, p: 1 } },
      };
      const file = at.folder.write(`cost-${N}`, JSON.stringify(cheap));
      const error = await refused(other, 'sign-request.sign', { file, passphrase });
      expect(error.code).toBe('sign-request.broken');
    }
    for (const part of [{ public_key: '0'.repeat(64) }, { title: 'half \ud800' }]) {
      const odd = { format: 'evenkeel/sign-request/2', request: { ...request, ...part } };
      const file = at.folder.write('odd', JSON.stringify(odd));
      const error = await refused(other, 'sign-request.sign', { file, passphrase });
      expect(error.code).toBe('sign-request.broken');
    }
  });

  it('is told from an answer, and from anything else', async () => {
    const file = await requested();
    const answer = await answered(file);
    const twice = { file: answer, passphrase };
    expect((await refused(other, 'sign-request.sign', twice)).code).toBe(
      'sign-request.not-request',
    );
    expect(await codeOf(file)).toBe('sign-request.not-answer');
    for (const noise of [
      '{"format":1}',
      '[]',
      'null',
      '',
      '{"format":"evenkeel/sign-request/2"}',
    ]) {
      const written = at.folder.write('noise.json', noise);
      expect((await refused(other, 'sign-request.sign', { file: written, passphrase })).code).toBe(
        'sign-request.broken',
      );
    }
  });

  it('is answered for a required signature of a decision like one that is typed here', async () => {
    const { auditId } = at;
    const required = [{ meaning: 'release-decision', role: 'Head of operations' }];
    const rule = { auditId, required, reason: 'as agreed', ...(await ruling(at)) };
    await act(at.engine, 'signatures.require', rule);
    await compareOne(at);
    const decision = await decideOn(at, 'Olaf');
    const subject = `decision:${decision}`;
    const answer = await answered(await requested({ subject, meaning: 'release-decision' }));
    await act(at.engine, 'sign-request.receive', receive(answer));
    const { required: met } = await ask(at.engine, 'signatures.get', { auditId });
    expect(met).toMatchObject([{ role: 'Head of operations', metBy: expect.any(String) }]);
  });
});
