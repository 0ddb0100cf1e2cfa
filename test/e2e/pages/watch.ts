import type { Page } from 'playwright-core';
import type { Dimension } from '../../../shared/model/words.ts';
import { dimensions } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { watchText } from '../../../shared/text/watch.ts';
import { choose, literally, typeName } from './fields.ts';

const { detector, form, run } = watchText;

/** Step 4: detectors by dimension and their runs. */
export class WatchPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Dimensions at risk that nothing watches. */
  async unwatched(): Promise<readonly Dimension[]> {
    const panels = dimensions.map((dimension) => this.panel(dimension));
    await Promise.all(panels.map(async (panel) => panel.waitFor()));
    const said = await Promise.all(
      panels.map(async (panel) => panel.getByText(watchText.unwatched, { exact: true }).count()),
    );
    return dimensions.filter((_, at) => said[at] !== 0);
  }

  /** Adds a detector for a dimension; gives its title. */
  async add(dimension: Dimension, told: string): Promise<string> {
    const word = words.dimension[dimension];
    await this.page.getByRole('button', { name: watchText.addFor(word), exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: form.addTitle });
    const title = await dialog.getByRole('textbox', { name: form.title }).inputValue();
    await choose(dialog, form.cadence, watchText.cadence['each-release']);
    await typeName(dialog, form.told, told);
    await dialog.getByRole('button', { name: form.save }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.page.getByRole('group', { name: detector.label(title) }).waitFor();
    return title;
  }

  /** Whether a detector has files to read again; one whose dimension was answered by hand has none. */
  async canRun(title: string): Promise<boolean> {
    const group = this.detector(title);
    const button = group.getByRole('button', { name: detector.runOf(title) });
    await button.or(group.getByText(detector.noSources)).first().waitFor();
    return button.isVisible();
  }

  /** Runs a detector now and opens the run; gives what it found, in words. */
  async run(title: string): Promise<string> {
    const group = this.detector(title);
    await group.getByRole('button', { name: detector.runOf(title) }).click();
    const runs = group.getByRole('group', { name: detector.lastRuns(title) });
    const mark = runs.getByRole('button').last();
    await mark.waitFor({ timeout: 120_000 });
    await mark.click();
    const start = run.title('', '').split(' ')[0] ?? '';
    const shown = group.getByRole('region', { name: new RegExp(`^${literally(start)}`) });
    return shown.locator('p').nth(1).innerText();
  }

  /** Closes an opened run. */
  async closeRun(title: string): Promise<void> {
    const runs = this.page.getByRole('group', { name: detector.lastRuns(title) });
    await runs.getByRole('button', { expanded: true }).click();
  }

  private detector(title: string) {
    return this.page.getByRole('group', { name: detector.label(title), exact: true });
  }

  private panel(dimension: Dimension) {
    return this.page.getByRole('region', { name: words.dimension[dimension], exact: true });
  }
}
