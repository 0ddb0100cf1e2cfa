import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const root = fileURLToPath(new URL('../../../../../', import.meta.url));
const folder = join(root, 'out/test-workers');
const HOUR = 3_600_000;

/**
 * Bundles the entry of the worker threads as the app does, for this process alone. As TypeScript
 * each thread would strip its types anew, by WebAssembly, which Node can crash on when threads end.
 */
export async function bundledWorker(): Promise<string> {
  mkdirSync(folder, { recursive: true });
  const outDir = mkdtempSync(join(folder, `${process.pid}-`));
  removeLeftOver();
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    build: {
      ssr: join(root, 'electron/engine/workers/worker.ts'),
      outDir,
      emptyOutDir: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' } },
    },
  });
  return join(outDir, 'worker.mjs');
}

/** The runner ends its processes without notice, so their bundles are removed by later ones. */
function removeLeftOver(): void {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const modified = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (Date.now() - modified > HOUR) rmSync(path, { recursive: true, force: true });
  }
}
