import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isFresh, markFresh, sourceDigest } from '../../../build/freshness.ts';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'evenkeel-build-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the stamp of a build', () => {
  it('is fresh for exactly the sources that it was made from', () => {
    const stamp = join(folder, 'out', '.built-from');
    expect(isFresh(stamp, 'one')).toBe(false);
    markFresh(stamp, 'one');
    expect(isFresh(stamp, 'one')).toBe(true);
    expect(isFresh(stamp, 'two')).toBe(false);
    markFresh(stamp, 'two');
    expect(isFresh(stamp, 'one')).toBe(false);
  });
});

describe('the digest of the sources', () => {
  const write = (name: string, content: string): void => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    utimesSync(path, 1_700_000_000, 1_700_000_000);
  };
  const inSources = ['electron/engine/engine.ts', 'renderer/main.tsx', 'shared/risk/index.ts'];
  beforeEach(() => {
    for (const name of [...inSources, 'build/app.ts', 'package.json', 'package-lock.json']) {
      write(name, 'one');
    }
    write('electron/sample/staging/values.yaml', 'a: 1');
    write('test/unit/some.test.ts', 'one');
  });

  it('stays the same while nothing changes', () => {
    expect(sourceDigest(folder)).toBe(sourceDigest(folder));
  });

  it.each([...inSources, 'build/app.ts', 'package.json', 'package-lock.json'])(
    'is another after a change of the size or the time of %s',
    (name) => {
      const before = sourceDigest(folder);
      write(name, 'longer');
      const longer = sourceDigest(folder);
      utimesSync(join(folder, name), 1_700_000_060, 1_700_000_060);
      expect(new Set([before, longer, sourceDigest(folder)]).size).toBe(3);
    },
  );

  it('is another after a file came, and after one went', () => {
    const before = sourceDigest(folder);
    write('shared/plan/index.ts', 'new');
    const more = sourceDigest(folder);
    rmSync(join(folder, 'shared/plan/index.ts'));
    expect(more).not.toBe(before);
    expect(sourceDigest(folder)).toBe(before);
  });

  it('asks nothing of what no bundle holds: the example and the tests', () => {
    const before = sourceDigest(folder);
    write('electron/sample/staging/values.yaml', 'a: 1\nb: 2');
    write('test/unit/some.test.ts', 'longer');
    expect(sourceDigest(folder)).toBe(before);
  });

  it('of this checkout covers files that exist', () => {
    expect(sourceDigest()).not.toBe(sourceDigest(join(folder, 'nothing')));
  });
});
