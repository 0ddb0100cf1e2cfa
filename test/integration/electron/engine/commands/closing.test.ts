import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CommandName } from '../../../../../shared/contract/index.ts';
import { handlers } from '../../../../../electron/engine/commands/index.ts';
import { ask } from '../queries/support.ts';
import { approved } from '../support/approving.ts';
import { act, by, opening, refused } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { addSigner, ruling } from '../support/people.ts';
import type { Signer } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';

let at: ExceptionBench;
let audit: { readonly auditId: string };
beforeEach(async () => {
  at = await exceptionBench();
  audit = { auditId: at.auditId };
});
afterEach(async () => at.end());

const release = async () => ask(at.engine, 'release.get', audit);
const decide = async (more: object = {}) =>
  act(at.engine, 'decision.record', {
    ...audit,
    decision: 'hold',
    decidedBy: 'Ada',
    reason: 'the pool is too small',
    ...more,
  });
const close = async () =>
  act(at.engine, 'audit.close', { ...audit, reason: 'the release is out' }, by('Grace'));
const notClosable = async () =>
  refused(at.engine, 'audit.close', { ...audit, reason: 'the release is out' });
const require = async (...required: readonly object[]) =>
  act(at.engine, 'signatures.require', {
    ...audit,
    required,
    reason: 'policy 7',
    ...(await ruling(at)),
  });
const sign = async ({ personId, passphrase }: Signer, id: string, kind = 'decision') =>
  act(at.engine, 'signature.give', {
    ...audit,
    subject: { kind, id },
    meaning: kind === 'audit' ? 'reviewed' : 'release-decision',
    personId,
    passphrase,
    note: '',
  });

describe('closing an audit', () => {
  it('waits for a decision, and says what is missing', async () => {
    expect((await release()).toClose).toMatchObject([{ code: 'no-decision' }]);
    expect(await notClosable()).toMatchObject({
      code: 'audit.not-closable',
      sentence: expect.stringContaining('No release decision is recorded.'),
    });
    await decide();
    expect((await release()).toClose).toEqual([]);
    await close();
    expect(await release()).toMatchObject({
      toClose: [],
      closed: { by: 'Grace', reason: 'the release is out', at: expect.stringMatching(/Z$/) },
    });
    const view = await ask(at.engine, 'audit.get', audit);
    expect(view.audit).toMatchObject({ closedBy: 'Grace', closedAt: expect.any(String) });
    expect((await notClosable()).code).toBe('audit.closed-already');
  });

  it('waits for every signature that the system requires, each of a person of its own', async () => {
    const { decisionId } = await decide();
    const manager = { meaning: 'release-decision', role: 'Release manager' };
    await require(manager, { meaning: 'release-decision', role: '' });
    expect((await release()).toClose.map(({ code }) => code)).toEqual([
      'signature-missing',
      'signature-missing',
    ]);
    await sign(await addSigner(at, 'Ines', { role: 'release  MANAGER' }), decisionId);
    const [first, second] = (await release()).signatures;
    expect(first).toMatchObject({ role: 'Release manager', metBy: { name: 'Ines' } });
    expect(second).toMatchObject({ role: '', metBy: null, lapsed: null });
    expect((await notClosable()).sentence).toContain('by anybody is missing');
    await sign(await addSigner(at, 'Jon', { role: 'Auditor' }), decisionId);
    await close();
  });

  it('refuses a signature that no longer covers what it was given for', async () => {
    const { decisionId } = await decide();
    await require({ meaning: 'release-decision', role: '' });
    const ines = await addSigner(at, 'Ines');
    await sign(ines, decisionId);
    const dossier = { backOutPlan: 'another one', testEvidence: '', reason: 'rehearsed' };
    await act(at.engine, 'dossier.set', { ...audit, ...dossier });
    expect((await release()).signatures).toMatchObject([{ metBy: null, lapsed: { name: 'Ines' } }]);
    expect((await notClosable()).sentence).toContain('Ines signed an earlier one');
    await sign(ines, decisionId);
    await close();
  });

  it('waits for a decision to release on what is compared now; one to hold stands', async () => {
    await decide({ decision: 'release', differsReason: 'the pool is watched' });
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    expect((await release()).toClose).toMatchObject([{ code: 'decision-outdated' }]);
    await decide({ decision: 'release', differsReason: 'the pool is watched' });
    expect((await release()).toClose).toEqual([]);
    await at.document({ staging: 'POOL=12\nA=1\n' });
    expect((await notClosable()).sentence).toContain('After the decision to release');
    await decide();
    await close();
  });

  it('leaves an audit that stays as it was, whatever becomes of its exceptions and its system', async () => {
    await at.rate('high', 'POOL');
    const { exceptionId } = await at.requested();
    await approved(at, exceptionId);
    const { decisionId } = await decide();
    await require({ meaning: 'release-decision', role: '' });
    const ines = await addSigner(at, 'Ines');
    await sign(ines, decisionId);
    await sign(ines, at.auditId, 'audit');
    await close();
    const shown = async () => {
      const { scorecard, exceptions } = await ask(at.engine, 'scorecard.get', audit);
      const { signatures } = await ask(at.engine, 'signatures.get', audit);
      const { readiness, signatures: required } = await release();
      const { rows } = await ask(at.engine, 'differences.page', { ...audit, filter: {}, limit: 5 });
      const steps = await ask(at.engine, 'steps.get', audit);
      const own = signatures.filter(({ subject }) => subject.kind !== 'exception');
      const covering = own.map(({ id, covers }) => [id, covers]);
      return { scorecard, exceptions, readiness, required, covering, rows, steps };
    };
    const before = await shown();
    expect(before.exceptions).toMatchObject([
      { number: 1, state: 'approved', standing: 'approved' },
    ]);
    expect(before.exceptions[0]?.history[0]?.what).toBe('Approved');
    expect(before.covering.map(([, covers]) => covers)).toEqual([true, true]);
    await act(at.engine, 'exception.withdraw', { exceptionId, reason: 'not needed' });
    await require({ meaning: 'release-decision', role: 'Board' });
    const renamed = { ...opening.system, id: at.systemId, name: 'Till' };
    await act(at.engine, 'audit.open', { ...opening, system: renamed, release: '2026.4' });
    at.clock.now = new Date('2026-09-01T12:00:00Z');
    expect(await shown()).toEqual(before);
    const { exceptions } = await ask(at.engine, 'register.get', audit);
    expect(exceptions[0]?.standing).toBe('withdrawn');
  });

  it('looks at the rows that were decided on, not at when they were compared', async () => {
    await decide({ decision: 'release', differsReason: 'the pool is watched' });
    await at.compare();
    expect((await release()).toClose).toEqual([]);
    at.clock.now = new Date('2026-03-01T09:00:00Z');
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    expect((await release()).toClose).toMatchObject([{ code: 'decision-outdated' }]);
  });

  it('counts a signature of an earlier decision for nothing', async () => {
    await require({ meaning: 'release-decision', role: '' });
    await sign(await addSigner(at, 'Ines'), (await decide()).decisionId);
    await decide({ reason: 'looked again' });
    expect((await release()).toClose).toMatchObject([{ code: 'signature-missing' }]);
  });

  it('takes a review of the audit as a whole where one is required', async () => {
    await decide();
    await require({ meaning: 'reviewed', role: '' });
    await sign(await addSigner(at, 'Ines'), at.auditId, 'audit');
    await close();
    expect((await release()).signatures).toMatchObject([{ metBy: { name: 'Ines' } }]);
  });

  it('is left to the roles that may, opening again too, and a refusal is recorded', async () => {
    await decide();
    const roles = ['Release manager'];
    const authority = { act: 'close', risk: null, roles, reason: 'policy 8' };
    await addSigner(at, 'Grace', { role: 'Release manager' });
    const leave = await ruling(at);
    await act(at.engine, 'authority.set', { ...audit, ...authority, ...leave }, by('Grace'));
    expect((await notClosable()).code).toBe('authority.refused');
    await close();
    const again = { ...audit, reason: 'one more row' };
    const error = await refused(at.engine, 'audit.reopen', again);
    expect(error.code).toBe('authority.refused');
    await act(at.engine, 'audit.reopen', again, by('Grace'));
    expect(rowsIn(at.record, 'refusal').map(({ act: refusedAct }) => refusedAct)).toEqual([
      'audit.close',
      'audit.reopen',
    ]);
  });
});

describe('a closed audit', () => {
  beforeEach(async () => {
    await at.rate('high', 'POOL');
    await decide();
    await close();
  });

  const differenceIds = () => rowsIn(at.record, 'difference').map(({ id }) => id);
  const writes: readonly (readonly [CommandName, () => object])[] = [
    ['audit.change', () => ({ ...audit, release: 'another' })],
    ['audit.criteria', () => ({ ...audit, dimension: 'data', parityTarget: 1 })],
    ['participant.add', () => ({ ...audit, name: 'Eve', team: 'security', role: '' })],
    [
      'source.add',
      () => ({ ...audit, side: 'staging', files: [at.folder.write('late/x.env', 'A=3\n')] }),
    ],
    ['comparison.run', () => audit],
    [
      'rating.set',
      () => ({
        ...audit,
        differenceIds: differenceIds(),
        risk: 'low',
        rationale: 'r',
        reason: 'r',
      }),
    ],
    ['gap.plan', () => ({ ...audit, differenceIds: differenceIds(), owner: 'Eve' })],
    ['dossier.set', () => ({ ...audit, backOutPlan: 'x', testEvidence: '', reason: 'r' })],
    ['checklist.fill', () => ({ ...audit, reason: 'r' })],
    ['decision.record', () => ({ ...audit, decision: 'hold', decidedBy: 'Eve', reason: 'r' })],
    [
      'evidence.add',
      () => ({ ...audit, subject: `audit:${at.auditId}`, files: ['x'], reason: 'r' }),
    ],
    ['undo.last', () => audit],
  ];

  it.each(writes)('takes no %s', async (name, input) => {
    const before = rowsIn(at.record, 'audit_trail').length;
    const error = await refused(at.engine, name, input());
    expect(error).toMatchObject({
      code: 'audit.closed',
      sentence: 'This audit was closed by Grace and is read-only.',
    });
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(before);
  });

  it('stands as it was closed, while snapshots age and rules of its system change', async () => {
    const before = await release();
    at.clock.now = new Date('2026-08-01T12:00:00Z');
    const newer = await act(at.engine, 'audit.open', {
      ...opening,
      system: { ...opening.system, id: at.systemId },
      release: 'the next one',
    });
    const rule = { ruleId: 'config.key-one-sided', on: false, reason: 'r' };
    await act(at.engine, 'rule.switch', { auditId: newer.audit.id, ...rule });
    const after = await release();
    expect(after.readiness.state).toBe(before.readiness.state);
    expect(after.readiness.reasons).toEqual(before.readiness.reasons);
    expect((await ask(at.engine, 'audit.get', audit)).comparisonStale).toBe(false);
  });

  it('shows nothing that undo would take back', async () => {
    expect(await ask(at.engine, 'audit.get', audit)).toMatchObject({
      undoable: null,
      undoableAct: null,
    });
  });

  it('is not reached around by what names another audit of the system', async () => {
    const other = await act(at.engine, 'audit.open', {
      ...opening,
      system: { ...opening.system, id: at.systemId },
      release: 'the next one',
    });
    const files = [at.folder.write('a.txt', 'a')];
    const subject = `audit:${at.auditId}`;
    const input = { auditId: other.audit.id, subject, files, reason: 'r' };
    expect((await refused(at.engine, 'evidence.add', input)).code).toBe('audit.closed');
  });

  it('lets exceptions, their evidence and drift go on', async () => {
    const { exceptionId } = await at.requested();
    await approved(at, exceptionId);
    const files = [at.folder.write('load-test.txt', 'passed')];
    const subject = `exception:${exceptionId}`;
    const { evidenceIds } = await act(at.engine, 'evidence.add', { ...audit, subject, files });
    await act(at.engine, 'evidence.remove', { evidenceId: evidenceIds[0], reason: 'r' });
    const detector = { dimension: 'infrastructure', title: 't', cadence: 'daily', told: 'me' };
    const { detectorId } = await act(at.engine, 'detector.set', { ...audit, ...detector });
    await act(at.engine, 'drift.check', { ...audit, detectorId });
    await act(at.engine, 'export.workbook', audit);
    expect((await ask(at.engine, 'audit.get', audit)).audit.closedBy).toBe('Grace');
  });

  it('opens again with a reason, and undo reaches nothing of before', async () => {
    const early = await refused(at.engine, 'audit.reopen', { ...audit, reason: '' });
    expect(early.place).toEqual({ field: 'reason' });
    await act(at.engine, 'audit.reopen', { ...audit, reason: 'one row was forgotten' });
    expect((await ask(at.engine, 'audit.get', audit)).audit.closedAt).toBeNull();
    expect((await refused(at.engine, 'undo.last', audit)).code).toBe('undo.nothing');
    await at.rate('medium', 'POOL');
    expect((await refused(at.engine, 'undo.last', audit)).code).toBe('command.reason-missing');
    await act(at.engine, 'undo.last', audit, by('Ada', 'the wrong row'));
    expect(rowsIn(at.record, 'rating')).toMatchObject([{ risk: 'high' }]);
    expect((await refused(at.engine, 'undo.last', audit)).code).toBe('undo.nothing');
    const reopen = await refused(at.engine, 'audit.reopen', { ...audit, reason: 'again' });
    expect(reopen.code).toBe('audit.not-closed');
    expect((await ask(at.engine, 'record.verify')).ok).toBe(true);
  });
});

it('every export, and every act on exceptions and people, goes on after closing', () => {
  const goesOn = /^(?:export|exception|person|signature|approval|signatures|authority)\./;
  const stopped = Object.entries(handlers)
    .filter(([name]) => goesOn.test(name) && name !== 'export.assessment-sheet')
    .filter(([, { whenClosed }]) => whenClosed !== 'allowed')
    .map(([name]) => name);
  expect(stopped).toEqual([]);
});
