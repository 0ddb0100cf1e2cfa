import type { Locator, Page } from 'playwright-core';
import { scorecardText } from '../../../shared/text/scorecard.ts';
import { countOf } from './fields.ts';

/** A row of the scorecard as the screen shows it. */
export interface ScorecardLine {
  readonly dimension: string;
  readonly state: string;
  readonly documented: { readonly staging: string; readonly production: string };
  readonly high: number;
  readonly medium: number;
  readonly low: number;
  readonly unrated: number;
  /** Percent; null where it is not measured. */
  readonly parity: number | null;
  readonly exceptions: number;
  readonly detectors: number;
  readonly riskLevel: string;
}

const { columns: heads } = scorecardText;

/** The scorecard. */
export class ScorecardPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Every row of the table of dimensions. */
  async rows(): Promise<readonly ScorecardLine[]> {
    const table = this.page.getByRole('table', { name: scorecardText.table });
    await table.waitFor();
    const titles = await table.getByRole('columnheader').allInnerTexts();
    const rows = await table
      .getByRole('row')
      .filter({ has: this.page.getByRole('cell') })
      .all();
    return Promise.all(rows.map(async (row) => lineOf(row, titles)));
  }
}

async function lineOf(row: Locator, titles: readonly string[]): Promise<ScorecardLine> {
  const cells = row.locator(':scope > *');
  const cell = (head: string) => cells.nth(titles.indexOf(head));
  const text = async (head: string) => (await cell(head).innerText()).trim();
  const count = async (head: string) => countOf(await text(head));
  const percent = /(\d+) %/.exec(await text(heads.parity))?.[1];
  return {
    dimension: firstLine(await text(heads.dimension)),
    state: firstLine(await text(heads.state)),
    documented: documentedOf(await cell(heads.documented).innerText()),
    high: await count(heads.high),
    medium: await count(heads.medium),
    low: await count(heads.low),
    unrated: await count(heads.unrated),
    parity: percent === undefined ? null : Number(percent),
    exceptions: await count(heads.exceptions),
    detectors: await count(heads.watched),
    riskLevel: await text(heads.riskLevel),
  };
}

/** Without the caption beneath. */
function firstLine(text: string): string {
  return text.split('\n')[0] ?? '';
}

/** One number stands for both sides where they are equal. */
function documentedOf(text: string): ScorecardLine['documented'] {
  const [staging = '', production = staging] = text.match(/[\d,]+ of [\d,]+/g) ?? [];
  return { staging, production };
}
