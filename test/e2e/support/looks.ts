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
