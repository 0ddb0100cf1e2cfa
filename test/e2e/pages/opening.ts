import type { Locator, Page } from 'playwright-core';
import type { Dimension, ProfileTrait, Team } from '../../../shared/model/words.ts';
import { appText } from '../../../shared/text/app.ts';
import { words } from '../../../shared/text/components.ts';
import { openText } from '../../../shared/text/open.ts';
import { choose, setDay, type } from './fields.ts';

/** What a person fills in to open an audit. */
export interface NewAudit {
  readonly system: string;
  readonly release: string;
  /** `YYYY-MM-DD`. */
  readonly planned: string;
  readonly staging: string;
  readonly production: string;
  readonly traits: readonly ProfileTrait[];
}

/** Someone who takes part. */
export interface Person {
  readonly name: string;
  readonly team: Team;
  readonly role: string;
}

/** An incident of the past year. */
export interface PastIncident {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  readonly dimension: Dimension;
  /** Label of the attribute in the catalogue. */
  readonly attribute: string;
  readonly what: string;
}

/** Step 0: the list of audits, the form of a new one, and the opening of an open one. */
export class OpeningPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Fills in the form and opens the audit. */
  async openNew(audit: NewAudit): Promise<void> {
    const { page } = this;
    await page.getByRole('button', { name: appText.audits.new, exact: true }).first().click();
    const { fields } = openText;
    await page.getByRole('combobox', { name: fields.systemName }).fill(audit.system);
    await type(page, fields.release, audit.release);
    await setDay(page, fields.plannedDate, audit.planned);
    await type(page, fields.environmentName.staging, audit.staging);
    await type(page, fields.environmentName.production, audit.production);
    for (const trait of audit.traits) {
      await page.getByRole('checkbox', { name: words.trait[trait] }).check();
    }
    await page.getByRole('button', { name: openText.open, exact: true }).click();
    await this.section(openText.sections.participants).waitFor();
  }

  async addPerson({ name, team, role }: Person): Promise<void> {
    const t = openText.participants;
    const section = this.section(openText.sections.participants);
    await type(section, t.newName, name);
    await choose(section, t.newTeam, words.team[team]);
    await type(section, t.newRole, role);
    await section.getByRole('button', { name: t.add }).click();
    await section.getByRole('textbox', { name: t.nameOf(name) }).waitFor();
  }

  async addIncident({ date, dimension, attribute, what }: PastIncident): Promise<void> {
    const t = openText.incidents;
    const section = this.section(openText.sections.incidents);
    await setDay(section, t.newDate, date);
    await choose(section, t.newDimension, words.dimension[dimension]);
    await type(section, t.newWhat, what);
    await section.getByRole('combobox', { name: t.newAttribute, exact: true }).fill(attribute);
    await this.page.getByRole('option', { name: attribute, exact: true }).click();
    await section.getByRole('button', { name: t.add }).click();
    await section.getByRole('cell', { name: what, exact: true }).waitFor();
  }

  /** Says what drift a dimension may have, and the parity that it must reach. */
  async setCriteria(
    dimension: Dimension,
    { tolerance, target }: { readonly tolerance: string; readonly target: number },
  ): Promise<void> {
    const word = words.dimension[dimension];
    const section = this.section(openText.sections.criteria);
    await type(section, openText.criteria.toleranceOf(word), tolerance);
    const share = section.getByRole('spinbutton', { name: openText.criteria.targetOf(word) });
    await share.fill(String(target));
    await share.press('Tab');
  }

  private section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }
}
