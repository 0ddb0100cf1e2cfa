import type { Page } from 'playwright-core';

/** What a rating key came to, in milliseconds after the key went down; null where it never did. */
export interface KeyStamp {
  /** The row's pending mark had been painted. */
  readonly painted: number | null;
  /** The row said that it is saved. */
  readonly saved: number | null;
  /** The bar said so of everything. */
  readonly bar: number | null;
}

interface Watched {
  readonly gap: string;
  readonly at: number;
  painted: number | null;
  saved: number | null;
  bar: number | null;
}

declare global {
  interface Window {
    /** What `watchKeys` saw. */
    keyStamps?: Watched[];
  }
}

/**
 * Watches rating keys from inside the page: the time that the browser gave the key, the change of
 * the row, and the first moment after the frame that shows it.
 */
export async function watchKeys(
  page: Page,
  words: { readonly pending: string; readonly saved: string },
): Promise<void> {
  await page.evaluate((text) => {
    const isWatched = window.keyStamps !== undefined;
    window.keyStamps = [];
    if (isWatched) return;
    const stamps = (): Watched[] => window.keyStamps ?? [];
    const afterPaint = (act: () => void): void => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = act;
        channel.port2.postMessage(null);
      });
    };
    const markOf = (gap: string): string =>
      document.querySelector(`[role="row"][data-gap="${gap}"] svg title`)?.textContent ?? '';
    const look = (): void => {
      const now = performance.now();
      const bar = document.querySelector('header')?.textContent ?? '';
      for (const stamp of stamps()) {
        const mark = stamp.painted === null || stamp.saved === null ? markOf(stamp.gap) : '';
        if (stamp.painted === null && mark !== '') {
          stamp.painted = Number.NaN;
          afterPaint(() => {
            stamp.painted = performance.now() - stamp.at;
          });
        }
        if (stamp.saved === null && mark === text.saved) stamp.saved = now - stamp.at;
        if (stamp.bar === null && stamp.painted !== null && !bar.includes(text.pending)) {
          stamp.bar = now - stamp.at;
        }
      }
    };
    new MutationObserver(look).observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
    });
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== '1') return;
        const row = document.activeElement?.closest('[role="row"]');
        const gap = row?.getAttribute('data-gap') ?? '';
        stamps().push({ gap, at: event.timeStamp, painted: null, saved: null, bar: null });
      },
      { capture: true },
    );
  }, words);
}

/** What was seen since `watchKeys`. */
export async function readStamps(page: Page): Promise<readonly KeyStamp[]> {
  return page.evaluate(() => window.keyStamps ?? []);
}
