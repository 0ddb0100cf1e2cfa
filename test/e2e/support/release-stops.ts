import type { Page } from 'playwright-core';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { historyText } from '../../../shared/text/history.ts';
import { packageScreen } from '../../../shared/text/package-screen.ts';
import { signElsewhere } from '../../../shared/text/sign-elsewhere.ts';
import { show } from './audits.ts';
import { escape } from './stop.ts';
import type { Stop } from './stop.ts';

/** Step 5 part by part with its dialogs, the hand-over, and the history with its check. */
export function releaseStops(auditId: () => string): readonly Stop[] {
  return [...partStops(auditId), ...historyStops(auditId), ...handoverStops(auditId)];
}

function partStops(auditId: () => string): readonly Stop[] {
  const { overview, changes, signatures } = releaseText;
  const part = async (page: Page, name: string): Promise<void> => {
    await show(page, `/audit/${auditId()}/govern`);
    await page.getByRole('button', { name: new RegExp(`^${name} `) }).click();
  };
  const at = (stop: string, name: string): Stop => ({
    name: stop,
    open: async (page) => part(page, name),
  });
  const dialog = (stop: string, name: string, button: string | RegExp): Stop => ({
    name: stop,
    open: async (page) => {
      await part(page, name);
      await page.getByRole('button', { name: button }).first().click();
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  });
  return [
    at('govern-dossier', overview.names.dossier),
    at('govern-checklist', overview.names.checklist),
    at('govern-below', overview.names.below),
    at('govern-decision', overview.names.decision),
    at('govern-signatures', overview.names.signatures),
    at('govern-exports', overview.names.exports),
    dialog('production-change', overview.names.changes, changes.add),
    dialog('production-change-edit', overview.names.changes, /^Change \.\.\. The idle/),
    dialog('sign', overview.names.signatures, signatures.signDecision),
    dialog('templates', overview.names.exports, exportsText.workbook.manage),
    dialog('package-export', overview.names.exports, packageScreen.export.act),
  ];
}

function historyStops(auditId: () => string): readonly Stop[] {
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
        await page.getByText(/^Checked /).waitFor();
        await page.getByRole('button', { name: historyText.check.limitsTitle }).click();
      },
    },
  ];
}

function handoverStops(auditId: () => string): readonly Stop[] {
  const { handover } = packageScreen;
  const open = async (page: Page): Promise<void> => {
    await show(page, `/audit/${auditId()}/handover`);
    await page.getByRole('heading', { name: handover.past.title }).waitFor();
  };
  return [
    { name: 'handover', open },
    {
      name: 'handover-release',
      open: async (page) => {
        await open(page);
        await page.getByRole('button', { name: handover.release.act }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByRole('checkbox').check();
      },
      leave: escape,
    },
    {
      name: 'handover-sign-request',
      open: async (page) => {
        await open(page);
        await page.getByRole('button', { name: signElsewhere.ask }).click();
        await page.getByRole('dialog').waitFor();
      },
      leave: escape,
    },
  ];
}
