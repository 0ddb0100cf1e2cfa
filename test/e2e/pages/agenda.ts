import type { Locator, Page } from 'playwright-core';
import { triageText } from '../../../shared/text/triage.ts';
import { countOf, literally } from './fields.ts';

/** The agenda of step 2, driven by keys. */
export class AgendaPage {
  readonly page: Page;
  readonly list: Locator;

  constructor(page: Page) {
    this.page = page;
    this.list = page.getByRole('grid', { name: triageText.label });
  }

  /** Waits until the list shows what stands on the agenda. */
  async shown(): Promise<void> {
    await this.page.locator('[role="grid"][aria-busy="false"] [aria-current="true"]').waitFor();
  }

  /** A number of the counter, by the state that it counts. */
  async count(state: keyof typeof triageText.states): Promise<number> {
    return countOf(await this.chip(state).innerText());
  }

  /** Shows the items of a state. */
  async show(state: keyof typeof triageText.states): Promise<void> {
    await this.chip(state).click();
    await this.shown();
  }

  /** What the line at the cursor is about. */
  async current(): Promise<string> {
    const cell = this.list.locator('[aria-current="true"]').getByRole('rowheader');
    return (await cell.getAttribute('title')) ?? '';
  }

  /** How many rows the item at the cursor has. */
  async size(): Promise<number> {
    const cells = this.list.locator('[aria-current="true"]').getByRole('gridcell');
    return countOf(await cells.nth(1).innerText());
  }

  /** Moves to the item of this title, from the cursor down. */
  async toItem(title: string): Promise<void> {
    for (let steps = 0; steps < 200 && !(await this.current()).includes(title); steps += 1) {
      await this.page.keyboard.press('j');
    }
  }

  /** Moves to the next group, from the cursor on. */
  async toGroup(): Promise<void> {
    for (let steps = 0; steps < 200 && (await this.size()) < 2; steps += 1) {
      await this.page.keyboard.press('j');
    }
  }

  /** Takes over the suggestion of high at the cursor, with the sentence on the digit 1. */
  async acceptHigh(): Promise<void> {
    await this.press('a');
    const dialog = this.page.getByRole('dialog');
    await dialog.getByRole('option').first().waitFor();
    await this.press('1');
    await dialog.waitFor({ state: 'hidden' });
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  private chip(state: keyof typeof triageText.states): Locator {
    const name = new RegExp(`^${literally(triageText.states[state])} [\\d,]+$`);
    return this.page.getByRole('main').getByRole('button', { name });
  }
}
