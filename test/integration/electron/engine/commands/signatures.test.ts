import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act, bench, by, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import {
  addSigner,
  compareOne,
  decideOn,
  passphrase,
  requestOne,
  ruling,
} from '../support/people.ts';
import type { Signer } from '../support/people.ts';
import { idNamed, rowsIn, tamper } from '../support/record.ts';

let at: Bench;
let grace: Signer;
beforeEach(async () => {
  at = await bench();
  grace = await addSigner(at, 'Grace Hopper');
});
afterEach(async () => at.end());

const compare = async (): Promise<void> => compareOne(at);
const decide = async (decidedBy?: string): Promise<string> => decideOn(at, decidedBy);
const audit = () => ({ kind: 'audit', id: at.auditId });
const decision = (id: string) => ({ kind: 'decision', id });
const giving = (subject: object, meaning: string, more: object = {}) => ({
  auditId: at.auditId,
  subject,
  meaning,
  personId: grace.personId,
  passphrase,
  note: '',
  ...more,
});
const give = async (subject: object, meaning: string, more: object = {}) =>
  act(at.engine, 'signature.give', giving(subject, meaning, more));
const refusedGiving = async (subject: object, meaning: string, more: object = {}) =>
  (await refused(at.engine, 'signature.give', giving(subject, meaning, more))).code;
const signatures = async () => ask(at.engine, 'signatures.get', { auditId: at.auditId });
const preview = async (subject: object, meaning: string) =>
  ask(at.engine, 'signing.preview', {
    auditId: at.auditId,
    subject,
    meaning,
    personId: grace.personId,
  });

describe('a signature', () => {
  it('states who, when in UTC and with the offset, what it means, and exactly what was signed', async () => {
    const shown = await preview(audit(), 'reviewed');
    expect(shown.problems).toEqual([]);
    expect(shown.lines.map(({ value }) => value)).toContain(opening.release);
    await give(audit(), 'reviewed', { note: 'all of it', contentHash: shown.contentHash });
    const [row] = rowsIn(at.record, 'signature');
    expect(row).toMatchObject({
      name: 'Grace Hopper',
      team: 'operations',
      role: 'Release manager',
      meaning: 'reviewed',
      subject: `audit:${at.auditId}`,
      content_hash: shown.contentHash,
      json_content: shown.json,
      way: 'passphrase',
      note: 'all of it',
    });
    expect(createHash('sha256').update(shown.json).digest('hex')).toBe(shown.contentHash);
    const [view] = (await signatures()).signatures;
    expect(view).toMatchObject({ covers: true, changes: [], title: 'Audit 1 of release 2026.3' });
    expect(view?.utcOffset).toBe(-new Date(view?.at ?? '').getTimezoneOffset() + 0);
    expect(view?.when).toMatch(/^2026-03-02 09:\d\d:\d\d UTC \(local time UTC[+-]\d\d:\d\d\)$/);
    expect(verifyRecord(at.record).ok).toBe(true);
  });

  it('covers as long as what was signed is as it was, and then tells what changed', async () => {
    await give(audit(), 'reviewed');
    await act(at.engine, 'audit.change', { auditId: at.auditId, release: '2026.4' });
    const [changed] = (await signatures()).signatures;
    expect(changed?.covers).toBe(false);
    expect(changed?.changes).toEqual([
      { path: 'audit.release', label: 'Audit: release', before: '2026.3', after: '2026.4' },
    ]);
    await act(at.engine, 'audit.change', { auditId: at.auditId, release: '2026.3' });
    expect((await signatures()).signatures[0]?.covers).toBe(true);
  });

  it('stays as printed when the person is changed or retired', async () => {
    await give(audit(), 'reviewed');
    const { personId } = grace;
    const said = { name: 'Grace Murray', team: 'security', role: '', administrator: false };
    await act(at.engine, 'person.set', { auditId: at.auditId, personId, ...said });
    await act(at.engine, 'person.retire', { personId, reason: 'has left' });
    const [view] = (await signatures()).signatures;
    expect(view).toMatchObject({ name: 'Grace Hopper', role: 'Release manager', covers: true });
    expect(await refusedGiving(audit(), 'accepts-risk')).toBe('person.retired');
  });

  it('keeps its name from others, also when the person is renamed', async () => {
    await give(audit(), 'reviewed');
    const said = { team: 'security', role: '', administrator: false };
    const { personId } = grace;
    const rename = { auditId: at.auditId, personId, name: 'Grace Murray', ...said };
    await act(at.engine, 'person.set', rename);
    const other = { auditId: at.auditId, personId: null, name: 'grace  hopper', ...said };
    expect((await refused(at.engine, 'person.set', other)).code).toBe('person.has-signed');
    await act(at.engine, 'person.set', { ...rename, name: 'Grace Hopper' });
  });

  it('stays where what it covers was taken back, and says so', async () => {
    await requestOne(at, 'Ann', 'Olaf');
    const [{ id } = { id: '' }] = rowsIn(at.record, 'exception');
    await give({ kind: 'exception', id }, 'reviewed');
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'exception')).toEqual([]);
    const [view] = (await signatures()).signatures;
    expect(view).toMatchObject({ covers: false, title: 'An exception that was taken back' });
    expect(view?.changes.find(({ path }) => path === 'title')).toMatchObject({ after: null });
  });

  it('is refused where it would cover something else than what was shown', async () => {
    const { contentHash } = await preview(audit(), 'reviewed');
    await act(at.engine, 'audit.change', { auditId: at.auditId, release: '2026.4' });
    expect(await refusedGiving(audit(), 'reviewed', { contentHash })).toBe(
      'signature.content-changed',
    );
    expect(rowsIn(at.record, 'signature')).toEqual([]);
  });

  it('is given once for the same content and meaning, and again when it changed', async () => {
    await give(audit(), 'reviewed');
    expect(await refusedGiving(audit(), 'reviewed')).toBe('signature.given');
    const { problems } = await preview(audit(), 'reviewed');
    expect(problems.map(({ code }) => code)).toEqual(['signature.given']);
    await give(audit(), 'accepts-risk');
    await act(at.engine, 'audit.change', { auditId: at.auditId, release: '2026.4' });
    await give(audit(), 'reviewed');
    expect((await signatures()).signatures.map(({ covers }) => covers)).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('asks for the passphrase every time, and is not given without one', async () => {
    const { personId } = await act(at.engine, 'person.set', {
      auditId: at.auditId,
      personId: null,
      name: 'Ben',
      team: 'operations',
      role: '',
      administrator: false,
    });
    expect(await refusedGiving(audit(), 'reviewed', { personId })).toBe('signature.no-passphrase');
    await give(audit(), 'reviewed');
    expect(await refusedGiving(audit(), 'accepts-risk', { passphrase: 'something else' })).toBe(
      'signature.wrong-passphrase',
    );
  });

  it('of somebody or of something of another system is refused', async () => {
    const system = { ...opening.system, name: 'Search' };
    const other = await act(at.engine, 'audit.open', { ...opening, system });
    const subject = { kind: 'audit', id: other.audit.id };
    expect(await refusedGiving(subject, 'reviewed')).toBe('signature.other-audit');
    const there = { auditId: other.audit.id };
    expect(await refusedGiving(subject, 'reviewed', there)).toBe('person.unknown');
    expect(await refusedGiving({ kind: 'decision', id: 'none' }, 'reviewed')).toBe(
      'decision.unknown',
    );
  });

  it.each([
    ['changed', `UPDATE signature SET meaning = 'approved'`],
    ['removed', 'DELETE FROM signature'],
    [
      'added',
      `INSERT INTO signature SELECT 'forged', system_id, audit_id, subject, 'approved', person_id, name, team, role, at, utc_offset, content_hash, json_content, way, note FROM signature`,
    ],
  ])('that is %s in the file is found by verify', async (_, statement) => {
    await give(audit(), 'reviewed');
    await at.engine.close();
    tamper(at.record, statement);
    expect(verifyRecord(at.record).ok).toBe(false);
  });
});

describe('the order of acts', () => {
  it('has no signature of a release decision before one is recorded, or before anything was compared', async () => {
    expect(await refusedGiving(audit(), 'release-decision')).toBe('signature.no-decision');
    const uncompared = await decide();
    expect(await refusedGiving(audit(), 'release-decision')).toBe('signature.not-a-decision');
    expect(await refusedGiving(decision(uncompared), 'release-decision')).toBe(
      'signature.not-compared',
    );
    await compare();
    const first = await decide();
    await give(decision(first), 'release-decision');
    const second = await decide();
    expect(await refusedGiving(decision(first), 'release-decision')).toBe('signature.superseded');
    await give(decision(second), 'release-decision');
    await at.document({ staging: 'POOL=3\n' });
    expect(await refusedGiving(decision(second), 'accepts-risk')).toBe('signature.stale');
  });

  it('has nobody approve what they decided, and keeps who tried', async () => {
    await compare();
    const own = await decide('grace hopper');
    expect(await refusedGiving(decision(own), 'approved')).toBe('signature.own-decision');
    expect(rowsIn(at.record, 'refusal')[0]).toMatchObject({
      person: 'Grace Hopper',
      act: 'signature.give',
      subject: `decision:${own}`,
      code: 'signature.own-decision',
    });
    await give(decision(own), 'release-decision');
    await give(decision(await decide('Olaf')), 'approved');
  });

  it('has nobody approve what they decided under a name that they had before', async () => {
    await compare();
    const own = await decide('Grace Hopper');
    const said = { team: 'operations', role: '', administrator: false };
    const rename = { auditId: at.auditId, personId: grace.personId, name: 'G. Murray', ...said };
    await act(at.engine, 'person.set', rename);
    expect((await preview(decision(own), 'approved')).problems).toMatchObject([
      { code: 'signature.own-decision' },
    ]);
    expect(await refusedGiving(decision(own), 'approved')).toBe('signature.own-decision');
  });

  it('says in the trail who signed where somebody else sits at the machine, and only then', async () => {
    const trail = () =>
      rowsIn(at.record, 'audit_trail', `action = 'signature.give'`).map((row) => [
        row.actor,
        row.on_behalf_of,
      ]);
    await give(audit(), 'reviewed');
    await act(at.engine, 'signature.give', giving(audit(), 'accepts-risk'), by('grace hopper'));
    expect(trail()).toEqual([
      ['Ada', 'Grace Hopper'],
      ['grace hopper', null],
    ]);
  });

  it('leaves the approval of an exception to its own act', async () => {
    const exceptionId = await requestOne(at, 'Ann', 'Olaf');
    const subject = { kind: 'exception', id: exceptionId };
    expect(await refusedGiving(subject, 'approved')).toBe('signature.approve-exception');
    await give(subject, 'reviewed');
  });

  it('tells beforehand what stands in the way of this person', async () => {
    const exceptionId = await requestOne(at, 'Grace Hopper', 'Olaf');
    const subject = { kind: 'exception', id: exceptionId };
    const { problems, title } = await preview(subject, 'approved');
    expect(problems.map(({ code }) => code)).toEqual(['exception.own-request']);
    expect(title).toBe('Exception E-001, smaller');
  });
});

describe('a closed audit', () => {
  it('is signed, and its people change, while nothing else of it does', async () => {
    await compare();
    const id = await decide();
    await act(at.engine, 'audit.close', { auditId: at.auditId, reason: 'done' });
    await give(decision(id), 'release-decision');
    await addSigner(at, 'Ben');
    const rating = {
      auditId: at.auditId,
      differenceIds: [idNamed(at.record, 'POOL')],
      risk: 'low',
      rationale: 'agreed',
    };
    expect((await refused(at.engine, 'rating.set', rating)).code).toBe('audit.closed');
    expect((await signatures()).signatures).toMatchObject([{ covers: true }]);
  });
});

describe('what a decision must carry', () => {
  it('is met by a signature of that meaning and role that still covers', async () => {
    const required = [{ meaning: 'release-decision', role: 'release manager' }];
    const rule = { auditId: at.auditId, required, reason: 'r', ...(await ruling(at)) };
    await act(at.engine, 'signatures.require', rule);
    await compare();
    const id = await decide();
    const met = async () => (await signatures()).required.map(({ metBy }) => metBy);
    expect(await met()).toEqual([null]);
    await give(decision(id), 'accepts-risk');
    expect(await met()).toEqual([null]);
    const { signatureId } = await give(decision(id), 'release-decision');
    expect(await met()).toEqual([signatureId]);
    await decide();
    expect(await met()).toEqual([null]);
  });
});
