import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleVerifier } from '../../../../build/verifier.ts';
import { act } from '../engine/support/engine.ts';
import type { Bench } from '../engine/support/engine.ts';
import { bytesAt, judgedBench } from '../engine/package/support.ts';

let at: Bench;
let folder: string;
let good: { readonly path: string; readonly fingerprint: string | null; readonly head: string };

beforeAll(async () => {
  at = await judgedBench();
  folder = join(at.folder.path, 'verifier');
  await bundleVerifier(folder);
  const done = await act(at.engine, 'export.package', { auditId: at.auditId });
  const path = join(at.folder.path, done.fileName);
  good = { path, fingerprint: done.fingerprint, head: done.head ?? '' };
});
afterAll(async () => at.end());

/** Runs the script in a folder of its own, without anything of this project beside it. */
function verify(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const alone = join(at.folder.path, 'alone');
  mkdirSync(alone, { recursive: true });
  const script = join(alone, 'evenkeel-verify.mjs');
  writeFileSync(script, readFileSync(join(folder, 'evenkeel-verify.mjs')));
  const run = spawnSync(process.execPath, [script, ...args], { cwd: alone, encoding: 'utf8' });
  return { status: run.status, out: run.stdout, err: run.stderr };
}

function written(name: string, bytes: Uint8Array): string {
  const path = join(at.folder.path, name);
  writeFileSync(path, bytes);
  return path;
}

describe('the verifier in bare Node', () => {
  it('finds that a good package holds together, and says what it cannot prove', () => {
    const { status, out } = verify(good.path);
    expect(out).toContain('The package holds together.');
    expect(out).toContain(good.fingerprint);
    expect(out).toContain(good.head);
    expect(out).toContain('cut off');
    expect(status).toBe(0);
  });

  it('names the first break of a tampered one', () => {
    const bytes = bytesAt(at, good.path.slice(at.folder.path.length + 1)).slice();
    bytes[400] = (bytes[400] ?? 0) ^ 1;
    const { status, out } = verify(written('tampered.evenkeel', bytes));
    expect(out).toMatch(/does not hold together.*Kind of break/s);
    expect(status).toBe(1);
  });

  it('compares key and head with what was told', () => {
    expect(verify(good.path, '--key', good.fingerprint ?? '', '--head', good.head).status).toBe(0);
    const other = verify(good.path, '--key', '0000 '.repeat(8));
    expect(other.status).toBe(1);
    expect(other.out).toContain('not the one that was expected');
    expect(verify(good.path, '--head', '0'.repeat(64)).status).toBe(1);
  });

  it('opens an encrypted one, and tells a wrong passphrase from damage', async () => {
    const input = { auditId: at.auditId, passphrase: 'a long enough one' };
    const done = await act(at.engine, 'export.package', { ...input, fileName: 'sealed.evenkeel' });
    const path = join(at.folder.path, done.fileName);
    const right = written('right.txt', Buffer.from('a long enough one\n'));
    const wrong = written('wrong.txt', Buffer.from('another\n'));
    expect(verify(path, '--passphrase-file', right).status).toBe(0);
    expect(verify(path, '--passphrase-file', wrong).out).toContain('not the passphrase');
    expect(verify(path)).toMatchObject({ status: 2, out: '' });
    const bytes = bytesAt(at, done.fileName).slice();
    bytes[bytes.length - 40] = (bytes.at(-40) ?? 0) ^ 1;
    const damaged = written('damaged.evenkeel', bytes);
    expect(verify(damaged, '--passphrase-file', right).out).toContain('passphrase is right');
  });

  it('says how to use it, and what cannot be read', () => {
    expect(verify()).toMatchObject({ status: 2, out: '' });
    expect(verify(join(folder, 'nothing'))).toMatchObject({ status: 2 });
    expect(verify(written('empty', new Uint8Array())).status).toBe(1);
  });
});

describe('the verifier as files', () => {
  it('is the same whenever it is built, and names no place of a machine', async () => {
    const again = join(at.folder.path, 'again');
    await bundleVerifier(again);
    for (const name of ['evenkeel-verify.mjs', 'evenkeel-verify.html']) {
      const text = readFileSync(join(folder, name), 'utf8');
      expect(readFileSync(join(again, name), 'utf8')).toBe(text);
      expect(text).not.toContain(process.cwd());
    }
  });

  it('imports nothing but what Node brings', () => {
    const script = readFileSync(join(folder, 'evenkeel-verify.mjs'), 'utf8');
    const imports = [...script.matchAll(/^import .*?from ["'](.+?)["']/gm)].map(([, from]) => from);
    expect(imports.filter((from) => !from?.startsWith('node:'))).toEqual([]);
  });

  it('is a page that can connect to nothing', () => {
    const page = readFileSync(join(folder, 'evenkeel-verify.html'), 'utf8');
    expect(page).toMatch(
      /Content-Security-Policy" content="default-src 'none'; script-src 'sha256-/,
    );
    expect(page).not.toMatch(
      /innerHTML|insertAdjacentHTML|document\.write|\bfetch\(|XMLHttpRequest/,
    );
    expect([...page.matchAll(/<(?:script|link|img)[^>]*(?:src|href)=/g)]).toEqual([]);
  });

  it('is handed out by the app with the hashes that it shows', async () => {
    const workerEntry = join(at.folder.path, 'main', 'worker.cjs');
    const shown = await at.engine.query('package.info', { auditId: at.auditId });
    expect(shown.ok).toBe(true);
    const { handOutVerifier, verifierFiles } =
      await import('../../../../electron/engine/exports/package/verifier-files.ts');
    const files = await handOutVerifier({ ...at.host, workerEntry });
    const known = await verifierFiles({ workerEntry });
    expect(files.map(({ sha256 }) => sha256)).toEqual(known.map(({ sha256 }) => sha256));
    const sums = execFileSync('sha256sum', [join(folder, 'evenkeel-verify.html')], {
      encoding: 'utf8',
    });
    expect(sums).toContain(files[0]?.sha256);
  });
});
