import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { approved, passphrase, signer } from '../support/approving.ts';
import { act, by, opening, refused } from '../support/engine.ts';
import { ask } from '../queries/support.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { idNamed, rowsIn, tamper } from '../support/record.ts';

let at: ExceptionBench;
beforeEach(async () => {
  at = await exceptionBench();
});
afterEach(async () => at.end());

/** An approved exception for these rows, rated high. */
async function standing(...names: readonly string[]): Promise<string> {
  await at.rate('high', ...names);
  const { exceptionId } = await at.requested({}, names);
  await approved(at, exceptionId);
  return exceptionId;
}

async function covering(): Promise<boolean> {
  const { signatures } = await ask(at.engine, 'signatures.get', { auditId: at.auditId });
  return signatures[0]?.covers ?? false;
}

it('is made void whatever the ids of other acts are', async () => {
  const called = (commandId: string) => ({ ...by(), commandId });
  const rating = { auditId: at.auditId, rationale: 'agreed', reason: 'talked again' };
  const rate = (name: string, risk: string) => ({
    ...rating,
    differenceIds: [idNamed(at.record, name)],
    risk,
  });
  await at.rate('low', 'POOL');
  const { exceptionId } = await at.requested();
  await approved(at, exceptionId);
  await act(at.engine, 'rating.set', rate('A', 'low'), called('one.void'));
  await act(at.engine, 'rating.set', rate('POOL', 'high'), called('one'));
  expect((await at.entry()).standing).toBe('void');
});

describe('an approval', () => {
  it('is void once a covered value is another one, and says which, from what to what', async () => {
    const exceptionId = await standing('POOL', 'A');
    expect(await at.reasons()).not.toContain('high-gap-open');
    expect(await covering()).toBe(true);
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    const entry = await at.entry();
    expect(entry.standing).toBe('void');
    expect(entry.voids).toEqual([
      {
        kind: 'value',
        key: expect.any(String),
        sentence: expect.stringContaining('was "10" in staging and is "11" now'),
      },
    ]);
    expect(entry.reminders.map(({ kind }) => kind)).toEqual(['void']);
    expect(await covering()).toBe(false);
    await at.rate('high', 'POOL');
    // The approval is void as a whole: the row that did not change is open again as well.
    const codes = await at.reasons();
    expect(codes).toContain('high-gap-open');
    expect(codes).toContain('exception-void');
    const { contentHash } = await approved(at, exceptionId);
    expect(rowsIn(at.record, 'signature').map((row) => row.content_hash)).toContain(contentHash);
    expect(rowsIn(at.record, 'signature')).toHaveLength(2);
    expect(await at.entry()).toMatchObject({ standing: 'approved', voids: [] });
    expect((await at.entry()).history.map(({ what }) => what)).toEqual([
      'Approved again',
      'Approval void',
      'Approved',
      'Requested',
    ]);
    expect(await at.reasons()).not.toContain('high-gap-open');
    expect(await covering()).toBe(true);
  });

  it('stays void where the old value comes back, until it is approved again', async () => {
    const exceptionId = await standing('POOL');
    await at.compare({ staging: 'POOL=11\nA=1\n' });
    await at.compare({ staging: 'POOL=10\nA=1\n' });
    const entry = await at.entry();
    expect(entry).toMatchObject({ standing: 'void', voids: [{ kind: 'earlier', key: null }] });
    expect(entry.voids[0]?.sentence).toContain('was "10" in staging and is "11" now');
    expect(entry.history[0]).toMatchObject({
      what: 'Approval void',
      reason: expect.stringContaining('is "11" now'),
    });
    expect(await at.reasons()).toContain('exception-void');
    await approved(at, exceptionId);
    expect(await at.entry()).toMatchObject({ standing: 'approved', voids: [], voidedAt: null });
  });

  it('stays void where a higher rating is taken back', async () => {
    await at.rate('medium', 'POOL');
    const { exceptionId } = await at.requested();
    await approved(at, exceptionId);
    await at.rate('high', 'POOL');
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'rating')[0]?.risk).toBe('medium');
    expect((await at.entry()).standing).toBe('void');
    expect(await ask(at.engine, 'record.verify', {})).toMatchObject({ ok: true });
  });

  it('is void once a covered rating is taken away, by hand or by taking an act back', async () => {
    const exceptionId = await standing('POOL');
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'rating')).toEqual([]);
    const entry = await at.entry();
    expect(entry.standing).toBe('void');
    expect(entry.voids[0]?.sentence).toContain('its rating was taken away');
    await at.rate('high', 'POOL');
    await approved(at, exceptionId);
    const differenceIds = [idNamed(at.record, 'POOL')];
    await act(at.engine, 'rating.clear', { auditId: at.auditId, differenceIds, reason: 'anew' });
    expect((await at.entry()).standing).toBe('void');
  });

  it('is void once a covered gap is rated higher, and not where it is rated lower', async () => {
    await at.rate('medium', 'POOL');
    const { exceptionId } = await at.requested();
    await approved(at, exceptionId);
    await at.rate('low', 'POOL');
    expect((await at.entry()).standing).toBe('approved');
    expect(await covering()).toBe(true);
    await at.rate('high', 'POOL');
    const entry = await at.entry();
    expect(entry.standing).toBe('void');
    expect(entry.voids.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('was rated medium when it was approved and is rated high now'),
    ]);
  });

  it('is not void where a covered gap is closed: nothing of it is left to approve', async () => {
    await standing('POOL', 'A');
    await at.compare({ staging: 'POOL=20\nA=1\n' });
    expect(await at.entry()).toMatchObject({ standing: 'approved', voids: [] });
    expect(await covering()).toBe(true);
  });

  it('is void where the exception says something else, or its signature is gone', async () => {
    await standing('POOL');
    tamper(at.record, `UPDATE exception SET expires_on = '2099-01-01'`);
    const [changed] = (await at.entry()).voids;
    expect(changed).toMatchObject({ kind: 'template', key: null });
    tamper(
      at.record,
      `UPDATE exception SET expires_on = '2026-06-30'`,
      `UPDATE signature SET content_hash = 'x'`,
    );
    expect((await at.entry()).voids.map(({ kind }) => kind)).toEqual(['unsupported']);
    tamper(
      at.record,
      `UPDATE signature SET content_hash = (SELECT approved_hash FROM exception),
         json_content = replace(json_content, 'cost', 'gain')`,
    );
    expect((await at.entry()).voids.map(({ kind }) => kind)).toEqual(['unsupported']);
    expect((await at.entry()).standing).toBe('void');
  });

  it('of a secret says that it changed, and what is signed holds none', async () => {
    const shared = async (secret: string): Promise<void> => {
      const text = `DB_PASSWORD=${secret}\n`;
      await at.compare({ staging: text, production: text });
    };
    const [first, second] = ['otter-lantern-81', 'heron-ladder-27'];
    await shared(first);
    await standing('DB_PASSWORD');
    await shared(second);
    const { standing: found, voids } = await at.entry();
    expect(found).toBe('void');
    expect(voids.map(({ sentence }) => sentence)).toEqual([
      expect.stringContaining('has other values than those that were approved'),
    ]);
    const kept = JSON.stringify([rowsIn(at.record, 'signature'), await at.entry()]);
    for (const secret of [first, second]) expect(kept).not.toContain(secret);
  });

  it('covers nothing that its pattern matches later, and names it', async () => {
    await at.compare({
      staging: 'POOL=10\nA=1\nPOOL_B=1\n',
      production: 'POOL=20\nA=2\nPOOL_B=2\n',
    });
    await at.rate('medium', 'POOL', 'POOL_B');
    const patterns = [{ subject: '*', name: 'POOL*' }];
    const { exceptionId } = await at.requested({ differenceIds: [], patterns });
    await approved(at, exceptionId);
    expect((await at.entry()).covered.map(({ name }) => name)).toEqual(['POOL', 'POOL_B']);
    const more = { staging: 'POOL_C=1\n', production: 'POOL_C=2\n' };
    await at.compare({
      staging: `POOL=10\nA=1\nPOOL_B=1\n${more.staging}`,
      production: `POOL=20\nA=2\nPOOL_B=2\n${more.production}`,
    });
    const entry = await at.entry();
    expect(entry).toMatchObject({ standing: 'approved', patterns: [{ matches: 3 }] });
    expect(entry.matchedLater.map(({ name }) => name)).toEqual(['POOL_C']);
    expect(entry.covered).toHaveLength(2);
    const preview = { auditId: at.auditId, dimension: 'infrastructure', patterns };
    expect(await ask(at.engine, 'exception.preview', preview)).toMatchObject({
      total: 3,
      highestRating: 'medium',
      unrated: 1,
    });
  });
});

describe('a renewal', () => {
  const renewal = (exceptionId: string): object => {
    const { differenceIds: _, ...template } = at.request({ expiresOn: '2026-12-31' }) as Record<
      string,
      unknown
    >;
    return { ...template, exceptionId };
  };

  it('has a number of its own, and takes over once it is approved', async () => {
    const old = await standing('POOL');
    const { exceptionId, number } = await act(at.engine, 'exception.renew', renewal(old));
    expect(number).toBe(2);
    expect(await at.entry(1)).toMatchObject({ standing: 'approved', renewedBy: 2 });
    expect(await at.entry(2)).toMatchObject({ standing: 'requested', renewsNumber: 1 });
    const second = await refused(at.engine, 'exception.renew', renewal(old));
    expect(second.code).toBe('exception.renewing');
    await approved(at, exceptionId);
    expect((await at.entry(1)).standing).toBe('renewed');
    expect((await at.entry(2)).standing).toBe('approved');
    expect(await at.reasons()).not.toContain('high-gap-open');
  });

  it('brings back the readiness that an expiry took', async () => {
    const old = await standing('POOL');
    at.clock.now = new Date('2026-07-01T09:00:00Z');
    expect((await at.entry()).standing).toBe('expired');
    const codes = await at.reasons();
    expect(codes).toContain('exception-expired');
    expect(codes).toContain('high-gap-open');
    const late = { exceptionId: old, personId: await signer(at), passphrase, note: '' };
    expect((await refused(at.engine, 'exception.approve', late)).code).toBe('exception.decided');
    const { exceptionId } = await act(at.engine, 'exception.renew', renewal(old));
    await approved(at, exceptionId);
    const after = await at.reasons();
    expect(after).not.toContain('exception-expired');
    expect(after).not.toContain('high-gap-open');
  });

  it('that is rejected leaves the old one as it stands, and another may be asked for', async () => {
    const old = await standing('POOL');
    const first = await act(at.engine, 'exception.renew', renewal(old));
    const reject = { exceptionId: first.exceptionId, approver: 'Linus', note: 'too long' };
    await act(at.engine, 'exception.reject', reject);
    expect((await at.entry(1)).standing).toBe('approved');
    expect((await act(at.engine, 'exception.renew', renewal(old))).number).toBe(3);
  });
});

describe('a review trigger', () => {
  const checked = { nextCheckOn: '2026-05-01', finding: 'not moved yet' };

  /** An approved exception that ends by its check date alone. */
  async function triggered(more: object = {}): Promise<string> {
    await at.rate('medium', 'POOL');
    const trigger = { expiresOn: null, reviewTrigger: 'new region', checkOn: '2026-04-01' };
    const { exceptionId } = await at.requested({ ...trigger, ...more });
    await approved(at, exceptionId);
    return exceptionId;
  }

  it('is carried on by checks, up to the last day that was approved', async () => {
    const exceptionId = await triggered();
    await act(at.engine, 'exception.checked', { ...checked, exceptionId });
    const entry = await at.entry();
    expect(entry).toMatchObject({ standing: 'approved', checkOn: '2026-04-01' });
    expect(entry.nextCheckOn).toBe('2026-05-01');
    expect(entry.history[0]).toMatchObject({ reason: 'not moved yet' });
    at.clock.now = new Date('2026-04-20T09:00:00Z');
    const last = { ...checked, exceptionId, nextCheckOn: '2027-03-03' };
    await act(at.engine, 'exception.checked', last);
    expect(await covering()).toBe(true);
    const beyond = { ...last, nextCheckOn: '2027-03-04' };
    expect((await refused(at.engine, 'exception.checked', beyond)).code).toBe(
      'exception.check-beyond',
    );
    const far = { ...last, nextCheckOn: '2028-05-01' };
    expect((await refused(at.engine, 'exception.checked', far)).code).toBe('exception.check-far');
  });

  it('expires by its check date, and no check brings it back: only a renewal does', async () => {
    const exceptionId = await triggered();
    at.clock.now = new Date('2026-04-03T09:00:00Z');
    expect(await at.entry()).toMatchObject({ standing: 'expired', daysLeft: -2 });
    expect((await at.entry()).reminders).toMatchObject([{ kind: 'expired', days: -2 }]);
    const late = { ...checked, exceptionId };
    expect((await refused(at.engine, 'exception.checked', late)).code).toBe('exception.check-late');
    expect((await at.entry()).standing).toBe('expired');
  });

  it('beside an expiry date is not looked at after it, nor while the approval is void', async () => {
    const exceptionId = await triggered({ expiresOn: '2026-06-30' });
    const late = { ...checked, exceptionId, nextCheckOn: '2026-07-01' };
    expect((await refused(at.engine, 'exception.checked', late)).code).toBe(
      'exception.check-beyond',
    );
    await at.rate('high', 'POOL');
    const voided = { ...checked, exceptionId };
    expect((await refused(at.engine, 'exception.checked', voided)).code).toBe(
      'exception.check-late',
    );
  });
});

describe('the next audit', () => {
  it('sees what was approved, voids it by its own values, and approves it anew', async () => {
    const exceptionId = await standing('POOL');
    const { audit } = await act(at.engine, 'audit.open', {
      ...opening,
      system: { ...opening.system, id: at.systemId },
      release: '2026.4',
    });
    expect((await at.entry(1, audit.id)).standing).toBe('approved');
    for (const [side, text] of [
      ['staging', 'POOL=12\n'],
      ['production', 'POOL=20\n'],
    ] as const) {
      const file = at.folder.write(`next/${side}/checkout.env`, text);
      await act(at.engine, 'source.add', { auditId: audit.id, side, files: [file] });
    }
    await act(at.engine, 'comparison.run', { auditId: audit.id });
    expect((await at.entry(1, audit.id)).standing).toBe('void');
    // One approval, one standing: the audit before sees it void too.
    expect((await at.entry(1)).standing).toBe('void');
    const unrated = { exceptionId, personId: await signer(at), passphrase, note: '' };
    expect((await refused(at.engine, 'exception.approve', unrated)).code).toBe('exception.unrated');
    const row = rowsIn(at.record, 'difference', `audit_id = '${audit.id}' AND name = 'POOL'`)[0];
    expect(row?.id).not.toBe(idNamed(at.record, 'POOL'));
    const rating = { differenceIds: [row?.id], risk: 'medium', rationale: 'agreed' };
    await act(at.engine, 'rating.set', { auditId: audit.id, ...rating });
    await approved(at, exceptionId);
    expect((await at.entry(1, audit.id)).standing).toBe('approved');
  });
});
