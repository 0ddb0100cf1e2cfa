import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { isFresh, markFresh, sourceDigest } from './freshness.ts';
import { ROOT, run, say } from './process.ts';
import { bundleVerifier } from './verifier.ts';

const OUT = join(ROOT, 'out');
const APP_STAMP = join(OUT, '.app-built-from');
const CLI_STAMP = join(OUT, '.cli-built-from');
const CONFIG = 'build/electron.vite.config.ts';

/** Bundles app and command line where their sources have changed; gives the exit status. */
export async function build(): Promise<number> {
  const app = await buildApp();
  return app === 0 ? buildCli() : app;
}

/**
 * Bundles the app into `out/main`, `out/preload` and `out/renderer`, and the verifier that it hands
 * out into `out/verifier`, unless nothing changed.
 */
export async function buildApp(): Promise<number> {
  const digest = sourceDigest();
  if (isFresh(APP_STAMP, digest)) return 0;
  say('bundling the app');
  await bundleVerifier(join(OUT, 'verifier'));
  const args = ['build', '--config', CONFIG, '--logLevel', 'warn'];
  const status = await run('electron-vite', args, { stdout: 'stderr' });
  if (status === 0) markFresh(APP_STAMP, digest);
  return status;
}

/**
 * Bundles the command line into `out/cli` unless nothing changed. Each file is renamed into place,
 * so that commands started at the same time never read half a file.
 */
export async function buildCli(): Promise<number> {
  const digest = sourceDigest();
  if (isFresh(CLI_STAMP, digest)) return 0;
  mkdirSync(join(OUT, 'cli'), { recursive: true });
  const work = mkdtempSync(join(OUT, 'cli.part-'));
  const args = ['build', '--config', 'build/cli.vite.config.ts'];
  try {
    const status = await run('vite', args, { stdout: 'stderr', env: { CLI_OUT: work } });
    if (status === 0) {
      for (const file of readdirSync(work)) renameSync(join(work, file), join(OUT, 'cli', file));
      markFresh(CLI_STAMP, digest);
    }
    return status;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The app with reloading; its output is no longer what a build would give, so the stamp goes. */
export async function develop(env: Readonly<Record<string, string>>): Promise<number> {
  rmSync(APP_STAMP, { force: true });
  return run('electron-vite', ['dev', '--config', CONFIG], { env });
}
