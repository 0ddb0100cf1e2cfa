import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { act, by, refused } from '../support/engine.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { addSigner, passphrase, ruling } from '../support/people.ts';
import { rowsIn } from '../support/record.ts';
import { otherMachine } from './support.ts';

let at: ExceptionBench;
let other: Engine;

beforeEach(async () => {
  at = await exceptionBench();
  ({ engine: other } = await otherMachine(at));
  await at.rate('high', 'POOL');
});
afterEach(async () => {
  await other.close();
  await at.end();
});

function request(exceptionId: string, personId: string): object {
  return {
    auditId: at.auditId,
    subject: `exception:${exceptionId}`,
    meaning: 'approved',
    personId,
  };
}

/** What receives the answer that the other machine gives. */
async function answered(asked: object): Promise<object> {
  const { fileToken: file } = await act(at.engine, 'export.sign-request', asked);
  const answer = await act(other, 'sign-request.sign', { file, passphrase });
  return { auditId: at.auditId, file: answer.fileToken };
}

describe('an exception approved on another machine', () => {
  it('is approved when the answer is received, by the rules of approving here', async () => {
    const { exceptionId } = await at.requested();
    const { personId } = await addSigner(at, 'Linus');
    const answer = await answered(request(exceptionId, personId));
    expect((await at.entry()).standing).toBe('requested');
    await act(at.engine, 'sign-request.receive', answer);
    const entry = await at.entry();
    expect(entry).toMatchObject({ standing: 'approved', approver: 'Linus' });
    expect(entry.approval).toMatchObject({ how: 'signature' });
    const [signature] = rowsIn(at.record, 'signature');
    expect(signature).toMatchObject({ meaning: 'approved', name: 'Linus', way: 'package' });
    expect(rowsIn(at.record, 'exception')[0]?.approved_hash).toBe(signature?.content_hash);
    const again = await refused(at.engine, 'sign-request.receive', answer);
    expect(again.code).toBe('sign-request.answered');
  });

  it('is approved by who signed there, on whose behalf somebody here received it', async () => {
    const { exceptionId } = await at.requested();
    const { personId } = await addSigner(at, 'Linus');
    await act(at.engine, 'sign-request.receive', await answered(request(exceptionId, personId)));
    const entries = rowsIn(at.record, 'audit_trail', `action = 'sign-request.receive'`);
    expect(new Set(entries.map((row) => `${row.actor}, ${row.on_behalf_of}`))).toEqual(
      new Set(['Ada, Linus']),
    );
  });

  it('is not approved by an answer from before somebody rejected it', async () => {
    const { exceptionId } = await at.requested();
    const { personId } = await addSigner(at, 'Linus');
    const answer = await answered(request(exceptionId, personId));
    const rejection = { exceptionId, note: 'thought again: no' };
    await act(at.engine, 'exception.reject', rejection, by('Linus'));
    await act(at.engine, 'exception.request', at.request({ exceptionId }));
    const error = await refused(at.engine, 'sign-request.receive', answer);
    expect(error.code).toBe('sign-request.overtaken');
    expect(await at.entry()).toMatchObject({ standing: 'requested', approver: null });
    expect(rowsIn(at.record, 'refusal')).toEqual([]);
    await act(at.engine, 'sign-request.receive', await answered(request(exceptionId, personId)));
    expect((await at.entry()).standing).toBe('approved');
  });

  it('is not approved again by an answer from before its approval became void', async () => {
    const { exceptionId } = await at.requested();
    const { personId } = await addSigner(at, 'Linus');
    const first = await answered(request(exceptionId, personId));
    const second = await answered(request(exceptionId, personId));
    await act(at.engine, 'sign-request.receive', first);
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    await at.compare({ staging: 'POOL=10\nA=1\n' });
    const error = await refused(at.engine, 'sign-request.receive', second);
    expect(error.code).toBe('sign-request.overtaken');
    expect((await at.entry()).standing).toBe('void');
  });

  it('is asked neither of the requester nor of the owner', async () => {
    const { exceptionId } = await at.requested();
    const ada = await addSigner(at, 'Ada');
    const own = await refused(at.engine, 'export.sign-request', request(exceptionId, ada.personId));
    expect(own.code).toBe('exception.own-request');
    const grace = await addSigner(at, 'Grace');
    const owned = request(exceptionId, grace.personId);
    expect((await refused(at.engine, 'export.sign-request', owned)).code).toBe(
      'exception.own-exception',
    );
  });

  it('is refused where the rating is another by now, or the exception was decided', async () => {
    const { exceptionId } = await at.requested();
    const { personId } = await addSigner(at, 'Linus');
    const [first, second] = [
      await answered(request(exceptionId, personId)),
      await answered(request(exceptionId, personId)),
    ];
    await at.rate('medium', 'POOL');
    expect((await refused(at.engine, 'sign-request.receive', first)).code).toBe(
      'sign-request.changed',
    );
    await at.rate('high', 'POOL');
    await act(at.engine, 'sign-request.receive', first);
    expect((await refused(at.engine, 'sign-request.receive', second)).code).toBe(
      'sign-request.overtaken',
    );
    expect(
      (await refused(at.engine, 'export.sign-request', request(exceptionId, personId))).code,
    ).toBe('exception.decided');
    expect(rowsIn(at.record, 'signature')).toHaveLength(1);
  });

  it('asks the role that may approve, and has the refusal recorded', async () => {
    const { exceptionId } = await at.requested();
    const { personId } = await addSigner(at, 'Linus', { role: 'Intern' });
    const answer = await answered(request(exceptionId, personId));
    const { auditId } = at;
    const restricted = {
      auditId,
      act: 'approve',
      risk: null,
      roles: ['CISO'],
      reason: 'as agreed',
    };
    await act(at.engine, 'authority.set', { ...restricted, ...(await ruling(at)) });
    expect((await refused(at.engine, 'sign-request.receive', answer)).code).toBe(
      'authority.refused',
    );
    expect(rowsIn(at.record, 'refusal')).toMatchObject([
      { person: 'Linus', code: 'authority.refused', act: 'sign-request.receive' },
    ]);
    expect((await at.entry()).standing).toBe('requested');
  });
});
