import type { Page } from 'playwright-core';
import { historyText } from '../../../shared/text/history.ts';
import { show } from './audits.ts';
import type { Stop } from './stop.ts';

/** Governing beyond the register: the history and the check of the record. */
export function releaseStops(auditId: () => string): readonly Stop[] {
  const history = async (page: Page): Promise<void> => {
    await show(page, `/audit/${auditId()}/history`);
    const table = page.getByRole('grid', { name: historyText.table });
    await table.getByRole('row').nth(3).waitFor();
  };
  return [
    { name: 'history', open: history },
    {
      name: 'history-act',
      open: async (page) => {
        await history(page);
        const table = page.getByRole('grid', { name: historyText.table });
        await table.getByRole('row').nth(2).click();
        await page.getByRole('region', { name: historyText.panel.hash }).waitFor();
      },
    },
    {
      name: 'history-checked',
      open: async (page) => {
        await history(page);
        await page.getByRole('button', { name: historyText.check.act }).click();
        await page.getByText(historyText.check.checkedAt('').slice(0, 8)).waitFor();
        await page.getByRole('button', { name: historyText.check.limitsTitle }).click();
      },
    },
  ];
}
