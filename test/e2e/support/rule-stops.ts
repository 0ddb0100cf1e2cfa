import type { Page } from 'playwright-core';
import { rulesText } from '../../../shared/text/rules-screen.ts';
import { show } from './audits.ts';
import { escape } from './stop.ts';
import type { Stop } from './stop.ts';

const { form, panel, test } = rulesText;

/** The rule catalogue: the list, a rule in full, and the form with a test. */
export function ruleStops(auditId: () => string): readonly Stop[] {
  const list = async (page: Page): Promise<void> => {
    await show(page, `/audit/${auditId()}/rules`);
    await page.getByRole('searchbox', { name: rulesText.filters.search }).fill('');
    await page.getByRole('grid', { name: rulesText.table }).getByRole('row').nth(3).waitFor();
  };
  const open = async (page: Page, title: string): Promise<void> => {
    await list(page);
    await page.getByRole('searchbox', { name: rulesText.filters.search }).fill(title);
    await page.getByRole('row', { name: rulesText.open(title) }).click();
    await page.getByRole('heading', { level: 2, name: title }).waitFor();
  };
  const tested = async (page: Page): Promise<void> => {
    await page.getByRole('region', { name: test.title }).getByText(/would/).first().waitFor();
  };
  return [
    { name: 'rules', open: list },
    { name: 'rule', open: async (page) => open(page, 'Configuration key on one side only') },
    {
      name: 'rule-form',
      open: async (page) => {
        await open(page, 'Configuration key on one side only');
        await page.getByRole('button', { name: panel.editBuiltIn }).click();
        await page.getByRole('button', { name: test.act }).click();
        await tested(page);
      },
      leave: escape,
    },
    {
      name: 'rule-new',
      open: async (page) => {
        await list(page);
        await page.getByRole('button', { name: rulesText.actions.add }).click();
        await page.getByRole('heading', { level: 2, name: form.addTitle }).waitFor();
      },
      leave: escape,
    },
    {
      name: 'rule-off',
      open: async (page) => {
        await open(page, 'Configuration key on one side only');
        await page.getByRole('button', { name: panel.switchOff }).click();
        await tested(page);
      },
      leave: escape,
    },
  ];
}
