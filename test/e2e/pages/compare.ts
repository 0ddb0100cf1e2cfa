import type { Locator, Page } from 'playwright-core';
import type { Risk } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { componentsText, words } from '../../../shared/text/components.ts';
import { stepText } from '../../../shared/text/queries.ts';
import { rationaleText } from '../../../shared/text/rationale.ts';
import { differencesTab } from '../support/audits.ts';
import { countOf, literally, type } from './fields.ts';

const { filters, grid, selection } = compareText;

/** A suggestion as the filter names it. */
export type Suggestion = Risk | 'none';

/** The counts above the grid. */
export interface Counts {
  readonly all: number;
  readonly toDecide: number;
  readonly disagreed: number;
  readonly high: number;
}

/** What a row of the grid says. */
export interface GridLine {
  readonly number: string;
  readonly attribute: string;
  readonly suggestion: string;
  readonly rating: string;
}

const digits: Readonly<Record<Risk, string>> = { low: '1', medium: '2', high: '3' };

/** Step 2: filters, the grid with its keys, and the dialogs that ask why. */
export class ComparePage {
  readonly page: Page;
  readonly grid: Locator;

  constructor(page: Page) {
    this.page = page;
    this.grid = page.getByRole('grid', { name: grid.label });
  }

  /** Waits until the environments have been compared and the screen shows what came of it. */
  async compared(): Promise<void> {
    const long = { timeout: 180_000 };
    const line = await this.stepLine(long);
    await this.page
      .getByRole('progressbar')
      .first()
      .waitFor({ state: 'hidden', ...long });
    // The first comparison brings the agenda to the front.
    await differencesTab(this.page);
    const all = / of ([\d,]+) /.exec(line)?.[1];
    await (all === undefined ? this.counted('toDecide', 0) : this.counted('all', countOf(all)));
    await this.settled();
  }

  /** What the step says of itself at the left, once it says more than that it is not compared. */
  private async stepLine(options: { readonly timeout: number }): Promise<string> {
    const before = [stepText.notCompared, stepText.stale].map(literally).join('|');
    const name = new RegExp(`${literally(words.step.compare)}(?!.*(${before}))`, 's');
    const link = this.page.getByRole('link', { name });
    await link.waitFor(options);
    return (await link.getAttribute('aria-label')) ?? link.innerText();
  }

  /** The counts above the grid. */
  async counts(): Promise<Counts> {
    const read = async (label: string) => countOf(await this.chip(label).innerText());
    return {
      all: await read(filters.all),
      toDecide: await read(filters.toDecide),
      disagreed: await read(filters.disagreed),
      high: await read(filters.high),
    };
  }

  /** Waits until a count above the grid is this. */
  async counted(part: 'all' | 'toDecide' | 'disagreed', count: number): Promise<void> {
    const name = componentsText.chosen(filters[part], count);
    await this.page.getByRole('button', { name, exact: true }).waitFor({ timeout: 120_000 });
  }

  /** Shows the rows that wait for a decision and have one of these suggestions. */
  async showToDecide(suggestions: readonly Suggestion[]): Promise<void> {
    await this.clearSelection();
    await this.press(filters.toDecide);
    const group = await this.options(filters.suggestion);
    for (const suggestion of ['high', 'medium', 'low', 'none'] as const) {
      const option = this.option(group, suggestion);
      await option.setChecked(suggestions.includes(suggestion));
    }
    await this.settled();
  }

  /** Shows the rows of this rating alone, decided or not. */
  async showRated(risk: Risk): Promise<void> {
    await this.showEverything();
    await this.option(await this.options(filters.rating), risk).check();
    await this.settled();
  }

  /** Every difference, without a filter. */
  async showEverything(): Promise<void> {
    await this.press(filters.all);
    await this.settled();
  }

  /** Closes the panel of filters, so that the grid has its room. */
  async closeFilters(): Promise<void> {
    const panel = this.page.getByRole('region', { name: filters.label });
    if (await panel.isVisible()) {
      await this.page.getByRole('button', { name: filters.toggle, exact: true }).click();
    }
    await panel.waitFor({ state: 'hidden' });
  }

  /** How many differences have each rating, as the filters count them. */
  async ratings(): Promise<Readonly<Record<Risk | 'unrated', number>>> {
    return this.countsOf(filters.rating, { ...words.risk, unrated: filters.unrated });
  }

  /** How many differences have each suggestion, as the filters count them. */
  async suggestions(): Promise<Readonly<Record<Suggestion, number>>> {
    return this.countsOf(filters.suggestion, { ...words.risk, none: filters.noSuggestion });
  }

  /** The first row on the screen; null where the filter leaves none. */
  async first(): Promise<GridLine | null> {
    if (!(await this.grid.isVisible())) return null;
    const row = this.firstRow();
    const [suggestion, rating] = [
      await (await this.cell(row, grid.suggested)).innerText(),
      await (await this.cell(row, grid.rating)).innerText(),
    ];
    const [attribute = '', number = ''] = await (
      await this.cell(row, grid.attribute)
    )
      .locator(':scope > * > *')
      .allInnerTexts();
    return { number, attribute, suggestion, rating };
  }

  /** Puts the cursor into a column of the first row. */
  async focus(column: string): Promise<void> {
    await (await this.cell(this.firstRow(), column)).click();
  }

  /** Chooses every row that matches; gives how many. */
  async selectAll(): Promise<number> {
    await this.page.keyboard.press('Control+a');
    return this.selected();
  }

  /** Chooses the rows of the subject at the cursor; gives how many. */
  async selectGroup(): Promise<number> {
    await this.page.keyboard.press('Shift+G');
    return this.selected();
  }

  /** Chooses nothing any more. */
  async clearSelection(): Promise<void> {
    const clear = this.page.getByRole('button', { name: selection.clear });
    if (await clear.isVisible()) await clear.click();
    await clear.waitFor({ state: 'hidden' });
  }

  /** Presses 1, 2 or 3 in the column at the cursor, and says why in the dialog that asks. */
  async judge(risk: Risk, why: string): Promise<void> {
    await this.page.keyboard.press(digits[risk]);
    await this.say(why);
  }

  /** Takes over the suggestion of the chosen rows, none of them high. */
  async accept(): Promise<void> {
    await this.page.keyboard.press('a');
  }

  /** Takes over the suggestion of rows with a high one among them, and says why. */
  async acceptHigh(why: string): Promise<void> {
    await this.accept();
    await this.say(why);
  }

  /** Says why in the dialog that asks. */
  private async say(why: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await type(dialog, rationaleText.field, why);
    await dialog.getByRole('textbox', { name: rationaleText.field }).press('Enter');
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Goes to the next row that the teams see differently. */
  async nextDisagreed(): Promise<void> {
    await this.page.keyboard.press('s');
  }

  async undo(): Promise<void> {
    await this.page.keyboard.press('u');
  }

  /** Declares the row at the cursor as expected, with a reason. */
  async declareExpected(reason: string): Promise<void> {
    await this.page.keyboard.press('e');
    const dialog = this.page.getByRole('dialog');
    await type(dialog, componentsText.reason, reason);
    await dialog.getByRole('button', { name: compareText.expected.confirm(1) }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** The number on the tab of what is set aside. */
  async setAside(): Promise<number> {
    const tab = this.page.getByRole('tab', { name: new RegExp(`^${literally(aside)}`) });
    return countOf(await tab.innerText());
  }

  private async selected(): Promise<number> {
    const said = this.page
      .getByRole('toolbar')
      .getByText(/^[\d,]+ /)
      .first();
    await said.waitFor();
    const [count = ''] = /^[\d,]+/.exec(await said.innerText()) ?? [];
    return countOf(count);
  }

  /** Nothing is being read: the grid shows the filter's rows, or a sentence says there are none. */
  private async settled(): Promise<void> {
    const quiet = this.page.locator('[role="grid"][aria-busy="false"]');
    const none = this.page.getByRole('main').getByRole('heading', { level: 2 });
    await quiet.or(none).first().waitFor({ timeout: 60_000 });
    if (await quiet.isVisible()) await this.firstRow().waitFor();
  }

  private firstRow(): Locator {
    return this.grid.locator('[role="row"][data-gap]').first();
  }

  private async cell(row: Locator, column: string): Promise<Locator> {
    const heads = await this.grid.getByRole('columnheader').allInnerTexts();
    const at = heads.indexOf(column);
    if (at < 0) throw new Error(`the grid has no column "${column}": ${heads.join(', ')}`);
    return row.getByRole('gridcell').nth(at);
  }

  private chip(label: string): Locator {
    const name = new RegExp(`^${literally(label)} [\\d,]+$`);
    return this.page.getByRole('main').getByRole('button', { name });
  }

  private async press(label: string): Promise<void> {
    const chip = this.chip(label);
    if ((await chip.getAttribute('aria-pressed')) !== 'true') await chip.click();
    await this.settled();
  }

  /** The options of a filter, in the panel at the left, which is opened where it is not. */
  private async options(title: string): Promise<Locator> {
    const panel = this.page.getByRole('region', { name: filters.label });
    if (!(await panel.isVisible())) {
      await this.page.getByRole('button', { name: filters.toggle, exact: true }).click();
    }
    return panel.getByRole('group', { name: title, exact: true });
  }

  private option(group: Locator, value: Suggestion): Locator {
    const word = value === 'none' ? filters.noSuggestion : words.risk[value];
    return group.getByRole('checkbox', { name: new RegExp(`^${literally(word)}, `) });
  }

  private async countsOf<K extends string>(
    title: string,
    labels: Readonly<Record<K, string>>,
  ): Promise<Readonly<Record<K, number>>> {
    const group = await this.options(title);
    const names = await group
      .getByRole('checkbox')
      .evaluateAll((boxes) => boxes.map((box) => box.getAttribute('aria-label') ?? ''));
    const entries = Object.entries<string>(labels).map(([key, label]) => {
      const name = names.find((one) => one.startsWith(`${label}, `)) ?? '';
      return [key, countOf(name.slice(label.length))];
    });
    return Object.fromEntries(entries) as Record<K, number>;
  }
}

const aside = compareText.tabs.setAside(0).replace(/\d+$/, '');
