import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Side } from '../../shared/model/words.ts';
import { words } from '../../shared/text/components.ts';
import { documentText } from '../../shared/text/document.ts';
import { governText } from '../../shared/text/govern.ts';
import { openText } from '../../shared/text/open.ts';
import { prioritiseText } from '../../shared/text/prioritise.ts';
import { requestText } from '../../shared/text/register-request.ts';
import { registerText } from '../../shared/text/register-screen.ts';
import { closeApps, dropFiles, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { comparedExample, openAudit, show } from './support/audits.ts';
import { badFiles, put } from './support/bad-files.ts';
import { command, query } from './support/bridge.ts';
import { withoutRootsReading } from './support/launchers.ts';

const t = documentText;

/** The row of cells of a side that takes files. */
const cellOf = (app: OpenApp, side: Side): Locator =>
  app.page.getByRole('cell', {
    name: t.cell(words.dimension.infrastructure, words.side[side]),
    exact: true,
  });

/** Drops on a side and waits for the report of what became of it. */
async function drop(app: OpenApp, side: Side, paths: readonly string[]): Promise<Locator> {
  const report = app.page.getByRole('region', { name: t.added.title(words.side[side]) });
  const close = app.page.getByRole('button', { name: t.added.close });
  if (await close.isVisible()) await close.click();
  await report.waitFor({ state: 'detached' });
  await dropFiles(app, cellOf(app, side), paths);
  await report.waitFor();
  return report;
}

describe('a file that cannot be read, dropped on a side', () => {
  let app: OpenApp;
  let auditId: string;
  let files: string;
  beforeAll(async () => {
    app = await openApp({ launcher: withoutRootsReading });
    await resize(app, 1280, 800);
    files = join(app.folder, 'files');
    auditId = await openAudit(app.page);
    await drop(app, 'staging', [put(files, 'kept.env', 'LOG_LEVEL=info\n')]);
  });
  afterAll(closeApps);
  beforeEach(async () => show(app.page, `/audit/${auditId}/document`));

  const paths = async (): Promise<readonly string[]> => {
    const { sources } = await query(app.page, 'document.get', { auditId });
    return sources.map((source) => `${source.side} ${source.path}`).toSorted();
  };

  it.each(badFiles)('$what: names file, place and remedy, and changes nothing', async (bad) => {
    const before = await paths();
    const report = await drop(app, 'staging', [put(files, bad.name, bad.content)]);
    const row = report.getByRole('row').filter({ hasText: bad.place });
    expect(await row.getByRole('cell').nth(1).innerText()).toMatch(bad.sentence);
    expect(await row.getByRole('cell').nth(2).innerText()).toMatch(bad.remedy);
    expect(await report.innerText()).toContain(t.added.nothing);
    expect(await paths()).toEqual(before);
  });

  it('a folder that may not be read is named, and what lies beside it is read', async () => {
    const root = join(files, 'mixed');
    put(root, 'readable.env', 'A=1\n');
    mkdirSync(join(root, 'locked'));
    chmodSync(join(root, 'locked'), 0o000);
    const report = await drop(app, 'staging', [root]);
    const row = report.getByRole('row').filter({ hasText: 'locked' });
    expect(await row.getByRole('cell').nth(1).innerText()).toMatch(/folder cannot be read/);
    expect(await row.getByRole('cell').nth(2).innerText()).toMatch(/permissions/);
    expect(await paths()).toContain('staging readable.env');
  });

  it('a bad one among good ones is refused alone', async () => {
    const good = [put(files, 'one.env', 'A=1\nB=2\n'), put(files, 'two.yaml', 'a: 1\n')];
    const bad = badFiles.slice(0, 3).map((each) => put(files, each.name, each.content));
    const [first = '', ...rest] = good;
    const report = await drop(app, 'production', [first, ...bad, ...rest]);
    const text = await report.innerText();
    expect(text).toContain(t.added.summary(2, 3));
    expect(text).toContain(t.added.refused(3));
    for (const each of badFiles.slice(0, 3)) expect(text).toContain(each.place);
    expect(await paths()).toEqual(
      expect.arrayContaining(['production one.env', 'production two.yaml', 'staging kept.env']),
    );
  });

  it('UTF-16 with a byte order mark is read', async () => {
    const content = Buffer.from('\uFEFFregion: eu-central-1\r\n', 'utf16le');
    const report = await drop(app, 'staging', [put(files, 'utf16.yaml', content)]);
    expect(await report.innerText()).toContain(t.added.summary(1, 1));
    expect(await paths()).toContain('staging utf16.yaml');
  });

  it('a key given twice is read, and its warning says where', async () => {
    const content = 'service:\n  port: 5\n  port: 1\n';
    const report = await drop(app, 'staging', [put(files, 'twice.yaml', content)]);
    expect(await report.innerText()).toContain(t.added.withWarnings(1));
    const { sources } = await query(app.page, 'document.get', { auditId });
    const twice = sources.find((source) => source.path === 'twice.yaml');
    await app.page
      .getByRole('button', { name: /twice\.yaml/ })
      .first()
      .click();
    const inspector = app.page.getByRole('complementary');
    await inspector.getByText(/given twice/).waitFor();
    expect(await inspector.innerText()).toMatch(/line 3/);
    expect(twice?.warnings).not.toEqual([]);
  });
});

describe('a field that is left empty or says something impossible', () => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await comparedExample(app.page);
    const filter = { suggestion: ['high' as const] };
    const ids = await query(app.page, 'differences.ids', { auditId, filter });
    const accepted = { differenceIds: ids.slice(0, 2), rationale: 'Orders stop where it fails.' };
    await command(app.page, 'rating.accept', { auditId, ...accepted });
  });
  afterAll(closeApps);

  const firstPlan = async () => {
    const { gaps } = await query(app.page, 'plan.get', { auditId });
    return gaps.map((gap) => ({ owner: gap.row.plan.owner, due: gap.row.plan.due }));
  };

  it('an owner left empty is told at the field, and the plan keeps what it had', async () => {
    const { page } = app;
    await show(page, `/audit/${auditId}/prioritise`);
    const owner = page.getByRole('combobox', { name: /^Owner of / }).first();
    await owner.click();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await page.getByText(prioritiseText.errors.owner).waitFor();
    expect(await owner.getAttribute('aria-invalid')).toBe('true');
    expect((await firstPlan()).every(({ owner: who }) => who === null)).toBe(true);
  });

  it('a due date in the past is told at the field, and the plan keeps what it had', async () => {
    const { page } = app;
    await show(page, `/audit/${auditId}/prioritise`);
    const due = page.getByLabel(/^Due of /).first();
    await due.fill('2020-01-31');
    await page.keyboard.press('Tab');
    await due.blur();
    await page.getByText(prioritiseText.errors.pastDue).waitFor();
    expect(await due.getAttribute('aria-invalid')).toBe('true');
    expect((await firstPlan()).every(({ due: day }) => day === null)).toBe(true);
  });

  it('an exception without an owner, and with an end in the past, is not requested', async () => {
    const { page } = app;
    await show(page, `/audit/${auditId}/exceptions`);
    await page.getByRole('button', { name: registerText.request }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(requestText.expires).fill('2020-01-31');
    await dialog.getByRole('button', { name: requestText.submit }).click();
    const { missing } = requestText;
    for (const sentence of [missing.owner, missing.past, missing.title, missing.rows]) {
      await dialog.getByText(sentence).waitFor();
    }
    const { exceptions } = await query(page, 'register.get', { auditId });
    expect(exceptions).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('a decision without a name and a reason is not recorded', async () => {
    const { page } = app;
    await show(page, `/audit/${auditId}/govern`);
    const record = governText.decision.record(governText.decision.words.hold);
    await page.getByRole('button', { name: record }).click();
    await page.getByText(governText.decision.reasonMissing).waitFor();
    const { decision } = await query(page, 'audit.get', { auditId });
    expect(decision).toBeNull();
  });

  it('an audit without system, release and date is not opened', async () => {
    const { page } = app;
    await show(page, '/new');
    await page.getByRole('button', { name: openText.open }).click();
    const { systemName, release, plannedDate } = openText.problems;
    for (const sentence of [systemName, release, plannedDate]) {
      await page.getByText(sentence).waitFor();
    }
    expect(await query(page, 'systems.list', {})).toHaveLength(1);
  });
});
