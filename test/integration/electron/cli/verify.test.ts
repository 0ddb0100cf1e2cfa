import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/main.ts';
import { folder } from './harness.ts';
import type { Run } from './harness.ts';

/** Runs in this process: the migrations that verify brings along are bundled, not plain modules. */
async function verify(file: string): Promise<Run> {
  const [out, err]: [string[], string[]] = [[], []];
  const status = await runCli(['verify', file], {
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
});
