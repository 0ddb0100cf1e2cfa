import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SignedSubject } from '../../../../../shared/signing/subject.ts';
import { ask } from '../queries/support.ts';
import { approved } from '../support/approving.ts';
import { act, by } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { idNamed, rowsIn } from '../support/record.ts';

let at: ExceptionBench;
let audit: { readonly auditId: string };
let decision: SignedSubject;
beforeEach(async () => {
  at = await exceptionBench();
  audit = { auditId: at.auditId };
  await at.rate('high', 'POOL');
  await approved(at, (await at.requested()).exceptionId);
  decision = { kind: 'decision', id: await decide() };
});
afterEach(async () => at.end());

async function decide(): Promise<string> {
  const said = { decision: 'hold', decidedBy: 'Ada', reason: 'the pool is too small' };
  return (await act(at.engine, 'decision.record', { ...audit, ...said })).decisionId;
}

const preview = async (subject: SignedSubject) =>
  ask(at.engine, 'signing.preview', { ...audit, subject, meaning: 'reviewed' });
const hashOf = async (subject: SignedSubject) => (await preview(subject)).contentHash;
const valueOf = async (subject: SignedSubject, path: string) =>
  (await preview(subject)).lines.find((line) => line.path === path)?.value;
const pool = () => ({ ...audit, differenceIds: [idNamed(at.record, 'POOL')] });
const view = { team: 'operations', risk: 'low', rationale: 'watched' };
const whole = (): SignedSubject => ({ kind: 'audit', id: at.auditId });

describe('what a signature of the decision covers', () => {
  it('is the decision with its reasons, the exceptions that stand and what it rests on', async () => {
    const [exception] = rowsIn(at.record, 'exception');
    expect(await valueOf(decision, 'decidedBy')).toBe('Ada');
    expect(await valueOf(decision, 'readiness')).toBe('not-ready');
    expect(await valueOf(decision, 'reasons[0].code')).toBe('assessment-missing');
    expect(await valueOf(decision, 'exceptions[0].number')).toBe('1');
    expect(await valueOf(decision, 'exceptions[0].approved')).toBe(exception?.approved_hash);
  });

  it('is the same as long as nothing changes, however many days pass', async () => {
    const before = await hashOf(decision);
    expect(await hashOf(decision)).toBe(before);
    at.clock.now = new Date('2026-04-20T12:00:00Z');
    expect((await ask(at.engine, 'release.get', audit)).readiness.reasons).toContainEqual(
      expect.objectContaining({ code: 'snapshot-old' }),
    );
    expect(await hashOf(decision)).toBe(before);
  });

  it('changes where an exception that it rests on ends while the audit is open', async () => {
    const before = await hashOf(decision);
    at.clock.now = new Date('2026-07-01T12:00:00Z');
    expect(await hashOf(decision)).not.toBe(before);
    expect(await valueOf(decision, 'exceptions')).toBe('nothing');
  });

  it('stays what it was when the audit was closed, whatever becomes of the exceptions', async () => {
    const before = await hashOf(decision);
    await act(at.engine, 'audit.close', { ...audit, reason: 'out' });
    const [exception] = rowsIn(at.record, 'exception');
    const withdrawal = { exceptionId: exception?.id, reason: 'not needed any more' };
    await act(at.engine, 'exception.withdraw', withdrawal);
    at.clock.now = new Date('2026-09-01T12:00:00Z');
    expect(await hashOf(decision)).toBe(before);
    await act(at.engine, 'audit.reopen', { ...audit, reason: 'a row was forgotten' });
    expect(await hashOf(decision)).not.toBe(before);
  });

  const reason = 'asked for';
  const changes: readonly (readonly [string, () => Promise<unknown>])[] = [
    [
      'the back-out plan',
      async () =>
        act(at.engine, 'dossier.set', { ...audit, backOutPlan: 'b', testEvidence: '', reason }),
    ],
    [
      'the checklist',
      async () => act(at.engine, 'checklist.add', { ...audit, text: 'Support knows.', reason }),
    ],
    [
      'the log of production changes',
      async () => {
        const said = { what: 'w', madeBy: '', foundHow: 'f', resolution: '', reason };
        const change = { ...audit, date: '2026-01-01', dimension: 'data', ...said };
        return act(at.engine, 'production-change.add', change);
      },
    ],
    [
      'the evidence',
      async () => {
        const files = [at.folder.write('minutes.txt', 'agreed')];
        const subject = `decision:${decision.id}`;
        return act(at.engine, 'evidence.add', { ...audit, subject, files, reason });
      },
    ],
    ['what was compared', async () => at.compare({ production: 'POOL=20\nA=3\n' })],
    ['a rating where nothing is suggested', async () => at.rate('medium', 'POOL')],
    [
      'a view of a team',
      async () => act(at.engine, 'assessment.set', { ...pool(), ...view, reason }),
    ],
    ['the plan', async () => act(at.engine, 'gap.plan', { ...pool(), owner: 'Grace', reason })],
    [
      'a phase of the plan',
      async () => {
        await act(at.engine, 'gap.plan', { ...pool(), disposition: 'phased', reason });
        const before = await hashOf(decision);
        const phases = [{ title: 'first', due: '2026-05-01', status: 'open' }];
        await act(at.engine, 'gap.phases', { ...pool(), phases }, by('Ada', reason));
        expect(await hashOf(decision)).not.toBe(before);
      },
    ],
    [
      'the criteria',
      async () => {
        const criterion = { ...audit, dimension: 'infrastructure', parityTarget: 10 };
        return act(at.engine, 'audit.criteria', criterion, by('Ada', reason));
      },
    ],
    [
      'the age that a snapshot may have',
      async () =>
        act(at.engine, 'audit.change', { ...audit, snapshotAgeLimit: 300 }, by('Ada', reason)),
    ],
    [
      'the planned date',
      async () =>
        act(at.engine, 'audit.change', { ...audit, plannedDate: '2026-05-05' }, by('Ada', reason)),
    ],
    [
      'an answer by hand',
      async () => {
        const answer = { side: 'staging', catalogueId: 'os.name', state: 'unknown', value: null };
        return act(at.engine, 'answer.set', { ...audit, ...answer, reason });
      },
    ],
    [
      'the exceptions that stand',
      async () => {
        const [exception] = rowsIn(at.record, 'exception');
        return act(at.engine, 'exception.withdraw', { exceptionId: exception?.id, reason });
      },
    ],
  ];

  it.each(changes)('changes with %s', async (_, change) => {
    const before = await hashOf(decision);
    await change();
    expect(await hashOf(decision)).not.toBe(before);
  });

  it('changes with every rating, and names those below their suggestion', async () => {
    await at.compare({ staging: 'POOL=10\nA=1\nONLY_HERE=1\n' });
    decision = { kind: 'decision', id: await decide() };
    const before = await hashOf(decision);
    await at.rate('low', 'A');
    const rated = await hashOf(decision);
    expect(rated).not.toBe(before);
    await at.rate('low', 'ONLY_HERE');
    expect(await hashOf(decision)).not.toBe(rated);
    expect(await valueOf(decision, 'ratedBelow[0].rationale')).toBe('agreed');
    expect(await valueOf(decision, 'highRated[0].name')).toBe('POOL');
  });
});

describe('what a signature of the audit covers', () => {
  it('is the same while days pass, and changes with a rating, an answer or a person', async () => {
    const first = await hashOf(whole());
    at.clock.now = new Date('2026-04-20T12:00:00Z');
    expect(await hashOf(whole())).toBe(first);
    await at.rate('medium', 'A');
    const second = await hashOf(whole());
    expect(second).not.toBe(first);
    const answer = { side: 'staging', catalogueId: 'os.name', state: 'unknown', value: null };
    await act(at.engine, 'answer.set', { ...audit, ...answer, reason: 'nobody knows' });
    const third = await hashOf(whole());
    expect(third).not.toBe(second);
    const person = { name: 'Ines', team: 'security', role: '' };
    await act(at.engine, 'participant.add', { ...audit, ...person }, by('Ada', 'she was there'));
    expect(await hashOf(whole())).not.toBe(third);
  });
});
