import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import type { AgendaItem, MeetingItem } from '../../shared/contract/views.ts';
import type { Risk } from '../../shared/model/words.ts';
import { words } from '../../shared/text/components.ts';
import { meetingText as text } from '../../shared/text/meeting.ts';
import { prioritiseText } from '../../shared/text/prioritise.ts';
import { thousand } from '../fixtures/thousand.ts';
import type { Place, Thousand } from '../fixtures/thousand.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { show } from './support/audits.ts';
import { query } from './support/bridge.ts';
import { recordOf } from './support/thousand.ts';
import type { RecordOfThousand } from './support/thousand.ts';

const OUT = join(ROOT, 'out', 'screens');
mkdirSync(OUT, { recursive: true });

/** Keys pressed for what was decided: left for people to read. */
interface Decided {
  readonly kind: 'group' | 'single' | 'planted';
  readonly disagreed: boolean;
  readonly rows: number;
  readonly keys: number;
}

const digitOf = { low: '1', medium: '2', high: '3' } as const satisfies Record<Risk, string>;

describe('a meeting about a thousand differences, by keyboard alone', () => {
  const generated: Thousand = thousand(20_261_123);
  const decided: Decided[] = [];
  let app: OpenApp;
  let made: RecordOfThousand;
  let page: Page;
  let auditId: string;
  let keys = 0;
  let planning = 0;
  const press = async (key: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(key);
  };

  beforeAll(async () => {
    made = await recordOf(generated);
    ({ auditId } = made);
    app = await openApp({ record: made.record });
    page = app.page;
    await show(page, `/audit/${auditId}/compare`);
  }, 120_000);
  afterAll(async () => {
    await closeApps();
    made.remove();
    writeFileSync(
      join(OUT, 'thousand.json'),
      `${JSON.stringify({ ...summaryOf(decided), planning }, null, 2)}\n`,
    );
  });

  it('goes from the first row into the room', async () => {
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    await press('m');
    await page.getByRole('button', { name: text.lobby.start }).waitFor();
    await walkTo(new RegExp(`^${text.lobby.start}$`));
    await press('Enter');
    await page.getByText(text.place(1, 230), { exact: true }).waitFor();
    const { teamsPresent } = await query(page, 'meeting.get', { auditId });
    expect(teamsPresent).toEqual(['development', 'operations']);
  });

  it('decides every item, each planted one by itself', async () => {
    const { items } = await query(page, 'meeting.agenda', { auditId });
    expect(items).toHaveLength(230);
    for (const [at, item] of items.entries()) {
      await page.getByText(text.place(at + 1, items.length), { exact: true }).waitFor();
      const whole = await query(page, 'meeting.item', { auditId, itemId: item.id });
      const before = keys;
      const disagreed = await decide(item, whole);
      decided.push({ kind: kindOf(item, whole), disagreed, rows: item.count, keys: keys - before });
    }
    await page.getByRole('heading', { name: text.summary.title }).waitFor();
  }, 600_000);

  /** What the teams say and how the meeting settles it. */
  async function decide(item: AgendaItem, whole: MeetingItem): Promise<boolean> {
    const planned = generated.key.disagreed.find(({ row }) => holds(whole, row));
    const risk = item.suggestion ?? 'low';
    const [development, operations] = planned
      ? [planned.development, planned.operations]
      : [risk, risk];
    await page.getByText(text.collecting('development')).waitFor();
    await press(digitOf[development]);
    await page.getByText(text.collecting('operations')).waitFor();
    await press(digitOf[operations]);
    await page.getByText(text.beforeReveal).waitFor();
    await press('Enter');
    if (planned) {
      await page.getByText(text.disagreed).waitFor();
      await press(digitOf[risk]);
    } else {
      await page.getByText(text.agreed(risk)).waitFor();
      await press('s');
    }
    if (risk === 'high' || item.suggestion !== risk) {
      await page.getByRole('dialog').waitFor();
      await press('1');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    return planned !== undefined;
  }

  function kindOf(item: AgendaItem, whole: MeetingItem): Decided['kind'] {
    if (generated.key.planted.some((row) => holds(whole, row))) return 'planted';
    return item.basis === null ? 'single' : 'group';
  }

  it('has rated every planted difference on its own merit', async () => {
    const planted = decided.filter(({ kind }) => kind === 'planted');
    expect(planted).toHaveLength(generated.key.planted.length);
    expect(planted.every(({ rows }) => rows === 1)).toBe(true);
    const { counts } = await query(page, 'meeting.agenda', { auditId });
    expect([counts.decided, counts.rowsDecided]).toEqual([230, 1000]);
    const high = await query(page, 'differences.counts', { auditId });
    expect(high.byRating.high).toBeGreaterThanOrEqual(generated.key.planted.length);
    expect(decided.filter(({ disagreed }) => disagreed)).toHaveLength(30);
  });

  it('goes on to a plan in which nothing is missing', async () => {
    const before = keys;
    await press('Enter');
    await page.getByRole('heading', { level: 1, name: prioritiseText.title }).waitFor();
    await page.getByRole('grid').getByRole('row').nth(1).waitFor();
    for (const risk of ['high', 'medium', 'low'] as const) await planAll(risk);
    await page.getByText(prioritiseText.missing.nothing).waitFor();
    const { gaps, missing } = await query(page, 'plan.get', { auditId });
    expect([gaps.length, missing]).toEqual([1000, []]);
    planning = keys - before;
  }, 300_000);

  /** Effort, owner and dates for every gap of one risk, in one dialog. */
  async function planAll(risk: Risk): Promise<void> {
    await walkTo(new RegExp(`^${words.risk[risk]} \\d`));
    await press('Enter');
    await walkTo(new RegExp(`^${prioritiseText.plan.selectAll}$`), 'Shift+Tab');
    await press('Space');
    await walkTo(/^Change [\d,]+ gaps$/);
    await press('Enter');
    await page.getByRole('dialog').waitFor();
    await press('Enter');
    await press('ArrowDown');
    await press('Enter');
    await walkTo(new RegExp(`^${prioritiseText.bulk.owner}$`));
    await write('Rin Sato');
    const date = risk === 'low' ? prioritiseText.details.review : prioritiseText.bulk.due;
    await walkTo(new RegExp(`^${date}$`));
    await write('12312030');
    if (risk === 'low') {
      await walkTo(new RegExp(`^${prioritiseText.details.noticed}$`));
      await write('An alert on errors.');
      await walkTo(new RegExp(`^${prioritiseText.details.rolledBack}$`));
      await write('The flag is switched off.');
    }
    await walkTo(/^Apply to/);
    await press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await walkTo(new RegExp(`^${prioritiseText.bulk.clear}$`));
    await press('Enter');
    await walkTo(new RegExp(`^${words.risk[risk]} \\d`));
    await press('Enter');
  }

  /** Tab, or Shift+Tab, until the control of this name has the focus. */
  async function walkTo(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    for (let tabs = 0; tabs < 400; tabs += 1) {
      if (name.test(await focusedName(page))) return;
      await press(key);
    }
    throw new Error(`nothing named ${String(name)} on the way`);
  }

  async function write(words: string): Promise<void> {
    keys += words.length;
    await page.keyboard.type(words);
  }
});

/** The name of what has the focus, as it is announced. */
const focusedName = async (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    const label = (element as HTMLInputElement | null)?.labels?.[0]?.textContent;
    const name = element?.getAttribute('aria-label') ?? label ?? element?.textContent ?? '';
    return name.replace(/\s*\*$/u, '').trim();
  });

const holds = ({ rows }: MeetingItem, { subject, name, staging, production }: Place): boolean =>
  rows.some(
    (row) =>
      row.name === name &&
      row.subject.includes(subject) &&
      row.staging.value === staging &&
      row.production.value === production,
  );

/** Keystrokes by kind of decision. */
function summaryOf(all: readonly Decided[]): object {
  const count = (some: readonly Decided[]): object => {
    const pressed = some.reduce((total, { keys }) => total + keys, 0);
    const perDecision = Math.round((pressed * 100) / Math.max(1, some.length)) / 100;
    return { decisions: some.length, keys: pressed, perDecision };
  };
  return {
    groups: count(all.filter(({ kind }) => kind === 'group')),
    singles: count(all.filter(({ kind }) => kind === 'single')),
    planted: count(all.filter(({ kind }) => kind === 'planted')),
    disagreed: count(all.filter(({ disagreed }) => disagreed)),
    rows: all.reduce((total, { rows }) => total + rows, 0),
  };
}
