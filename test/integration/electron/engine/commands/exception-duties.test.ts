import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approved, passphrase, signer } from '../support/approving.ts';
import { act, by, refused } from '../support/engine.ts';
import { ask } from '../queries/support.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { ruling } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';

let at: ExceptionBench;
beforeEach(async () => {
  at = await exceptionBench();
  await at.rate('medium', 'POOL', 'A');
});
afterEach(async () => at.end());

/** Code with which an approval by signature is refused, which is in the record. */
async function refusedTo(name: string, exceptionId: string, personId?: string): Promise<string> {
  const before = rowsIn(at.record, 'refusal').length;
  const id = personId ?? (await signer(at, name));
  const approval = { exceptionId, personId: id, passphrase, note: '' };
  const { code } = await refused(at.engine, 'exception.approve', approval);
  expect(rowsIn(at.record, 'refusal').slice(before)).toMatchObject([{ code, person: name }]);
  return code;
}

const renewal = (exceptionId: string, more: object = {}): object => {
  const { differenceIds: _, ...template } = at.request(more) as Record<string, unknown>;
  return { ...template, exceptionId };
};

describe('nobody approves what they', () => {
  it('ever requested or owned: naming others afterwards changes nothing', async () => {
    const { exceptionId } = await at.requested({ requester: 'Linus', owner: 'Ken' });
    const others = { requester: 'Bob', owner: 'Eve' };
    await at.requested({ exceptionId, ...others });
    expect(await refusedTo('Linus', exceptionId)).toBe('exception.own-request');
    expect(await refusedTo('Ken', exceptionId)).toBe('exception.own-exception');
    expect((await at.entry()).barred).toEqual([
      { personId: await signer(at, 'Linus'), part: 'requester' },
      { personId: await signer(at, 'Ken'), part: 'owner' },
    ]);
    await approved(at, exceptionId, { name: 'Judith' });
    expect((await at.entry()).history[0]).toMatchObject({ what: 'Approved', actor: 'Judith' });
    const renewed = await act(at.engine, 'exception.renew', renewal(exceptionId, others));
    expect(await refusedTo('Linus', renewed.exceptionId)).toBe('exception.own-request');
    expect(await refusedTo('Ken', renewed.exceptionId)).toBe('exception.own-exception');
  });

  it('requested under a name that they had', async () => {
    const personId = await signer(at, 'Linus');
    const { exceptionId } = await at.requested({ requester: 'Linus' });
    const [person] = rowsIn(at.record, 'person');
    const renamed = { auditId: at.auditId, personId, name: 'L. Torvald', team: person?.team };
    const administrator = { administratorId: personId, passphrase };
    const input = { ...renamed, role: '', administrator: true, by: administrator };
    await act(at.engine, 'person.set', input);
    expect(await refusedTo('L. Torvald', exceptionId, personId)).toBe('exception.own-request');
    const outside = {
      auditId: at.auditId,
      subject: { kind: 'exception', id: exceptionId },
      meaning: 'approved',
      approver: 'l. torvald',
      role: 'Chief',
      givenOn: '2026-03-02',
      how: 'letter',
      files: [at.folder.write('letter.txt', 'yes')],
    };
    const refusal = await refused(at.engine, 'approval.outside', outside);
    expect(refusal.code).toBe('exception.own-request');
  });

  it('recorded for others, in person or for somebody', async () => {
    const context = { ...by('Linus'), onBehalfOf: 'Ken' };
    await at.engine.command('exception.request', at.request(), context);
    const exceptionId = rowsIn(at.record, 'exception')[0]?.id ?? '';
    expect(await refusedTo('Linus', exceptionId)).toBe('exception.own-record');
    expect(await refusedTo('Ken', exceptionId)).toBe('exception.own-record');
    const subject = { kind: 'exception', id: exceptionId };
    const personId = await signer(at, 'Linus');
    const asked = { auditId: at.auditId, subject, meaning: 'approved', personId };
    const { problems } = await ask(at.engine, 'signing.preview', asked);
    expect(problems.map(({ code }) => code)).toContain('exception.own-record');
  });
});

describe('roles', () => {
  const only = async (what: string, role: string): Promise<unknown> => {
    const rule = { auditId: at.auditId, act: what, risk: null, roles: [role] };
    await signer(at, 'Judith', role);
    return act(at.engine, 'authority.set', { ...rule, reason: 'policy', ...(await ruling(at)) });
  };

  it('that may approve are asked of who rejects, whatever name is typed', async () => {
    const { exceptionId } = await at.requested();
    await only('approve', 'Chief');
    const rejection = { exceptionId, approver: 'Judith', note: 'no' };
    const mallory = by('Mallory');
    const { code } = await refused(at.engine, 'exception.reject', rejection, mallory);
    expect(code).toBe('authority.refused');
    await act(at.engine, 'exception.reject', rejection, by('Judith'));
    expect(await at.entry()).toMatchObject({ standing: 'rejected', approver: 'Judith' });
  });

  it('that may close are asked of who withdraws an approval, and not a request', async () => {
    const [first, second] = [await at.requested(), await at.requested({}, ['A'])];
    await approved(at, first.exceptionId);
    await only('close', 'Chief');
    const withdrawal = { exceptionId: first.exceptionId, reason: 'no' };
    const { code } = await refused(at.engine, 'exception.withdraw', withdrawal, by('Mallory'));
    expect(code).toBe('authority.refused');
    const request = { exceptionId: second.exceptionId, reason: 'no' };
    await act(at.engine, 'exception.withdraw', request, by('Mallory'));
    await act(at.engine, 'exception.withdraw', withdrawal, by('Judith'));
    expect((await at.entry()).standing).toBe('withdrawn');
  });
});

describe('an approval', () => {
  it('is not given on a comparison that is out of date', async () => {
    const { exceptionId } = await at.requested();
    await at.document({ staging: 'POOL=11\nA=1\n' });
    const approval = { exceptionId, personId: await signer(at), passphrase, note: '' };
    const { code } = await refused(at.engine, 'exception.approve', approval);
    expect(code).toBe('exception.stale');
  });

  it('covers the files: adding or removing one makes it void', async () => {
    const { exceptionId } = await at.requested();
    const evidence = { auditId: at.auditId, subject: `exception:${exceptionId}`, note: 'load' };
    const add = async (name: string): Promise<string> => {
      const files = [at.folder.write(name, name)];
      const { evidenceIds } = await act(at.engine, 'evidence.add', { ...evidence, files });
      return evidenceIds[0] ?? '';
    };
    const first = await add('first.txt');
    await approved(at, exceptionId);
    await add('second.txt');
    const entry = await at.entry();
    expect(entry).toMatchObject({ standing: 'void', voids: [{ kind: 'template' }] });
    expect(entry.voids[0]?.sentence).toContain('Evidence 2: file name');
    await approved(at, exceptionId);
    const evidenceId = first;
    await act(at.engine, 'evidence.remove', { evidenceId, reason: 'wrong file' });
    expect((await at.entry()).standing).toBe('void');
  });
});

describe('two renewals', () => {
  it('are never asked for at once, also where a rejected one is requested again', async () => {
    const old = await at.requested();
    await approved(at, old.exceptionId);
    const first = await act(at.engine, 'exception.renew', renewal(old.exceptionId));
    await act(at.engine, 'exception.reject', { exceptionId: first.exceptionId, note: 'too long' });
    const second = await act(at.engine, 'exception.renew', renewal(old.exceptionId));
    const again = at.request({ exceptionId: first.exceptionId });
    const { code } = await refused(at.engine, 'exception.request', again);
    expect(code).toBe('exception.renewing');
    await approved(at, second.exceptionId);
    expect((await refused(at.engine, 'exception.request', again)).code).toBe('exception.renewing');
  });
});
