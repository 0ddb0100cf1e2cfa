import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { administrationText } from '../../shared/text/administration.ts';
import { appText } from '../../shared/text/app.ts';
import { exportsText } from '../../shared/text/exports-screen.ts';
import { releaseText } from '../../shared/text/govern-screen.ts';
import { historyText } from '../../shared/text/history.ts';
import { packageScreen } from '../../shared/text/package-screen.ts';
import { registerText } from '../../shared/text/register-screen.ts';
import { signingText } from '../../shared/text/signing-screen.ts';
import { ReleasePage } from './pages/release.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { filledExample, passphrase, show } from './support/audits.ts';
import { query, tryCommand } from './support/bridge.ts';
import { answerPicker } from './support/picker.ts';

const { names } = releaseText.overview;
const camille = 'Camille Roy, Approver';
const ines = 'Ines Duarte, Approver';

describe('a release, gone down once', () => {
  let app: OpenApp;
  let auditId: string;
  let release: ReleasePage;
  beforeAll(async () => {
    app = await openApp();
    auditId = await filledExample(app.page);
    release = new ReleasePage(app.page);
    await show(app.page, `/audit/${auditId}/govern`);
  });
  afterAll(closeApps);

  it('answers the checklist by keys, with a reason because a decision stands', async () => {
    const before = await query(app.page, 'release.get', { auditId });
    const open = before.checklist.filter(({ state }) => state === 'open').length;
    await release.goTo(names.checklist);
    await release.answerNext('d');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('The tests ended after the decision.');
    await dialog.getByRole('button', { name: releaseText.checklist.againAct }).click();
    const left = releaseText.overview.points(open - 1, before.checklist.length);
    await expect.poll(async () => release.standing(names.checklist)).toContain(left);
  });

  it('shows that the signature given before no longer covers, and what changed', async () => {
    const lapsed = release.signatures().getByText(/^No longer covers the present content/);
    await lapsed.waitFor();
    const changed = release.signatures().getByRole('list', { name: /^What changed since of / });
    expect(await changed.innerText()).toContain('Checklist');
  });

  it('takes a release against the readiness only with a reason of its own', async () => {
    await release.releaseAnyway('Camille Roy', 'The fix cannot wait.', 'No customer is touched.');
    const { decision } = await query(app.page, 'release.get', { auditId });
    expect(decision).toMatchObject({
      decision: 'release',
      differs: true,
      differsReason: 'No customer is touched.',
    });
  });

  it('names what keeps it from being closed, and closes once both signatures are given', async () => {
    expect((await release.keeps()).length).toBe(2);
    await release.signNext(camille, passphrase);
    await expect.poll(async () => (await release.keeps()).length).toBe(1);
    await release.signNext(ines, passphrase);
    await app.page.getByText(releaseText.closing.ready).waitFor();
    const covers = release.signatures().getByText(signingText.list.covers, { exact: true });
    expect(await covers.count()).toBe(2);
    await release.close('Released in the maintenance window.');
    await app.page.getByRole('status').filter({ hasText: 'This audit was closed on' }).waitFor();
  });

  it('is read-only then in every step, and exceptions go on', async () => {
    const { page } = app;
    expect(await page.getByRole('button', { name: releaseText.checklist.add }).count()).toBe(0);
    expect(await page.getByRole('button', { name: registerText.request }).count()).toBe(1);
    await show(page, `/audit/${auditId}/open`);
    expect(await page.getByLabel(/^Release name/).isDisabled()).toBe(true);
    const refused = await tryCommand(page, 'audit.change', { auditId, release: '7.2' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'audit.closed' } });
    await page.getByRole('button', { name: appText.readOnly.toGovern }).click();
    await page.getByRole('heading', { level: 2, name: releaseText.closing.title }).waitFor();
  });

  it('is opened again with a reason', async () => {
    await release.reopen('A gap was overlooked.');
    await app.page.getByRole('button', { name: releaseText.checklist.add }).waitFor();
    const { closed } = await query(app.page, 'release.get', { auditId });
    expect(closed).toBeNull();
  });

  it('is told in the history, and the record holds together', async () => {
    const { page } = app;
    await show(page, `/audit/${auditId}/history`);
    await page.getByRole('button', { name: historyText.check.act }).click();
    const verdict = page.getByRole('group', { name: historyText.check.title });
    await verdict.getByText(/^The record holds together: /).waitFor();
    await page
      .getByRole('button', { name: new RegExp(`^${historyText.kinds.signatures} 4`) })
      .click();
    const table = page.getByRole('grid', { name: historyText.table });
    await expect.poll(async () => table.getByRole('row').count()).toBe(5);
    await page.getByRole('button', { name: historyText.clear }).click();
    await page.getByRole('searchbox').fill('overlooked');
    await expect.poll(async () => table.getByRole('row').count()).toBe(2);
  });
});

describe('what leaves', () => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    auditId = await filledExample(app.page);
    await show(app.page, `/audit/${auditId}/govern`);
  });
  afterAll(closeApps);

  const exported = async (title: string, act: string): Promise<string> => {
    const row = app.page.getByRole('region', { name: title, exact: true });
    await row.getByRole('button', { name: act, exact: true }).click();
    const written = row.getByRole('group');
    await written.waitFor({ timeout: 120_000 });
    return (await written.getAttribute('aria-label')) ?? '';
  };

  it.each([
    { ...exportsText.workbook, ends: '.xlsx' },
    { ...exportsText.csv, ends: '.zip' },
    { ...exportsText.oscal, ends: '.json' },
  ])('$title is written and read back', async ({ title, act, ends }) => {
    const file = await exported(title, act);
    expect(file.endsWith(ends)).toBe(true);
    expect(existsSync(join(app.exports, file))).toBe(true);
  });

  it('the evidence package is encrypted on request, and its passphrase is asked for twice', async () => {
    const { page } = app;
    await page.getByRole('button', { name: packageScreen.export.act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').check();
    await dialog.getByLabel(packageScreen.fields.passphrase).fill('four calm herons wade');
    await dialog.getByRole('button', { name: packageScreen.export.confirm }).click();
    await dialog.getByText(packageScreen.fields.differs).waitFor();
    await dialog.getByLabel(packageScreen.fields.again).fill('four calm herons wade');
    await dialog.getByRole('button', { name: packageScreen.export.confirm }).click();
    await dialog.waitFor({ state: 'hidden', timeout: 120_000 });
    const row = page.getByRole('region', { name: packageScreen.export.title, exact: true });
    await row.getByText(packageScreen.export.encrypted).waitFor();
    const file = (await row.getByRole('group').getAttribute('aria-label')) ?? '-';
    expect(existsSync(join(app.exports, file))).toBe(true);
  });

  it('a released record is read-only here until it is taken back', async () => {
    const { page } = app;
    const { handover } = packageScreen;
    await show(page, `/audit/${auditId}/handover`);
    await page.getByRole('button', { name: handover.release.act }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: handover.release.peer }).fill('The desk of Rin Sato');
    await dialog.getByRole('textbox', { name: handover.release.reason }).fill('Rin goes on.');
    await dialog.getByLabel(administrationText.passphrase).fill(passphrase);
    await dialog.getByRole('button', { name: handover.release.confirm }).click();
    await dialog.waitFor({ state: 'hidden', timeout: 120_000 });
    const banner = page.getByRole('status').filter({ hasText: 'This record was released to' });
    await banner.waitFor();
    expect(await banner.innerText()).toContain('The desk of Rin Sato');
    const refused = await tryCommand(page, 'audit.change', { auditId, release: '7.2' });
    expect(refused).toMatchObject({ ok: false, error: { code: 'system.elsewhere' } });
    await page.getByRole('button', { name: handover.takeBack.act }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Rin is away.');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: handover.takeBack.confirm, exact: true })
      .click();
    await banner.waitFor({ state: 'hidden' });
    expect(readdirSync(app.exports).length).toBeGreaterThan(3);
  });

  it('the released package opens as a copy that is only read, in a record of its own', async () => {
    const { page } = app;
    const { open, past } = packageScreen.handover;
    const row = page.getByRole('row').filter({ hasText: past.directions.released });
    await row.waitFor();
    const packages = readdirSync(app.exports).filter((name) => / release .*\.evenkeel$/.test(name));
    expect(packages).toHaveLength(1);
    await answerPicker(app, [join(app.exports, packages[0] ?? '')]);
    await page.getByRole('button', { name: open.act }).click();
    await page.getByText(open.fine).waitFor();
    await page.getByText(/^The package is older: /).waitFor();
    await page.getByRole('button', { name: open.read }).click();
    await page.getByRole('button', { name: open.openRecord }).click();
    await page.getByRole('heading', { level: 1, name: appText.audits.title }).waitFor();
    const [system] = await query(page, 'systems.list', {});
    const copied = system?.audits[0]?.audit.id ?? '';
    expect(copied).toBe(auditId);
    await show(page, `/audit/${copied}/open`);
    await page.getByRole('status').filter({ hasText: 'copy of a package' }).waitFor();
    expect(await page.getByLabel(/^Release name/).isDisabled()).toBe(true);
  });
});
