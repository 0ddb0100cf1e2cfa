import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { chmod, mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import { memoryKey, passphraseKey } from '../../../../electron/engine/keys.ts';
import { collectOne, fixedKey, folderWith } from './harness.ts';
import type { Folder } from './harness.ts';

const options = { keyProvider: fixedKey, limits: defaultLimits };
/** An account without rights, present on every Unix: `nobody`. */
const NOBODY = 65534;

let folder: Folder;

beforeEach(async () => {
  folder = await folderWith({ 'a.yaml': 'a: 1\n', 'deep/b.env': 'B=2\n' });
});

afterEach(async () => {
  await folder.remove();
});

describe('collectPaths', () => {
  it('gives path, size and hash of every file', async () => {
    const { sources } = await collectPaths([folder.path], options);
    expect(sources.map(({ path, size, sha256 }) => ({ path, size, sha256 }))).toEqual([
      { path: 'a.yaml', size: 5, sha256: createHash('sha256').update('a: 1\n').digest('hex') },
      { path: 'deep/b.env', size: 4, sha256: createHash('sha256').update('B=2\n').digest('hex') },
    ]);
  });

  it('does not follow links, and says so', async () => {
    await symlink(join(folder.path, 'a.yaml'), join(folder.path, 'link.yaml'));
    const { sources, refused } = await collectPaths([folder.path], options);
    expect(sources).toHaveLength(2);
    expect(refused.map(({ error }) => error.code)).toEqual(['skipped.symbolic-link']);
  });

  it('names a path that does not exist', async () => {
    const { refused } = await collectPaths([join(folder.path, 'nothing.yaml')], options);
    expect(refused[0]?.error).toMatchObject({
      code: 'source.missing',
      place: { file: expect.stringContaining('nothing.yaml') },
    });
  });

  it('a defect of one collector costs its file alone, and tells nothing of it', async () => {
    // A mask whose subject cannot be looked at stands in for a defect.
    const lifted = [
      {
        collector: 'env',
        name: 'B',
        get subject(): string {
          throw new TypeError('canary-2 is not iterable');
        },
      },
    ];
    const { sources, refused } = await collectPaths([folder.path], { ...options, lifted });
    expect(sources.map(({ path }) => path)).toEqual(['a.yaml']);
    expect(refused).toMatchObject([{ path: 'deep/b.env', error: { code: 'crash' } }]);
    expect(refused[0]?.error.sentence).toContain('TypeError');
    expect(JSON.stringify(refused)).not.toContain('canary-');
  });

  it('keeps files of the same relative path apart', async () => {
    const other = await folderWith({ 'a.yaml': 'a: 2\n' });
    const { sources } = await collectPaths([folder.path, other.path], options);
    await other.remove();
    expect(new Set(sources.map(({ path }) => path)).size).toBe(3);
  });

  it('keeps three roots of one name apart', async () => {
    const roots = ['x', 'y', 'z'].map((name) => join(folder.path, name, 'conf'));
    for (const root of roots) {
      await mkdir(root, { recursive: true });
      await writeFile(join(root, 'v.env'), 'A=1\n');
    }
    const { sources } = await collectPaths(roots, options);
    expect(sources.map(({ path }) => path)).toEqual(['v.env', 'conf/v.env', 'z/conf/v.env']);
    const files = await collectPaths(
      roots.map((root) => join(root, 'v.env')),
      options,
    );
    expect(files.sources.map(({ path }) => path)).toEqual(['v.env', 'conf/v.env', 'z/conf/v.env']);
  });

  it('counts a real file once, however many roots lead to it', async () => {
    const link = join(folder.path, '..', `${basename(folder.path)}-link`);
    await symlink(folder.path, link);
    const inside = join(folder.path, 'deep');
    const roots = [folder.path, inside, join(inside, 'b.env'), folder.path, link];
    const { sources, refused } = await collectPaths(roots, options);
    await rm(link);
    expect(sources.map(({ path }) => path)).toEqual(['a.yaml', 'deep/b.env']);
    expect(refused).toEqual([]);
  });

  it('fails a file that is named and met in a folder, where it cannot be read', async () => {
    const notes = join(folder.path, 'notes.md');
    await writeFile(notes, '# words\n');
    const { refused } = await collectPaths([folder.path, notes], options);
    expect(refused.map(({ error }) => error.code)).toEqual(['source.not-recognised']);
  });

  it('reads a folder named as something that every object has', async () => {
    await mkdir(join(folder.path, 'constructor'));
    await writeFile(join(folder.path, 'constructor', 'c.env'), 'C=3\n');
    const { sources } = await collectPaths([folder.path], options);
    expect(sources.map(({ path }) => path)).toContain('constructor/c.env');
  });

  it('takes an empty path for no path, not for the current folder', async () => {
    const { sources, refused } = await collectPaths([''], options);
    expect(sources).toEqual([]);
    expect(refused.map(({ error }) => error.code)).toEqual(['source.missing']);
  });

  it('reports progress with numbers and sentences', async () => {
    const seen: string[] = [];
    await collectPaths([folder.path], {
      ...options,
      onProgress: ({ done, total, sentence }) => seen.push(`${done}/${total} ${sentence}`),
    });
    expect(seen).toEqual([
      '0/2 Reading a.yaml.',
      '1/2 Reading deep/b.env.',
      '2/2 Read 2 of 2 files.',
    ]);
  });

  it('stops between files', async () => {
    const stop = new AbortController();
    const work = collectPaths([folder.path], {
      ...options,
      signal: stop.signal,
      onProgress: ({ done }) => done === 1 && stop.abort(),
    });
    stop.abort();
    await expect(work).rejects.toMatchObject({ data: { code: 'collect.cancelled' } });
  });

  it('stops within a file', async () => {
    const stop = new AbortController();
    await writeFile(
      join(folder.path, 'a.yaml'),
      Array.from({ length: 9000 }, (_, n) => `k${n}: ${n}`).join('\n'),
    );
    const work = collectPaths([join(folder.path, 'a.yaml')], {
      ...options,
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(work).rejects.toMatchObject({ data: { code: 'collect.cancelled' } });
  });

  it('uses the collector that is asked for, and knows no other', async () => {
    const { sources } = await collectPaths([join(folder.path, 'deep')], {
      ...options,
      collector: 'document',
    });
    expect(sources[0]?.collector).toBe('document');
    await expect(
      collectPaths([folder.path], { ...options, collector: 'nope' }),
    ).rejects.toMatchObject({
      data: { code: 'collector.unknown' },
    });
  });

  it('names the chosen collector where the file is of another format, and what it looks like', async () => {
    await writeFile(join(folder.path, 'map.json'), '{"apiVersion":"v1","kind":"ConfigMap"}');
    const paths = [join(folder.path, 'map.json'), join(folder.path, 'a.yaml')];
    const read = async (collector: string) =>
      (await collectPaths(paths, { ...options, collector })).refused;
    const [map, plain] = await read('npm-lock');
    expect(map?.error.code).toBe('source.not-this-format');
    expect(map?.error.sentence).toContain('"npm lock file" was chosen');
    expect(map?.error.remedy).toContain('"Kubernetes manifests"');
    expect(plain?.error.remedy).toContain('"Document"');
    const [noObject, ...others] = await read('kubernetes');
    expect(others).toEqual([]);
    expect(noObject?.path).toBe('a.yaml');
    expect(noObject?.error.sentence).toContain('"Kubernetes manifests" was chosen');
  });

  it('refuses more files than the limit', async () => {
    const limits = { ...defaultLimits, files: 1 };
    await expect(collectPaths([folder.path], { ...options, limits })).rejects.toMatchObject({
      data: { code: 'collect.too-many-files' },
    });
  });

  it.runIf(process.platform !== 'win32')('names a folder that may not be read', async () => {
    const locked = join(folder.path, 'locked');
    await mkdir(locked);
    await chmod(locked, 0o000);
    await chmod(folder.path, 0o755);
    const codes = codesAsNobody(folder.path);
    await chmod(locked, 0o755);
    expect(codes).toContainEqual({ path: 'locked', code: 'folder.unreadable' });
  });
});

/** Root reads everything, so the reading is done by a child without rights. */
function codesAsNobody(path: string): unknown {
  const engine = fileURLToPath(new URL('../../../../electron/engine/collectors/', import.meta.url));
  const script = `
    const { collectPaths } = await import(${JSON.stringify(`file://${engine}collect.ts`)});
    const { defaultLimits } = await import(${JSON.stringify(`file://${engine}../../../shared/model/limits.ts`)});
    if (process.getuid() === 0) process.setuid(${NOBODY});
    const { refused } = await collectPaths([${JSON.stringify(path)}], { keyProvider: null, limits: defaultLimits });
    process.stdout.write(JSON.stringify(refused.map(({ path, error }) => ({ path, code: error.code }))));
  `;
  const child = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  return JSON.parse(child.stdout);
}

describe('reading the same source twice', () => {
  const key = fc.stringMatching(/^[A-Za-z][\w-]{0,8}$/);
  const document = fc.letrec((tie) => ({
    node: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, true, false),
      fc.integer(),
      fc.string(),
      fc.array(tie('node'), { maxLength: 4 }),
      fc.dictionary(key, tie('node'), { maxKeys: 4 }),
    ),
  })).node;

  it('gives the same, and accounts for every leaf once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.dictionary(key, document, { minKeys: 1, maxKeys: 5 }), async (value) => {
        const text = JSON.stringify(value);
        const [once, twice] = [await collectOne('a.json', text), await collectOne('a.json', text)];
        expect(twice).toEqual(once);
        const names = [...once.attributes, ...once.setAside].map(({ name }) => name);
        expect(new Set(names).size).toBe(names.length);
        expect(names).toHaveLength(leaves(value));
      }),
      { numRuns: 60 },
    );
  });
});

function leaves(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce((sum: number, part) => sum + leaves(part), 0) || 1;
}

describe('keys', () => {
  it('tag equal values equally under one key and differently under another', () => {
    const [a, b] = [memoryKey(), memoryKey()];
    expect(a.tag('x')).toBe(a.tag('x'));
    expect(a.tag('x')).not.toBe(a.tag('y'));
    expect(a.tag('x')).not.toBe(b.tag('x'));
    expect(a.id).not.toBe(b.id);
    expect(a.tag('x')).toMatch(/^[\da-f]{64}$/);
  });

  it('come back from passphrase and salt', () => {
    const key = passphraseKey('correct horse', 'salt-1');
    expect(passphraseKey('correct horse', 'salt-1')).toMatchObject({ id: key.id });
    expect(passphraseKey('correct horse', 'salt-2').id).not.toBe(key.id);
    expect(passphraseKey('wrong horse', 'salt-1').tag('x')).not.toBe(key.tag('x'));
  });
});
