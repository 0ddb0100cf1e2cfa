// The stand-in's default app: what the official binary brings built in. It takes a folder or a file,
// loads `-r` modules first, answers --version, ignores switches, and then runs the app's main file.
import { existsSync, readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
process.env.EVENKEEL_RUNTIME = 'development';
require(join(process.resourcesPath, 'host_modules', 'hook.cjs'));

function readArguments(argv) {
  const preload = [];
  for (let at = 0; at < argv.length; at += 1) {
    const argument = argv[at];
    if (argument === '--version' || argument === '-v') return { preload, version: true };
    if (argument === '-r' || argument === '--require') preload.push(argv[(at += 1)]);
    else if (!argument.startsWith('-')) return { preload, target: argument };
  }
  return { preload };
}

function describe(target) {
  const path = resolve(target);
  const manifest = join(path, 'package.json');
  if (!existsSync(manifest)) return { main: Module._resolveFilename(path, null, true) };
  const fields = JSON.parse(readFileSync(manifest, 'utf8'));
  return { main: Module._resolveFilename(path, null, true), folder: path, fields };
}

async function start(target) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
  const { main, folder, fields } = describe(target);
  if (fields?.version) app.setVersion(fields.version);
  if (fields?.productName ?? fields?.name) app.setName(fields.productName ?? fields.name);
  app.setDesktopName(fields?.desktopName ?? `${app.getName()}.desktop`);
  app.setAppPath(folder ?? dirname(main));
  return import(pathToFileURL(main).href);
}

const { preload, target, version } = readArguments(process.argv.slice(1));
if (version) {
  process.stdout.write(`v${process.versions.electron}\n`);
  process.exit(0);
}
if (preload.length > 0) Module._preloadModules(preload);
if (target === undefined) {
  process.stderr.write('The development runtime needs the folder or file of an app.\n');
  process.exit(2);
}
// Awaited, because "ready" must not come before the app's main file has run, as in official builds.
await start(target).catch((error) => {
  process.stderr.write(`${error?.stack ?? error}\n`);
  app.exit(1);
});
