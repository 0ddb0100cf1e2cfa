import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../../../../electron/cli/main.ts';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';

const file = fileURLToPath(new URL('../../../../electron/cli/capture/host.sh', import.meta.url));

function isThere(command: string): boolean {
  return spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
}

/** Shells that the script must run under, as far as this machine has them. */
const shells = [
  ['dash'],
  ['busybox', 'sh'],
  ['bash', '--posix'],
  ['bash'],
  ['ksh'],
  ['mksh'],
].filter(([command = '']) => isThere(command));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-capture-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function printed(): Promise<string> {
  const parts: string[] = [];
  const status = await runCli(['capture-script'], {
    out: (text) => {
      parts.push(String(text));
    },
    say: () => undefined,
    terminal: false,
  });
  expect(status).toBe(0);
  return parts.join('');
}

async function read(path: string): Promise<CollectedSource> {
  const outcome = await collectPaths([path], { keyProvider: null, limits: defaultLimits });
  const [source] = outcome.sources;
  if (!source) throw new Error(JSON.stringify(outcome.refused));
  return source;
}

it('prints the script as it is kept', async () => {
  expect(await printed()).toBe(readFileSync(file, 'utf8'));
});

it.runIf(isThere('shellcheck'))('is clean to shellcheck, where that can be had', () => {
  expect(spawnSync('shellcheck', [file], { encoding: 'utf8' }).stdout).toBe('');
});

describe.each(shells.map((shell) => [shell.join(' '), shell] as const))(
  'under %s',
  (name, shell) => {
    const path = (): string => join(folder, `${name.replaceAll(/\W/g, '-')}.capture`);
    let text = '';

    beforeAll(() => {
      const [command = '', ...args] = shell;
      const run = spawnSync(command, [...args, file], {
        encoding: 'utf8',
        env: { PATH: process.env['PATH'], CANARY_TOKEN: 'canary-environment' },
        maxBuffer: 64 * 1024 * 1024,
      });
      if (run.status !== 0 || run.stderr !== '') throw new Error(run.stderr);
      text = run.stdout;
      writeFileSync(path(), text);
    }, 60_000);

    it('tells something in every section that it announces', () => {
      const sections = /^sections (.+)$/m.exec(text)?.[1]?.split(' ') ?? [];
      expect(sections.length).toBeGreaterThan(20);
      for (const section of sections) {
        const from = text.indexOf(`\n[${section}]\n`);
        expect(from).toBeGreaterThan(0);
        expect(text.slice(from + section.length + 4)).toMatch(/^\S+ [=?-] ?/);
      }
      expect(text.endsWith('\nend evenkeel-host-capture\n')).toBe(true);
    });

    it('takes no variable of the environment', () => {
      expect(text).not.toContain('canary-environment');
    });

    it('is read whole, with the truth about this machine', async () => {
      const source = await read(path());
      const values = new Map(
        source.attributes.map((each) => [`${each.subject} ${each.name}`, each.value]),
      );
      expect(source.collector).toBe('host-capture');
      expect(source.attributes.length + source.setAside.length).toBe(
        text.split('\n').filter((line) => /^\S+ [=?-](?: |$)/.test(line)).length,
      );
      expect(values.get('host kernel.release')).toBe(
        execFileSync('uname', ['-r'], { encoding: 'utf8' }).trim(),
      );
      const whole = readFileSync('/proc/sys/net/core/somaxconn', 'utf8').trim();
      expect(values.get('host sysctl.net.core.somaxconn')).toBe(whole);
      expect(values.get('host memory.MemTotal')).toMatch(/^\d+ kB$/);
      const answered = new Set(source.attributes.map(({ catalogueId }) => catalogueId));
      for (const id of [
        'os.name',
        'os.version',
        'kernel.patch-level',
        'kernel.parameter',
        'compute.cpu-limit',
        'compute.memory-limit',
        'host.filesystem',
        'dns.resolution-path',
        'host.setting',
        'library.version',
        'host.time-zone',
        'runtime.version',
      ])
        expect([...answered]).toContain(id);
    });
  },
);

it('compares a host with itself, run by another shell, as equal but for what is unknown', async () => {
  const paths = shells.map((shell) =>
    join(folder, `${shell.join(' ').replaceAll(/\W/g, '-')}.capture`),
  );
  const [first, ...others] = await Promise.all(paths.map(read));
  const known = (source: CollectedSource): readonly string[] =>
    source.attributes
      .filter(({ state }) => state !== 'unknown')
      .map(({ subject, name, value }) => `${subject} ${name} ${value}`)
      .filter((line) => !MOVING.test(line));
  for (const other of others) expect(known(other)).toEqual(first && known(first));
});

/** What other work on the machine of the test changes meanwhile. */
const MOVING = /^host (?:ports|mounts)\./;
