import { copyFileSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { act, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';
import { judgedBench, openMade, otherMachine } from './support.ts';

let at: Bench;

beforeEach(async () => {
  at = await judgedBench();
});
afterEach(async () => at.end());

const ofHosts = (record: string) =>
  rowsIn(record, 'audit_trail', `subject LIKE 'allowed_host:%' ORDER BY sequence`);

describe('a row that never leaves its machine', () => {
  it('is a commitment in the trail, of which the record has the row', () => {
    const [entry, ...more] = ofHosts(at.record);
    const [image] = rowsIn(at.record, 'private_image');
    expect(more).toEqual([]);
    expect(entry?.json_after).toBe(JSON.stringify({ commitment: image?.commitment }));
    expect(entry?.reason).toBeNull();
    expect(JSON.parse(image?.json_row ?? '{}')).toEqual(rowsIn(at.record, 'allowed_host')[0]);
  });

  it('is taken back and brought back by the row, under the same commitment', async () => {
    const { auditId, engine } = at;
    const [host] = rowsIn(at.record, 'allowed_host');
    await act(engine, 'host.disallow', { hostId: host?.id, reason: 'r' });
    await act(engine, 'undo.last', { auditId });
    expect(rowsIn(at.record, 'allowed_host')).toEqual([host]);
    const [first, removal, back] = ofHosts(at.record);
    expect([removal?.json_before, back?.json_after]).toEqual([
      first?.json_after,
      first?.json_after,
    ]);
    expect(verifyRecord(at.record).ok).toBe(true);
  });

  it('is committed to anew where what is said to be its commitment is none', async () => {
    const { auditId, engine } = at;
    const planted = 'a'.repeat(64);
    tamper(
      at.record,
      `INSERT INTO private_image (rowid, commitment, system_id, subject, nonce, json_row)
       SELECT -1, '${planted}', system_id, subject, nonce, json_row FROM private_image`,
    );
    const [host] = rowsIn(at.record, 'allowed_host');
    await act(engine, 'host.disallow', { hostId: host?.id, reason: 'r' });
    await act(engine, 'undo.last', { auditId });
    expect(ofHosts(at.record).map(({ json_after: said }) => said)).not.toContain(
      JSON.stringify({ commitment: planted }),
    );
  });

  it('reads in history here, and in no export of the trail', async () => {
    const { auditId, engine, folder } = at;
    const [entry] = ofHosts(at.record);
    const input = { auditId, first: entry?.sequence, last: entry?.sequence, limit: 10 };
    const here = JSON.stringify(await engine.query('history.entries', input));
    expect(here).toContain('canary-host.example');
    const { fileName } = await act(engine, 'export.csv', { auditId, form: 'folder' });
    const tables = join(folder.path, fileName);
    const files = readdirSync(tables).map((name) => readFileSync(join(tables, name), 'utf8'));
    const trail = files.join('\n');
    expect(trail).not.toMatch(/canary-(?:host|reason)/);
    expect(trail).toContain(rowsIn(at.record, 'private_image')[0]?.commitment);
  });

  it.each([
    ['changed', `UPDATE private_image SET json_row = replace(json_row, 'canary', 'other')`],
    ['given another nonce', `UPDATE private_image SET nonce = nonce || '0'`],
    ['said to be of another', `UPDATE private_image SET subject = subject || 'x'`],
    ['taken away', 'DELETE FROM private_image'],
    [
      'added',
      `INSERT INTO private_image SELECT 'a', system_id, subject, nonce, json_row FROM private_image`,
    ],
  ])('is vouched for: what was kept is found when it is %s', (_how, statement) => {
    const copy = join(at.folder.path, 'copy.db');
    for (const suffix of ['', '-wal']) copyFileSync(at.record + suffix, copy + suffix);
    tamper(copy, statement);
    const { ok, systems } = verifyRecord(copy);
    expect(ok).toBe(false);
    expect(systems[0]?.break?.sentence).toContain('allowed_host:');
  });

  it('stays behind when its record goes on elsewhere, and says so there', async () => {
    const { auditId } = at;
    const { engine: other } = await otherMachine(at);
    const done = await act(at.engine, 'package.release', { auditId, peer: 'p', reason: 'r' });
    const made = await act(other, 'package.continue', { file: done.fileToken, reason: 'r' });
    await other.close();
    const record = made.recordToken.replace(/^token:/, '');
    expect(rowsIn(record, 'private_image')).toEqual([]);
    const [, left] = ofHosts(record);
    expect(left).toMatchObject({ action: 'package.continue', json_after: null });
    expect(verifyRecord(record)).toMatchObject({ ok: true, problems: [] });
    const going = await openMade(at, made.recordToken);
    await act(going, 'host.allow', { auditId, host: 'db.example', port: 5432, reason: 'r' });
    await act(going, 'undo.last', { auditId });
    const { undone } = await act(going, 'undo.last', { auditId });
    expect(undone).toContain('rating');
    await going.close();
    expect(verifyRecord(record)).toMatchObject({ ok: true, problems: [] });
  });

  it('keeps a record from being packaged where an earlier version wrote it in clear', async () => {
    const { auditId } = at;
    const clear = `json_object('id', 'h', 'host', 'db.example')`;
    tamper(
      at.record,
      'DROP TRIGGER audit_trail_no_update',
      `UPDATE audit_trail SET json_after = ${clear} WHERE subject LIKE 'allowed_host:%'`,
    );
    const [entry] = ofHosts(at.record);
    for (const [name, input] of [
      ['export.package', { auditId }],
      ['package.release', { auditId, peer: 'p', reason: 'r' }],
    ] as const) {
      const error = await refused(at.engine, name, input);
      expect(error.code).toBe('package.in-clear');
      expect(error.sentence).toContain(`Entry ${entry?.sequence}`);
    }
  });
});
