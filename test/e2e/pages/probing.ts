import type { Locator, Page } from 'playwright-core';
import { appText } from '../../../shared/text/app.ts';
import { componentsText } from '../../../shared/text/components.ts';
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

  /** Names a database, with a login and without encryption. */
  async postgres(
    host: string,
    port: number,
    login: { readonly database: string; readonly user: string; readonly password: string },
  ): Promise<void> {
    await choose(this.dialog, t.kind, t.kinds.postgres);
    await type(this.dialog, t.host, host);
    await type(this.dialog, t.port, String(port));
    await type(this.dialog, t.database, login.database);
    await type(this.dialog, t.user, login.user);
    await this.dialog.getByLabel(t.password).fill(login.password);
    await choose(this.dialog, t.encryption, t.encryptions.none);
  }

  /** Names what to look up, and the resolver that is asked. */
  async dns(name: string, resolver: string): Promise<void> {
    await choose(this.dialog, t.kind, t.kinds.dns);
    await type(this.dialog, t.dnsHost, name);
    await type(this.dialog, t.resolver, resolver);
  }

  /** Whether what came of the question is in sight, without scrolling. */
  async outcomeIsSeen(): Promise<boolean> {
    return this.dialog.getByRole('alert').evaluate((alert) => {
      const { left, top, bottom } = alert.getBoundingClientRect();
      const at = (y: number) => alert.contains(document.elementFromPoint(left + 4, y));
      return at(top + 4) && at(bottom - 4);
    });
  }

  /** Stops the question while it is asked, and waits until another one can be asked. */
  async stop(): Promise<void> {
    await this.dialog.getByRole('button', { name: appText.jobs.stop, exact: true }).click();
    await this.dialog.getByRole('button', { name: componentsText.cancel }).waitFor();
  }

  /** Closes the dialog. */
  async leave(): Promise<void> {
    await this.dialog.getByRole('button', { name: componentsText.cancel }).click();
    await this.dialog.waitFor({ state: 'hidden' });
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
