import type { Page } from 'playwright-core';

/** A screen or dialog of the app, how to get there, and how to leave what it opened. */
export interface Stop {
  readonly name: string;
  readonly open: (page: Page) => Promise<void>;
  readonly leave?: (page: Page) => Promise<void>;
}

/** Leaves a dialog. */
export const escape = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
};
