import { join } from 'node:path';
import { runnerImport } from 'vite';
import { withRuntime } from './app.ts';
import { buildApp } from './build.ts';
import { ROOT } from './process.ts';

/** `npm run bench`: loaded through Vite, because the engine imports its migrations as text. A part of it drives the built app. */
export async function bench(): Promise<number> {
  return withRuntime(async () => {
    const status = await buildApp();
    return status === 0 ? measure() : status;
  });
}

async function measure(): Promise<number> {
  const { module } = await runnerImport<{ runBench: () => Promise<void> }>(
    join(ROOT, 'test/bench/bench.ts'),
    { configFile: false, logLevel: 'error' },
  );
  await module.runBench();
  return 0;
}
