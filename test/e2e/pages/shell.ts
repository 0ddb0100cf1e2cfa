import type { Locator, Page } from 'playwright-core';
import { steps } from '../../../shared/model/words.ts';
import type { Step } from '../../../shared/model/words.ts';
import { appText } from '../../../shared/text/app.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { componentsText } from '../../../shared/text/components.ts';
import { documentText } from '../../../shared/text/document.ts';
import { governText } from '../../../shared/text/govern.ts';
import { openText } from '../../../shared/text/open.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { watchText } from '../../../shared/text/watch.ts';
import { literally, type } from './fields.ts';
import { differencesTab } from '../support/audits.ts';

/** The title of each step's screen. */
const titles: Readonly<Record<Step, string>> = {
  open: openText.title,
  document: documentText.title,
  compare: compareText.title,
  prioritise: prioritiseText.title,
  watch: watchText.title,
  govern: governText.title,
};

/** What surrounds every screen: the keys of the steps, the top bar, the region of problems. */
export class Shell {
  readonly page: Page;
  readonly main: Locator;

  constructor(page: Page) {
    this.page = page;
    this.main = page.getByRole('main');
  }

  /** Goes to a step with its key, and waits for its screen. */
  async goTo(step: Step): Promise<void> {
    await this.page.keyboard.press(`Alt+${steps.indexOf(step)}`);
    await this.titled(titles[step]);
    if (step === 'compare') await differencesTab(this.page);
  }

  /** Goes to a screen by its link at the left. */
  async follow(link: string, title: string): Promise<void> {
    await this.page.getByRole('link', { name: link, exact: true }).click();
    await this.titled(title);
  }

  /** Waits for the screen of this title. */
  async titled(title: string): Promise<void> {
    await this.page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor();
  }

  /** What the top bar says of saving: `Saved` with the time, or that it saves. */
  async saying(): Promise<string> {
    const bar = this.page.getByRole('banner', { name: appText.topBar.label });
    return bar.getByText(/^(?:Saved|Saving)/).innerText();
  }

  /** Waits until everything is on the disk, as the top bar says. */
  async saved(): Promise<void> {
    const pattern = new RegExp(`^${literally(appText.topBar.saved(''))}\\d`);
    const bar = this.page.getByRole('banner', { name: appText.topBar.label });
    const long = { timeout: 120_000 };
    await this.page.getByRole('region', { name: appText.jobs.label }).waitFor({
      state: 'hidden',
      ...long,
    });
    await bar.getByText(pattern).waitFor(long);
  }

  /** Waits for a sentence of the live region. */
  async heard(sentence: RegExp): Promise<void> {
    await this.page.getByRole('status').filter({ hasText: sentence }).first().waitFor({
      state: 'attached',
      timeout: 120_000,
    });
  }

  /** Changes the name that the audit trail records. */
  async actAs(person: string): Promise<void> {
    const prefix = new RegExp(`^${literally(appText.topBar.person(''))}`);
    await this.page.getByRole('button', { name: prefix }).click();
    const dialog = this.page.getByRole('dialog', { name: appText.personDialog.title });
    await type(dialog, appText.personDialog.field, person);
    await dialog.getByRole('button', { name: appText.personDialog.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.page.getByRole('button', { name: appText.topBar.person(person) }).waitFor();
  }

  /** Closes the inspector at the right, where it is open. */
  async closeInspector(): Promise<void> {
    const close = this.page.getByRole('button', { name: componentsText.closeInspector });
    if (await close.isVisible()) await close.click();
    await close.waitFor({ state: 'hidden' });
  }

  /** What has the keyboard's focus, in words; empty where nothing has. */
  async focused(): Promise<string> {
    return this.page.evaluate(() => {
      const { activeElement, body } = document;
      return activeElement === body ? '' : (activeElement?.textContent ?? '');
    });
  }

  /** Waits until a problem stands on the screen, as long as the window is open. */
  async problem(): Promise<void> {
    await this.problemLines().first().waitFor({ timeout: 0 });
  }

  /** The problems that stand on the screen, in words, with the reports of defects. */
  async problems(): Promise<readonly string[]> {
    const reports = this.page.getByRole('button', { name: appText.errors.showReport });
    while ((await reports.count()) > 0) await reports.first().click();
    const texts = await this.problemLines().allInnerTexts();
    return texts.map((text) => text.replaceAll(/\s+/g, ' ').trim());
  }

  private problemLines(): Locator {
    const region = this.page.getByRole('region', { name: appText.errors.region });
    return region.getByRole('alert').locator(':scope > *');
  }
}
