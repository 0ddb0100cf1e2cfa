import { afterEach, beforeEach, expect, it } from 'vitest';
import { act, refused } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { ruling } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';

let at: ExceptionBench;
beforeEach(async () => {
  at = await exceptionBench();
});
afterEach(async () => at.end());

const approval = (exceptionId: string, approver: string): object => ({
  auditId: at.auditId,
  subject: { kind: 'exception', id: exceptionId },
  meaning: 'approved',
  approver,
  role: 'Chief',
  givenOn: '2026-03-02',
  how: 'Minutes of the board',
  files: [at.folder.write('minutes.txt', 'approved')],
});

it('an approval that was given elsewhere is labelled so, is no signature, and is void like one', async () => {
  await at.rate('medium', 'POOL');
  const { exceptionId } = await at.requested();
  const own = await refused(at.engine, 'approval.outside', approval(exceptionId, 'ada'));
  expect(own.code).toBe('exception.own-request');
  await act(at.engine, 'approval.outside', approval(exceptionId, 'Linus'));
  const entry = await at.entry();
  expect(entry).toMatchObject({
    standing: 'approved',
    approver: 'Linus',
    approval: { how: 'outside', approver: 'Linus', givenOn: '2026-03-02', role: 'Chief' },
  });
  expect(entry.evidence.map(({ fileName }) => fileName)).toEqual(['minutes.txt']);
  expect(rowsIn(at.record, 'signature')).toEqual([]);
  await at.compare({ staging: 'POOL=11\nA=1\n' });
  expect((await at.entry()).standing).toBe('void');
});

it('an approval that was given elsewhere is of the request: not before it, nor in the future', async () => {
  await at.rate('medium', 'POOL');
  const { exceptionId } = await at.requested();
  const given = async (givenOn: string): Promise<string> => {
    const input = { ...approval(exceptionId, 'Linus'), givenOn };
    return (await refused(at.engine, 'approval.outside', input)).code;
  };
  expect(await given('2026-03-01')).toBe('exception.outside-early');
  expect(await given('2026-03-03')).toBe('signature.not-yet');
});

it('an approval from elsewhere of the day of a rejection says nothing of what was asked again', async () => {
  await at.rate('medium', 'POOL');
  const { exceptionId } = await at.requested();
  await act(at.engine, 'exception.reject', { exceptionId, note: 'no' });
  await at.requested({ exceptionId });
  const early = await refused(at.engine, 'approval.outside', approval(exceptionId, 'Linus'));
  expect(early).toMatchObject({ code: 'exception.outside-rejected', place: { field: 'givenOn' } });
  at.clock.now = new Date('2026-03-03T12:00:00Z');
  const later = { ...approval(exceptionId, 'Linus'), givenOn: '2026-03-03' };
  await act(at.engine, 'approval.outside', later);
  expect((await at.entry()).standing).toBe('approved');
});

it('a role that is typed for an approval from elsewhere meets no requirement', async () => {
  await at.rate('medium', 'POOL');
  const { exceptionId } = await at.requested();
  const rule = { auditId: at.auditId, act: 'approve', risk: 'medium', roles: ['Chief'] };
  await act(at.engine, 'authority.set', { ...rule, reason: 'policy', ...(await ruling(at)) });
  const refusal = await refused(at.engine, 'approval.outside', approval(exceptionId, 'Linus'));
  expect(refusal.code).toBe('authority.refused');
  expect(rowsIn(at.record, 'refusal')).toMatchObject([{ act: 'approval.outside' }]);
});

it('the files of an approval from elsewhere stay', async () => {
  await at.rate('medium', 'POOL');
  const { exceptionId } = await at.requested();
  await act(at.engine, 'approval.outside', approval(exceptionId, 'Linus'));
  const [file] = rowsIn(at.record, 'evidence');
  const removal = { evidenceId: file?.id, reason: 'gone' };
  const refusal = await refused(at.engine, 'evidence.remove', removal);
  expect(refusal.code).toBe('evidence.kept');
  expect((await at.entry()).standing).toBe('approved');
});
