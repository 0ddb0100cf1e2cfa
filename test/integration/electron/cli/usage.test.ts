import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/main.ts';
import { folder } from './harness.ts';

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io = {
    out: (chunk: string | Uint8Array) => void out.push(String(chunk)),
    say: (line: string) => void err.push(line),
    terminal: false,
  };
  const status = await runCli(args, io);
  return { status, out: out.join(''), err: err.join('\n') };
}

const commands = ['collectors', 'capture-script', 'profile-script'] as const;

it.each(commands)('%s takes no words, and says which one it was given', async (command) => {
  const { status, out, err } = await run(command, 'extra');
  expect(status).toBe(2);
  expect(out).toBe('');
  expect(err).toContain('"extra"');
  expect((await run(command)).status).toBe(0);
});

it.each(['capture-script', 'profile-script'])(
  '%s that cannot be written says so',
  async (command) => {
    const path = folder({});
    mkdirSync(join(path, 'taken'));
    const { status, out, err } = await run(command, '--out', join(path, 'taken'));
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toContain('EISDIR');
  },
);
