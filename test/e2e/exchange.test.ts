import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from 'xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appText } from '../../shared/text/app.ts';
import { exportsText } from '../../shared/text/exports-screen.ts';
import { packageScreen } from '../../shared/text/package-screen.ts';
import { importText } from '../../shared/text/register-import-screen.ts';
import { registerText } from '../../shared/text/register-screen.ts';
import { type } from './pages/fields.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { comparedExample, openAudit, show } from './support/audits.ts';
import { command, query, tryCommand } from './support/bridge.ts';
import { answerPicker } from './support/picker.ts';

const PLAN = 'Remediation plan';

let app: OpenApp;
let auditId: string;
let planned: readonly string[];

beforeAll(async () => {
  app = await openApp();
  auditId = await comparedExample(app.page);
  const filter = { suggestion: ['high' as const] };
  const ids = await query(app.page, 'differences.ids', { auditId, filter });
  planned = ids.slice(0, 3);
  const rows = { auditId, differenceIds: [...planned] };
  const rationale = 'Orders stop where this fails.';
  await command(app.page, 'rating.set', { ...rows, risk: 'high', rationale });
  await command(app.page, 'gap.plan', { ...rows, effort: 'low', owner: 'Sam Okafor' });
});
afterAll(closeApps);

describe('a register that others kept', () => {
  const register = [
    'POA&M Item ID;Vulnerability Description;Comments;Scheduled Completion Date;Point of Contact',
    'V-7;Shorter sessions in staging;Testers share one profile;2031-03-01;Rin Sato',
    'V-9;;No title at all;2031-03-01;Rin Sato',
    'V-8;=HYPERLINK("https://example.org");Kept as it is written;2031-04-01;Rin Sato',
  ];

  it('is read, shown with what fills what, and taken in as drafts with their origin', async () => {
    const { page } = app;
    const file = join(app.folder, 'change-board.csv');
    writeFileSync(file, `${register.join('\r\n')}\r\n`);
    await show(page, `/audit/${auditId}/exceptions`);
    await page.getByRole('button', { name: registerText.import }).click();
    await answerPicker(app, [file]);
    const dialog = page.getByRole('dialog', { name: importText.title });
    await dialog.getByRole('button', { name: importText.choose }).click();
    await dialog.getByText(importText.file('change-board.csv')).waitFor();
    await dialog.getByRole('table', { name: importText.preview }).getByText('V-7').waitFor();
    await type(dialog, importText.reason, 'The register of the change board until today');
    await dialog.getByRole('button', { name: importText.act }).click();
    const finished = page.getByRole('dialog', { name: importText.finished });
    await finished.getByText(importText.done(2, 1)).waitFor();
    await finished.getByText(/^Row 3: /).waitFor();
    await page.keyboard.press('Escape');
    const { exceptions } = await query(page, 'register.get', { auditId });
    expect(exceptions.map(({ title, standing }) => `${standing}: ${title}`)).toEqual([
      'draft: Shorter sessions in staging',
      'draft: =HYPERLINK("https://example.org")',
    ]);
    const grid = page.getByRole('grid', { name: registerText.table });
    await grid
      .getByRole('row')
      .filter({ hasText: register[3]?.split(';')[1] ?? '' })
      .waitFor();
    expect(await grid.getByRole('link').count()).toBe(0);
  });
});

describe('a remediation plan that was filled in', () => {
  it('shows every change with its cell, and is applied with a reason', async () => {
    const { page } = app;
    const { fileName } = await command(page, 'export.workbook', { auditId });
    const filled = filledIn(join(app.exports, fileName));
    await show(page, `/audit/${auditId}/govern`);
    await answerPicker(app, [filled]);
    const text = exportsText.planSheet;
    const row = page.getByRole('region', { name: text.title, exact: true });
    await row.getByRole('button', { name: text.act }).click();
    const dialog = page.getByRole('dialog', { name: text.dialog('filled-in.xlsx') });
    const changes = dialog.getByRole('table', { name: text.table });
    await changes.getByText('Rin Sato').waitFor();
    expect(await changes.getByRole('row').count()).toBe(3);
    await dialog.getByRole('button', { name: text.apply(2) }).click();
    await dialog.getByText(text.reasonMissing).waitFor();
    await type(dialog, text.reason, 'Rin Sato filled it in.');
    await dialog.getByRole('button', { name: text.apply(2) }).click();
    await dialog.waitFor({ state: 'hidden' });
    const { gaps } = await query(page, 'plan.get', { auditId });
    const told = gaps.map(({ row: { plan } }) => `${plan.owner}: ${plan.note}`).toSorted();
    expect(told).toEqual(['Rin Sato: Ticket 4711', 'Sam Okafor: ', 'Sam Okafor: ']);
  });
});

/** The exported workbook as an owner gives it back: another owner and a comment on its first gap. */
function filledIn(exported: string): string {
  const book = read(readFileSync(exported), { type: 'buffer', cellDates: true, UTC: true });
  const sheet = book.Sheets[PLAN];
  if (!sheet) throw new Error('no plan');
  const [header = []] = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false });
  for (const [name, value] of [
    ['Owner', 'Rin Sato'],
    ['Comment', 'Ticket 4711'],
  ] as const) {
    const c = header.indexOf(name);
    if (c < 0) throw new Error(`no column ${name}`);
    sheet[utils.encode_cell({ r: 1, c })] = { t: 's', v: value };
  }
  const path = join(app.folder, 'filled-in.xlsx');
  writeFileSync(path, write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
  return path;
}

describe('a record that was released', () => {
  let other: OpenApp;

  it('is continued on another machine, in a record of its own', async () => {
    const peer = 'The desk of Rin Sato';
    await command(app.page, 'package.release', { auditId, peer, reason: 'Rin goes on.' });
    const [file = ''] = readdirSync(app.exports).filter((name) => name.endsWith('.evenkeel'));
    other = await openApp({ person: 'Rin Sato' });
    const { page } = other;
    const { open } = packageScreen.handover;
    const own = await openAudit(page);
    await show(page, `/audit/${own}/handover`);
    await answerPicker(other, [join(app.exports, file)]);
    await page.getByRole('button', { name: open.act }).click();
    await page.getByText(open.fine).waitFor();
    await page.getByText(open.releasedTo(peer)).waitFor();
    await page.getByRole('button', { name: open.continue }).click();
    const dialog = page.getByRole('dialog', { name: open.continueTitle });
    await dialog.getByRole('textbox').fill('The audit goes on here.');
    await dialog.getByRole('button', { name: open.continueConfirm }).click();
    await page.getByText(open.goesOn).waitFor();
    await page.getByRole('button', { name: open.openRecord }).click();
    await page.getByRole('heading', { level: 1, name: appText.audits.title }).waitFor();
    const [system] = await query(page, 'systems.list', {});
    expect(system?.audits.map(({ audit }) => audit.id)).toEqual([auditId]);
  });

  it('can be changed there, and here no more', async () => {
    const { page } = other;
    await show(page, `/audit/${auditId}/open`);
    expect(await page.getByLabel(/^Release name/).isEnabled()).toBe(true);
    await command(page, 'gap.plan', { auditId, differenceIds: [...planned], note: 'Goes on.' });
    const { exceptions } = await query(page, 'register.get', { auditId });
    expect(exceptions).toHaveLength(2);
    const refused = await tryCommand(app.page, 'gap.plan', {
      auditId,
      differenceIds: [...planned],
      note: 'Goes on here too.',
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'system.elsewhere' } });
  });
});
