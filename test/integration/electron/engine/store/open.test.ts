import { chmodSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AppError } from '../../../../../shared/model/errors.ts';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import { APPLICATION_ID, SCHEMA_VERSION } from '../../../../../electron/engine/store/migrations.ts';
import { openReadOnly, openRecord } from '../../../../../electron/engine/store/open.ts';
import { act, bench, freshFolder, opening, refused, testHost } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';

let folder: Folder;
beforeEach(() => void (folder = freshFolder()));
afterEach(() => folder.remove());

async function failure(record: string): Promise<AppError['data']> {
  const error: unknown = await openRecord(record, testHost(folder.path)).then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof AppError) return error.data;
  throw new Error(`expected an AppError, got ${String(error)}`);
}

describe('opening a record', () => {
  it('makes a durable database where there is none', async () => {
    const record = join(folder.path, 'new.db');
    const { store, close } = await openRecord(record, testHost(folder.path));
    const pragma = (name: string): unknown => store.prepare(`PRAGMA ${name}`).pluck().get();
    expect(pragma('journal_mode')).toBe('wal');
    expect(pragma('synchronous')).toBe(2);
    expect(pragma('foreign_keys')).toBe(1);
    expect(pragma('recursive_triggers')).toBe(1);
    expect(pragma('user_version')).toBe(SCHEMA_VERSION);
    close();
  });

  it.each([
    ['text', Buffer.from('this is a letter to nobody, not a database at all')],
    ['zeros', Buffer.alloc(8192)],
    ['noise', Buffer.from(Array.from({ length: 9000 }, (_, i) => (i * 7919) % 251))],
  ])('refuses %s and leaves it as it is', async (_, bytes) => {
    const record = join(folder.path, 'letter.db');
    writeFileSync(record, bytes);
    const error = await failure(record);
    expect(error.code).toBe('record.not-a-database');
    expect(error.place?.file).toBe(record);
    expect(error.sentence).toContain('letter.db');
    expect(readFileSync(record).equals(bytes)).toBe(true);
  });

  it('refuses the database of another program', async () => {
    const record = join(folder.path, 'other.db');
    const other = new Sqlite(record);
    other.exec('CREATE TABLE note (text TEXT)');
    other.close();
    const before = readFileSync(record);
    expect((await failure(record)).code).toBe('record.not-evenkeel');
    expect(readFileSync(record).equals(before)).toBe(true);
  });

  it('refuses a record of a newer version', async () => {
    const record = join(folder.path, 'newer.db');
    (await openRecord(record, testHost(folder.path))).close();
    const newer = new Sqlite(record);
    newer.pragma(`user_version = ${SCHEMA_VERSION + 1}`);
    newer.close();
    expect((await failure(record)).code).toBe('record.newer');
  });

  it('tells damage, and never deletes', async () => {
    const { engine, auditId, record, end } = await bench();
    for (let n = 0; n < 50; n += 1) await act(engine, 'participant.add', person(auditId, n));
    await engine.close();
    const bytes = readFileSync(record);
    bytes.fill(0xff, 4096, bytes.length);
    writeFileSync(record, bytes);
    const error = await failure(record);
    expect(error.code).toBe('record.damaged');
    expect(error.remedy).toContain('backup');
    expect(readFileSync(record).equals(bytes)).toBe(true);
    await end();
  });

  it('names a missing folder, and a folder in place of a file', async () => {
    expect((await failure(join(folder.path, 'no', 'x.db'))).code).toBe('record.no-folder');
    mkdirSync(join(folder.path, 'dir.db'));
    expect((await failure(join(folder.path, 'dir.db'))).code).toBe('record.not-a-file');
  });

  it('opens an empty file as a new record', async () => {
    const record = folder.write('empty.db', '');
    const { store, close } = await openRecord(record, testHost(folder.path));
    expect(store.schemaVersion).toBe(SCHEMA_VERSION);
    close();
  });

  it('reads a record without writing', async () => {
    const record = join(folder.path, 'read.db');
    (await openRecord(record, testHost(folder.path))).close();
    chmodSync(record, 0o444);
    const { store, close } = openReadOnly(record);
    expect(store.writable).toBe(false);
    expect(() => store.prepare('DELETE FROM system').run()).toThrow(/readonly/);
    close();
  });
});

describe('a refused file', () => {
  async function refusedBeside(name: string, make: (database: Sqlite.Database) => void) {
    const record = join(folder.path, name);
    const database = new Sqlite(record);
    make(database);
    database.close();
    const { code } = await failure(record);
    return { code, left: readdirSync(folder.path) };
  }

  it.each([
    ['another program', 'CREATE TABLE note (text TEXT)', 'record.not-evenkeel'],
    ['a program that names itself', 'PRAGMA application_id = 5', 'record.not-evenkeel'],
    [
      'a newer version',
      `PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 99`,
      'record.newer',
    ],
  ])('of %s has nothing laid beside it', async (_, statements, code) => {
    const found = await refusedBeside('x.db', (database) => database.exec(statements));
    expect(found).toEqual({ code, left: ['x.db'] });
  });

  it('that is no database has nothing laid beside it', async () => {
    expect((await failure(folder.write('x.db', 'a letter to nobody'))).code).toContain('not-a-');
    expect(readdirSync(folder.path)).toEqual(['x.db']);
  });

  it('keeps the lock file that was there before', async () => {
    folder.write('x.db-lock', '');
    const found = await refusedBeside('x.db', (database) => database.exec('CREATE TABLE t (a)'));
    expect(found.left).toContain('x.db-lock');
  });
});

describe('a second opener', () => {
  it('reads, is told who writes, and may write once the first has closed', async () => {
    const record = join(folder.path, 'shared.db');
    const first = await openEngine({ record, host: testHost(folder.path) });
    const host = { ...testHost(folder.path), process: { user: 'eve', host: 'other', pid: 7 } };
    const second = await openEngine({ record, host });
    const error = await refused(second, 'audit.open', opening);
    expect(error.code).toBe('record.read-only');
    expect(error.sentence).toContain('tester on test-machine');
    await act(first, 'audit.open', opening);
    await first.close();
    await second.close();
    const third = await openEngine({ record, host });
    await act(third, 'audit.open', { ...opening, system: { ...opening.system, name: 'Other' } });
    await third.close();
  });
});

function person(auditId: string, n: number): object {
  return { auditId, name: `Person ${n}`, team: 'operations', role: 'r'.repeat(300) };
}
