import { execFileSync } from 'node:child_process';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/main.ts';
import { folder } from './harness.ts';
import { openRecord } from '../../../../electron/engine/store/open.ts';
import { act, bench, testHost } from '../engine/support/engine.ts';
import type { Bench } from '../engine/support/engine.ts';
import { rowsIn, tamper } from '../engine/support/record.ts';
import type { Run } from './harness.ts';

/** Runs in this process: the migrations that verify brings along are bundled, not plain modules. */
const verify = async (...args: readonly string[]): Promise<Run> => run('verify', ...args);

async function run(...args: readonly string[]): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runCli(args, {
    out: (chunk) => out.push(String(chunk)),
    say: (line) => err.push(line),
    terminal: false,
  });
  return { status, out: out.join(''), err: err.join('\n') };
}

describe('verify', () => {
  it('names a file that is no record, and ends with 2', async () => {
    const file = join(folder({ 'notes.db': 'no database at all, only words' }), 'notes.db');
    const run = await verify(file);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('notes.db');
  });

  it('names a file that does not exist, and ends with 2', async () => {
    const run = await verify('/does/not/exist.db');
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('/does/not/exist.db');
  });

  it('refuses the database of another program with 2, and does not call it broken', async () => {
    const file = join(folder({}), 'other.db');
    const other = new Sqlite(file);
    other.exec('CREATE TABLE note (text TEXT)');
    other.close();
    const run = await verify(file);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('database of another program');
  });
});

describe('a pipe', () => {
  it.each(['verify', 'check', 'audits', 'export'])('is not waited for by %s', async (command) => {
    const file = join(folder({}), 'pipe');
    execFileSync('mkfifo', [file]);
    const found = await run(command, file, ...(command === 'export' ? ['--format', 'csv'] : []));
    expect(found).toMatchObject({ status: 2, out: '' });
    expect(found.err).toContain('a pipe or a device');
  });
});

describe('verify on a file without content', () => {
  it('says that there is no system yet, and ends with 0', async () => {
    const at = folder({});
    const { close } = await openRecord(join(at, 'new.db'), testHost(at));
    close();
    const run = await verify(join(at, 'new.db'));
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(run.out).toContain('No system yet');
  });

  it('says that the file is empty, and ends with 2', async () => {
    const run = await verify(join(folder({ 'zero.db': '' }), 'zero.db'));
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('is empty');
  });
});

describe('verify on a record', () => {
  let at: Bench;
  beforeAll(async () => {
    at = await bench();
    await at.document({ staging: 'A=1\n', production: 'A=2\n' });
    await at.engine.close();
  });
  afterAll(() => at.folder.remove());

  function copy(name: string, ...statements: readonly string[]): string {
    const file = join(at.folder.path, name);
    copyFileSync(at.record, file);
    tamper(file, ...statements);
    return file;
  }

  it('passes a good one with 0, its entries and its head', async () => {
    const run = await verify(at.record);
    expect(run).toMatchObject({ status: 0, err: '' });
    expect(run.out).toMatch(/^Checkout: \d+ entries, unbroken, head [\da-f]{64}\n$/);
  });

  it('ends with 1 where its head is not the one that was noted', async () => {
    const [head = ''] = /[\da-f]{64}/.exec((await verify(at.record)).out) ?? [];
    const noted = await verify(at.record, '--head', head.toUpperCase());
    expect(noted).toMatchObject({ status: 0 });
    expect(noted.out).toMatch(/the head that was noted is entry \d+; everything up to it/);
    const run = await verify(at.record, '--head', '0'.repeat(64));
    expect(run.status).toBe(1);
    expect(run.out).toContain('No chain of the record has the head 000');
    expect((await verify(at.record, '--key', 'ABCD')).status).toBe(2);
  });

  it('holds against a head that was noted before it went on', async () => {
    const [first] = rowsIn(at.record, 'audit_trail');
    const run = await verify(at.record, '--head', String(first?.['hash']));
    expect(run).toMatchObject({ status: 0 });
    expect(run.out).toContain('the head that was noted is entry 1;');
  });

  it('refuses one of a newer version with 2', async () => {
    const run = await verify(copy('newer.db', 'PRAGMA user_version = 9999'));
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('newer Evenkeel');
  });

  it('tells a tampered one with 1, and where it breaks', async () => {
    const change = `UPDATE audit_trail SET actor = 'Mallory' WHERE sequence = 2`;
    const run = await verify(copy('tampered.db', 'DROP TRIGGER audit_trail_no_update', change));
    expect(run.status).toBe(1);
    expect(run.out).toContain('broken at entry 2');
  });
});

describe('verify on an evidence package', () => {
  it('gives the verdict of its own verifier, and ends with 1 where it is broken', async () => {
    const at = await bench();
    const { fileName } = await act(at.engine, 'export.package', { auditId: at.auditId });
    const path = join(at.folder.path, fileName);
    const good = await verify(path);
    expect(good).toMatchObject({ status: 0, err: '' });
    expect(good.out).toContain('nobody signed it');
    const other = await verify(path, '--key', 'AAAA BBBB');
    expect(other.status).toBe(1);
    expect(other.out).toContain('not the one that was expected');
    expect((await verify(path, '--head', '0'.repeat(64))).status).toBe(1);
    const bytes = new Uint8Array(readFileSync(path));
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    writeFileSync(path, bytes);
    const broken = await verify(path);
    await at.end();
    expect(broken).toMatchObject({ status: 1, err: '' });
    expect(broken.out).toContain('does not hold together');
  });
});
