import { chmodSync, existsSync, mkdirSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { collectors } from '../../../../electron/engine/collectors/registry.ts';
import { evenkeel, folder } from './harness.ts';
import type { Run } from './harness.ts';

const good = 'a: 1\n';
const NOBODY = 65534;

/** Compares a bad file in staging with a good one in production. */
function compareWith(name: string, content: string | Uint8Array): Run {
  const production = folder({ 'values.yaml': good });
  return evenkeel('compare', '--staging', folder({ [name]: content }), '--production', production);
}

function bomb(): string {
  const levels = Array.from({ length: 12 }, (_, level) => {
    const use = level === 0 ? '"x"' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 9 }, () => use).join(', ')}]`;
  });
  return `${levels.join('\n')}\n`;
}

describe('input that cannot be read ends with 2, a message, and no result', () => {
  it.each([
    [
      'a truncated state',
      'main.tfstate',
      '{"version": 4, "terraform_version": "1.9.5", "serial": 1,\n "resources": [{',
      'main.tfstate:2:',
    ],
    ['an empty file', 'values.yaml', '', 'values.yaml'],
    ['a binary', 'values.yaml', Uint8Array.from([0, 1, 2, 0, 0, 255, 7]), 'values.yaml'],
    ['YAML with a tab', 'values.yaml', 'a:\n\tb: 1\n', 'values.yaml:2:1'],
    ['an alias bomb', 'values.yaml', bomb(), 'values.yaml'],
    ['a template', 'values.yaml', 'a: {{ .Values.a }}\nb: c: d\n', 'values.yaml:'],
  ])('%s', (_what, name, content, place) => {
    const run = compareWith(name, content);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain(`staging: cannot be read: ${place}`);
    expect(run.err).not.toContain('    at ');
  });

  it('names all of them, not only the first', () => {
    const run = evenkeel(
      'compare',
      '--staging',
      folder({ 'one.yaml': '', 'two.json': '{' }),
      '--production',
      folder({ 'three.env': 'A="never' }),
    );
    expect(run.status).toBe(2);
    for (const name of ['one.yaml', 'two.json', 'three.env']) expect(run.err).toContain(name);
  });

  it('a file over the limit', () => {
    const run = compareWith('values.yaml', `a: ${'x'.repeat(25 * 1024 * 1024)}\n`);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('values.yaml');
  });

  it('a table whose headers say nothing, with headers that are read as they are', () => {
    const table = (head: string): string => `${head}\nweb-1,cpu,4\nweb-2,cpu,8\n`;
    const run = compareWith('hosts.csv', table('foo,bar,baz'));
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain(
      'On the command line, columns whose headers are subject, name and value',
    );
    const read = evenkeel('snapshot', folder({ 'hosts.csv': table('subject,name,value') }));
    expect(read.status).toBe(0);
    expect(JSON.parse(read.out).sources[0].attributes).toHaveLength(2);
  });

  it('a path that does not exist', () => {
    const run = evenkeel(
      'compare',
      '--staging',
      '/does/not/exist',
      '--production',
      folder({ 'values.yaml': good }),
    );
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('/does/not/exist');
  });

  it.runIf(process.platform !== 'win32')('a folder that may not be read', () => {
    const root = folder({ 'values.yaml': good });
    mkdirSync(join(root, 'locked'));
    chmodSync(root, 0o755);
    chmodSync(join(root, 'locked'), 0o000);
    const run = asNobody('compare', '--staging', root, '--production', root);
    chmodSync(join(root, 'locked'), 0o755);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('cannot be read: locked');
  });
});

/** Root reads everything, so the process gives its rights up before it starts. */
function asNobody(...args: readonly string[]): Run {
  const main = new URL('../../../../electron/cli/main.ts', import.meta.url);
  const script = `
    const { runCli } = await import(${JSON.stringify(main.href)});
    await import(${JSON.stringify(new URL('./commands/compare.ts', main).href)});
    if (process.getuid() === 0) process.setuid(${NOBODY});
    process.exitCode = await runCli(${JSON.stringify(args)}, {
      out: (chunk) => process.stdout.write(chunk),
      say: (line) => process.stderr.write(line + '\\n'),
      terminal: false,
    });
  `;
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
    cwd: fileURLToPath(new URL('../../../../', import.meta.url)),
  });
  return { status: child.status, out: child.stdout, err: child.stderr };
}

describe('input that is unusual but can be read', () => {
  it('UTF-16 with a byte order mark is read', () => {
    const run = compareWith('values.yaml', Buffer.from('\uFEFFa: 1\r\n', 'utf16le'));
    expect(run.status).toBe(0);
    expect(JSON.parse(run.out).summary).toMatchObject({ equal: 1, changed: 0 });
  });

  it('keys given twice are told with both values; the result is printed, and the status is 2', () => {
    const run = compareWith('values.yaml', 'a: 5\na: 1\n');
    expect(run.status).toBe(2);
    expect(run.err).toContain('values.yaml: "a" is given twice: line 1 says "5", line 2 says "1"');
    expect(JSON.parse(run.out).summary.equal).toBe(1);
  });

  it('variables set twice are legal, and told', () => {
    const run = evenkeel(
      'compare',
      '--staging',
      folder({ 'app.env': 'A=1\nA=2\n' }),
      '--production',
      folder({ 'app.env': 'A=2\n' }),
    );
    expect(run.status).toBe(0);
    expect(run.err).toContain('"A" is set more than once');
  });

  it('what a folder holds beside is noted and no failure', () => {
    const run = evenkeel(
      'compare',
      '--staging',
      folder({ 'values.yaml': good, 'README.md': '# words' }),
      '--production',
      folder({ 'values.yaml': good }),
    );
    expect(run.status).toBe(0);
    expect(run.err).toContain('left out: README.md');
  });
});

describe('wrong usage', () => {
  it.each([
    [[], 'A command is missing'],
    [['frobnicate'], 'no command "frobnicate"'],
    [['compare'], '--staging needs at least one'],
    [
      ['compare', '--staging', 'x', '--production', 'y', '--format', 'pdf'],
      '--format does not know "pdf"',
    ],
    [
      ['compare', '--staging', 'x', '--production', 'y', '--fail-on', 'huge'],
      '--fail-on does not know "huge"',
    ],
    [
      ['compare', '--staging', 'x', '--production', 'y', '--profile', 'space'],
      '--profile does not know "space"',
    ],
    [['compare', '--frob'], "Unknown option '--frob'"],
    [['snapshot'], 'needs at least one'],
    [['verify'], 'verify needs one file'],
  ])('%j ends with 2', (args, words) => {
    const run = evenkeel(...args);
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain(words);
    expect(run.err).not.toContain('    at ');
  });

  it('help and version go to standard output', () => {
    expect(evenkeel('--help')).toMatchObject({ status: 0, err: '' });
    expect(evenkeel('compare', '--help').out).toContain('Usage: evenkeel');
    expect(evenkeel('--version').out).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});

describe('snapshot and collectors', () => {
  it('snapshot prints what was read and what was set aside, without secrets', () => {
    const run = evenkeel('snapshot', folder({ 'app.env': 'A=1\nDB_PASSWORD=canary-x\n' }));
    expect(run.status).toBe(0);
    const { schema, sources } = JSON.parse(run.out);
    expect(schema).toBe('evenkeel/snapshot/1');
    expect(sources[0].attributes).toHaveLength(2);
    expect(run.out + run.err).not.toContain('canary');
  });

  it.each([
    ['a file that the named collector cannot read', { 'nginx.conf': 'server {\n  listen 80;\n' }],
    ['an empty folder', {}],
  ])('snapshot writes nothing where nothing was read: %s', (_, files) => {
    const out = join(folder({}), 'snapshot.json');
    const path = folder(files);
    const run = evenkeel('snapshot', path, '--collector', 'nginx');
    expect(run).toMatchObject({ status: 2, out: '' });
    expect(run.err).toContain('read');
    expect(evenkeel('snapshot', path, '--collector', 'nginx', '--out', out).status).toBe(2);
    expect(existsSync(out)).toBe(false);
  });

  it('collectors lists every one with its formats, dimensions and sample', () => {
    const listed = JSON.parse(evenkeel('collectors', '--format', 'json').out) as object[];
    expect(listed).toEqual(
      collectors.map(({ id, formats, dimensions, sample }) =>
        expect.objectContaining({ id, formats, dimensions, sample }),
      ),
    );
    const text = evenkeel('collectors').out;
    for (const { id, formats } of collectors) {
      expect(text).toContain(id);
      expect(text).toContain(formats[0]);
    }
  });
});
