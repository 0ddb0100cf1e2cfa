import type { Locator, Page } from 'playwright-core';
import { probeText } from '../../../shared/text/document.ts';
import { choose, type } from './fields.ts';

const t = probeText;

/** The dialog that asks a live environment. */
export class ProbingPage {
  readonly page: Page;
  readonly dialog: Locator;

  constructor(page: Page) {
    this.page = page;
    this.dialog = page.getByRole('dialog', { name: t.title });
  }

  async open(): Promise<void> {
    await this.page.getByRole('button', { name: t.open, exact: true }).click();
    await this.dialog.waitFor();
  }

  /** Names the host and port of a TLS question. */
  async tls(side: string, host: string, port: number): Promise<void> {
    await choose(this.dialog, t.side, side);
    await type(this.dialog, t.host, host);
    await type(this.dialog, t.port, String(port));
  }

  /** Whether the question can be asked: only after its host is allowed. */
  async canAsk(): Promise<boolean> {
    return this.dialog.getByRole('button', { name: t.action }).isEnabled();
  }

  /** Allows the host in this audit, with a reason. */
  async allow(host: string, port: number, reason: string): Promise<void> {
    await type(this.dialog, t.reason, reason);
    await this.dialog.getByRole('button', { name: t.allow }).click();
    await this.dialog.getByText(t.allowed(t.endpoint(host, port))).waitFor();
  }

  async ask(): Promise<void> {
    await this.dialog.getByRole('button', { name: t.action }).click();
  }
}
