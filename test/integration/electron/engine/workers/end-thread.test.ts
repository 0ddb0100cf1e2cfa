import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AppError } from '../../../../../shared/model/errors.ts';
import { defaultLimits } from '../../../../../shared/model/limits.ts';
import { endThread } from '../../../../../electron/engine/workers/end-thread.ts';
import { runJob } from '../../../../../electron/engine/workers/run.ts';
import { freshFolder, testHost } from '../support/engine.ts';
import type { Folder } from '../support/engine.ts';

let folder: Folder;
beforeEach(() => {
  folder = freshFolder();
});
afterEach(() => {
  folder.remove();
});

/** A worker whose thread waits for a process, and cannot end before that: it ends with the folder. */
function lingering(): string {
  const child = `const { existsSync, writeFileSync } = require('node:fs');
    writeFileSync('begun', '');
    setInterval(() => existsSync('begun') || process.exit(), 50);`;
  return folder.write(
    'lingering.mjs',
    `import { execFileSync } from 'node:child_process';
     const cwd = import.meta.dirname;
     execFileSync(process.execPath, ['-e', ${JSON.stringify(child)}], { cwd, stdio: 'ignore' });`,
  );
}

async function begun(): Promise<void> {
  await vi.waitUntil(() => existsSync(`${folder.path}/begun`), { timeout: 20_000 });
}

describe('a thread that does not end', () => {
  it('is not waited for without end', async () => {
    const thread = new Worker(lingering());
    let ended = false;
    thread.on('exit', () => {
      ended = true;
    });
    await begun();
    await endThread(thread);
    expect(ended).toBe(false);
  });

  it('does not hold up the one who stops the work', async () => {
    const host = { ...testHost(folder.path), workerEntry: lingering() };
    const stopping = new AbortController();
    const path = `${folder.path}/any.csv`;
    const file = { absolute: path, root: folder.path, path: 'any.csv' };
    const job = runJob(
      { type: 'read-register', file, limits: defaultLimits },
      { work: { host, signal: stopping.signal, progress: () => undefined } },
    );
    await begun();
    stopping.abort();
    await expect(job).rejects.toThrow(AppError);
  });
});
