import type { Locator, Page } from 'playwright-core';
import { componentsText } from '../../../shared/text/components.ts';
import { actsText } from '../../../shared/text/register-acts.ts';
import { drawerText } from '../../../shared/text/register-drawer.ts';
import { requestText } from '../../../shared/text/register-request.ts';
import { registerText } from '../../../shared/text/register-screen.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { literally, setDay, type, typeName } from './fields.ts';

/** Every field of the template that is typed. */
export interface ExceptionRequest {
  readonly title: string;
  readonly reason: string;
  readonly risk: string;
  readonly mitigation: string;
  readonly control: string;
  readonly requester: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly expires: string;
}

/** Who approves, and with what. */
export interface Approval {
  /** As the choice names it: name and role. */
  readonly person: string;
  readonly passphrase: string;
  readonly note: string;
}

/** The register of exceptions: the table, the panel of one exception, and the acts on it. */
export class RegisterPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Fills in the template that is open, and hands it in. */
  async request(request: ExceptionRequest): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: requestText.title });
    await type(dialog, requestText.name, request.title);
    await type(dialog, requestText.reason, request.reason);
    await type(dialog, requestText.risk, request.risk);
    await type(dialog, requestText.mitigation, request.mitigation);
    await type(dialog, requestText.control, request.control);
    await typeName(dialog, requestText.requester, request.requester);
    await typeName(dialog, requestText.owner, request.owner);
    await setDay(dialog, requestText.expires, request.expires);
    await dialog.getByRole('button', { name: requestText.submit }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Opens the exception of this title by the keyboard: the row takes the focus, Enter opens it. */
  async open(title: string): Promise<void> {
    await this.row(title).focus();
    await this.page.keyboard.press('Enter');
    await this.panel(title).waitFor();
  }

  /** Closes the panel, back to the table. */
  async close(title: string): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.panel(title).waitFor({ state: 'hidden' });
  }

  /** The panel of an exception. */
  panel(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  /** Approves the opened exception; gives the refusal in words, or null. */
  async approve(title: string, approval: Approval): Promise<string | null> {
    const button = new RegExp(`^${literally('Approve')}`);
    await this.panel(title).getByRole('button', { name: button }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Approve E-/ });
    await dialog.getByRole('combobox', { name: signingText.person.label }).click();
    await this.page.getByRole('option', { name: approval.person, exact: true }).click();
    await dialog.getByLabel(signingText.passphrase.label).fill(approval.passphrase);
    await type(dialog, signingText.note, approval.note);
    await dialog.getByRole('button', { name: signingText.approve.act }).click();
    await this.page.waitForFunction(isAnswered);
    if (!(await dialog.isVisible())) return null;
    return dialog.getByRole('alert').first().innerText();
  }

  /** Leaves the dialog on top. */
  async leaveDialog(): Promise<void> {
    const count = await this.page.locator('[role="dialog"]').count();
    await this.page.keyboard.press('Escape');
    await this.page.waitForFunction(
      (before) => document.querySelectorAll('[role="dialog"]').length < before,
      count,
    );
  }

  /** Where the register says that an exception stands. */
  async standing(title: string): Promise<string> {
    return this.row(title).getByRole('gridcell').nth(4).innerText();
  }

  /** Waits until the panel says what its standing means. */
  async says(title: string, standing: keyof typeof drawerText.now): Promise<void> {
    await this.panel(title).getByText(drawerText.now[standing]).waitFor();
  }

  /** Asks for a renewal of the opened exception with a new end. */
  async renew(title: string, expires: string): Promise<void> {
    await this.panel(title).getByRole('button', { name: actsText.renew.button }).click();
    const dialog = this.page.getByRole('dialog', { name: /^Renew E-/ });
    await setDay(dialog, requestText.expires, expires);
    await dialog.getByRole('button', { name: actsText.renew.act }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Rows of the register. */
  async exceptions(): Promise<number> {
    const rows = this.page.getByRole('grid', { name: registerText.table }).getByRole('row');
    return Math.max(0, (await rows.count()) - 1);
  }

  row(title: string): Locator {
    const name = new RegExp(`, ${literally(title)}$`);
    return this.page.getByRole('grid', { name: registerText.table }).getByRole('row', { name });
  }

  /** Cancels the dialog on top by its button. */
  async cancel(): Promise<void> {
    await this.page.getByRole('button', { name: componentsText.cancel }).last().click();
  }
}

/** Runs in the page: the passphrase is forgotten with the answer, or gone with its dialog. */
function isAnswered(): boolean {
  const field = document.querySelector<HTMLInputElement>('input[type="password"]');
  return field === null || field.value === '';
}
