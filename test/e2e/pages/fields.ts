import type { Locator, Page } from 'playwright-core';

/** Where fields are looked for: the window, or a part of it. */
export type Scope = Page | Locator;

const pageOf = (scope: Scope): Page => ('page' in scope ? scope.page() : scope);

/** A text in a regular expression, letter by letter. */
export const literally = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Types into a field of this label. */
export async function type(scope: Scope, label: string, value: string): Promise<void> {
  await scope.getByRole('textbox', { name: label, exact: true }).fill(value);
}

/** Sets a day, `YYYY-MM-DD`, in the date field of this label. */
export async function setDay(scope: Scope, label: string, day: string): Promise<void> {
  await type(scope, label, day);
}

/** Types a name into a field that also offers names, and leaves it. */
export async function typeName(scope: Scope, label: string, name: string): Promise<void> {
  const field = scope.getByRole('combobox', { name: label, exact: true });
  await field.fill(name);
  await field.press('Tab');
}

/** Opens the list of a choice field and takes one of its words. */
export async function choose(scope: Scope, label: string, word: string): Promise<void> {
  await scope.getByRole('combobox', { name: label, exact: true }).click();
  const list = pageOf(scope).getByRole('listbox');
  await list.getByRole('option', { name: word, exact: true }).click();
  await list.waitFor({ state: 'hidden' });
}

/** A count as the interface writes it: `1,204`. */
export const countOf = (text: string): number => Number(text.replaceAll(/\D/g, ''));
