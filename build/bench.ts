import { join } from 'node:path';
import { runnerImport } from 'vite';
import { ROOT } from './process.ts';

/** `npm run bench`: loaded through Vite, because the engine imports its migrations as text. */
export async function bench(): Promise<number> {
  const { module } = await runnerImport<{ runBench: () => Promise<void> }>(
    join(ROOT, 'test/bench/bench.ts'),
    { configFile: false, logLevel: 'error' },
  );
  await module.runBench();
  return 0;
}
