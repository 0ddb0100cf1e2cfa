import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { words } from '../../shared/text/components.ts';
import { prioritiseText } from '../../shared/text/prioritise.ts';
import { queryText } from '../../shared/text/queries.ts';
import { act } from '../integration/electron/engine/support/engine.ts';
import type { Bench } from '../integration/electron/engine/support/engine.ts';
import { setDay } from './pages/fields.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp, OpenOptions } from './support/app.ts';
import { dayFromNow, show } from './support/audits.ts';
import { query } from './support/bridge.ts';
import { layoutProblems, violations } from './support/looks.ts';
import { recordWithGaps } from './support/plans.ts';
import type { PlannedRecord } from './support/plans.ts';
import { settled } from './support/tour.ts';

const { board, missing, details, phases, calendar, owners, bulk } = prioritiseText;
const OUT = join(ROOT, 'out', 'screens');
mkdirSync(OUT, { recursive: true });

let at: PlannedRecord;
let app: OpenApp;
let page: Page;

async function begin(record: PlannedRecord, options: OpenOptions = {}): Promise<void> {
  at = record;
  app = await openApp({ ...options, record: at.record });
  ({ page } = app);
  await show(page, `/audit/${at.auditId}/prioritise`);
  await page.getByRole('grid').waitFor();
}

afterEach(async () => {
  await closeApps();
  at.remove();
});

const chip = (name: string): Locator =>
  page.getByRole('region', { name: board.label }).getByRole('button', { name: new RegExp(name) });

const field = (risk: 'high' | 'medium' | 'low', effort: 'low' | 'medium' | 'high'): Locator =>
  page.getByRole('group', {
    name: new RegExp(`^${board.place(words.risk[risk], words.effort[effort])}:`),
  });

const gaps = async () => (await query(page, 'plan.get', { auditId: at.auditId })).gaps;

async function planOf(name: string) {
  const found = (await gaps()).find(({ row }) => row.name === name);
  if (!found) throw new Error(`no gap ${name}`);
  return found.row.plan;
}

const focused = async (): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = element?.getAttribute('aria-label') ?? '';
    return label || ((element as HTMLInputElement | null)?.labels?.[0]?.textContent ?? '');
  });

describe('the board by keyboard', () => {
  beforeEach(async () => begin(await recordWithGaps(3, undefined, { groups: true })));

  it('moves a chip, keeps the focus on it, and takes the advice with it', async () => {
    await chip('^SETTING_1 ').focus();
    await page.keyboard.press('3');
    await field('high', 'high')
      .getByRole('button', { name: /^SETTING_1 / })
      .waitFor();
    expect(await focused()).toMatch(/^SETTING_1 /);
    expect(await planOf('SETTING_1')).toMatchObject({ effort: 'high', disposition: 'phased' });
    await page.keyboard.press('ArrowLeft');
    await field('high', 'medium')
      .getByRole('button', { name: /^SETTING_1 / })
      .waitFor();
    expect(await planOf('SETTING_1')).toMatchObject({ disposition: 'remediate-now' });
    await page.keyboard.press('u');
    await field('high', 'high')
      .getByRole('button', { name: /^SETTING_1 / })
      .waitFor();
  });

  it('acts on a whole group, and on its members once it is opened', async () => {
    await chip('^LOG_LEVEL · 4').focus();
    await page.keyboard.press('1');
    await field('medium', 'low')
      .getByRole('button', { name: /^LOG_LEVEL · 4/ })
      .waitFor();
    const efforts = (await gaps()).filter(({ row }) => row.name === 'LOG_LEVEL');
    expect(efforts.map(({ row }) => row.plan.effort)).toEqual(['low', 'low', 'low', 'low']);
    await page.keyboard.press('g');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    expect(await focused()).toContain(bulk.owner);
    await page.keyboard.type('Rin Sato');
    await dialog.getByRole('button', { name: bulk.apply(1) }).click();
    await dialog.waitFor({ state: 'detached' });
    await field('medium', 'low')
      .getByRole('button', { name: /^LOG_LEVEL · 3/ })
      .waitFor();
    const owned = (await gaps()).filter(({ row }) => row.plan.owner === 'Rin Sato');
    expect(owned).toHaveLength(1);
  });

  it('asks why a disposition departs from the advice, and keeps the reason', async () => {
    await chip('^SETTING_1 ').focus();
    await page.keyboard.press('1');
    await field('high', 'low')
      .getByRole('button', { name: /^SETTING_1 / })
      .waitFor();
    await page.keyboard.press('d');
    const dialog = page.getByRole('dialog');
    const disposition = dialog.getByRole('combobox', { name: bulk.disposition, exact: true });
    await disposition.press('Enter');
    await page.getByRole('option', { name: words.disposition.accept }).click();
    await dialog.getByRole('button', { name: bulk.apply(1) }).click();
    await dialog.getByText(/^The matrix advises "Remediate now"/).waitFor();
    await dialog.getByRole('textbox', { name: details.reason }).fill('A flag turns it off.');
    await dialog.getByRole('button', { name: bulk.apply(1) }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await planOf('SETTING_1')).toMatchObject({
      disposition: 'accept',
      dispositionReason: 'A flag turns it off.',
    });
  });
});

describe('what is missing', () => {
  const planned = async (bench: Bench, ids: readonly string[]): Promise<void> => {
    const { auditId } = bench;
    await act(bench.engine, 'gap.plan', { auditId, differenceIds: ids, effort: 'high' });
  };
  beforeEach(async () => begin(await recordWithGaps(3, planned)));

  const follow = async (code: keyof typeof queryText.planMissing, count: number): Promise<void> =>
    page
      .getByRole('button', { name: missing.entry(queryText.planMissing[code](count), count) })
      .click();

  it('leads to the field of the row that lacks it', async () => {
    await follow('owner-missing', 3);
    await page.waitForFunction(() => document.activeElement?.tagName === 'INPUT');
    expect(await focused()).toBe('Owner of G-001');
    await page.keyboard.type('Rin Sato');
    await page.keyboard.press('Tab');
    await follow('owner-missing', 2);
    await page.waitForFunction(
      () => document.activeElement?.getAttribute('aria-label') === 'Owner of G-002',
    );
  });

  it('shows the rows of an entry whatever the plan was filtered by before', async () => {
    const first = page.getByLabel('Owner of G-001', { exact: true });
    await first.waitFor();
    await page.getByRole('searchbox').fill('SETTING_3');
    await first.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: new RegExp(`^${words.risk.low} `) }).click();
    await follow('phases-missing', 1);
    await first.waitFor();
    expect(await layoutProblems(page)).toEqual([]);
  });

  it('leads to the phases of a phased plan, which then are its due date', async () => {
    await follow('phases-missing', 1);
    const panel = page.getByRole('complementary');
    await panel.getByRole('button', { name: phases.add }).click();
    await panel.getByRole('textbox', { name: phases.step(1), exact: true }).fill('Copy the schema');
    await setDay(panel, phases.due(1), dayFromNow(10));
    await panel.getByRole('button', { name: phases.add }).click();
    await panel.getByRole('textbox', { name: phases.step(2), exact: true }).fill('Fill the volume');
    await setDay(panel, phases.due(2), dayFromNow(20));
    await panel.getByRole('button', { name: phases.save }).click();
    await panel.getByRole('button', { name: phases.save }).waitFor({ state: 'detached' });
    expect(await planOf('SETTING_1')).toMatchObject({ due: dayFromNow(20) });
    await field('high', 'high').getByText(board.phased(2, null)).waitFor();
  });

  it('leads to the review date of an accepted gap', async () => {
    await follow('review-missing', 1);
    await page.waitForFunction(
      () => (document.activeElement as HTMLInputElement | null)?.type === 'date',
    );
    expect(await focused()).toContain(details.review);
  });

  it('offers what the guide suggests, to be taken by a person', async () => {
    await follow('phases-missing', 1);
    const panel = page.getByRole('complementary');
    const take = panel.getByRole('button', { name: /^Take: / }).first();
    const offered = (await take.getAttribute('aria-label')) ?? '';
    await take.click();
    await panel.getByRole('button', { name: offered, exact: true }).waitFor({ state: 'detached' });
    expect(`Take: ${(await planOf('SETTING_1')).mitigation}`).toBe(offered);
  });
});

describe('the maintenance calendar', () => {
  const planned = async (bench: Bench, ids: readonly string[]): Promise<void> => {
    const { auditId } = bench;
    await act(bench.engine, 'gap.plan', { auditId, differenceIds: ids, effort: 'low' });
  };
  beforeEach(async () => begin(await recordWithGaps(3, planned)));

  it('gives its next window to the board and its last day to a gap', async () => {
    await page.getByRole('button', { name: calendar.title }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: calendar.name }).fill('December maintenance');
    await setDay(dialog, calendar.first, dayFromNow(9));
    await setDay(dialog, calendar.last, dayFromNow(10));
    await page.keyboard.press('Enter');
    await dialog.getByRole('listitem').waitFor();
    expect(await violations(page)).toEqual([]);
    await page.screenshot({ path: join(OUT, 'plan-calendar.png') });
    await page.keyboard.press('Escape');
    await field('medium', 'low')
      .getByText(/: December maintenance$/)
      .waitFor();
    await page.getByRole('button', { name: /^Details of G-002/ }).click();
    const panel = page.getByRole('complementary');
    await panel.getByRole('combobox', { name: details.window }).click();
    await page.getByRole('option', { name: /^December maintenance/ }).click();
    await page
      .getByLabel('Due of G-002')
      .and(page.locator(`[value="${dayFromNow(10)}"]`))
      .waitFor();
    expect(await planOf('SETTING_2')).toMatchObject({ due: dayFromNow(10) });
  });
});

describe('the view by owner', () => {
  const planned = async (bench: Bench, ids: readonly string[]): Promise<void> => {
    const { auditId, engine } = bench;
    const of = (part: object, ...some: readonly (string | undefined)[]): object => ({
      auditId,
      differenceIds: some,
      ...part,
    });
    const [a, b, c] = ids;
    await act(engine, 'gap.plan', of({ effort: 'low', owner: 'Rin Sato' }, a, c));
    await act(engine, 'gap.plan', of({ due: dayFromNow(-10) }, a));
    await act(engine, 'gap.plan', of({ owner: 'Vendor', ownerContact: 'desk@example.com' }, b));
  };
  beforeEach(async () => {
    const started = new Date(Date.now() - 20 * 24 * 3600 * 1000);
    await begin(await recordWithGaps(3, planned, { started }));
  });

  it('has a page for each owner, with contact and what is overdue, and prints alone', async () => {
    await page.getByRole('button', { name: owners.title }).click();
    const rin = page.getByRole('region', { name: 'Rin Sato' });
    await rin.getByText(owners.count(2, 1)).waitFor();
    const vendor = page.getByRole('region', { name: 'Vendor' });
    await vendor.getByText('desk@example.com').waitFor();
    expect(await rin.getByRole('row').count()).toBe(3);
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('navigation').isVisible()).toBe(false);
    expect(await page.getByRole('button', { name: owners.print }).isVisible()).toBe(false);
    expect(await vendor.getByText(/^Remediation plan of Checkout/).isVisible()).toBe(true);
    const pdf = await app.electron.evaluate(async ({ BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const data = await window?.webContents.printToPDF({ preferCSSPageSize: true });
      return data?.toString('latin1') ?? '';
    });
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await page.emulateMedia({ media: null });
  });

  it('shows what is overdue alone, here and in the plan', async () => {
    const late = page.getByRole('button', { name: /^Overdue/ });
    await late.click();
    await page.getByRole('button', { name: /^Details of G-002/ }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: owners.title }).click();
    await late.click();
    await page.getByRole('region', { name: 'Vendor' }).waitFor({ state: 'detached' });
    expect(await page.getByRole('region', { name: 'Rin Sato' }).getByRole('row').count()).toBe(2);
  });
});

/** Efforts, owners and dates in turn, so that every field of the board holds something. */
async function spread(bench: Bench, ids: readonly string[]): Promise<void> {
  const { auditId, engine } = bench;
  const third = (at: number) => ids.filter((_, each) => Math.floor(each / 3) % 4 === at);
  await act(engine, 'window.set', {
    auditId,
    title: 'December maintenance',
    startsOn: dayFromNow(12),
    endsOn: dayFromNow(13),
  });
  for (const [at, effort] of (['low', 'medium', 'high'] as const).entries()) {
    const differenceIds = third(at);
    if (differenceIds.length === 0) continue;
    const owner = at === 1 ? {} : { owner: 'Rin Sato', due: dayFromNow(5) };
    await act(engine, 'gap.plan', { auditId, differenceIds, effort, ...owner });
  }
}

describe.each([1, 25, 300])('with %i gaps', (count) => {
  it.each(['light', 'dark'] as const)('the step fits in the %s theme', async (theme) => {
    await begin(await recordWithGaps(count, spread, { groups: count > 1 }), { theme });
    for (const [width, height] of [
      [1280, 800],
      [1920, 1080],
    ] as const) {
      await resize(app, width, height);
      await settled(page);
      const name = `plan-${count}-${theme}-${width}`;
      await page.screenshot({ path: join(OUT, `${name}.png`) });
      expect(await layoutProblems(page)).toEqual([]);
      await page
        .getByRole('button', { name: /^Details of / })
        .first()
        .click();
      await settled(page);
      await page.screenshot({ path: join(OUT, `${name}-panel.png`) });
      expect(await layoutProblems(page)).toEqual([]);
    }
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: owners.title }).click();
    await page.getByRole('table').first().waitFor();
    await page.screenshot({ path: join(OUT, `plan-owners-${count}-${theme}.png`) });
    expect(await violations(page)).toEqual([]);
    expect(await layoutProblems(page)).toEqual([]);
  });
});

it('says how many chips are not drawn, and draws them when it is asked to', async () => {
  await begin(await recordWithGaps(300));
  const drawn = page.getByRole('region', { name: board.label }).locator('[data-chip]');
  expect(await drawn.count()).toBe(12);
  await page.getByRole('button', { name: board.more(288), exact: true }).click();
  await drawn.nth(12).waitFor();
  expect(await drawn.count()).toBe(240);
  await page.getByRole('button', { name: board.moreInPlan(60), exact: true }).click();
  await page.getByText(missing.showing(board.unsorted)).waitFor();
});
