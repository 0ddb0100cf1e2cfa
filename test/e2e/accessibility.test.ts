import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { steps } from '../../shared/model/words.ts';
import { appText } from '../../shared/text/app.ts';
import { compareText } from '../../shared/text/compare.ts';
import { keysText } from '../../shared/text/keys.ts';
import { rationaleText } from '../../shared/text/rationale.ts';
import { ROOT } from '../../build/process.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { filledExample, show, showDifferences } from './support/audits.ts';
import { query } from './support/bridge.ts';
import { violations } from './support/looks.ts';
import { auditStops, emptyStops, plainStops, problemStop, settled } from './support/tour.ts';
import type { Stop } from './support/tour.ts';

async function scan(page: Page, stop: Stop): Promise<readonly string[]> {
  await stop.open(page);
  await settled(page);
  const found = await violations(page);
  await stop.leave?.(page);
  return found;
}

describe.each(['light', 'dark'] as const)('a screen in the %s theme has no violation', (theme) => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp({ theme });
    await resize(app, 1280, 800);
  });
  afterAll(closeApps);

  it.each(emptyStops)('before there is an audit: $name', async (stop) => {
    expect(await scan(app.page, stop)).toEqual([]);
  });

  it('takes the example', async () => {
    auditId = await filledExample(app.page);
    expect(auditId).not.toBe('');
  });

  it.each([...auditStops(() => auditId), ...plainStops])('with an audit: $name', async (stop) => {
    expect(await scan(app.page, stop)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the refusal of a record in the %s theme', (theme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ theme, record: join(ROOT, 'package.json') });
  });
  afterAll(closeApps);

  it('has no violation', async () => {
    expect(await scan(app.page, problemStop)).toEqual([]);
  });
});

const isStep = (name: string): boolean => steps.some((step) => step === name);

/** Screens that `Screens.tsx` knows by name, read from its source. */
function screensOfAnAudit(): readonly string[] {
  const source = readFileSync(join(ROOT, 'renderer', 'app', 'Screens.tsx'), 'utf8');
  const list = /const auditScreens[^{]+\{([^}]+)\}/.exec(source)?.[1] ?? '';
  return [...list.matchAll(/(\w+):/g)].flatMap(([, name]) => name ?? []);
}

it('looks at every screen that there is', () => {
  const looked = new Set(auditStops(() => '').map(({ name }) => name));
  const screens = screensOfAnAudit();
  expect(screens.length).toBeGreaterThan(8);
  expect(screens.filter((name) => !looked.has(name))).toEqual([]);
});

describe('where the system chooses the colours', () => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await filledExample(app.page);
    await app.page.emulateMedia({ forcedColors: 'active' });
  });
  afterAll(closeApps);

  it.each(auditStops(() => auditId))('no violation: $name', async (stop) => {
    expect(await scan(app.page, stop)).toEqual([]);
  });

  it('outlines what is chosen, and keeps the marked difference and the risks apart', async () => {
    const { page } = app;
    await show(page, `/audit/${auditId}/compare`);
    const chip = page.getByRole('button', { name: /^To decide/, pressed: true });
    const looks = await chip.evaluate((element) => {
      const mark = document.querySelector('mark');
      const plain = document.querySelector('[aria-pressed="false"]');
      const styleOf = (each: Element | null) => each && getComputedStyle(each);
      return {
        chosen: styleOf(element)?.outlineStyle,
        other: styleOf(plain)?.outlineStyle,
        mark: styleOf(mark)?.textDecorationLine,
        shapes: document.querySelectorAll('main svg path').length,
      };
    });
    expect(looks).toMatchObject({ chosen: 'solid', other: 'none', mark: 'underline' });
    expect(looks.shapes).toBeGreaterThan(2);
  });
});

/** Everything that takes the focus by Tab, in order, and whether the focus showed on it. */
interface Walk {
  readonly reached: readonly string[];
  readonly unseen: readonly string[];
}

/** Presses Tab until the focus has been everywhere once, and looks at each place it stops. */
async function walkByTab(page: Page): Promise<Walk> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    for (const seen of document.querySelectorAll('[data-tabbed]'))
      seen.removeAttribute('data-tabbed');
  });
  const reached: string[] = [];
  const unseen: string[] = [];
  for (let again = 0; again < DATE_PARTS;) {
    await page.keyboard.press('Tab');
    const { name, left } = await page.evaluate(lookAtFocus);
    if (left !== null) unseen.push(left);
    again = name === null ? again + 1 : 0;
    if (name !== null) reached.push(name);
  }
  return { reached, unseen };
}

/** A date field holds the focus for day, month, year and calendar. */
const DATE_PARTS = 6;

/**
 * Runs in the page. `name` is null once the focus is where it has been, or has left the page; `left`
 * names what the focus has just left, where it looks the same without the focus as with it.
 */
function lookAtFocus(): { readonly name: string | null; readonly left: string | null } {
  const look = (element: HTMLElement): string => {
    // A field or a box draws its focus on the frame around it.
    const framed = element.closest('.MuiInputBase-root, .MuiCheckbox-root, .MuiRadio-root');
    const around = framed ? [framed, ...framed.querySelectorAll('fieldset')] : [];
    const looks = [element, ...around].map((each) => {
      const style = getComputedStyle(each);
      const outlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0;
      const outline = outlined ? [style.outlineColor, style.outlineWidth] : [];
      return [outline, style.boxShadow, style.borderTopColor, style.borderTopWidth];
    });
    return JSON.stringify(looks);
  };
  const nameOf = (element: HTMLElement): string => {
    const label = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.tagName.toLowerCase()} ${label.trim().slice(0, 60)}`;
  };
  const here = document.activeElement;
  const before = document.querySelector<HTMLElement>('[data-focused]');
  const gone = before !== here && before !== null && before.dataset['focused'] === look(before);
  const left = gone ? nameOf(before) : null;
  if (before !== here) before?.removeAttribute('data-focused');
  if (!(here instanceof HTMLElement) || here === document.body) return { name: null, left };
  if (here.dataset['tabbed'] !== undefined) return { name: null, left };
  here.dataset['tabbed'] = '';
  here.dataset['focused'] = look(here);
  return { name: nameOf(here), left };
}

describe('the keyboard', () => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await filledExample(app.page);
  });
  afterAll(closeApps);

  it.each([...steps, ...screensOfAnAudit().filter((name) => !isStep(name))])(
    'reaches every control of %s',
    async (screen) => {
      const { page } = app;
      await show(page, `/audit/${auditId}/${screen}`);
      await settled(page);
      const { reached, unseen } = await walkByTab(page);
      expect(unseen).toEqual([]);
      expect(reached.length).toBeGreaterThan(5);
      expect(await page.evaluate(missedByTab)).toEqual([]);
    },
  );

  it('goes to the opening and to each step with Alt and a digit', async () => {
    for (const [index, step] of steps.entries()) {
      await app.page.keyboard.press(`Alt+${index}`);
      const hash = `#/audit/${auditId}/${step}`;
      await expect.poll(() => new URL(app.page.url()).hash).toBe(hash);
    }
  });

  it('shows the keys with ? and the commands with Ctrl+K, and closes both with Escape', async () => {
    const { page } = app;
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: keysText.title }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog', { name: appText.palette.title }).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(async () => page.getByRole('dialog').count()).toBe(0);
  });

  it('goes to the search with / and types there without any other key firing', async () => {
    const { page } = app;
    await showDifferences(page, auditId);
    await page.getByRole('grid', { name: compareText.grid.label }).waitFor();
    const before = await query(page, 'differences.counts', { auditId });
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: compareText.filters.search });
    await page.keyboard.type('1 2 3 a r e x u ? i n g');
    expect(await search.inputValue()).toBe('1 2 3 a r e x u ? i n g');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await query(page, 'differences.counts', { auditId })).toEqual(before);
    await search.fill('');
  });

  it('hears no single key while a rationale is being typed', async () => {
    const { page } = app;
    const grid = page.getByRole('grid', { name: compareText.grid.label });
    await grid.getByRole('row').nth(2).getByRole('gridcell').nth(1).click();
    const before = await query(page, 'differences.counts', { auditId });
    await page.keyboard.press('r');
    const field = page.getByRole('dialog').getByRole('textbox', { name: rationaleText.field });
    await field.pressSequentially('123 aux?');
    expect(await field.inputValue()).toBe('123 aux?');
    expect(await page.getByRole('dialog').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await query(page, 'differences.counts', { auditId })).toEqual(before);
  });
});

/** Runs in the page after a walk: controls that are shown, and that Tab did not reach. */
function missedByTab(): readonly string[] {
  const controls = 'a[href], button, input, select, textarea, [tabindex="0"]';
  const missed = [...document.querySelectorAll<HTMLElement>(controls)].filter((element) => {
    const off = element.matches(':disabled, [aria-disabled="true"], [tabindex="-1"]');
    // One of a group takes Tab; arrows go on within it.
    const member = element.closest('[role="grid"], [role="tablist"], [role="radiogroup"]') !== null;
    return !off && !member && element.checkVisibility() && element.dataset['tabbed'] === undefined;
  });
  return missed.map((element) => element.outerHTML.slice(0, 120));
}
