import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import { ROOT } from './process.ts';
import { EXTERNAL } from './native.ts';

// The development runtime is the oldest that the bundles must run on: Node 20, Chromium 130.
const NODE = 'node20.18';
const CHROMIUM = 'chrome130';

// Chunks lie beside the entries, because code finds its neighbours from its own folder.
const commonjs = {
  format: 'cjs',
  entryFileNames: '[name].cjs',
  chunkFileNames: '[name]-[hash].cjs',
  // Without it the bundler's own helpers move into main.cjs, and loading the engine starts the app.
  strictExecutionOrder: true,
} as const;

/**
 * The app: main, the engine's process and its workers in `out/main`, the preload in `out/preload`,
 * the interface and the projector's page in `out/renderer`. Everything but native modules is bundled.
 */
export default defineConfig({
  main: {
    root: ROOT,
    build: {
      outDir: join(ROOT, 'out/main'),
      target: NODE,
      externalizeDeps: false,
      sourcemap: true,
      rolldownOptions: {
        input: {
          main: join(ROOT, 'electron/main.ts'),
          engine: join(ROOT, 'electron/engine/process.ts'),
          worker: join(ROOT, 'electron/engine/workers/worker.ts'),
        },
        external: EXTERNAL,
        output: commonjs,
      },
    },
  },
  preload: {
    root: ROOT,
    build: {
      outDir: join(ROOT, 'out/preload'),
      target: NODE,
      externalizeDeps: false,
      isolatedEntries: true,
      rolldownOptions: {
        input: {
          preload: join(ROOT, 'electron/preload.ts'),
          'preload-public': join(ROOT, 'electron/preload-public.ts'),
        },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: join(ROOT, 'renderer'),
    // `renderer/public` is the projector's page, not a folder of files to copy.
    publicDir: false,
    plugins: [react()],
    // The protocol handler puts each page's own nonce in the place of this word.
    html: { cspNonce: '__NONCE__' },
    build: {
      outDir: join(ROOT, 'out/renderer'),
      target: CHROMIUM,
      minify: true,
      chunkSizeWarningLimit: 1500,
      // An inlined font would be a data address, which the policy refuses.
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: {
          index: join(ROOT, 'renderer/index.html'),
          public: join(ROOT, 'renderer/public.html'),
        },
      },
    },
  },
});
