import type { Locator, Page } from 'playwright-core';
import type { Risk, Team } from '../../../shared/model/words.ts';
import { appText } from '../../../shared/text/app.ts';
import { meetingText as text } from '../../../shared/text/meeting.ts';
import { rationaleText } from '../../../shared/text/rationale.ts';
import { type } from './fields.ts';

const digits: Readonly<Record<Risk, string>> = { low: '1', medium: '2', high: '3' };

/** Where the meeting stands on the agenda. */
export interface RoomPlace {
  readonly number: number;
  readonly total: number;
}

/** The meeting: the lobby, and the room, which is driven by keys alone. */
export class RoomPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** From the lobby into the room, with everybody present. */
  async start(): Promise<void> {
    await this.page.getByRole('button', { name: text.lobby.start }).click();
    await this.place();
  }

  /** What the meeting looks at; null once the agenda is through. */
  async place(): Promise<RoomPlace | null> {
    const through = this.page.getByRole('heading', { level: 1, name: text.summary.title });
    await this.placeLine().or(through).first().waitFor();
    if (await through.isVisible()) return null;
    const [number = 0, total = 0] = (await this.placeLine().innerText()).match(/\d+/g) ?? [];
    return { number: Number(number), total: Number(total) };
  }

  /** What the item is about. */
  async title(): Promise<string> {
    return this.page.getByRole('heading', { level: 1 }).innerText();
  }

  /** Types the digit of each team, which stays hidden, in the order of the teams. */
  async give(said: readonly (readonly [Team, Risk])[]): Promise<void> {
    for (const [team, risk] of said) {
      await this.page.getByText(text.collecting(team)).waitFor();
      await this.page.keyboard.press(digits[risk]);
    }
    await this.page.getByText(text.beforeReveal).waitFor();
  }

  /** Whether a risk that a team gave stands on the screen. */
  async tells(): Promise<boolean> {
    const teams = this.page.getByRole('list', { name: text.teams });
    return /High|Medium|Low/.test(await teams.innerText());
  }

  /** Reveals what all teams gave; says whether they agree. */
  async reveal(): Promise<'agreed' | 'disagreed'> {
    await this.page.keyboard.press('Enter');
    const apart = this.page.getByText(text.disagreed);
    await apart.or(this.page.getByText(text.agreed('high'))).waitFor();
    return (await apart.isVisible()) ? 'disagreed' : 'agreed';
  }

  /** The rating of the meeting where the teams disagree, with a rationale in its own words. */
  async settleAs(risk: Risk, rationale: string): Promise<void> {
    await this.leaving(async () => {
      await this.page.keyboard.press(digits[risk]);
      const dialog = this.page.getByRole('dialog');
      await type(dialog, rationaleText.field, rationale);
      await dialog.getByRole('textbox', { name: rationaleText.field }).press('Enter');
      await dialog.waitFor({ state: 'detached' });
    });
  }

  /** Settles what the teams agree on as high, with the first sentence that is offered. */
  async settleAgreed(): Promise<void> {
    await this.leaving(async () => {
      await this.page.keyboard.press('s');
      const dialog = this.page.getByRole('dialog');
      await dialog.getByRole('listbox').waitFor();
      await this.page.keyboard.press('1');
      await dialog.waitFor({ state: 'detached' });
    });
  }

  /** Leaves the room and ends the meeting. */
  async end(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('button', { name: text.lobby.end }).click();
    await this.page.getByRole('button', { name: text.lobby.start }).waitFor();
  }

  /** Opens the lobby from the rail. */
  async enterLobby(): Promise<void> {
    const rail = this.page.getByRole('navigation', { name: appText.rail.views });
    await rail.getByRole('link', { name: text.title, exact: true }).click();
    await this.page.getByRole('button', { name: text.lobby.start }).waitFor();
  }

  /** Waits until the meeting has gone on to another item, or to its end. */
  private async leaving(act: () => Promise<void>): Promise<void> {
    const before = await this.placeLine().innerText();
    await act();
    const same = this.page.getByText(before, { exact: true }).filter({ visible: true });
    await same.waitFor({ state: 'detached' });
  }

  private placeLine(): Locator {
    return this.page.getByText(/^Item \d+ of \d+$/).first();
  }
}
