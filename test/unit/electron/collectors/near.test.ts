import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import { readRegular } from '../../../../electron/engine/collectors/regular-file.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import { collectFiles, fixedKey, folderWith } from './harness.ts';
import type { Folder } from './harness.ts';

const wanted = { path: 'a.env', limit: 1000, follow: false };

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof AppError) return error.data.code;
    return (error as { readonly code: string }).code;
  }
  return 'nothing was thrown';
}

let folder: Folder;
beforeEach(async () => void (folder = await folderWith({ 'a.env': 'A=1\n' })));
afterEach(async () => folder.remove());

describe('a file between its finding and its reading', () => {
  const file = (): string => join(folder.path, 'a.env');

  it('is read as it is', () => {
    expect(Buffer.from(readRegular(file(), wanted)).toString()).toBe('A=1\n');
  });

  it.each([
    ['a folder', 'source.not-a-file', (path: string) => mkdirSync(path)],
    ['a pipe', 'source.not-a-file', (path: string) => void execFileSync('mkfifo', [path])],
    ['a device', 'ELOOP', (path: string) => symlinkSync('/dev/zero', path)],
    ['a link', 'ELOOP', (path: string) => symlinkSync('/etc/hostname', path)],
    [
      'a huge file',
      'source.too-large',
      (path: string) => {
        writeFileSync(path, '');
        truncateSync(path, 2 ** 40);
      },
    ],
  ])('that became %s is refused at once', (_what, code, become) => {
    rmSync(file());
    become(file());
    expect(codeOf(() => readRegular(file(), wanted))).toBe(code);
  });

  it('is followed where a person named the link', () => {
    symlinkSync(file(), join(folder.path, 'link.env'));
    const bytes = readRegular(join(folder.path, 'link.env'), { ...wanted, follow: true });
    expect(bytes).toHaveLength(4);
  });

  it('that tells no size is read to its end, up to the limit', () => {
    const made = '/proc/self/status';
    expect(readRegular(made, { ...wanted, limit: 1_000_000 }).length).toBeGreaterThan(100);
    expect(codeOf(() => readRegular(made, { ...wanted, limit: 10 }))).toBe('source.too-large');
  });

  it.each([
    ['grows', () => appendFileSync(file(), 'B=2\n')],
    ['shrinks', () => truncateSync(file(), 2)],
  ])('that %s under the reader is not half read', (_how, change) => {
    // The limit is looked at between the first look at the file and its reading.
    const changing = {
      ...wanted,
      get limit() {
        change();
        return 1000;
      },
    };
    expect(codeOf(() => readRegular(file(), changing))).toBe('source.changing');
  });
});

describe('includes', () => {
  it('through a linked folder are none of what was dropped', async () => {
    const { path, remove } = await folderWith({
      'requirements.txt': '-r linked/base.txt\nflask==3.0.0\n',
      'sub/base.txt': 'django==4.0\n',
    });
    symlinkSync('sub', join(path, 'linked'));
    const { sources } = await collectPaths([path], {
      keyProvider: fixedKey,
      limits: defaultLimits,
    });
    await remove();
    const django = sources.flatMap(({ attributes }) =>
      attributes.filter(({ subject }) => subject === 'pypi:django'),
    );
    expect(django).toHaveLength(1);
  });

  it('count once, whatever path their file is shown under', async () => {
    const one = await folderWith({ 'app/requirements.txt': 'rich==13.0\n' });
    const two = await folderWith({
      'app/requirements.txt': '-r base.txt\nflask==3.0.0\n',
      'app/base.txt': 'django==4.0\n',
    });
    const { sources } = await collectPaths([one.path, two.path], {
      keyProvider: fixedKey,
      limits: defaultLimits,
    });
    await Promise.all([one.remove(), two.remove()]);
    const django = sources.flatMap(({ attributes }) =>
      attributes.filter(({ subject }) => subject === 'pypi:django'),
    );
    expect(django).toHaveLength(1);
  });

  const bomb = (levels: number): Record<string, string> => {
    const list = (level: number): string =>
      Array.from({ length: 10 }, () => `  - ../l${level}\n`).join('');
    const files = Array.from({ length: levels }, (_, level) => [
      `l${level}/kustomization.yaml`,
      `kind: Kustomization\nresources:\n${list(level + 1)}`,
    ]);
    return {
      ...Object.fromEntries(files),
      [`l${levels}/kustomization.yaml`]: 'kind: Kustomization\nresources: []\n',
    };
  };

  it('that multiply are refused by their number', async () => {
    const { refused } = await collectFiles(bomb(9), { files: 500 });
    expect(refused.find(({ path }) => path === 'l0/kustomization.yaml')?.error.code).toBe(
      'source.too-many-includes',
    );
  });

  it('of one large file by many are refused by their size', async () => {
    const services = Array.from(
      { length: 50 },
      (_, n) => `  s${n}: { image: "a:1", env_file: big.env }\n`,
    );
    const big = Array.from({ length: 4000 }, (_, n) => `K${n}=value\n`).join('');
    const { refused } = await collectFiles(
      { 'compose.yaml': `services:\n${services.join('')}`, 'big.env': big },
      { bytes: 500_000 },
    );
    expect(refused.map(({ error }) => error.code)).toContain('source.too-large');
  });

  it('that take too long are refused by their time', async () => {
    const { refused } = await collectFiles(bomb(9), { seconds: 0 });
    expect(refused.map(({ error }) => error.code)).toContain('source.too-slow');
  });
});

describe('a lifted mask', () => {
  const read = async (collector: string) => {
    const { sources } = await collectPaths([folder.path], {
      keyProvider: fixedKey,
      limits: defaultLimits,
      lifted: [{ collector, subject: 'env:a', name: 'API_TOKEN' }],
    });
    return sources[0]?.attributes.find(({ name }) => name === 'API_TOKEN');
  };

  it('is lifted for its own collector alone', async () => {
    writeFileSync(join(folder.path, 'a.env'), 'API_TOKEN=canary-lift-1\n');
    expect(await read('env')).toMatchObject({ state: 'value', value: 'canary-lift-1' });
    expect(await read('properties')).toMatchObject({ state: 'sensitive', value: null });
  });
});
