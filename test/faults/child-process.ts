import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { openEngine } from '../../electron/engine/engine.ts';
import { verifyRecord } from '../../electron/engine/store/verify.ts';
import { seeded } from '../fixtures/random.ts';
import {
  act,
  opening,
  testHost,
  testWorker,
} from '../integration/electron/engine/support/engine.ts';
import type { Folder } from '../integration/electron/engine/support/engine.ts';
import { rowsIn } from '../integration/electron/engine/support/record.ts';

/** What a process that a test starts finds in its environment. */
const env = { ...process.env, EVENKEEL_TEST_WORKER: testWorker };
const hook = new URL('raw-text.mjs', import.meta.url).href;
const child = fileURLToPath(new URL('child.ts', import.meta.url));
const nodeArguments = (...rest: readonly string[]): string[] => ['--import', hook, child, ...rest];

/** Moments in milliseconds, random and the same in every run. */
export function seededMoments(count: number, longest: number, seed: number): readonly number[] {
  const random = seeded(seed);
  return Array.from({ length: count }, () => Math.floor(random() * longest));
}

/** What became of a record whose process was killed. */
export interface Aftermath {
  /** Commands reported as saved and not in the record. */
  readonly lost: readonly string[];
  readonly verified: boolean;
  /** Whether the record verifies after more work. */
  readonly goesOn: boolean;
}

/** What should have become of it. */
export const unharmed: Aftermath = { lost: [], verified: true, goesOn: true };

/** Lets a process work on a record, kills it, looks at the record, and works on. */
export async function aftermathOfKill(folder: Folder, moment: number): Promise<Aftermath> {
  folder.write('input.env.staging.env', 'POOL=10\nA=1\n');
  folder.write('input.env.production.env', 'POOL=20\nA=2\n');
  const reported = await killedAfter(folder, moment);
  const record = join(folder.path, 'evenkeel.db');
  const lost = lostOf(record, reported);
  const verified = verifyRecord(record).ok;
  const again = await openEngine({ record, host: testHost(folder.path) });
  const system = { ...opening.system, name: 'Afterwards' };
  await act(again, 'audit.open', { ...opening, system });
  await again.close();
  return { lost, verified, goesOn: verifyRecord(record).ok };
}

/** Reported commands that are not in the record. */
export function lostOf(record: string, reported: readonly string[]): readonly string[] {
  const kept = new Set(rowsIn(record, 'command').map(({ id }) => id));
  return reported.filter((id) => !kept.has(id));
}

/** Kills the child the given time after it was ready, and gives what it reported. */
async function killedAfter(folder: Folder, milliseconds: number): Promise<readonly string[]> {
  const worker = spawn(process.execPath, nodeArguments(folder.path, 'mixed'), {
    stdio: ['ignore', 'pipe', 'inherit'],
    env,
  });
  const lines: string[] = [];
  createInterface({ input: worker.stdout }).on('line', (line) => {
    if (line === 'ready') setTimeout(() => worker.kill('SIGKILL'), milliseconds);
    lines.push(line);
  });
  const signal = await new Promise((resolve) => worker.once('close', (_, by) => resolve(by)));
  if (lines[0] !== 'ready' || signal !== 'SIGKILL')
    throw new Error(`the child ended: ${lines.join()}`);
  return lines.slice(1).map((line) => line.replace('saved ', ''));
}

/**
 * Runs the child on a file system of 2 MiB where a mount is allowed (that is ENOSPC), else with
 * files limited to 2 MiB; leaves what it wrote in `kept` and gives its output.
 */
export function onSmallDisk(folder: Folder, kept: string): string {
  const disk = join(folder.path, 'disk');
  mkdirSync(disk);
  const command = [process.execPath, ...nodeArguments(disk, 'large')].map(quoted).join(' ');
  const copy = `cp ${quoted(disk)}/* ${quoted(kept)}`;
  const mount = `mount -t tmpfs -o size=2m none ${quoted(disk)}`;
  const mayMount = spawnSync('unshare', ['-rm', 'sh', '-c', mount]).status === 0;
  const [shell, ...rest] = mayMount
    ? ['unshare', '-rm', 'sh', '-c', `${mount} && { ${command}; ${copy}; }`]
    : ['sh', '-c', `(ulimit -f 4096; ${command})`];
  const { stdout } = spawnSync(shell, rest, { encoding: 'utf8', env });
  if (!mayMount) cpSync(disk, kept, { recursive: true });
  return stdout;
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
