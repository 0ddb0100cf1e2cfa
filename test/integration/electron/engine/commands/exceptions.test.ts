import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approved, passphrase, signer } from '../support/approving.ts';
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

const codeOf = async (name: Parameters<typeof refused>[1], input: object): Promise<string> =>
  (await refused(at.engine, name, input)).code;

describe('a request', () => {
  it('needs an end that is not in the past', async () => {
    const endless = at.request({ expiresOn: null });
    expect(await codeOf('exception.request', endless)).toBe('exception.no-end');
    const past = await refused(
      at.engine,
      'exception.request',
      at.request({ expiresOn: '2026-03-01' }),
    );
    expect(past).toMatchObject({ code: 'exception.past', place: { field: 'expiresOn' } });
  });

  it('with a review trigger has a day on which somebody looks, and not years ahead', async () => {
    const trigger = { expiresOn: null, reviewTrigger: 'when the pool is resized' };
    expect((await at.requested(trigger)).number).toBe(1);
    expect(await at.entry()).toMatchObject({ checkOn: '2026-05-31', daysLeft: 90 });
    const far = at.request({ ...trigger, checkOn: '2028-01-01' });
    expect(await codeOf('exception.request', far)).toBe('exception.check-far');
    const without = at.request({ checkOn: '2026-04-01' });
    expect(await codeOf('exception.request', without)).toBe('exception.no-trigger');
  });

  it('covers something, in its dimension', async () => {
    const nothing = at.request({ differenceIds: [] });
    expect(await codeOf('exception.request', nothing)).toBe('exception.nothing-covered');
    const other = at.request({ dimension: 'data' });
    expect(await codeOf('exception.request', other)).toBe('exception.dimension');
  });

  it('of a high gap names what holds in its place', async () => {
    await at.rate('high', 'POOL');
    const without = at.request({ compensatingControl: '' });
    const error = await refused(at.engine, 'exception.request', without);
    expect(error).toMatchObject({
      code: 'exception.no-control',
      place: { field: 'compensatingControl' },
    });
    expect((await at.requested()).number).toBe(1);
  });

  it('keeps its number: one that was taken back, or a draft that was discarded, stays used', async () => {
    await at.requested();
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'exception_cover')).toHaveLength(0);
    const draft = { auditId: at.auditId, dimension: 'data' };
    const { exceptionId, number } = await act(at.engine, 'exception.draft', draft);
    expect(number).toBe(2);
    await act(at.engine, 'exception.discard', { exceptionId, reason: 'not needed' });
    expect((await at.requested()).number).toBe(3);
  });

  it('that was rejected is requested again under its number, for the values of today', async () => {
    const { exceptionId } = await at.requested();
    await act(at.engine, 'exception.reject', { exceptionId, approver: 'Linus', note: 'too long' });
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    const again = await at.requested({ exceptionId, expiresOn: '2026-04-30' });
    expect(again).toEqual({ exceptionId, number: 1 });
    await at.rate('medium', 'POOL');
    await approved(at, exceptionId);
    const entry = await at.entry();
    expect(entry).toMatchObject({ standing: 'approved', expiresOn: '2026-04-30' });
    expect(entry.history.map(({ what, reason }) => [what, reason])).toEqual([
      ['Approved', null],
      ['Requested', 'cost'],
      ['Rejected', 'too long'],
      ['Requested', 'cost'],
    ]);
  });
});

describe('a draft', () => {
  const draft = (more: object = {}): object => ({
    auditId: at.auditId,
    dimension: 'infrastructure',
    ...more,
  });

  it('may lack everything, is changed in place, and becomes a request', async () => {
    const { exceptionId } = await act(at.engine, 'exception.draft', draft());
    await act(at.engine, 'exception.draft', draft({ exceptionId, title: 'Pool' }));
    expect(await at.entry()).toMatchObject({ standing: 'draft', title: 'Pool', covers: [] });
    const requested = await at.requested({ exceptionId });
    expect(requested).toEqual({ exceptionId, number: 1 });
    const late = await refused(at.engine, 'exception.draft', draft({ exceptionId }));
    expect(late.code).toBe('exception.not-draft');
    const discard = { exceptionId, reason: 'r' };
    expect(await codeOf('exception.discard', discard)).toBe('exception.not-draft');
  });

  it('is neither approved nor withdrawn', async () => {
    const { exceptionId } = await act(at.engine, 'exception.draft', draft());
    const personId = await signer(at);
    const approve = { exceptionId, personId, passphrase, note: '' };
    expect(await codeOf('exception.approve', approve)).toBe('exception.decided');
    const withdraw = { exceptionId, reason: 'r' };
    expect(await codeOf('exception.withdraw', withdraw)).toBe('exception.not-approved');
  });
});

describe('an approval', () => {
  it('is given by somebody else, after a rating, and once', async () => {
    const { exceptionId } = await at.requested();
    const by = async (name: string): Promise<object> => ({
      exceptionId,
      personId: await signer(at, name),
      passphrase,
      note: '',
    });
    expect(await codeOf('exception.approve', await by('Linus'))).toBe('exception.unrated');
    await at.rate('medium', 'POOL');
    const codes: string[] = [];
    for (const name of ['Ada', 'GRACE']) {
      codes.push(await codeOf('exception.approve', await by(name)));
    }
    expect(codes).toEqual(['exception.own-request', 'exception.own-exception']);
    expect(
      rowsIn(at.record, 'refusal').map(({ person, act: what, code }) => [person, what, code]),
    ).toEqual([
      ['Ada', 'exception.approve', 'exception.own-request'],
      ['GRACE', 'exception.approve', 'exception.own-exception'],
    ]);
    expect(rowsIn(at.record, 'exception')[0]?.state).toBe('requested');
    const signed = await approved(at, exceptionId, { note: 'until summer' });
    expect(rowsIn(at.record, 'exception')[0]).toMatchObject({
      state: 'approved',
      approver: 'Linus',
      approved_hash: signed.contentHash,
    });
    expect((await at.entry()).approval).toMatchObject({
      how: 'signature',
      approver: 'Linus',
      note: 'until summer',
      contentHash: signed.contentHash,
    });
    const [entry] = rowsIn(at.record, 'audit_trail', `action = 'exception.approve'`);
    expect(entry).toMatchObject({ actor: 'Ada', on_behalf_of: 'Linus' });
    expect(await codeOf('exception.approve', await by('Ken'))).toBe('exception.decided');
  });

  it('is refused with a wrong passphrase, which is recorded and kept nowhere', async () => {
    const { exceptionId } = await at.requested();
    await at.rate('medium', 'POOL');
    const wrong = { exceptionId, personId: await signer(at), passphrase: 'let me in', note: '' };
    expect(await codeOf('exception.approve', wrong)).toBe('signature.wrong-passphrase');
    expect(rowsIn(at.record, 'refusal')).toHaveLength(1);
    expect(JSON.stringify(rowsIn(at.record, 'audit_trail'))).not.toContain('let me in');
  });

  it('is for the values of the request', async () => {
    const { exceptionId } = await at.requested();
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    await at.rate('medium', 'POOL');
    const approve = { exceptionId, personId: await signer(at), passphrase, note: '' };
    expect(await codeOf('exception.approve', approve)).toBe('exception.changed');
  });

  it('is for what was shown', async () => {
    const { exceptionId } = await at.requested();
    await at.rate('medium', 'POOL');
    const personId = await signer(at);
    const shown = { exceptionId, personId, passphrase, note: '', contentHash: 'f'.repeat(64) };
    expect(await codeOf('exception.approve', shown)).toBe('exception.shown-otherwise');
    expect(rowsIn(at.record, 'signature')).toEqual([]);
  });

  it('is left to roles for the highest rating that it covers', async () => {
    await at.rate('high', 'POOL');
    await at.rate('low', 'A');
    const { exceptionId } = await at.requested();
    const low = await at.requested({}, ['A']);
    await act(at.engine, 'authority.set', {
      auditId: at.auditId,
      act: 'approve',
      risk: 'high',
      roles: ['Chief'],
      reason: 'policy',
      ...(await ruling(at)),
    });
    const approve = { exceptionId, personId: await signer(at), passphrase, note: '' };
    expect(await codeOf('exception.approve', approve)).toBe('authority.refused');
    expect(rowsIn(at.record, 'refusal')).toMatchObject([{ code: 'authority.refused' }]);
    await approved(at, low.exceptionId);
    expect((await at.entry(2)).standing).toBe('approved');
  });
});

describe('an end', () => {
  it('comes by withdrawing or closing, and is final', async () => {
    await at.rate('medium', 'POOL', 'A');
    const [first, second] = [await at.requested(), await at.requested({}, ['A'])];
    const reason = 'no longer needed';
    const close = { exceptionId: first.exceptionId, reason };
    expect(await codeOf('exception.close', close)).toBe('exception.not-approved');
    await approved(at, first.exceptionId);
    await act(at.engine, 'exception.close', close);
    await act(at.engine, 'exception.withdraw', { exceptionId: second.exceptionId, reason });
    expect(await codeOf('exception.withdraw', close)).toBe('exception.ended');
    expect((await at.entry(1)).standing).toBe('closed');
    expect((await at.entry(2)).standing).toBe('withdrawn');
    expect((await at.entry(1)).history[0]).toMatchObject({ what: 'Closed', reason });
  });
});
