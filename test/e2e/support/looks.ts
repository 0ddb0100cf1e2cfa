import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';

/** What axe finds on the screen, with the elements and why. */
export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      (node) => `${id}: ${node.target.join(' ')} ${node.html} ${node.failureSummary ?? ''}`,
    ),
  );
}

/** What is wrong with the layout of the screen at hand; empty where nothing is. */
export async function layoutProblems(page: Page): Promise<readonly string[]> {
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

/**
 * What runs out of the window sideways, or leaves no room for the work, where little fits: the page
 * and its parts may scroll down, and tables both ways within themselves.
 */
export async function reflowProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const work = document.querySelector<HTMLElement>('main') ?? document.body;
    const inTable = (element: Element): boolean =>
      element.closest('[role="grid"], [role="table"], table, pre') !== null;
    const scrollsAside = (element: Element): boolean => {
      for (let at = element.parentElement; at && at !== work; at = at.parentElement) {
        if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return true;
      }
      return false;
    };
    const out = [...work.querySelectorAll<HTMLElement>('button, a, input, h1, h2, h3, p')].filter(
      (element) => {
        const { width, right, left } = element.getBoundingClientRect();
        const shown = width > 1 && element.checkVisibility();
        return (
          shown &&
          (right > innerWidth + 1 || left < -1) &&
          !inTable(element) &&
          !scrollsAside(element)
        );
      },
    );
    const title = document.querySelector('h1')?.getBoundingClientRect();
    const nameOf = (element: HTMLElement): string =>
      `${element.tagName.toLowerCase()} "${(element.textContent ?? '').trim().slice(0, 60)}"`;
    return [
      ...(document.documentElement.scrollWidth > innerWidth ? ['the page scrolls sideways'] : []),
      ...(title && title.width < 80 ? ['the title has no room'] : []),
      ...out.map((element) => `out of the window: ${nameOf(element)}`),
    ];
  });
}
