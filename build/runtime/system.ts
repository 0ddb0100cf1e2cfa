import { execFile } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { run, say, SetupError } from '../process.ts';
import { hasDisplay } from './display.ts';
import { refuseIfForbidden } from './consent.ts';

const execute = promisify(execFile);

/** What Electron and a virtual display need on Debian 12, beyond its base system. */
const LIBRARIES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const VIRTUAL_DISPLAY = ['xvfb', 'xauth'];

/**
 * Makes sure that the executable finds its system libraries and that a display can be had.
 * As root on Debian the packages are installed; otherwise a SetupError names the line to type.
 */
export async function ensureSystem(executablePath: string): Promise<void> {
  if (process.platform !== 'linux') return;
  const missing = await missingParts(executablePath);
  if (missing.length === 0) return;
  const packages = [...VIRTUAL_DISPLAY, ...LIBRARIES].join(' ');
  const line = `apt-get update && apt-get install -y --no-install-recommends ${packages}`;
  const what = `Electron needs system packages (missing: ${missing.join(', ')})`;
  if (!isDebian()) throw new SetupError(`${what}. On Debian they are: ${packages}.`);
  if (process.getuid?.() !== 0) throw new SetupError(`${what}. Type: sudo sh -c "${line}"`);
  refuseIfForbidden(`Installing ${packages}`);
  say(`${what}. Installing with apt-get (about 30 MB): ${packages}`);
  await install(line, executablePath);
}

async function install(line: string, executablePath: string): Promise<void> {
  const quiet = line.replaceAll('apt-get', 'apt-get -qq -o Dpkg::Use-Pty=0');
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const status = await run('sh', ['-c', `(${quiet}) >/dev/null`], { env });
  const still = status === 0 ? await missingParts(executablePath) : ['see above'];
  if (still.length === 0) return;
  throw new SetupError(`apt-get did not provide ${still.join(', ')}. Type: ${line}`);
}

async function missingParts(executablePath: string): Promise<readonly string[]> {
  const { stdout } = await execute('ldd', [executablePath]).catch(() => ({ stdout: '' }));
  const libraries = [...stdout.matchAll(/^\s*(\S+) => not found/gm)].map(([, name]) => name ?? '');
  const programs = hasDisplay() ? [] : ['xvfb-run', 'Xvfb', 'xauth'];
  return [...new Set(libraries), ...programs.filter((program) => !isOnPath(program))];
}

function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return folders.some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

function isDebian(): boolean {
  try {
    return /^(ID|ID_LIKE)=.*debian/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}

/**
 * Why Chromium's sandbox cannot work for this process, or undefined where it can. Concerns
 * checkouts only: an installed app keeps its sandbox.
 */
export async function sandboxObstacle(): Promise<string | undefined> {
  if (process.platform !== 'linux') return undefined;
  if (process.getuid?.() === 0) return 'running as root';
  const allowed = await execute('unshare', ['--user', 'true']).then(
    () => true,
    () => false,
  );
  return allowed ? undefined : 'this system allows no user namespaces';
}
