import type { Locator, Page } from 'playwright-core';
import { peopleText } from '../../../shared/text/people-screen.ts';
import { choose, type, typeName } from './fields.ts';

const { person, set, code, acts } = peopleText;

/** Somebody who is added, with the words of the team as the screen names it. */
export interface NewPerson {
  readonly name: string;
  readonly team: string;
  readonly role: string;
  readonly administrator?: boolean;
}

/** The people of a system. */
export class PeoplePage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Adds a person by the form. */
  async add(one: NewPerson): Promise<void> {
    await this.page.getByRole('button', { name: peopleText.add, exact: true }).click();
    const dialog = this.page.getByRole('dialog', { name: person.addTitle });
    await type(dialog, person.name, one.name);
    await choose(dialog, person.team, one.team);
    await typeName(dialog, person.role, one.role);
    if (one.administrator) await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: person.add }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.row(one.name).waitFor();
  }

  /** Sets somebody's first passphrase; gives the recovery code that is shown once. */
  async setPassphrase(name: string, passphrase: string): Promise<string> {
    await this.row(name).getByRole('button', { name: acts.setPassphrase }).click();
    const dialog = this.page.getByRole('dialog', { name: set.firstTitle(name) });
    await dialog.getByLabel(new RegExp(`^${set.next}\\s*\\*?$`)).fill(passphrase);
    await dialog.getByLabel(new RegExp(`^${set.again}`)).fill(passphrase);
    await dialog.getByRole('button', { name: set.act }).click();
    const told = this.page.getByRole('dialog', { name: code.title(name) });
    const recovery = await told.getByRole('status', { name: code.label }).innerText();
    await told.getByRole('button', { name: code.close }).click();
    await told.waitFor({ state: 'hidden' });
    return recovery;
  }

  /** What was refused, in words, the newest first. */
  async refusals(): Promise<readonly string[]> {
    const list = this.page.getByRole('list', { name: peopleText.refusals.title });
    return list.getByRole('listitem').allInnerTexts();
  }

  row(name: string): Locator {
    const header = this.page.getByRole('rowheader', { name, exact: true });
    return this.page
      .getByRole('table', { name: peopleText.table })
      .getByRole('row')
      .filter({ has: header });
  }
}
