import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { componentsText } from '../../shared/text/components.ts';
import { rulesText as text } from '../../shared/text/rules-screen.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { comparedExample, show } from './support/audits.ts';
import { query } from './support/bridge.ts';
import { answerPicker } from './support/picker.ts';

const oneSided = 'Configuration key on one side only';
const own = 'Keys of the search service';

describe('the rule catalogue', () => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await comparedExample(app.page);
    await show(app.page, `/audit/${auditId}/rules`);
  });
  afterAll(closeApps);

  const row = (title: string): Locator =>
    app.page.getByRole('row', { name: text.open(title), exact: true });
  const dialog = (): Locator => app.page.getByRole('dialog');
  const field = (label: string): Locator =>
    dialog().getByRole('textbox', { name: label, exact: true });
  const press = async (name: string): Promise<void> =>
    app.page.getByRole('button', { name, exact: true }).click();
  const closed = async (): Promise<void> => dialog().waitFor({ state: 'detached' });

  /** Goes to a button of the dialog by Tab and presses it. */
  const byKey = async (name: string): Promise<void> => {
    await dialog().getByRole('button', { name, exact: true }).focus();
    await app.page.keyboard.press('Enter');
  };

  const ruleOf = async (title: string) => {
    const { rules } = await query(app.page, 'rules.list', { auditId });
    return rules.find(({ rule }) => rule.title === title);
  };

  it('is found by typing, and opened by the keyboard alone', async () => {
    await app.page.keyboard.press('/');
    await app.page.keyboard.type('one side only configuration');
    await row(oneSided).waitFor();
    await app.page.keyboard.press('Escape');
    const grid = app.page.getByRole('grid', { name: text.table });
    await grid.getByRole('row').nth(1).focus();
    await app.page.keyboard.press('Enter');
    const inspector = app.page.getByRole('complementary', { name: componentsText.inspector });
    await inspector.getByRole('heading', { level: 2 }).waitFor();
    expect(await inspector.innerText()).toContain(text.panel.noHistory);
  });

  it('switches a rule off after showing what that changes, and says who and why', async () => {
    await row(oneSided).click();
    const before = (await ruleOf(oneSided))?.suggests ?? 0;
    expect(before).toBeGreaterThan(0);
    await press(text.panel.switchOff);
    await dialog().getByText(text.test.total(before, before)).waitFor();
    await byKey(text.change.offAct);
    await dialog().getByText(componentsText.reasonMissing).waitFor();
    await field(componentsText.reason).fill('Flags are compared by hand.');
    await byKey(text.change.offAct);
    await closed();
    await row(oneSided).getByText(text.state.off, { exact: true }).waitFor();
    await app.page.getByText('Flags are compared by hand.').waitFor();
    expect(await ruleOf(oneSided)).toMatchObject({ on: false, suggests: 0 });
    await press(text.panel.switchOn);
    await field(componentsText.reason).fill('Not by hand after all.');
    await byKey(text.change.onAct);
    await closed();
    expect((await ruleOf(oneSided))?.suggests).toBe(before);
  });

  it('keeps what is typed of a new rule when the screen is left', async () => {
    await press(text.actions.add);
    await field(text.form.id).fill('search.keys');
    await field(text.form.title).fill(own);
    await press(text.form.close);
    await closed();
    await show(app.page, `/audit/${auditId}/scorecard`);
    await show(app.page, `/audit/${auditId}/rules`);
    await press(text.actions.resume);
    await dialog().getByText(text.form.restored).waitFor();
    expect(await field(text.form.title).inputValue()).toBe(own);
  });

  it('says at the field what is missing, and by the engine what cannot be', async () => {
    await byKey(text.form.save);
    await dialog().getByText(text.form.problems.reason).waitFor();
    expect(await dialog().innerText()).toContain(text.form.problems.rationale);
    await field(text.form.rationale).fill('The search service has failed on a missing key.');
    await byKey(text.test.act);
    await dialog()
      .getByText(/The rule would match every difference/)
      .waitFor();
  });

  it('is tested before it is saved, and does then what the test foretold', async () => {
    await field(text.form.name).fill('SEARCH_*');
    await byKey(text.test.act);
    const effect = dialog().getByRole('region', { name: text.test.title });
    await effect.getByRole('grid', { name: text.test.table }).waitFor();
    expect(await ruleOf(own)).toBeUndefined();
    const foretold = await effect.getByRole('rowheader').count();
    await field(text.form.reason).fill('Agreed after the last incident.');
    await byKey(text.form.save);
    await closed();
    await app.page.getByRole('searchbox', { name: text.filters.search }).fill(own);
    await row(own).waitFor();
    const saved = await ruleOf(own);
    expect(saved).toMatchObject({ rule: { version: 1, origin: 'custom' }, suggests: foretold });
    expect(await app.page.getByRole('button', { name: text.actions.add }).count()).toBe(1);
  });

  it('shows the differences that a rule suggests a risk for', async () => {
    await row(own).click();
    await press(text.panel.show);
    await app.page.getByText(text.panel.rowsOf(own)).first().waitFor();
    const filter = { rule: ['search.keys'] };
    const ids = await query(app.page, 'differences.ids', { auditId, filter });
    expect(ids).toHaveLength((await ruleOf(own))?.suggests ?? 0);
    await show(app.page, `/audit/${auditId}/rules`);
  });

  it('exports its rules, and takes a file of them back', async () => {
    await press(text.actions.export);
    await app.page.getByRole('button', { name: text.exporting.reveal }).waitFor();
    const name = `Ferry Booking 7.1 rules ${new Date().toISOString().slice(0, 10)}.json`;
    const file = join(app.exports, name);
    const content = readFileSync(file, 'utf8');
    expect(JSON.parse(content)).toMatchObject({ rules: [{ id: 'search.keys' }], off: [] });
    const changed = join(app.folder, 'changed.json');
    writeFileSync(changed, content.replace('"medium"', '"low"'));
    await answerPicker(app, [changed]);
    await press(text.actions.import);
    await field(componentsText.reason).fill('From the other team.');
    await byKey(text.importing.act);
    await closed();
    await app.page.getByText(text.importing.done(0, 1, 0)).waitFor({ state: 'attached' });
    expect((await ruleOf(own))?.rule).toMatchObject({ version: 2, risk: 'low' });
  });
});
