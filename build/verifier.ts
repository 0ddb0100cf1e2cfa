import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './process.ts';

const SOURCE = join(ROOT, 'electron/verifier');

/** Nothing but what is in the page, which the page proves by its hashes. */
const policy = (script: string, style: string): string =>
  `default-src 'none'; script-src '${hashOf(script)}'; style-src '${hashOf(style)}'; base-uri 'none'; form-action 'none'`;

/**
 * Bundles the verifier into a folder: `evenkeel-verify.mjs` for Node and `evenkeel-verify.html` for
 * browsers, both readable and each in one file. Same sources, same bytes: neither has a date, a path
 * or a source map in it.
 */
export async function bundleVerifier(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const script = await bundled('node.ts', { format: 'es', target: 'node20' });
  const page = await bundled('page.ts', { format: 'iife', target: 'chrome110' });
  put(folder, 'evenkeel-verify.mjs', script);
  put(folder, 'evenkeel-verify.html', pageOf(page));
}

async function bundled(
  entry: string,
  { format, target }: { readonly format: 'es' | 'iife'; readonly target: string },
): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'warn',
    define: { 'process.env.NODE_ENV': '"production"' },
    ssr: { noExternal: true },
    // Its other build asks Node for threads, of which the verifier needs none.
    resolve: { alias: { fflate: join(ROOT, 'node_modules/fflate/esm/browser.js') } },
    build: {
      write: false,
      minify: false,
      sourcemap: false,
      target,
      ...(format === 'es' ? { ssr: true } : {}),
      rolldownOptions: {
        input: join(SOURCE, entry),
        external: [/^node:/],
        output: { format, codeSplitting: false },
      },
    },
  });
  const outputs = 'output' in result ? result.output : [];
  const [chunk, ...more] = outputs;
  if (chunk?.type !== 'chunk' || more.length > 0)
    throw new Error(`the verifier ${entry} is not one file`);
  return chunk.code;
}

function pageOf(code: string): string {
  // In a string or comment of the bundle it would end the element.
  const script = `\n${code.replaceAll('</script', '<\\/script').trim()}\n`;
  const style = `\n${readFileSync(join(SOURCE, 'page.css'), 'utf8').trim()}\n`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(script, style)}">
<meta name="viewport" content="width=device-width">
<title>Evenkeel verifier</title>
<style>${style}</style>
</head>
<body>
<script>${script}</script>
</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text, 'utf8').digest('base64')}`;
}

/** Renamed into place, so that nobody reads half a file. */
function put(folder: string, name: string, text: string): void {
  const unfinished = join(folder, `.${name}.${process.pid}`);
  writeFileSync(unfinished, text);
  renameSync(unfinished, join(folder, name));
}
