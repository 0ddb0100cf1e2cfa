import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openReadOnly } from '../../../../../electron/engine/store/open.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act, refused } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';
import { hashOfMigration, olderRecord } from './older.ts';
import type { OlderRecord } from './older.ts';
import { differences, ids, writeVersionTwo } from './version-two.ts';

let at: OlderRecord;
beforeEach(() => {
  at = olderRecord(writeVersionTwo);
});
afterEach(() => at.remove());

const { audit: auditId } = ids;
const { rated, open } = differences;

describe('a record of version 2', () => {
  it('is made by a migration that never changes', () => {
    expect(hashOfMigration('0002-documenting.sql')).toBe(
      'f1e95f570248c29facb4e7458a421e301fb96b6d8e6e8ca51ea963439a276bcc',
    );
  });

  it('is not read as it is, and is copied before it is brought up to date', async () => {
    expect(() => openReadOnly(at.record)).toThrow(/older Evenkeel/);
    await at.opened(async () => undefined);
    const { name, database: copy } = at.copy();
    expect(name).toContain('-before-version-3');
    expect(copy.pragma('user_version', { simple: true })).toBe(2);
    expect(copy.prepare('SELECT count(*) FROM difference').pluck().get()).toBe(2);
    expect(() => copy.prepare('SELECT group_key FROM difference')).toThrow(/group_key/);
    copy.close();
  });

  it('verifies afterwards, and keeps what it held', async () => {
    await at.opened(async (engine) => {
      expect(await ask(engine, 'record.verify')).toMatchObject({ ok: true, problems: [] });
    });
    expect(verifyRecord(at.record)).toMatchObject({ ok: true, systems: [{ break: null }] });
    expect(rowsIn(at.record, 'difference')).toMatchObject([
      { id: rated, group_key: null, rule_version: null },
      { id: open, group_key: null, rule_version: null },
    ]);
    expect(rowsIn(at.record, 'assessment')).toMatchObject([{ risk: 'medium', revealed_at: null }]);
    expect(rowsIn(at.record, 'rating')).toMatchObject([{ risk: 'medium', rule: null }]);
    expect(rowsIn(at.record, 'plan_item')).toMatchObject([
      { disposition: 'accept', mitigation: '', owner_contact: '', disposition_chosen: 1 },
    ]);
  });

  it('has an agenda of single rows, each as far as it was decided', async () => {
    await at.opened(async (engine) => {
      const { items, counts } = await ask(engine, 'meeting.agenda', { auditId });
      expect(items.map(({ id, state, basis }) => [id, state, basis])).toEqual([
        [open, 'to-settle', null],
        [rated, 'decided', null],
      ]);
      expect(counts).toMatchObject({ items: 2, groups: 0, fresh: 0 });
      expect(await ask(engine, 'meeting.item', { auditId, itemId: rated })).toMatchObject({
        ruleTitle: expect.any(String),
        ruleVersion: 1,
      });
    });
  });

  it('can be worked on: what was settled changes with a reason, is taken back, and verifies', async () => {
    await at.opened(async (engine) => {
      const change = { auditId, differenceIds: [rated], risk: 'high', rationale: 'It failed.' };
      expect(await refused(engine, 'rating.set', change)).toMatchObject({
        code: 'rating.reason-missing',
      });
      await act(engine, 'rating.set', { ...change, reason: 'An incident showed it.' });
      await act(engine, 'undo.last', { auditId });
      expect(rowsIn(at.record, 'rating')).toMatchObject([{ risk: 'medium', rule: null }]);
      await act(engine, 'gap.plan', { auditId, differenceIds: [rated], note: 'Looked at again.' });
      await act(engine, 'undo.last', { auditId });
    });
    expect(verifyRecord(at.record)).toMatchObject({ ok: true });
  });

  it.each([
    ['a difference', `UPDATE difference SET staging_value = 'z' WHERE id = '${open}'`],
    ['the group of a difference', `UPDATE difference SET group_key = 'ga_x' WHERE id = '${open}'`],
    ['the version of its rule', `UPDATE difference SET rule_version = 4 WHERE id = '${open}'`],
    ['when an assessment was revealed', `UPDATE assessment SET revealed_at = '2026-03-02'`],
    ['the rule behind a rating', `UPDATE rating SET rule = 'config.key'`],
    ['a mitigation', `UPDATE plan_item SET mitigation = 'forged'`],
  ])('still tells tampering with %s', async (_, statement) => {
    await at.opened(async () => undefined);
    tamper(at.record, statement);
    expect(verifyRecord(at.record).ok).toBe(false);
  });
});
