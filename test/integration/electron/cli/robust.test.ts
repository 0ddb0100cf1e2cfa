import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/main.ts';
import { entry, evenkeel, folder } from './harness.ts';
import type { Run } from './harness.ts';

const good = { 'values.yaml': 'a: 1\n' };
const CONTROL = /[\p{Cc}\u202E]/u;

/** Runs a shell line in which `$E` is the command line and `$D` a good folder. */
function shell(line: string): Run {
  const env = { ...process.env, E: entry, N: process.execPath, D: folder(good) };
  const child = spawnSync('bash', ['-c', line], { encoding: 'utf8', env });
  return { status: child.status, out: child.stdout, err: child.stderr };
}

describe('an unexpected error is one line and the status 2', () => {
  it('within a command, without what it says of the input', async () => {
    const said: string[] = [];
    const status = await runCli(['--version'], {
      out: () => {
        throw new TypeError('canary\n    at canary (file)');
      },
      say: (line) => said.push(line),
      terminal: false,
    });
    expect(status).toBe(2);
    expect(said).toEqual([expect.stringMatching(/^evenkeel: .*\(TypeError, .*robust\.test/)]);
    expect(said.join()).not.toContain('canary');
  });

  it('outside of one', () => {
    const script =
      'process.stdout.write = () => { setImmediate(() => { throw new RangeError("canary") }) }';
    const preload = join(folder({ 'preload.mjs': script }), 'preload.mjs');
    const child = spawnSync(
      process.execPath,
      ['--import', pathToFileURL(preload).href, entry, 'collectors'],
      {
        encoding: 'utf8',
      },
    );
    expect(child.status).toBe(2);
    expect(child.stderr).toMatch(/^evenkeel: [^\n]*RangeError[^\n]*\n$/);
    expect(child.stderr).not.toContain('canary');
  });

  it.runIf(existsSync('/dev/full'))('where the disk is full', () => {
    const run = shell('"$N" "$E" compare --staging "$D" --production "$D" > /dev/full');
    expect(run.status).toBe(2);
    expect(run.err).toBe('evenkeel: The result cannot be written (ENOSPC).\n');
  });

  it.runIf(existsSync('/dev/full'))('where nothing can be said any more', () => {
    const run = shell('"$N" "$E" compare --staging "$D" 2> /dev/full');
    expect(run).toMatchObject({ status: 2, out: '' });
  });

  it.runIf(process.platform !== 'win32')('but no error where a reader closes early', () => {
    const run = shell('"$N" "$E" snapshot "$D" | true; echo "${PIPESTATUS[0]}"');
    expect(run).toMatchObject({ out: '0\n', err: '' });
  });
});

describe('an empty path, an unset variable of a script, is wrong usage', () => {
  it.each([
    ['compare', '--staging', '', '--production', 'x'],
    ['compare', '--staging', 'x', '--production', 'y', ''],
    ['compare', '--staging=', '--production', 'x'],
    ['snapshot', ''],
    ['verify', ''],
  ])('%j %j %j %j', (...args) => {
    const run = evenkeel(...args);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toMatch(/empty path|needs one file/);
  });
});

describe('variables named as something that every object has', () => {
  it.each(['__proto__', 'constructor', 'toString'])('are compared: %s', (name) => {
    const run = evenkeel(
      'compare',
      '--staging',
      folder({ 'a.env': `${name}=1\nB=${name}\n` }),
      '--production',
      folder({ 'a.env': `${name}=2\nB=${name}x\n` }),
    );
    expect(run.status).toBe(0);
    expect(JSON.parse(run.out).summary).toMatchObject({ changed: 2, equal: 0 });
  });
});

describe('a file through several roots', () => {
  it('is counted once', () => {
    const root = folder({ 'app/v.env': 'A=1\nB=2\n', 'w.env': 'C=3\n' });
    const roots = [root, join(root, 'app'), join(root, 'app/v.env')];
    const run = evenkeel('compare', '--staging', ...roots, '--production', root);
    expect(run.status).toBe(0);
    expect(JSON.parse(run.out)).toMatchObject({
      staging: { attributes: 3 },
      summary: { equal: 3, onlyInStaging: 0 },
    });
  });
});

describe.runIf(process.platform !== 'win32')('control characters of names and values', () => {
  const name = 'a\u001B[2J\n# forged\u009B\u202E.env';
  const files = { [name]: 'A=1\u001B[31m\nB\u001B\n' };

  it('are visible on standard error', () => {
    const run = evenkeel('compare', '--staging', folder(files), '--production', folder(files));
    expect(run.status).toBe(0);
    expect(run.err).toContain('a\\u001b[2J\\n# forged\\u009b\\u202e.env');
    for (const line of run.err.trimEnd().split('\n')) {
      expect(line).toMatch(/^evenkeel: /);
      expect(line).not.toMatch(CONTROL);
    }
  });

  it.each(['json', 'markdown', 'junit', 'sarif'])('are visible in %s', (format) => {
    const [one, two] = [folder(files), folder({ [name]: 'A=2\u001B[31m\nC=3\n' })];
    const run = evenkeel('compare', '--staging', one, '--production', two, '--format', format);
    expect(run.status).toBe(0);
    for (const line of run.out.trimEnd().split('\n')) {
      expect(line).not.toMatch(CONTROL);
      expect(line).not.toMatch(/^# forged/);
    }
  });
});

describe('a chart that is not rendered', () => {
  it('is no data, even where it parses', () => {
    const [one, two] = ['replicas: {{ .Values.a }}\nb: 1\n', 'replicas: {{ .Values.b }}\nb: 1\n'];
    const run = evenkeel(
      'compare',
      '--staging',
      folder({ 'deployment.yaml': one }),
      '--production',
      folder({ 'deployment.yaml': two }),
    );
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('deployment.yaml:1:11: The file is a template');
  });
});
