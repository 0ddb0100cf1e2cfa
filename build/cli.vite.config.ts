import { join } from 'node:path';
import { defineConfig } from 'vite';
import { ROOT } from './process.ts';
import { EXTERNAL } from './native.ts';

/**
 * The command line for plain Node 22.14 or later, with the worker it starts. Built into the folder
 * of CLI_OUT, from where the files are moved into `out/cli` (see build.ts).
 */
export default defineConfig({
  root: ROOT,
  publicDir: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: true,
    outDir: process.env['CLI_OUT'] ?? join(ROOT, 'out/cli'),
    emptyOutDir: true,
    target: 'node22.14',
    sourcemap: true,
    rolldownOptions: {
      input: {
        evenkeel: join(ROOT, 'electron/cli/evenkeel.ts'),
        worker: join(ROOT, 'electron/engine/workers/worker.ts'),
      },
      external: EXTERNAL,
      output: {
        format: 'es',
        entryFileNames: '[name].mjs',
        chunkFileNames: '[name]-[hash].mjs',
        // Keeps what both share out of evenkeel.mjs: a worker must never run the command.
        strictExecutionOrder: true,
      },
    },
  },
});
