import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReadOnly } from '../../../../../electron/engine/store/open.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { act, refused } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';
import { hashOfMigration, olderRecord } from './older.ts';
import type { OlderRecord } from './older.ts';
import { ids, writeVersionOne } from './version-one.ts';

let at: OlderRecord;
beforeEach(() => {
  at = olderRecord(writeVersionOne);
});
afterEach(() => at.remove());

const { audit: auditId, source: sourceId } = ids;

describe('a record of version 1', () => {
  it('is made by a migration that never changes', () => {
    expect(hashOfMigration('0001-record.sql')).toBe(
      '3070cbfd093511e3f2f20220241dcba7b9e021f6bf0758a7197a88e931e2f1fa',
    );
  });

  it('is not read as it is: reading alone cannot bring it up to date', () => {
    expect(() => openReadOnly(at.record)).toThrow(/older Evenkeel/);
  });

  it('is copied before it is brought up to date, and the copy is still of version 1', async () => {
    await at.opened(async () => undefined);
    const { name, database: copy } = at.copy();
    expect(name).toContain('-before-version-2');
    expect(copy.pragma('user_version', { simple: true })).toBe(1);
    expect(copy.prepare('SELECT count(*) FROM source').pluck().get()).toBe(1);
    expect(() => copy.prepare('SELECT because FROM source')).toThrow(/because/);
    copy.close();
  });

  it('verifies afterwards, and keeps what it held', async () => {
    await at.opened(async (engine) => {
      const report = await engine.query('record.verify', {});
      expect(report).toMatchObject({ ok: true, value: { ok: true, problems: [] } });
    });
    expect(verifyRecord(at.record)).toMatchObject({ ok: true, systems: [{ break: null }] });
    expect(rowsIn(at.record, 'source')).toMatchObject([
      { path: 'map.yaml', because: '', chosen: 0 },
    ]);
    expect(rowsIn(at.record, 'set_aside')).toMatchObject([
      { value: '7', dimension: null, tag: null },
    ]);
  });

  it('can be worked on: what it holds is taken away and brought back, and verifies', async () => {
    await at.opened(async (engine) => {
      await act(engine, 'source.remove', { sourceId, reason: 'old' });
      await act(engine, 'undo.last', { auditId });
      expect(rowsIn(at.record, 'source')).toMatchObject([{ live: 1, because: '' }]);
      await act(engine, 'source.remove', { sourceId, reason: 'old' });
    });
    expect(verifyRecord(at.record)).toMatchObject({ ok: true });
  });

  it('has nothing to restore, because it did not keep what a value would be', async () => {
    await at.opened(async (engine) => {
      const input = { auditId, collector: 'kubernetes', rule: 'kubernetes.server', reason: 'r' };
      expect(await refused(engine, 'aside.restore', input)).toMatchObject({
        code: 'documenting.not-restorable',
      });
      const groups = await engine.query('set-aside.groups', { auditId });
      expect(groups).toMatchObject({
        value: [{ collector: 'kubernetes', count: 1, restorable: 0, restoredId: null }],
      });
    });
  });

  it.each([
    ['a set-aside value', `UPDATE set_aside SET value = '8'`],
    ['what it would be', `UPDATE set_aside SET dimension = 'data'`],
    ['why the collector was chosen', `UPDATE source SET because = 'it was forged'`],
    ['who chose the collector', `UPDATE source SET chosen = 1`],
  ])('still tells tampering with %s', async (_, statement) => {
    await at.opened(async () => undefined);
    tamper(at.record, statement);
    expect(verifyRecord(at.record).ok).toBe(false);
  });
});
