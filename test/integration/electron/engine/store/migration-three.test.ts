import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';
import { hashOfMigration, olderRecord } from './older.ts';
import type { OlderRecord } from './older.ts';
import { held, ids, writeVersionThree } from './version-three.ts';

let at: OlderRecord;
beforeEach(() => {
  at = olderRecord(writeVersionThree);
});
afterEach(() => at.remove());

const { audit: auditId } = ids;

describe('a record of version 3', () => {
  it('is made by a migration that never changes', () => {
    expect(hashOfMigration('0003-judgement.sql')).toBe(
      '8d1ec29c1d5867167e6e9492531861c4a24842155c2a9a631c7a296b27749887',
    );
  });

  it('is copied before it is brought up to date', async () => {
    await at.opened(async () => undefined);
    const { name, database: copy } = at.copy();
    expect(name).toContain('-before-version-4');
    expect(copy.pragma('user_version', { simple: true })).toBe(3);
    expect(() => copy.prepare('SELECT custody FROM system')).toThrow(/custody/);
    copy.close();
  });

  it('verifies afterwards, and keeps what it held', async () => {
    await at.opened(async (engine) => {
      expect(await ask(engine, 'record.verify')).toMatchObject({ ok: true, problems: [] });
    });
    expect(verifyRecord(at.record)).toMatchObject({ ok: true, systems: [{ break: null }] });
    expect(rowsIn(at.record, 'system')).toMatchObject([{ custody: 'here' }]);
    expect(rowsIn(at.record, 'audit')).toMatchObject([{ closed_at: null, closed_by: null }]);
    expect(rowsIn(at.record, 'decision')).toMatchObject([
      { decision: 'release', differs_reason: '' },
    ]);
    expect(rowsIn(at.record, 'export')).toMatchObject([{ kind: 'workbook' }]);
  });

  it('lets an approval of before stand as what it was: approved, and signed by nobody', async () => {
    await at.opened(async (engine) => {
      const { exceptions } = await ask(engine, 'register.get', { auditId });
      expect(exceptions).toMatchObject([{ number: 1, standing: 'approved', approver: 'Petra' }]);
      const { signatures } = await ask(engine, 'signatures.get', { auditId });
      expect(signatures).toEqual([]);
    });
  });

  it('can be worked on, and verifies', async () => {
    await at.opened(async (engine) => {
      await act(engine, 'exception.close', {
        exceptionId: held.exception,
        reason: 'The provider has one now.',
      });
    });
    expect(rowsIn(at.record, 'exception')).toMatchObject([{ state: 'closed' }]);
    expect(verifyRecord(at.record)).toMatchObject({ ok: true });
  });

  it.each([
    ['who may write', `UPDATE system SET custody = 'elsewhere'`],
    ['when an audit was closed', `UPDATE audit SET closed_at = '2026-03-02'`],
    ['why people decided otherwise', `UPDATE decision SET differs_reason = 'forged'`],
    ['what was approved', `UPDATE exception SET approved_hash = 'forged'`],
    ['the kind of an export', `UPDATE export SET kind = 'pdf'`],
  ])('tells tampering with %s', async (_, statement) => {
    await at.opened(async () => undefined);
    tamper(at.record, statement);
    expect(verifyRecord(at.record).ok).toBe(false);
  });
});
