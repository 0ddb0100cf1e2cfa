import type { Locator, Page } from 'playwright-core';
import { componentsText } from '../../../shared/text/components.ts';
import { governText, registerText } from '../../../shared/text/govern.ts';
import { literally, setDay, type, typeName } from './fields.ts';

const { form, drawer } = registerText;
const { decision } = governText;

/** Every field of the template that is typed. */
export interface ExceptionRequest {
  readonly title: string;
  readonly reason: string;
  readonly risk: string;
  readonly mitigation: string;
  readonly requester: string;
  readonly owner: string;
  /** `YYYY-MM-DD`. */
  readonly expires: string;
}

/** The computed state of the release and what stands against it. */
export interface ReadinessLines {
  readonly state: string;
  readonly reasons: readonly string[];
}

/** Step 5 and the register: readiness, exceptions, the decision, the workbook. */
export class GovernPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The readiness panel, which the scorecard shows too. */
  async readiness(): Promise<ReadinessLines> {
    const panel = this.page.getByRole('region', { name: governText.readiness.label });
    return {
      state: await panel.getByRole('heading').first().innerText(),
      reasons: await panel.getByRole('listitem').allInnerTexts(),
    };
  }

  /** Fills in the template that is open, and hands it in. */
  async request(request: ExceptionRequest): Promise<void> {
    const dialog = this.page.getByRole('dialog', { name: form.title });
    await type(dialog, form.name, request.title);
    await type(dialog, form.reason, request.reason);
    await type(dialog, form.risk, request.risk);
    await type(dialog, form.mitigation, request.mitigation);
    await typeName(dialog, form.requester, request.requester);
    await typeName(dialog, form.owner, request.owner);
    await setDay(dialog, form.expires, request.expires);
    await dialog.getByRole('button', { name: form.submit }).click();
    await dialog.waitFor({ state: 'hidden' });
  }

  /** Opens the exception of this title in the register. */
  async open(title: string): Promise<void> {
    await this.row(title).click();
    await this.inspector().getByRole('heading', { name: title, exact: true }).waitFor();
  }

  /** Approves the opened exception as a person; gives the refusal, or null. */
  async approve(person: string, note: string): Promise<string | null> {
    const part = this.inspector().getByRole('region', { name: drawer.approver });
    const approver = part.getByRole('combobox', { name: drawer.approver });
    await approver.fill(person);
    await approver.press('Tab');
    await type(part, drawer.note, note);
    await part.getByRole('button', { name: drawer.approve, exact: true }).click();
    const refusal = part.getByRole('alert');
    await refusal.or(this.decided()).first().waitFor();
    return (await refusal.isVisible()) ? refusal.innerText() : null;
  }

  /** Where the register says that an exception stands. */
  async standing(title: string): Promise<string> {
    return this.row(title).getByRole('gridcell').nth(4).innerText();
  }

  /** Rows of the register. */
  async exceptions(): Promise<number> {
    const rows = this.page.getByRole('grid', { name: registerText.table }).getByRole('row');
    return Math.max(0, (await rows.count()) - 1);
  }

  /** Records the decision that the form proposes; gives the line that then stands there. */
  async decide(by: string, reason: string): Promise<string> {
    const panel = this.page.getByRole('region', { name: decision.title });
    await typeName(panel, decision.by, by);
    await type(panel, decision.reason, reason);
    await panel.getByRole('button', { name: new RegExp(`^${literally(recordWord)}`) }).click();
    await panel.getByRole('button', { name: decision.change }).waitFor();
    return panel.locator('p').first().innerText();
  }

  /** Exports the workbook; gives its file name. */
  async export(): Promise<string> {
    const { export: text } = governText;
    const panel = this.page.getByRole('region', { name: text.title });
    await panel.getByRole('button', { name: text.act }).click();
    const list = this.page.getByRole('list', { name: text.sheets });
    const written = panel.getByRole('group').filter({ has: list });
    await written.waitFor({ timeout: 120_000 });
    return (await written.getAttribute('aria-label')) ?? '';
  }

  private inspector(): Locator {
    return this.page.getByRole('complementary', { name: componentsText.inspector });
  }

  private row(title: string): Locator {
    const name = new RegExp(`, ${literally(title)}$`);
    return this.page.getByRole('grid', { name: registerText.table }).getByRole('row', { name });
  }

  /** The line of the template that says who decided, with the note. */
  private decided(): Locator {
    const part = this.inspector().getByRole('region', { name: drawer.approver });
    return part.filter({ hasNot: this.page.getByRole('button') });
  }
}

const recordWord = decision.record('');
