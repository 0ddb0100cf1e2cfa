import { existsSync, mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ROOT } from '../../../build/process.ts';
import { cacheFolder } from '../../../build/runtime/cache.ts';
import { ensureRuntime, forChildren } from '../../../build/runtime/index.ts';
import { failedLately, installed, overridden } from '../../../build/runtime/official.ts';
import { hasStandIn } from '../../../build/runtime/stand-in.ts';

/** The version of the installed package, which the note of a failed download carries. */
const { version } = createRequire(import.meta.url)('electron/package.json') as {
  readonly version: string;
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'evenkeel-build-'));
  vi.stubEnv('EVENKEEL_RUNTIME_PATH', undefined);
  vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', undefined);
  vi.stubEnv('XDG_CACHE_HOME', folder);
  vi.stubEnv('EVENKEEL_NO_SETUP', '1');
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder that looks like a runtime, with its executable. */
function runtimeIn(name: string, options: { readonly development: boolean }): string {
  const executable = join(folder, name, 'electron');
  mkdirSync(join(dirname(executable), 'resources'), { recursive: true });
  writeFileSync(executable, '');
  const marker = join(dirname(executable), 'resources', 'evenkeel-development-runtime');
  if (options.development) writeFileSync(marker, '');
  return executable;
}

describe('which runtime is taken', () => {
  it('is the one that the parent found, before any other', async () => {
    const given = runtimeIn('given', { development: true });
    vi.stubEnv('EVENKEEL_RUNTIME_PATH', given);
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dirname(runtimeIn('own', { development: false })));
    const runtime = await ensureRuntime();
    expect(runtime).toMatchObject({ executablePath: given, kind: 'development' });
  });

  it('is not a path of the parent that has gone', async () => {
    vi.stubEnv('EVENKEEL_RUNTIME_PATH', join(folder, 'gone', 'electron'));
    const own = runtimeIn('own', { development: false });
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', dirname(own));
    expect(overridden()).toBe(own);
  });

  it.runIf(process.platform === 'linux')('is the folder that a person names', async () => {
    // Already has its libraries: a program of this system.
    const own = join(folder, 'own');
    mkdirSync(own);
    writeFileSync(join(own, 'electron'), '');
    vi.stubEnv('ELECTRON_OVERRIDE_DIST_PATH', own);
    vi.stubEnv('DISPLAY', ':99');
    const runtime = await ensureRuntime();
    expect(runtime).toMatchObject({ executablePath: join(own, 'electron'), kind: 'official' });
  });

  it('is never downloaded where that is forbidden', async () => {
    expect(hasStandIn()).toBe(false);
    const outcome = await ensureRuntime().then(({ kind }) => kind, String);
    // Where the official binary is at hand there is nothing to download.
    expect(outcome).toMatch(installed() === undefined ? /EVENKEEL_NO_SETUP=1/ : /^official$/);
  });

  it('is handed to children by its path', () => {
    const env = { ELECTRON_DISABLE_SANDBOX: '1' };
    const runtime = { executablePath: '/opt/electron', kind: 'official', env } as const;
    expect(forChildren(runtime)).toEqual({ ...env, EVENKEEL_RUNTIME_PATH: '/opt/electron' });
  });
});

describe('a download that failed', () => {
  const note = (content: string, ageInHours: number): void => {
    const path = join(cacheFolder(), 'official-download-failed');
    writeFileSync(path, content);
    const time = Date.now() / 1000 - ageInHours * 3600;
    utimesSync(path, time, time);
  };

  it('is not tried again within a day', () => {
    expect(failedLately()).toBe(false);
    note(version, 23);
    expect(failedLately()).toBe(true);
  });

  it('is tried again after a day, and for another version', () => {
    note(version, 25);
    expect(failedLately()).toBe(false);
    note('0.0.0', 1);
    expect(failedLately()).toBe(false);
  });
});

describe('the cache folder', () => {
  it("is the person's own", () => {
    expect(cacheFolder()).toBe(join(folder, 'evenkeel'));
  });

  it('never has a space in its path', () => {
    const spaced = join(folder, 'with space');
    vi.stubEnv('XDG_CACHE_HOME', spaced);
    // A checkout with a space in its path has no folder to fall back on.
    const chosen = /\s/.test(ROOT) ? 'none' : cacheFolder();
    expect(chosen).toBe(/\s/.test(ROOT) ? 'none' : join(ROOT, '.cache'));
    expect(existsSync(spaced)).toBe(false);
  });
});
