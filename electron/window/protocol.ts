import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { app, protocol } from 'electron';

const scheme = 'evenkeel';

/** Origin of the app's pages. Unpackaged, the development server may stand in. */
export function appOrigin(): string {
  const development = process.env['ELECTRON_RENDERER_URL'];
  if (!app.isPackaged && development) return development;
  return `${scheme}://app`;
}

/** Whether an address is one of the app's pages. Custom schemes have no comparable origin, so the prefix decides. */
export function isAppPage(url: string): boolean {
  return url.startsWith(`${appOrigin()}/`);
}

/** Whether an address is the page of one of the two windows: the facilitator's or the projector's. */
export function isPageOf(window: 'main' | 'public', url: string): boolean {
  const page = `${appOrigin()}/${window === 'main' ? 'index' : 'public'}.html`;
  return url === page || url.startsWith(`${page}#`);
}

/** Must run before the app is ready. */
export function declareProtocol(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
};

/** Serves the bundled renderer, and nothing outside its folder. */
export function serveRenderer(): void {
  const root = join(import.meta.dirname, '../renderer');
  protocol.handle(scheme, async (request) => {
    const file = normalize(join(root, decodeURIComponent(new URL(request.url).pathname)));
    if (!file.startsWith(root + sep)) return new Response(null, { status: 404 });
    return respond(file).catch(() => new Response(null, { status: 404 }));
  });
}

async function respond(file: string): Promise<Response> {
  const type = types[extname(file)] ?? 'application/octet-stream';
  const bytes = await readFile(file);
  if (extname(file) !== '.html')
    return new Response(new Uint8Array(bytes), { headers: { 'content-type': type } });
  const nonce = randomBytes(16).toString('base64');
  const page = bytes.toString('utf8').replaceAll('__NONCE__', nonce);
  return new Response(page, {
    headers: { 'content-type': type, 'content-security-policy': policy(nonce) },
  });
}

/** From `none` upwards: own scripts, fonts and images, and the styles that carry the page's nonce. */
function policy(nonce: string): string {
  return [
    `default-src 'none'`,
    `script-src 'self'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `font-src 'self'`,
    `img-src 'self' data:`,
    `connect-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `frame-ancestors 'none'`,
  ].join('; ');
}
