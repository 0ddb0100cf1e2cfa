import type { Locator, Page } from 'playwright-core';
import { componentsText } from '../../../shared/text/components.ts';
import { documentText, mappingText, sourceText } from '../../../shared/text/document.ts';
import { choose, literally, type } from './fields.ts';

const t = sourceText;

/** A source in the inspector of step 1, and the dialogs that its buttons open. */
export class SourcesPage {
  readonly page: Page;
  readonly inspector: Locator;

  constructor(page: Page) {
    this.page = page;
    this.inspector = page.getByRole('complementary', { name: componentsText.inspector });
  }

  /** Opens a source by its line in the matrix, where every source is shown. */
  async openInMatrix(path: string): Promise<void> {
    const matrix = this.page.getByRole('table', { name: documentText.matrix });
    const rest = matrix.getByRole('button', { name: /^Show all / });
    while ((await rest.count()) > 0) await rest.first().click();
    await matrix
      .getByRole('button', { name: new RegExp(literally(path)) })
      .first()
      .click();
    await this.titled(path);
  }

  async titled(path: string): Promise<void> {
    await this.inspector.getByRole('heading', { level: 2, name: path, exact: true }).waitFor();
  }

  /** A fact of the inspector by its word. */
  async fact(term: string): Promise<string> {
    const word = this.inspector.locator('dt', { hasText: new RegExp(`^${literally(term)}$`) });
    return word.locator('xpath=following-sibling::dd[1]').innerText();
  }

  /** Chooses another collector for the source in the inspector. */
  async readAs(title: string): Promise<void> {
    await this.inspector.getByRole('button', { name: t.readAs, exact: true }).click();
    await this.chooseCollector(title);
  }

  /** Chooses a collector for a refused file. */
  async readRefusedAs(path: string, title: string): Promise<void> {
    await this.page.getByRole('button', { name: documentText.added.readAsOne(path) }).click();
    await this.chooseCollector(title);
  }

  private async chooseCollector(title: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t.choose.field }).fill(title);
    await this.page
      .getByRole('option', { name: new RegExp(`^${literally(title)}`) })
      .first()
      .click();
    await dialog.getByRole('button', { name: t.choose.action(title) }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Lifts the mask of a value, with a reason. */
  async liftMask(subject: string, name: string, reason: string): Promise<void> {
    await this.inspector.getByRole('button', { name: t.masked.liftOf(subject, name) }).click();
    await this.giveReason(reason, t.masked.liftAction);
  }

  /** Reads the source again, because a mask of it was lifted. */
  async readAgainNow(): Promise<void> {
    await this.inspector.getByRole('button', { name: t.masked.again }).click();
  }

  /** Restores what a rule set aside, with a reason. */
  async restore(rule: string, reason: string): Promise<void> {
    await this.inspector.getByRole('button', { name: t.restoreOf(rule) }).click();
    await this.giveReason(reason, t.restoreAction);
  }

  /** Counts a subject of the source in the inspector for another dimension. */
  async moveSubject(subject: string, dimension: string, reason: string): Promise<void> {
    await this.inspector.getByRole('button', { name: t.move.open }).click();
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('combobox', { name: t.move.subject }).fill(subject);
    await this.page.keyboard.press('Tab');
    await choose(dialog, t.move.dimension, dimension);
    await type(dialog, componentsText.reason, reason);
    await dialog.getByRole('button', { name: t.move.action }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Rules that set something aside, as the inspector names them. */
  async rules(): Promise<readonly string[]> {
    const part = this.inspector.getByRole('region', { name: t.setAside });
    return part.locator('p').allInnerTexts();
  }

  /** Says which column of a refused table is what, and reads it. */
  async mapColumns(path: string, roles: Readonly<Record<string, string>>): Promise<void> {
    await this.page.getByRole('button', { name: documentText.added.mapColumnsOf(path) }).click();
    const dialog = this.page.getByRole('dialog');
    for (const [label, column] of Object.entries(roles)) await choose(dialog, label, column);
  }

  /** Confirms the mapping that stands in the dialog. */
  async confirmMapping(): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('button', { name: mappingText.action }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  private async giveReason(reason: string, action: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await type(dialog, componentsText.reason, reason);
    await dialog.getByRole('button', { name: action, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
  }
}
