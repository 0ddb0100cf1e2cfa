import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { filledExample } from './support/audits.ts';
import { auditStops, emptyStops, plainStops, problemStop, settled } from './support/tour.ts';
import type { Stop } from './support/tour.ts';

const OUT = join(ROOT, 'out', 'screens');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

/** What is wrong with the layout of the screen at hand; empty where nothing is. */
async function layoutProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 60)}"`;
    const isCut = (element: HTMLElement): boolean => {
      const style = getComputedStyle(element);
      const hides = ['hidden', 'clip'].includes(style.overflowX);
      if (!hides || style.clipPath !== 'none' || !element.checkVisibility()) return false;
      const holdsText = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE);
      if (!holdsText && style.textOverflow !== 'ellipsis') return false;
      return element.scrollWidth > element.clientWidth + 1;
    };
    const plain = (text: string | null | undefined): string =>
      (text ?? '').replaceAll(/\s+/g, ' ').trim();
    const isTold = (element: Element): boolean => {
      const titled = [element.closest('[title]'), ...element.querySelectorAll('[title]')];
      const whole = plain(element.textContent);
      return titled.some((each) => plain(each?.getAttribute('title')).includes(whole));
    };
    const all = [...document.querySelectorAll<HTMLElement>('body *')];
    const cut = all.filter((element) => isCut(element) && !isTold(element));
    const whole = document.documentElement;
    const wide = whole.scrollWidth > innerWidth ? ['the page is wider than the window'] : [];
    const long = whole.scrollHeight > innerHeight ? ['the page scrolls beside its work area'] : [];
    return [
      ...wide,
      ...long,
      ...cut.map((element) => `cut off without a title: ${nameOf(element)}`),
    ];
  });
}

async function photograph(app: OpenApp, theme: string, stop: Stop): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, height } of sizes) {
    await resize(app, width, height);
    await stop.open(app.page);
    await settled(app.page);
    const path = join(OUT, `${stop.name}-${theme}-${width}x${height}.png`);
    await app.page.screenshot({ path });
    found.push(...(await layoutProblems(app.page)).map((each) => `${width}: ${each}`));
    await stop.leave?.(app.page);
  }
  return found;
}

mkdirSync(OUT, { recursive: true });

describe.each(['light', 'dark'] as const)('every screen in the %s theme', (theme) => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp({ theme });
  });
  afterAll(async () => app.close());

  it.each(emptyStops)('fits before there is an audit: $name', async (stop) => {
    expect(await photograph(app, theme, stop)).toEqual([]);
  });

  it('takes the example', async () => {
    auditId = await filledExample(app.page);
    expect(auditId).not.toBe('');
  });

  it.each([...auditStops(() => auditId), ...plainStops])(
    'fits with an audit at hand: $name',
    async (stop) => {
      expect(await photograph(app, theme, stop)).toEqual([]);
    },
  );
});

describe.each(['light', 'dark'] as const)('a record that cannot be opened, in %s', (theme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ theme, record: join(ROOT, 'package.json') });
  });
  afterAll(async () => app.close());

  it('fits the window', async () => {
    expect(await photograph(app, theme, problemStop)).toEqual([]);
  });
});
