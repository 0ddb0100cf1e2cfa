import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import type { Engine } from '../../../../../electron/engine/engine.ts';
import { backupFolder, backupsOf } from '../../../../../electron/engine/store/backup.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { ask } from '../queries/support.ts';
import { act, freshFolder, testHost } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';
import { rowsIn, tamper } from '../support/record.ts';
import { held, ids, writeVersionThree } from './version-three.ts';

let folder: Folder;
let record: string;
beforeEach(() => {
  folder = freshFolder();
  record = join(folder.path, 'evenkeel.db');
  writeVersionThree(record);
});
afterEach(() => folder.remove());

async function opened<T>(work: (engine: Engine) => Promise<T>): Promise<T> {
  const engine = await openEngine({ record, host: testHost(folder.path) });
  try {
    return await work(engine);
  } finally {
    await engine.close();
  }
}

const { audit: auditId } = ids;

describe('a record of version 3', () => {
  it('is made by a migration that never changes', () => {
    const file = new URL(
      '../../../../../electron/engine/store/migrations/0003-judgement.sql',
      import.meta.url,
    );
    const text = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    expect(createHash('sha256').update(text).digest('hex')).toBe(
      '8d1ec29c1d5867167e6e9492531861c4a24842155c2a9a631c7a296b27749887',
    );
  });

  it('is copied before it is brought up to date', async () => {
    await opened(async () => undefined);
    const [name] = backupsOf(record).map((backup) => backup.name);
    expect(name).toContain('-before-version-4');
    const copy = new Sqlite(join(backupFolder(record), name ?? ''), { readonly: true });
    expect(copy.pragma('user_version', { simple: true })).toBe(3);
    expect(() => copy.prepare('SELECT custody FROM system')).toThrow(/custody/);
    copy.close();
  });

  it('verifies afterwards, and keeps what it held', async () => {
    await opened(async (engine) => {
      expect(await ask(engine, 'record.verify')).toMatchObject({ ok: true, problems: [] });
    });
    expect(verifyRecord(record)).toMatchObject({ ok: true, systems: [{ break: null }] });
    expect(rowsIn(record, 'system')).toMatchObject([{ custody: 'here' }]);
    expect(rowsIn(record, 'audit')).toMatchObject([{ closed_at: null, closed_by: null }]);
    expect(rowsIn(record, 'decision')).toMatchObject([{ decision: 'release', differs_reason: '' }]);
    expect(rowsIn(record, 'export')).toMatchObject([{ kind: 'workbook' }]);
  });

  it('lets an approval of before stand as what it was: approved, and signed by nobody', async () => {
    await opened(async (engine) => {
      const { exceptions } = await ask(engine, 'register.get', { auditId });
      expect(exceptions).toMatchObject([{ number: 1, standing: 'approved', approver: 'Petra' }]);
      const { signatures } = await ask(engine, 'signatures.get', { auditId });
      expect(signatures).toEqual([]);
    });
  });

  it('can be worked on, and verifies', async () => {
    await opened(async (engine) => {
      await act(engine, 'exception.close', {
        exceptionId: held.exception,
        reason: 'The provider has one now.',
      });
    });
    expect(rowsIn(record, 'exception')).toMatchObject([{ state: 'closed' }]);
    expect(verifyRecord(record)).toMatchObject({ ok: true });
  });

  it.each([
    ['who may write', `UPDATE system SET custody = 'elsewhere'`],
    ['when an audit was closed', `UPDATE audit SET closed_at = '2026-03-02'`],
    ['why people decided otherwise', `UPDATE decision SET differs_reason = 'forged'`],
    ['what was approved', `UPDATE exception SET approved_hash = 'forged'`],
    ['the kind of an export', `UPDATE export SET kind = 'pdf'`],
  ])('tells tampering with %s', async (_, statement) => {
    await opened(async () => undefined);
    tamper(record, statement);
    expect(verifyRecord(record).ok).toBe(false);
  });
});
