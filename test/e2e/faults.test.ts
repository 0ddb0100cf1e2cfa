import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { buildCli } from '../../build/build.ts';
import { ROOT } from '../../build/process.ts';
import { words } from '../../shared/text/components.ts';
import { appText } from '../../shared/text/app.ts';
import { compareText } from '../../shared/text/compare.ts';
import { documentText } from '../../shared/text/document.ts';
import { closeApps, dropFiles, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { comparedExample, openAudit, show, showDifferences } from './support/audits.ts';
import { query } from './support/bridge.ts';

/** What the command line's `verify` says of a record. */
function verify(record: string): { readonly status: number | null; readonly out: string } {
  const cli = join(ROOT, 'out', 'cli', 'evenkeel.mjs');
  const child = spawnSync(process.execPath, [cli, 'verify', record], { encoding: 'utf8' });
  return { status: child.status, out: child.stdout + child.stderr };
}

/** Ends the app and every process of it at once, with no chance to tidy up. */
async function killApp(app: OpenApp): Promise<void> {
  const child = app.main;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  // Playwright starts the app as the head of its own process group.
  process.kill(-(child.pid ?? 0), 'SIGKILL');
  await ended;
}

/** Process id of the engine's own process. */
async function enginePid(app: OpenApp): Promise<number> {
  const pid = await app.electron.evaluate(
    ({ app: main }) => main.getAppMetrics().find((each) => each.name === 'evenkeel-engine')?.pid,
  );
  if (pid === undefined) throw new Error('no engine process');
  return pid;
}

const grid = (page: Page) => page.getByRole('grid', { name: compareText.grid.label });

/** Shows every difference in step 2, so that a rated row stays in sight. */
async function showAll(page: Page, auditId: string): Promise<void> {
  await showDifferences(page, auditId);
  await page.getByRole('button', { name: new RegExp(`^${compareText.filters.all} \\d`) }).click();
  await grid(page).getByRole('row').nth(2).waitFor();
}

/** Rates the first row as low by key, and comes back once the screen shows it as saved. */
async function rateFirstLow(page: Page): Promise<void> {
  const row = grid(page).getByRole('row').nth(2);
  await row.getByRole('gridcell').last().click();
  await page.keyboard.press('1');
  const confirm = page.getByRole('dialog').getByRole('button', { name: words.risk.low });
  const saved = row.getByRole('img', { name: compareText.grid.saved });
  await saved.or(confirm).first().waitFor();
  if (await confirm.isVisible()) {
    await page.getByRole('dialog').getByRole('textbox').fill('Seen and weighed by the meeting.');
    await confirm.click();
  }
  await saved.waitFor();
}

async function lowRatings(page: Page, auditId: string): Promise<number> {
  const filter = { rating: ['low' as const] };
  return (await query(page, 'differences.ids', { auditId, filter })).length;
}

beforeAll(async () => {
  await buildCli();
});

describe('what the screen shows as saved', () => {
  let app: OpenApp;
  let auditId: string;
  beforeEach(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await comparedExample(app.page);
    await showAll(app.page, auditId);
  });
  afterEach(closeApps);

  it('survives the end of the whole app, and the chain is whole', async () => {
    await rateFirstLow(app.page);
    await killApp(app);
    expect(verify(app.record)).toMatchObject({ status: 0 });
    app = await openApp({ folder: app.folder, record: app.record });
    expect(await lowRatings(app.page, auditId)).toBe(1);
    await showAll(app.page, auditId);
    const row = grid(app.page).getByRole('row').nth(2);
    expect(await row.getByRole('gridcell').last().innerText()).toContain(words.risk.low);
  });

  it('survives the end of the engine alone, which comes back and says so', async () => {
    await rateFirstLow(app.page);
    const before = await enginePid(app);
    process.kill(before, 'SIGKILL');
    const { sentence, remedy } = appText.errors.engineRestarted;
    const problems = app.page.getByRole('region', { name: appText.errors.region });
    await problems.getByText(sentence).waitFor();
    await problems.getByText(remedy).waitFor();
    expect(await enginePid(app)).not.toBe(before);
    expect(await lowRatings(app.page, auditId)).toBe(1);
    expect(verify(app.record)).toMatchObject({ status: 0 });
    await problems.getByRole('button', { name: appText.errors.dismissOne(sentence) }).click();
    await grid(app.page).getByRole('row').nth(2).getByRole('gridcell').last().click();
    await app.page.keyboard.press('u');
    await expect.poll(async () => lowRatings(app.page, auditId)).toBe(0);
  });
});

describe('a window that is closed', () => {
  it('keeps an answer that was typed and not yet left', async () => {
    const app = await openApp();
    await resize(app, 1280, 800);
    const auditId = await openAudit(app.page);
    const field = app.page.getByRole('combobox').first();
    await field.click();
    await field.pressSequentially('Debian GNU/Linux');
    const closed = app.electron.waitForEvent('close');
    await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await closed;
    const again = await openApp({ folder: app.folder, record: app.record });
    const rows = await query(again.page, 'catalogue.get', { auditId, dimension: 'infrastructure' });
    expect(rows.map((row) => row.staging.value)).toContain('Debian GNU/Linux');
    await again.close();
  });
});

/** A state of so many resources: large enough that reading it takes far longer than a rating. */
function largeState(resources: number): string {
  const all = Array.from({ length: resources }, (_, index) => ({
    mode: 'managed',
    type: 'aws_instance',
    name: `node_${index}`,
    provider: 'provider["registry.terraform.io/hashicorp/aws"]',
    instances: [
      { schema_version: 1, attributes: { ami: `ami-${index}`, instance_type: 'm6i.large' } },
    ],
  }));
  return JSON.stringify({ version: 4, terraform_version: '1.9.5', serial: 1, resources: all });
}

describe('while a large source is being collected', () => {
  it('a rating is saved at once, and the work can be stopped', async () => {
    const app = await openApp();
    await resize(app, 1280, 800);
    const auditId = await comparedExample(app.page);
    const files = mkdtempSync(join(tmpdir(), 'evenkeel-e2e-'));
    mkdirSync(files, { recursive: true });
    const state = join(files, 'large.tfstate');
    writeFileSync(state, largeState(200_000));
    await show(app.page, `/audit/${auditId}/document`);
    const name = documentText.cell(words.dimension.infrastructure, words.side.staging);
    await dropFiles(app, app.page.getByRole('cell', { name, exact: true }), [state]);
    const running = app.page.getByRole('region', { name: appText.jobs.label });
    await running.waitFor();
    await showAll(app.page, auditId);
    await rateFirstLow(app.page);
    expect(await running.isVisible()).toBe(true);
    expect(await lowRatings(app.page, auditId)).toBe(1);
    const { sources } = await query(app.page, 'document.get', { auditId });
    expect(sources.map((source) => source.path)).not.toContain('large.tfstate');
    await running.getByRole('button', { name: /^Stop/ }).click();
    await running.waitFor({ state: 'detached' });
    await app.close();
    expect(verify(app.record)).toMatchObject({ status: 0 });
  });
});
