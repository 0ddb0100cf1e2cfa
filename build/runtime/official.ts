import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { run, say } from '../process.ts';
import { cacheFolder } from './cache.ts';
import { refuseIfForbidden } from './consent.ts';

const ELECTRON = dirname(createRequire(import.meta.url).resolve('electron/package.json'));
const A_DAY = 24 * 60 * 60 * 1000;

const EXECUTABLE: Partial<Record<NodeJS.Platform, string>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};

function executableName(): string {
  return EXECUTABLE[process.platform] ?? 'electron';
}

/** The executable under ELECTRON_OVERRIDE_DIST_PATH, where that is set. */
export function overridden(): string | undefined {
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  return folder ? join(folder, executableName()) : undefined;
}

/** The official binary of the installed `electron` package, where it has been downloaded whole. */
export function installed(): string | undefined {
  const path = join(ELECTRON, 'dist', executableName());
  const version = join(ELECTRON, 'dist', 'version');
  if (!existsSync(path) || !existsSync(version)) return undefined;
  return readFileSync(version, 'utf8').replace(/^v/, '').trim() === manifestVersion()
    ? path
    : undefined;
}

/** Downloads the official binary; undefined where its release host cannot be reached. */
export async function downloaded(): Promise<string | undefined> {
  refuseIfForbidden('the official Electron binary of about 120 MB');
  say(`downloading Electron ${manifestVersion()} (about 120 MB) from its release host`);
  const status = await run(process.execPath, [join(ELECTRON, 'install.js')], {
    stdout: 'ignore',
    stderr: 'ignore',
  });
  const path = status === 0 ? installed() : undefined;
  if (path === undefined) writeFileSync(failureNote(), manifestVersion());
  else rmSync(failureNote(), { force: true });
  return path;
}

/** Whether the download of this version failed within the last day, so that a start need not wait. */
export function failedLately(): boolean {
  const note = failureNote();
  if (!existsSync(note) || readFileSync(note, 'utf8') !== manifestVersion()) return false;
  return Date.now() - statSync(note).mtimeMs < A_DAY;
}

function failureNote(): string {
  return join(cacheFolder(), 'official-download-failed');
}

function manifestVersion(): string {
  const manifest: unknown = JSON.parse(readFileSync(join(ELECTRON, 'package.json'), 'utf8'));
  const isManifest = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return isManifest ? String(manifest.version) : '';
}
