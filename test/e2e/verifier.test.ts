import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import type { ElectronApplication, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { prepareLaunch } from '../../build/runtime/index.ts';
import { bundleVerifier } from '../../build/verifier.ts';
import { judgedBench } from '../integration/electron/engine/package/support.ts';
import { act } from '../integration/electron/engine/support/engine.ts';
import type { Bench } from '../integration/electron/engine/support/engine.ts';

/** A browser window on a page from disk, which notes what the page asks for. */
const browser = `
const { app, BrowserWindow, session } = require('electron');
globalThis.asked = [];
app.whenReady().then(() => {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    if (!/^(file|devtools|blob):/.test(url)) globalThis.asked.push(url);
    answer({});
  });
  const window = new BrowserWindow({ width: 1000, height: 900, webPreferences: { sandbox: true } });
  window.loadFile(${JSON.stringify('PAGE')});
});
`;
const hostile = `<img src=x onerror="document.title='taken'">`;

let at: Bench;
let launch: Awaited<ReturnType<typeof prepareLaunch>>;
let electron: ElectronApplication;
let page: Page;
let fingerprint: string;
const passphrase = 'a long enough one';

beforeAll(async () => {
  at = await judgedBench();
  const { auditId, engine, folder } = at;
  await act(engine, 'audit.change', { auditId, release: hostile });
  const good = await act(engine, 'export.package', { auditId, fileName: 'good.evenkeel' });
  fingerprint = good.fingerprint ?? '';
  await act(engine, 'export.package', { auditId, fileName: 'sealed.evenkeel', passphrase });
  const bytes = new Uint8Array(readFileSync(join(folder.path, 'good.evenkeel')));
  bytes[2000] = (bytes[2000] ?? 0) ^ 1;
  writeFileSync(join(folder.path, 'tampered.evenkeel'), bytes);
  await bundleVerifier(folder.path);
  const html = join(folder.path, 'evenkeel-verify.html');
  const main = folder.write(
    'browser/main.cjs',
    browser.replace(JSON.stringify('PAGE'), JSON.stringify(html)),
  );
  launch = await prepareLaunch();
  const { executablePath, env } = launch;
  electron = await _electron.launch({ executablePath, env, args: ['--log-level=3', main] });
  page = await electron.firstWindow();
});
afterAll(async () => {
  await electron.close();
  await launch.close();
  await at.end();
});
beforeEach(async () => {
  await page.reload();
});

async function choose(name: string): Promise<void> {
  await page.getByLabel('Choose a package').setInputFiles(join(at.folder.path, name));
}

describe('the verifier as a page, in Chromium without a network', () => {
  it('finds that a good package holds together', async () => {
    await choose('good.evenkeel');
    await page.getByRole('heading', { name: 'The package holds together.' }).waitFor();
    const said = await page.locator('section').innerText();
    expect(said).toContain(fingerprint);
    expect(said).toContain('cut off');
  });

  it('shows what a package says as text, and asks for nothing', async () => {
    await choose('good.evenkeel');
    await page.getByText(hostile).waitFor();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).toBe('Evenkeel verifier');
    const asked = await electron.evaluate(
      () => (globalThis as unknown as { asked: readonly string[] }).asked,
    );
    expect(asked).toEqual([]);
    const refused = await page.evaluate(async () =>
      fetch('https://example.org/').then(
        () => 'connected',
        () => 'refused',
      ),
    );
    expect(refused).toBe('refused');
  });

  it('names the first break of a tampered one', async () => {
    await choose('tampered.evenkeel');
    await page.getByRole('heading', { name: 'does not hold together' }).waitFor();
    await page.getByText('Kind of break').waitFor();
    expect(await page.locator('section.bad').count()).toBe(1);
  });

  it('opens an encrypted one by its passphrase, and tells a wrong one', async () => {
    await choose('sealed.evenkeel');
    const field = page.getByLabel('Passphrase');
    await field.fill('another');
    await field.press('Enter');
    await page.getByText('not the passphrase').waitFor();
    await field.fill(passphrase);
    await field.press('Enter');
    await page.getByRole('heading', { name: 'The package holds together.' }).waitFor();
    expect(await page.locator('section.good').count()).toBe(1);
  });

  it('compares the key with the one that was told', async () => {
    await page.getByLabel('Fingerprint of the key').fill('0000 '.repeat(8));
    await choose('good.evenkeel');
    await page.getByText('not the one that was expected').waitFor();
    expect(await page.locator('section.bad').count()).toBe(1);
  });
});
