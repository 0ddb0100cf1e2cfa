import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Person } from '../pages/opening.ts';
import { Shell } from '../pages/shell.ts';
import type { OpenApp } from '../support/app.ts';

/** What is walked through, and where the results go. */
export interface WalkInput {
  /** Folder of what documents staging. */
  readonly staging: string;
  readonly production: string;
  readonly system: string;
  readonly release: string;
  /** Names of the two environments. */
  readonly names: { readonly staging: string; readonly production: string };
  /** Folder of the results; what was in it is replaced. */
  readonly out: string;
}

/** The walk at hand. */
export interface Walk {
  readonly input: WalkInput;
  readonly app: OpenApp;
  readonly page: Page;
  readonly shell: Shell;
  /** Says what is done, a line at a time. */
  readonly say: (line: string) => void;
  /** Leaves a picture of the window under this name. */
  readonly shoot: (name: string) => Promise<void>;
}

/** A step that failed, in a sentence that names it. */
export class WalkError extends Error {
  override readonly name = 'WalkError';
}

/** The people of the walk; the facilitator is at the keyboard at first. */
export const people = {
  facilitator: 'Robin Ferrer',
  development: { name: 'Dana Whitfield', team: 'development', role: 'Lead developer' },
  operations: { name: 'Piotr Nowak', team: 'operations', role: 'Operations engineer' },
  security: { name: 'Ines Marin', team: 'security', role: 'Security officer' },
  compliance: { name: 'Yuki Tanaka', team: 'compliance', role: 'Compliance officer' },
} satisfies { readonly facilitator: string } & Record<string, Person | string>;

/** A day so many days from today, `YYYY-MM-DD` in the time zone of this machine. */
export function dayFrom(days: number): string {
  const now = new Date();
  const day = new Date(now.getFullYear(), now.getMonth(), now.getDate() + days);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${day.getFullYear()}-${pad(day.getMonth() + 1)}-${pad(day.getDate())}`;
}

/** The walk of an opened app. */
export function walkOf(app: OpenApp, input: WalkInput, say: (line: string) => void): Walk {
  const { page } = app;
  page.setDefaultTimeout(20_000);
  const shoot = async (name: string): Promise<void> => {
    await page.getByRole('main').evaluate((main) => main.scrollTo(0, 0));
    await page.screenshot({ path: join(input.out, `${name}.png`), animations: 'disabled' });
  };
  return { input, app, page, say, shoot, shell: new Shell(page) };
}

/** `1 difference`, `2 differences`. */
export const some = (count: number, one: string): string =>
  `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
