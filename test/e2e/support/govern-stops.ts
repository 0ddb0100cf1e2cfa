import type { Locator, Page } from 'playwright-core';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { actsText } from '../../../shared/text/register-acts.ts';
import { drawerText } from '../../../shared/text/register-drawer.ts';
import { requestText } from '../../../shared/text/register-request.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { approvedException, show, waitingException } from './audits.ts';
import { escape } from './stop.ts';
import type { Stop } from './stop.ts';

/** The dialog of an act, over the panel, which nobody hears while it is open. */
const second = (page: Page): Locator => page.locator('[role="dialog"]').nth(1);

/** The register with one exception in full, its acts, and the people who sign. */
export function governStops(auditId: () => string): readonly Stop[] {
  const register = async (page: Page): Promise<void> => {
    await show(page, `/audit/${auditId()}/exceptions`);
    await page.getByRole('grid', { name: registerText.table }).getByRole('row').nth(1).waitFor();
  };
  const panel = async (page: Page): Promise<Locator> => {
    await register(page);
    await page.getByRole('row').filter({ hasText: approvedException }).click();
    const shown = page.getByRole('dialog');
    await shown.getByRole('heading', { name: drawerText.history.title }).waitFor();
    return shown;
  };
  const act = (name: string, label: string): Stop => ({
    name,
    open: async (page) => {
      const shown = await panel(page);
      await shown.getByRole('button', { name: label, exact: true }).click();
      await second(page).waitFor();
    },
    leave: async (page) => {
      await page.keyboard.press('Escape');
      await second(page).waitFor({ state: 'detached' });
      await escape(page);
    },
  });
  const people = async (page: Page): Promise<void> => {
    await show(page, `/audit/${auditId()}/people`);
    await page.getByRole('heading', { name: peopleText.refusals.title }).waitFor();
  };
  const ofPeople = (name: string, label: string | RegExp): Stop => ({
    name,
    open: async (page) => {
      await people(page);
      await page.getByRole('button', { name: label }).first().click();
      await page.getByRole('dialog').waitFor();
    },
    leave: escape,
  });
  return [
    { name: 'exception', open: async (page) => void (await panel(page)), leave: escape },
    act('exception-renew', actsText.renew.button),
    act('exception-close', actsText.close.button),
    {
      name: 'exception-pattern',
      open: async (page) => {
        await register(page);
        await page.getByRole('button', { name: registerText.request }).click();
        const dialog = page.getByRole('dialog');
        const add = dialog.getByRole('button', { name: requestText.addPattern });
        await add.waitFor();
        const subject = dialog.getByRole('textbox', { name: requestText.subject, exact: true });
        // What was typed is still there when the stop is looked at in another size.
        if ((await subject.count()) === 0) await add.click();
        await subject.fill('*');
        await dialog.getByRole('textbox', { name: requestText.pattern, exact: true }).fill('*');
        await dialog.getByText(/^Covers \d/).waitFor();
      },
      leave: async (page) => {
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
      },
    },
    ...approvals(register),
    { name: 'people', open: people },
    ofPeople('person-add', peopleText.add),
    ofPeople('person-passphrase', new RegExp(`^${peopleText.acts.changePassphrase.slice(0, 17)}`)),
    ofPeople('person-reset', new RegExp(`^${peopleText.acts.reset.slice(0, 16)}`)),
    ofPeople('authority', /^Change who may: /),
    ofPeople('required-signatures', peopleText.required.change),
  ];
}

/** The dialogs that approve, over an exception that waits for it. */
function approvals(register: (page: Page) => Promise<void>): readonly Stop[] {
  const open = async (page: Page, label: string): Promise<void> => {
    await register(page);
    const row = page.getByRole('row').filter({ hasText: waitingException });
    await row.click();
    await page.getByRole('dialog').getByRole('button', { name: label, exact: true }).click();
    await second(page).waitFor();
  };
  const leave = async (page: Page): Promise<void> => {
    await page.keyboard.press('Escape');
    await second(page).waitFor({ state: 'detached' });
    await escape(page);
  };
  return [
    {
      name: 'exception-approve',
      open: async (page) => {
        await open(page, actsText.approve);
        await page.getByText(signingText.content.hash).last().waitFor();
      },
      leave,
    },
    {
      name: 'exception-outside',
      open: async (page) => open(page, actsText.outside),
      leave,
    },
    { name: 'exception-reject', open: async (page) => open(page, actsText.reject.button), leave },
  ];
}
