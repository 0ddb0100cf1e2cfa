import { describe, expect, it } from 'vitest';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { collectOne, refusalOf } from './harness.ts';

interface Entry {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly [key: string]: unknown;
}

function lock(packages: Readonly<Record<string, Entry>>): string {
  return JSON.stringify({ name: 'shop', lockfileVersion: 3, packages }, null, 2);
}

function read(packages: Readonly<Record<string, Entry>>): Promise<CollectedSource> {
  return collectOne('package-lock.json', lock(packages));
}

function rows({ attributes }: CollectedSource, subject: string): readonly (string | null)[][] {
  return attributes
    .filter((attribute) => attribute.subject === subject)
    .map(({ name, value }) => [name, value]);
}

describe('an npm lock file', () => {
  it('tells each installed version of a package once, wherever it lies', async () => {
    const source = await read({
      'node_modules/cookie': { version: '1.0.2' },
      'node_modules/a/node_modules/cookie': { version: '0.6.0' },
      'node_modules/b/node_modules/cookie': { version: '0.6.0' },
    });
    expect(rows(source, 'npm:cookie')).toEqual([
      ['version', '1.0.2'],
      ['version', '0.6.0'],
    ]);
    expect(source.setAside.filter(({ rule }) => rule === 'packages.copy')).toHaveLength(1);
  });

  it('keeps a version twice where its content differs', async () => {
    const source = await read({
      'node_modules/a': { version: '1.0.0', integrity: 'sha512-one' },
      'node_modules/b/node_modules/a': { version: '1.0.0', integrity: 'sha512-two' },
    });
    expect(rows(source, 'npm:a').map(([, value]) => value)).toEqual([
      '1.0.0',
      'sha512-one',
      '1.0.0',
      'sha512-two',
    ]);
  });

  it('names a package by what it is, not by its alias', async () => {
    const source = await read({ 'node_modules/old': { name: 'lodash', version: '3.10.1' } });
    expect(rows(source, 'npm:lodash')).toEqual([['version', '3.10.1']]);
  });

  it('says which registries are used, once each, and masks their log-ins', async () => {
    const source = await read({
      'node_modules/a': { version: '1.0.0', resolved: 'https://r.example/npm/a/-/a-1.0.0.tgz' },
      'node_modules/b': { version: '1.0.0', resolved: 'https://r.example/npm/b/-/b-1.0.0.tgz' },
      'node_modules/@c/d': {
        version: '1.0.0',
        resolved: 'https://u:canary-x@q.example/shop/@c/d/-/d-1.0.0.tgz',
      },
    });
    expect(rows(source, 'npm registries')).toEqual([
      ['registry', 'https://r.example/npm'],
      ['registry', 'https://q.example/shop'],
      ['log-in of q.example', null],
    ]);
    expect(JSON.stringify(source)).not.toContain('canary');
  });

  it('shows a log-in that refers to variables', async () => {
    const resolved = 'https://${USER}:${TOKEN}@q.example/a/-/a-1.0.0.tgz';
    const source = await read({ 'node_modules/a': { version: '1.0.0', resolved } });
    expect(rows(source, 'npm registries')[1]).toEqual(['log-in of q.example', '${USER}:${TOKEN}']);
  });

  it('tells the address of a package that comes from a repository, less its log-in', async () => {
    const resolved = 'git+https://canary-token@git.example/shop/rules.git#0123456789';
    const source = await read({ 'node_modules/rules': { version: '2.0.0', resolved } });
    expect(rows(source, 'npm:rules')).toEqual([
      ['version', '2.0.0'],
      ['source', 'git+https://git.example/shop/rules.git#0123456789'],
      ['log-in of the source', null],
    ]);
  });

  it('says the same in version 1 as in version 3', async () => {
    const old = await collectOne(
      'package-lock.json',
      JSON.stringify({
        lockfileVersion: 1,
        requires: true,
        dependencies: {
          a: { version: '1.0.0', dependencies: { cookie: { version: '0.6.0', dev: true } } },
          cookie: { version: '1.0.2', requires: { a: '^1' } },
          old: { version: 'npm:lodash@3.10.1' },
        },
      }),
    );
    const current = await read({
      'node_modules/a': { version: '1.0.0' },
      'node_modules/a/node_modules/cookie': { version: '0.6.0', dev: true },
      'node_modules/cookie': { version: '1.0.2' },
      'node_modules/old': { name: 'lodash', version: '3.10.1' },
    });
    for (const subject of ['npm:a', 'npm:cookie', 'npm:lodash']) {
      expect(rows(old, subject)).toEqual(rows(current, subject));
    }
    expect(old.scope).toBe(current.scope);
  });

  it('sets the repeated half of version 2 aside', async () => {
    const text = JSON.stringify({
      lockfileVersion: 2,
      packages: { 'node_modules/a': { version: '1.0.0' } },
      dependencies: { a: { version: '1.0.0' } },
    });
    const source = await collectOne('package-lock.json', text);
    expect(rows(source, 'npm:a')).toEqual([['version', '1.0.0']]);
    expect(source.setAside).toMatchObject([{ rule: 'npm.legacy-copy', name: 'a.version' }]);
  });

  it('is refused where it is cut off, with the place', async () => {
    const text = lock({ 'node_modules/a': { version: '1.0.0' } });
    expect(await refusalOf('package-lock.json', text.slice(0, -8))).toMatchObject({
      code: 'source.truncated',
      place: { file: 'package-lock.json' },
    });
  });

  it('leaves other JSON to others', async () => {
    const { collector } = await collectOne('settings.json', '{"version": 3, "packages": {}}');
    expect(collector).toBe('document');
  });
});
