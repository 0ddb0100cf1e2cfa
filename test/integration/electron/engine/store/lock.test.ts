import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { acquireLock, lockFile, readHolder } from '../../../../../electron/engine/store/lock.ts';
import { freshFolder } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';

let folder: Folder;
let record: string;
beforeEach(() => {
  folder = freshFolder();
  record = join(folder.path, 'evenkeel.db');
});
afterEach(() => folder.remove());

const ada = { person: 'ada', host: 'desk', process: 11, since: '2026-03-02T09:00:00.000Z' };
const grace = { ...ada, person: 'grace', process: 12 };

function release(outcome: ReturnType<typeof acquireLock>): void {
  if (!outcome.held) throw new Error('the lock is not held');
  outcome.release();
}

describe('the lock', () => {
  it('is held by one, names the holder, and is free afterwards', () => {
    const first = acquireLock(record, ada);
    expect(acquireLock(record, grace)).toEqual({ held: false, by: ada });
    expect(readHolder(lockFile(record))).toEqual(ada);
    release(first);
    expect(readHolder(lockFile(record))).toBeNull();
    const second = acquireLock(record, grace);
    expect(readHolder(lockFile(record))).toEqual(grace);
    release(second);
  });

  it('is free when the process that held it was killed', async () => {
    const module = fileURLToPath(
      new URL('../../../../../electron/engine/store/lock.ts', import.meta.url),
    );
    const script = `import { acquireLock } from ${JSON.stringify(module)};
      const { held } = acquireLock(${JSON.stringify(record)}, ${JSON.stringify(grace)});
      process.stdout.write(String(held)); setInterval(() => {}, 1000);`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
    const said = await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(String(said)).toBe('true');
    expect(acquireLock(record, ada)).toEqual({ held: false, by: grace });
    child.kill('SIGKILL');
    await new Promise((resolve) => child.once('close', resolve));
    release(acquireLock(record, ada));
  });
});
