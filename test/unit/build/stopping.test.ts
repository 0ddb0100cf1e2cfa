import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../../../build/process.ts';

/** Runs a program without end that says its process, and would go on with another after it. */
const script = `
  import { run, Stopped } from '${pathToFileURL(join(ROOT, 'build/process.ts')).href}';
  try {
    const endless = 'console.log(process.pid); setInterval(() => {}, 1000)';
    await run(process.execPath, ['-e', endless]);
    console.log('went on');
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
    console.log(error.message);
    process.exitCode = error.status;
  }
`;

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

describe.each([
  ['SIGTERM', 143],
  ['SIGINT', 130],
] as const)('a script that %s stops', (signal, status) => {
  it('ends the program it runs, says so, and goes on with nothing', async () => {
    const args = ['--input-type=module', '--eval', script];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    const lines: string[] = [];
    for await (const line of createInterface({ input: child.stdout })) {
      if (lines.push(line) === 1) child.kill(signal);
    }
    expect(lines.slice(1)).toEqual([`stopped by ${signal}`]);
    expect(await ended).toEqual([status, null]);
    expect(isAlive(Number(lines[0]))).toBe(false);
  });
});
