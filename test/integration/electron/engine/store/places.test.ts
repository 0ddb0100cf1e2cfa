import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openEngine } from '../../../../../electron/engine/engine.ts';
import { openRecord } from '../../../../../electron/engine/store/open.ts';
import { verifyRecord } from '../../../../../electron/engine/store/verify.ts';
import { act, freshFolder, opening, testHost, testWorker } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';

let folder: Folder;
let record: string;
beforeEach(async () => {
  folder = freshFolder();
  record = join(folder.path, 'evenkeel.db');
  const engine = await openEngine({ record, host: testHost(folder.path) });
  await act(engine, 'audit.open', opening);
  await engine.close();
});
afterEach(() => {
  chmodSync(folder.path, 0o755);
  folder.remove();
});

const hook = new URL('../../../../faults/raw-text.mjs', import.meta.url).href;
const env = { ...process.env, EVENKEEL_TEST_WORKER: testWorker };
const child = fileURLToPath(new URL('../support/open-child.ts', import.meta.url));

/** Opens the record in a process that is bound by permissions, which root is not. */
function openedByNobody(): unknown {
  const command = [process.execPath, '--import', hook, child, record];
  const drop = ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'];
  const [program, ...rest] = process.getuid?.() === 0 ? [...drop, ...command] : command;
  const { stdout, stderr } = spawnSync(program ?? '', rest, { encoding: 'utf8', env });
  if (stdout === '') throw new Error(stderr);
  return JSON.parse(stdout);
}

describe('a place where nothing can be written', () => {
  it('opens for reading, and says so', () => {
    chmodSync(record, 0o444);
    chmodSync(folder.path, 0o555);
    expect(openedByNobody()).toEqual({
      writable: false,
      notices: [expect.stringContaining('write-protected')],
      systems: 1,
    });
  });

  it('is told apart from a file that cannot be read', () => {
    chmodSync(record, 0o000);
    chmodSync(folder.path, 0o555);
    expect(openedByNobody()).toEqual({ code: 'record.no-permission', place: { file: record } });
  });
});

describe('a network file system', () => {
  const network = async (): Promise<string> => 'NFS';

  it('gets no WAL but an exclusive lock, and a notice', async () => {
    const { store, close } = await openRecord(record, testHost(folder.path), network);
    const pragma = (name: string): unknown => store.prepare(`PRAGMA ${name}`).pluck().get();
    expect(pragma('journal_mode')).toBe('delete');
    expect(pragma('locking_mode')).toBe('exclusive');
    expect(store.notices).toEqual([expect.stringContaining('NFS')]);
    expect(existsSync(`${record}-wal`)).toBe(false);
    close();
    expect(verifyRecord(record)).toMatchObject({ ok: true });
  });

  it('tells a second opener who keeps the record from being read', async () => {
    const first = await openRecord(record, testHost(folder.path), network);
    await expect(openRecord(record, testHost(folder.path), network)).rejects.toMatchObject({
      data: { code: 'record.locked', sentence: expect.stringContaining('tester on test-machine') },
    });
    first.close();
  });
});
