import type { Locator, Page } from 'playwright-core';
import { governText } from '../../../shared/text/govern.ts';
import { releaseText } from '../../../shared/text/govern-screen.ts';
import { signingText } from '../../../shared/text/signing-screen.ts';
import { literally, type, typeName } from './fields.ts';

const { overview, checklist, signatures, closing, decision } = releaseText;

/** The parts of step 5 around the decision: checklist, decision, signatures, closing. */
export class ReleasePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Goes to a part by the list of what is missing. */
  async goTo(name: string): Promise<void> {
    const entry = new RegExp(`^${literally(name)} `);
    await this.page
      .getByRole('list', { name: overview.title })
      .getByRole('button', { name: entry })
      .click();
  }

  /** How a part stands, as the list of what is missing says. */
  async standing(name: string): Promise<string> {
    const entry = this.page
      .getByRole('list', { name: overview.title })
      .getByRole('button', { name: new RegExp(`^${literally(name)} `) });
    return (await entry.innerText()).replaceAll(/\s+/g, ' ');
  }

  /** Answers the first open point of the checklist by a key on its row. */
  async answerNext(key: 'd' | 'n'): Promise<void> {
    const table = this.page.getByRole('grid', { name: checklist.table });
    await table
      .getByRole('row', { name: new RegExp(`^${checklist.states.open}: `) })
      .first()
      .focus();
    await this.page.keyboard.press(key);
  }

  /** Records a release although reasons stand against it. */
  async releaseAnyway(by: string, reason: string, why: string): Promise<void> {
    const panel = this.page.getByRole('region', { name: governText.decision.title });
    await panel.getByRole('button', { name: governText.decision.change }).click();
    await panel.getByRole('radio', { name: governText.decision.words.release }).check();
    await typeName(panel, governText.decision.by, by);
    await type(panel, governText.decision.reason, reason);
    await type(panel, decision.differsField, why);
    await panel.getByRole('button', { name: /^Record the decision/ }).click();
    await panel.getByText(decision.differs).waitFor();
  }

  /** Gives the first required signature that is missing. */
  async signNext(person: string, passphrase: string): Promise<void> {
    const required = this.page.getByRole('region', { name: signatures.required });
    await required.getByRole('button').first().click();
    const dialog = this.page.getByRole('dialog', { name: /^Sign: / });
    await dialog.getByRole('combobox', { name: signingText.person.label }).click();
    await this.page.getByRole('option', { name: person }).click();
    await dialog.getByLabel(signingText.passphrase.label).fill(passphrase);
    await dialog.getByRole('button', { name: signingText.sign.act, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** What keeps the audit from being closed, in sentences. */
  async keeps(): Promise<readonly string[]> {
    return this.page.getByRole('list', { name: closing.keeps }).getByRole('button').allInnerTexts();
  }

  async close(reason: string): Promise<void> {
    await this.withReason(closing.act, closing.confirm, reason);
  }

  async reopen(reason: string): Promise<void> {
    await this.withReason(closing.reopen, closing.reopenConfirm, reason);
  }

  signatures(): Locator {
    return this.page.getByRole('region', { name: signatures.title, exact: true });
  }

  private async withReason(button: string, confirm: string, reason: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill(reason);
    await dialog.getByRole('button', { name: confirm }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
