import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act, bench, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { compareOne, decideOn, requestOne, ruling } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => void (at = await bench()));
afterEach(async () => at.end());

const decision = (id: string) => ({ kind: 'decision', id });
const signatures = async () => ask(at.engine, 'signatures.get', { auditId: at.auditId });

describe('an approval that was given elsewhere', () => {
  const outside = (subject: object, more: object = {}) => ({
    auditId: at.auditId,
    subject,
    meaning: 'approved',
    approver: 'Judith Rao',
    role: 'Head of operations',
    givenOn: '2026-03-02',
    how: 'minutes of the board',
    files: [at.folder.write('minutes.txt', 'approved, J. Rao\n')],
    ...more,
  });

  it('is kept with its files, is no signature, and meets nothing that must be signed', async () => {
    const required = [{ meaning: 'approved', role: '' }];
    const rule = { auditId: at.auditId, required, reason: 'r', ...(await ruling(at)) };
    await act(at.engine, 'signatures.require', rule);
    await compareOne(at);
    const id = await decideOn(at);
    await act(at.engine, 'approval.outside', outside(decision(id)));
    const view = await signatures();
    expect(view.signatures).toEqual([]);
    expect(view.required[0]?.metBy).toBeNull();
    expect(view.outside[0]).toMatchObject({
      approver: 'Judith Rao',
      role: 'Head of operations',
      givenOn: '2026-03-02',
      recordedBy: 'Ada',
      covers: true,
      evidence: [{ fileName: 'minutes.txt' }],
    });
    expect(rowsIn(at.record, 'evidence_bytes')).toHaveLength(1);
    expect(verifyRecord(at.record).ok).toBe(true);
  });

  it('approves an exception by the rules of its approval', async () => {
    const exceptionId = await requestOne(at, 'Ann', 'Judith Rao');
    const subject = { kind: 'exception', id: exceptionId };
    const own = await refused(at.engine, 'approval.outside', outside(subject));
    expect(own.code).toBe('exception.own-exception');
    await act(at.engine, 'approval.outside', outside(subject, { approver: 'Max' }));
    expect(rowsIn(at.record, 'exception')[0]).toMatchObject({ state: 'approved', approver: 'Max' });
    expect((await signatures()).outside[0]).toMatchObject({ covers: true });
    expect(rowsIn(at.record, 'signature')).toEqual([]);
  });

  it('needs a file, a day that has come, and somebody who did not decide', async () => {
    await compareOne(at);
    const subject = decision(await decideOn(at, 'Judith Rao'));
    const codeOf = async (more: object) =>
      (await refused(at.engine, 'approval.outside', outside(subject, more))).code;
    expect(await codeOf({ files: [] })).toBe('input.invalid');
    expect(await codeOf({ givenOn: '2027-01-01' })).toBe('signature.not-yet');
    expect(await codeOf({})).toBe('signature.own-decision');
    expect(rowsIn(at.record, 'outside_approval')).toEqual([]);
    expect(rowsIn(at.record, 'evidence')).toEqual([]);
    expect(rowsIn(at.record, 'refusal')[0]).toMatchObject({ person: 'Judith Rao' });
  });

  it('is of nobody who decided under another name that they have or had', async () => {
    const said = { team: 'operations', role: '', administrator: false };
    const person = { auditId: at.auditId, personId: null, name: 'Judith Rao', ...said };
    const { personId } = await act(at.engine, 'person.set', person);
    await act(at.engine, 'person.set', { ...person, personId, name: 'J. Miller' });
    await compareOne(at);
    const subject = decision(await decideOn(at, 'J. Miller'));
    const { code } = await refused(at.engine, 'approval.outside', outside(subject));
    expect(code).toBe('signature.own-decision');
  });
});
