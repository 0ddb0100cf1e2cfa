import type { Page } from 'playwright-core';
import { componentsText } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { show } from './audits.ts';
import { escape } from './stop.ts';
import type { Stop } from './stop.ts';

const { bulk, calendar, phases, plan } = prioritiseText;

/** Step 3 beyond its first look: a gap in full, and the dialogs of the plan. */
export function planStops(auditId: () => string): readonly Stop[] {
  const step = async (page: Page): Promise<void> => {
    await show(page, `/audit/${auditId()}/prioritise`);
    await page.getByRole('grid').waitFor();
  };
  const dialog = (name: string, press: (page: Page) => Promise<void>): Stop => ({
    name,
    open: async (page) => {
      await step(page);
      await press(page);
      await page.getByRole('dialog').waitFor();
    },
    leave: async (page) => {
      await escape(page);
      const clear = page.getByRole('button', { name: bulk.clear });
      if (await clear.isVisible()) await clear.click();
    },
  });
  const details = (page: Page) =>
    page.getByRole('grid').getByRole('button', { name: new RegExp(`^${plan.details('G-\\d+')}`) });
  return [
    {
      name: 'gap',
      open: async (page) => {
        await step(page);
        await details(page).nth(3).click();
        await page.getByRole('complementary').getByText(phases.lead).waitFor();
      },
      // Where little fits, the inspector lies over the work.
      leave: async (page) =>
        page.getByRole('button', { name: componentsText.closeInspector }).click(),
    },
    dialog('calendar', async (page) =>
      page.getByRole('button', { name: calendar.title, exact: true }).click(),
    ),
    dialog('plan-change', async (page) => {
      await page.getByRole('checkbox', { name: plan.selectAll }).check();
      await page
        .getByRole('button', { name: new RegExp(`^${bulk.change(0).replace(/\d.*$/, '')}\\d`) })
        .first()
        .click();
    }),
    dialog('phases', async (page) => {
      const rows = page.getByRole('grid').getByRole('row');
      const phased = rows.filter({ has: page.locator('option[value="phased"]:checked') });
      await phased.first().getByRole('checkbox').check();
      await page.getByRole('button', { name: bulk.phases }).click();
    }),
  ];
}
