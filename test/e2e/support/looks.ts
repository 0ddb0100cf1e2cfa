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

/**
 * Text that cannot be read where little fits, tables included: cut off, run out of its cell, covered,
 * or broken within a short word; and controls that no scrolling brings into sight. Parts may scroll
 * within themselves: what is scrolled out of sight is not cut. A line of a grid stays one line high,
 * and may cut what its title tells in full.
 */
export async function cutProblems(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    type Axis = 'X' | 'Y';
    const slack = 2;
    const isOver = (style: CSSStyleDeclaration, axis: Axis, ways: readonly string[]): boolean =>
      ways.includes(style[`overflow${axis}`]);
    const sticksOut = (text: DOMRect, frame: DOMRect, axis: Axis): boolean =>
      axis === 'X'
        ? text.right > frame.right + slack || text.left < frame.left - slack
        : text.bottom > frame.bottom + slack || text.top < frame.top - slack;
    const isCut = (text: DOMRect, within: Element, axis: Axis): boolean => {
      for (let at: Element | null = within; at; at = at.parentElement) {
        const style = getComputedStyle(at);
        const out = sticksOut(text, at.getBoundingClientRect(), axis);
        if (axis === 'X' && style.display === 'table-cell' && out) return true;
        if (isOver(style, axis, ['auto', 'scroll'])) return false;
        if (isOver(style, axis, ['hidden', 'clip']) && out) return true;
        if (style.position === 'fixed') return false;
      }
      return false;
    };
    // Words for screen readers alone are cut on purpose.
    const isUnseen = (element: Element): boolean => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const { clipPath, opacity, clip } = getComputedStyle(at);
        if (clipPath !== 'none' || clip !== 'auto' || opacity === '0') return true;
      }
      return !element.checkVisibility({ visibilityProperty: true });
    };
    const rectsOf = (node: Node, from: number, to: number): readonly DOMRect[] => {
      const range = document.createRange();
      range.setStart(node, from);
      range.setEnd(node, to);
      return [...range.getClientRects()];
    };
    const isBroken = (node: Node, whole: string): boolean =>
      [...whole.matchAll(/[^\s-]+/g)].some(({ 0: word, index }) => {
        const lines = rectsOf(node, index, index + word.length).map(({ top }) => Math.round(top));
        return word.length <= 12 && new Set(lines).size > 1;
      });
    const plain = (text: string | null | undefined): string =>
      (text ?? '').replaceAll(/[\s\u200b]+/g, ' ').trim();
    const isToldInGrid = (element: Element, text: string): boolean =>
      element.closest('[role="grid"]') !== null &&
      plain(element.closest('[title]')?.getAttribute('title')).includes(text);
    // Another part over the middle of a line. What is scrolled out of sight, or stays in place while
    // the rest scrolls, covers nothing; a label within its field lets the pointer through.
    const isCovered = (rect: DOMRect, element: Element): boolean => {
      if (getComputedStyle(element).pointerEvents === 'none') return false;
      const top = document.elementFromPoint(rect.x + rect.width / 2, rect.y + rect.height / 2);
      if (top === null || top.contains(element) || element.contains(top)) return false;
      return !hasWay(element, top) && !hasWay(top, element);
    };
    // Whether the element can be scrolled from under the other, or lies in a layer below it.
    const hasWay = (element: Element, other: Element): boolean => {
      for (let at: Element | null = element; at && !at.contains(other); at = at.parentElement) {
        const style = getComputedStyle(at);
        if (isOver(style, 'Y', ['auto', 'scroll']) || isOver(style, 'X', ['auto', 'scroll'])) {
          return true;
        }
        if (['fixed', 'sticky'].includes(style.position)) return true;
      }
      return false;
    };
    const problemOf = (node: Node, element: Element): string | null => {
      const whole = node.textContent ?? '';
      const rects = rectsOf(node, 0, whole.length);
      if (rects.some((rect) => isCut(rect, element, 'X') || isCut(rect, element, 'Y'))) {
        return 'cut off';
      }
      if (rects.some((rect) => isCovered(rect, element))) return 'covered';
      // Values, and names that are longer than a word, may break anywhere.
      const isProse = getComputedStyle(element).fontFamily.includes('Inter');
      return isProse && isBroken(node, whole) ? 'broken within a word' : null;
    };
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const { currentNode: node } = walker;
      const { parentElement: element } = node;
      const text = plain(node.textContent);
      if (!element || text === '' || isUnseen(element) || isToldInGrid(element, text)) continue;
      const problem = problemOf(node, element);
      const name = `${element.tagName.toLowerCase()} "${text.slice(0, 60)}"`;
      if (problem !== null) found.add(`${problem}: ${name}`);
    }
    for (const control of document.querySelectorAll('button, a[href], input, select, textarea')) {
      const rect = control.getBoundingClientRect();
      const isOut = isCut(rect, control, 'X') || isCut(rect, control, 'Y');
      if (isOut && !isUnseen(control))
        found.add(`out of reach: ${control.outerHTML.slice(0, 120)}`);
    }
    return [...found];
  });
}
