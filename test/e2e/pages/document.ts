import type { Locator, Page } from 'playwright-core';
import type { Dimension, Side } from '../../../shared/model/words.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { dropFiles } from '../support/app.ts';
import type { OpenApp } from '../support/app.ts';
import { countOf, literally } from './fields.ts';

/** What a person answers for an attribute that no source documents. */
export type Answer =
  | { readonly value: string }
  | { readonly unknown: true }
  | { readonly notApplicable: string };

const t = documentText;

/** Step 1: the matrix that takes files, and the catalogue for answers by hand. */
export class DocumentPage {
  readonly app: OpenApp;
  readonly page: Page;

  constructor(app: OpenApp) {
    this.app = app;
    this.page = app.page;
  }

  /** Drops files and folders on a side; gives what the screen says of them. */
  async drop(side: Side, paths: readonly string[]): Promise<string> {
    const cell = t.cell(words.dimension.infrastructure, words.side[side]);
    await this.closeReportOf(side);
    await dropFiles(this.app, this.page.getByRole('cell', { name: cell, exact: true }), paths);
    const report = this.page.getByRole('region', { name: t.added.title(words.side[side]) });
    await report.waitFor({ timeout: 120_000 });
    return (await report.locator('p').allInnerTexts()).join(' ');
  }

  /** Closes the report of a side, where there is one, so that the next one is not taken for it. */
  private async closeReportOf(side: Side): Promise<void> {
    const report = this.page.getByRole('region', { name: t.added.title(words.side[side]) });
    const close = report.getByRole('button', { name: t.added.close });
    if (await close.isVisible()) await close.click();
    await report.waitFor({ state: 'hidden' });
  }

  async closeReport(): Promise<void> {
    await this.page.getByRole('button', { name: t.added.close }).click();
  }

  /** Files that were refused, each with its reason. */
  async refused(): Promise<readonly string[]> {
    const rows = this.page.getByRole('table', { name: t.added.refusedTable }).getByRole('row');
    return (await rows.allInnerTexts()).slice(1).map((text) => text.replaceAll(/\s+/g, ' '));
  }

  /** Shows what is missing of a dimension in the catalogue; gives the attributes. */
  async showMissing(dimension: Dimension): Promise<readonly string[]> {
    const word = words.dimension[dimension];
    await this.page.getByRole('tab', { name: word, exact: true }).click();
    const table = this.catalogue(dimension);
    const none = this.page.getByRole('tabpanel').getByText(t.catalogue.none);
    const chip = this.chip(t.catalogue.unanswered);
    await table.or(none).waitFor();
    const missing = countOf(await chip.innerText());
    await chip.click();
    await (missing === 0 ? none : table).waitFor();
    if (missing === 0) return [];
    const heads = await table.getByRole('rowheader').all();
    const labels = heads.map(async (head) => head.evaluate((cell) => cell.firstChild?.textContent));
    return (await Promise.all(labels)).filter((label) => typeof label === 'string');
  }

  /** Shows every attribute again. */
  async showAll(): Promise<void> {
    await this.chip(t.catalogue.all).click();
  }

  /** Answers an attribute on a side; false where a source answers it already. */
  async answer(attribute: string, side: Side, answer: Answer): Promise<boolean> {
    const name = t.catalogue.field(attribute, words.side[side]);
    const field = this.page.getByRole('combobox', { name, exact: true });
    if ((await field.count()) === 0) return false;
    if ('value' in answer) {
      await field.fill(answer.value);
      await field.press('Tab');
      return true;
    }
    await field.click();
    const word = 'unknown' in answer ? t.catalogue.unknown : t.catalogue.notApplicable;
    await this.page.getByRole('option', { name: word, exact: true }).click();
    if ('notApplicable' in answer) await this.giveReason(answer.notApplicable);
    return true;
  }

  private async giveReason(reason: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: componentsText.reason }).fill(reason);
    await dialog.getByRole('button', { name: t.catalogue.notApplicableAction }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  private catalogue(dimension: Dimension): Locator {
    return this.page.getByRole('table', { name: t.catalogue.table(words.dimension[dimension]) });
  }

  private chip(label: string): Locator {
    const pattern = new RegExp(`^${literally(label)} [\\d,]+$`);
    return this.page.getByRole('button', { name: pattern });
  }
}
