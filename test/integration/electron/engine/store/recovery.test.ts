import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import {
  backUp,
  backUpBeforeMigration,
  backUpIfDue,
  backupFolder,
  backupsOf,
} from '../../../../../electron/engine/store/backup.ts';
import { openRecord } from '../../../../../electron/engine/store/open.ts';
import { newestGoodBackup, recoverRecord } from '../../../../../electron/engine/store/recovery.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { act, bench, freshFolder, opening, testHost } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let folder: Folder;
let record: string;
beforeEach(() => {
  folder = freshFolder();
  record = join(folder.path, 'evenkeel.db');
});
afterEach(() => folder.remove());

describe('copies', () => {
  it('are kept when the record is closed, once a day, and can be opened', async () => {
    const clock = { now: new Date('2026-03-02T09:00:00.000Z') };
    for (const hours of [0, 2, 30]) {
      clock.now = new Date(Date.parse('2026-03-02T09:00:00.000Z') + hours * 3_600_000);
      const engine = await openEngine({ record, host: testHost(folder.path, clock) });
      const system = { ...opening.system, name: `System ${hours}` };
      await act(engine, 'audit.open', { ...opening, system });
      await engine.close();
    }
    expect(backupsOf(record)).toHaveLength(2);
    const [newest] = backupsOf(record);
    const copy = join(backupFolder(record), newest?.name ?? '');
    expect(verifyRecord(copy)).toMatchObject({ ok: true });
    expect(rowsIn(copy, 'system')).toHaveLength(3);
  });

  it('hold what is committed while the record is in use, and are never half a copy', async () => {
    const at = await bench();
    const { store, close } = await openRecord(record, testHost(folder.path));
    const file = await backUp(store, new Date('2026-03-02T09:00:00.000Z'));
    expect(await backUpIfDue(store, new Date('2026-03-03T08:59:00.000Z'))).toBeNull();
    expect(await backUpIfDue(store, new Date('2026-03-03T09:00:00.000Z'))).not.toBeNull();
    expect(verifyRecord(file).ok).toBe(true);
    expect(readdirSync(backupFolder(record)).filter((name) => name.endsWith('unfinished'))).toEqual(
      [],
    );
    close();
    await at.end();
  });

  it('are made before a migration and never let go by it', async () => {
    (await openRecord(record, testHost(folder.path))).close();
    const database = new Sqlite(record);
    const file = await backUpBeforeMigration(
      database,
      record,
      new Date('2020-01-01T00:00:00.000Z'),
      1,
    );
    database.close();
    expect(file).toContain('before-version-2');
    const { store, close } = await openRecord(record, testHost(folder.path));
    for (let day = 1; day <= 9; day += 1)
      await backUp(store, new Date(`2026-03-0${day}T09:00:00.000Z`));
    close();
    expect(existsSync(file)).toBe(true);
    expect(backupsOf(record).length).toBeLessThan(10);
  });
});

describe('recovering', () => {
  async function recordWithBackup(): Promise<void> {
    const engine = await openEngine({ record, host: testHost(folder.path) });
    await act(engine, 'audit.open', opening);
    await engine.close();
  }

  it('moves the damaged record aside whole and restores the newest good copy', async () => {
    await recordWithBackup();
    const garbage = Buffer.alloc(5000, 7);
    writeFileSync(record, garbage);
    writeFileSync(`${record}-wal`, 'left over');
    const worse = join(backupFolder(record), '2027-01-01T00-00-00.000Z.db');
    writeFileSync(worse, garbage);

    const good = newestGoodBackup(record);
    const recovery = recoverRecord(record, testHost(folder.path));
    expect(recovery.restored).toEqual(good);
    const aside = join(folder.path, recovery.movedTo ?? '');
    expect(readFileSync(aside).equals(garbage)).toBe(true);
    expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('left over');
    expect(existsSync(`${record}-wal`)).toBe(false);
    expect(verifyRecord(record)).toMatchObject({ ok: true });
    expect(rowsIn(record, 'system')).toMatchObject([{ name: 'Checkout' }]);
    expect(existsSync(worse)).toBe(true);
  });

  it('moves aside without a copy to restore, and says so', async () => {
    writeFileSync(record, 'garbage');
    const recovery = recoverRecord(record, testHost(folder.path));
    expect(recovery.restored).toBeNull();
    expect(existsSync(record)).toBe(false);
    expect(existsSync(join(folder.path, recovery.movedTo ?? ''))).toBe(true);
    const engine = await openEngine({ record, host: testHost(folder.path) });
    await act(engine, 'audit.open', opening);
    await engine.close();
  });

  it('does not touch a record that somebody writes', async () => {
    const engine = await openEngine({ record, host: testHost(folder.path) });
    expect(() => recoverRecord(record, testHost(folder.path))).toThrow(/tester on test-machine/);
    expect(existsSync(record)).toBe(true);
    await engine.close();
  });
});
