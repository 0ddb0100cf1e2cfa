import type { Page } from 'playwright-core';
import { exportsText } from '../../../shared/text/exports-screen.ts';
import { governText } from '../../../shared/text/govern.ts';
import { literally, type, typeName } from './fields.ts';

const { decision } = governText;

/** The computed state of the release and what stands against it. */
export interface ReadinessLines {
  readonly state: string;
  readonly reasons: readonly string[];
}

/** Step 5: readiness, the decision, the workbook. */
export class GovernPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The readiness panel, which the scorecard shows too. */
  async readiness(): Promise<ReadinessLines> {
    const panel = this.page.getByRole('region', { name: governText.readiness.label });
    return {
      state: await panel.getByRole('heading').first().innerText(),
      reasons: await panel.getByRole('listitem').allInnerTexts(),
    };
  }

  /** Records the decision that the form proposes; gives the line that then stands there. */
  async decide(by: string, reason: string): Promise<string> {
    const panel = this.page.getByRole('region', { name: decision.title });
    await typeName(panel, decision.by, by);
    await type(panel, decision.reason, reason);
    await panel.getByRole('button', { name: new RegExp(`^${literally(recordWord)}`) }).click();
    await panel.getByRole('button', { name: decision.change }).waitFor();
    return panel.locator('p').first().innerText();
  }

  /** Exports the workbook; gives its file name. */
  async export(): Promise<string> {
    const { export: text } = governText;
    const panel = this.page.getByRole('region', { name: text.title });
    await panel.getByRole('button', { name: text.act }).click();
    const list = this.page.getByRole('list', { name: exportsText.parts });
    const written = panel.getByRole('group').filter({ has: list });
    await written.waitFor({ timeout: 120_000 });
    return (await written.getAttribute('aria-label')) ?? '';
  }
}

const recordWord = decision.record('');
