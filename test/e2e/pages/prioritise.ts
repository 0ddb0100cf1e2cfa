import type { Locator, Page } from 'playwright-core';
import type { Disposition, Effort, Risk } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { prioritiseText } from '../../../shared/text/prioritise.ts';
import { queryText } from '../../../shared/text/queries.ts';
import { choose, literally, setDay, type, typeName } from './fields.ts';

const { board, missing, plan, bulk, details, phases } = prioritiseText;

/** What a plan may lack. */
export type PlanProblem = keyof typeof queryText.planMissing;

/** A chip of the board. */
export interface Chip {
  /** Finds it on the board. */
  readonly id: string;
  readonly words: string;
  /** Whether it stands for several gaps. */
  readonly group: boolean;
}

/** What "Change n gaps" sets. */
export interface BulkChange {
  readonly effort?: Effort;
  readonly disposition?: Disposition;
  /** Given where the disposition departs from the advice. */
  readonly reason?: string;
  readonly owner?: string;
  readonly due?: string;
}

const digits: Readonly<Record<Effort, string>> = { low: '1', medium: '2', high: '3' };

/** Step 3: the board of risk by effort, what is missing, and the plan. */
export class PrioritisePage {
  readonly page: Page;
  readonly board: Locator;
  readonly plan: Locator;

  constructor(page: Page) {
    this.page = page;
    this.board = page.getByRole('region', { name: board.label });
    this.plan = page.getByRole('region', { name: plan.label }).first();
  }

  /** False where no difference is rated, so that there is nothing to plan. */
  async hasGaps(): Promise<boolean> {
    const none = this.page.getByRole('heading', { name: prioritiseText.empty.title });
    await this.board.or(none).first().waitFor();
    return this.board.isVisible();
  }

  /** Chips without an effort whose gaps have this risk, as far as they are drawn. */
  async waiting(risk: Risk): Promise<readonly Chip[]> {
    const chips = this.tray().locator('[data-chip]');
    const found = await chips.evaluateAll((elements) =>
      elements.map((chip) => ({
        id: chip.getAttribute('data-chip') ?? '',
        words: chip.getAttribute('aria-label') ?? '',
      })),
    );
    return found
      .filter((chip) => chip.words.includes(`, ${words.risk[risk]} risk, `))
      .map((chip) => ({ ...chip, group: chip.id.includes('+') }));
  }

  /** Gives a chip an effort with its key. */
  async press(chip: Chip, effort: Effort): Promise<void> {
    await this.chip(chip).focus();
    await this.page.keyboard.press(digits[effort]);
    await this.left(chip);
  }

  /** Drags a chip to the column of an effort. */
  async drag(chip: Chip, { risk, effort }: { risk: Risk; effort: Effort }): Promise<void> {
    const start = board.field(words.risk[risk], words.effort[effort], '', 0).split(':')[0] ?? '';
    const field = this.board.getByRole('group', { name: new RegExp(`^${literally(start)}:`) });
    await this.chip(chip).dragTo(field);
    await this.left(chip);
  }

  /** Shows the gaps of a chip alone in the plan; gives the number of the first. */
  async show(chip: Chip): Promise<string> {
    await this.board.locator(`[data-chip="${chip.id}"]`).click();
    await this.plan.getByRole('button', { name: missing.showAll }).waitFor();
    return this.firstNumber();
  }

  /** Shows the rows alone to which an entry of "What is missing" leads; false without one. */
  async showMissing(problem: PlanProblem): Promise<boolean> {
    const entry = this.page.getByRole('button', { name: entryName(problem) });
    if (!(await entry.isVisible())) return false;
    await entry.click();
    await this.plan.getByRole('button', { name: missing.showAll }).waitFor();
    return true;
  }

  /** Waits until the plan no longer lacks it anywhere. */
  async filled(problem: PlanProblem): Promise<void> {
    const entry = this.page.getByRole('button', { name: entryName(problem) });
    await entry.waitFor({ state: 'hidden', timeout: 60_000 });
  }

  /** What is missing, in words. */
  async missing(): Promise<readonly string[]> {
    const panel = this.page.getByRole('region', { name: missing.title });
    return (await panel.getByRole('button').allInnerTexts()).map((text) =>
      text.replaceAll(/\s+/g, ' '),
    );
  }

  async showWholePlan(): Promise<void> {
    const all = this.page.getByRole('button', { name: missing.showAll });
    if (await all.isVisible()) await all.click();
  }

  /** Changes every row that the plan shows; gives what was changed, in words. */
  async changeAll(change: BulkChange): Promise<string> {
    await this.page.getByRole('checkbox', { name: plan.selectAll }).check();
    await this.plan.getByRole('button', { name: new RegExp(`^${literally(changeWord)}`) }).click();
    const dialog = this.page.getByRole('dialog');
    const title = await dialog.getByRole('heading').first().innerText();
    if (change.effort) await choose(dialog, bulk.effort, words.effort[change.effort]);
    if (change.disposition) {
      await choose(dialog, bulk.disposition, words.disposition[change.disposition]);
    }
    if (change.reason) {
      const reason = dialog.getByRole('textbox', { name: details.reason });
      if (await reason.isVisible()) await reason.fill(change.reason);
    }
    if (change.owner) await typeName(dialog, bulk.owner, change.owner);
    if (change.due) await setDay(dialog, bulk.due, change.due);
    await dialog.getByRole('button', { name: new RegExp(`^${literally(applyWord)}`) }).click();
    await dialog.waitFor({ state: 'detached' });
    return title;
  }

  /** Gives every row that the plan shows the same phases, in order. */
  async setPhases(
    steps: readonly { readonly title: string; readonly due: string }[],
  ): Promise<void> {
    await this.page.getByRole('checkbox', { name: plan.selectAll }).check();
    await this.plan.getByRole('button', { name: bulk.phases }).click();
    const dialog = this.page.getByRole('dialog');
    for (const [at, { title, due }] of steps.entries()) {
      await type(dialog, phases.step(at + 1), title);
      await setDay(dialog, phases.due(at + 1), due);
    }
    await dialog.getByRole('button', { name: new RegExp(`^${literally(giveWord)}`) }).click();
    await dialog.waitFor({ state: 'detached' });
  }

  async clearSelection(): Promise<void> {
    await this.plan.getByRole('button', { name: bulk.clear }).click();
  }

  /** Sets owner and due date of one row in its place. */
  async setItem(number: string, item: { owner: string; due: string }): Promise<void> {
    await typeName(this.plan, plan.field(plan.columns.owner, number), item.owner);
    const due = this.plan.getByLabel(plan.field(plan.columns.due, number));
    await due.fill(item.due);
    await due.press('Tab');
  }

  /** Sets the disposition of one row in its place. */
  async dispose(number: string, disposition: Disposition): Promise<void> {
    const field = plan.field(plan.columns.disposition, number);
    const list = this.plan.getByRole('combobox', { name: field });
    await list.selectOption({ label: words.disposition[disposition] });
  }

  /** Opens a row and answers what an accepted gap has to say. */
  async acceptDetails(
    number: string,
    answers: { review: string; noticed: string; rolledBack: string },
  ): Promise<void> {
    const name = new RegExp(`^${literally(plan.details(number))},`);
    await this.plan.getByRole('button', { name }).click();
    const panel = this.page.getByRole('complementary');
    await setDay(panel, details.review, answers.review);
    await type(panel, details.noticed, answers.noticed);
    await type(panel, details.rolledBack, answers.rolledBack);
    await panel.getByRole('textbox', { name: details.rolledBack }).press('Enter');
  }

  /** The number of the first row that the plan shows. */
  async firstNumber(): Promise<string> {
    const cell = this.plan.getByRole('gridcell').nth(1);
    return (await cell.innerText()).trim();
  }

  private tray(): Locator {
    const start = board.unsortedLabel(0).replace(/\d.*$/, '');
    return this.board.getByRole('group', { name: new RegExp(`^${literally(start)}`) });
  }

  private chip(chip: Chip): Locator {
    return this.tray().locator(`[data-chip="${chip.id}"]`);
  }

  private async left(chip: Chip): Promise<void> {
    await this.chip(chip).waitFor({ state: 'detached' });
  }
}

/** The entry of a problem, whatever its count. */
function entryName(problem: PlanProblem): RegExp {
  const sentence = queryText.planMissing[problem];
  const tails = [sentence(1), sentence(2)].map((said) => literally(said.replace(/^\d+ /, '')));
  return new RegExp(`^[\\d,]+ (${tails.join('|')})`);
}

const giveWord = phases.apply(0).replace(/\d.*$/, '');
const applyWord = bulk.apply(0).replace(/\d.*$/, '');
const changeWord = bulk.change(0).replace(/\d.*$/, '');
