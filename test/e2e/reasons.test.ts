import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { componentsText, words } from '../../shared/text/components.ts';
import { documentText } from '../../shared/text/document.ts';
import { openText } from '../../shared/text/open.ts';
import { settledText } from '../../shared/text/release.ts';
import { DocumentPage } from './pages/document.ts';
import { Shell } from './pages/shell.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { openAudit } from './support/audits.ts';
import { command, query } from './support/bridge.ts';
import { layoutProblems, violations } from './support/looks.ts';
import { settled } from './support/tour.ts';

const OUT = join(ROOT, 'out', 'screens');
mkdirSync(OUT, { recursive: true });
const attribute = 'Operating system';
const { catalogue } = documentText;
const { criteria } = openText;

/** The dialog that asks why, and what a person does with it. */
class Asked {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get dialog() {
    return this.page.getByRole('dialog');
  }

  get field() {
    return this.dialog.getByRole('textbox', { name: componentsText.reason });
  }

  async give(reason: string, act: string): Promise<void> {
    await this.page.keyboard.type(reason);
    await this.dialog.getByRole('button', { name: act }).click();
    await this.dialog.waitFor({ state: 'hidden' });
  }
}

describe('why something leaves or changes', () => {
  let app: OpenApp;
  let auditId: string;
  let shell: Shell;
  let asked: Asked;
  const newest = async () => {
    const { acts } = await query(app.page, 'history.page', { auditId, limit: 1 });
    return acts[0];
  };

  /** Leaves a picture for people to look at; nothing in it is cut off or unreadable. */
  const picture = async (name: string): Promise<void> => {
    await settled(app.page);
    await app.page.screenshot({ path: join(OUT, `reason-${name}.png`) });
    expect([...(await layoutProblems(app.page)), ...(await violations(app.page))]).toEqual([]);
  };

  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await openAudit(app.page);
    shell = new Shell(app.page);
    asked = new Asked(app.page);
  });
  afterAll(closeApps);

  it('is asked in a dialog that begins in its field and is left by Escape', async () => {
    const document = new DocumentPage(app);
    await shell.goTo('document');
    await document.answer(attribute, 'staging', { value: 'Debian 12' });
    await shell.saved();
    const name = catalogue.field(attribute, words.side.staging);
    const field = app.page.getByRole('combobox', { name, exact: true });
    await field.fill('');
    await field.press('Tab');
    await asked.dialog.waitFor();
    expect(await asked.field.evaluate((each) => each === window.document.activeElement)).toBe(true);
    await picture('answer');
    await app.page.keyboard.press('Escape');
    await asked.dialog.waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe('Debian 12');
    expect((await newest())?.action).toBe('answer.set');
    await field.fill('');
    await field.press('Tab');
    await asked.dialog.waitFor();
    await asked.give('it was of production', catalogue.clearAction);
    await shell.saved();
    expect(await newest()).toMatchObject({
      action: 'answer.clear',
      reason: 'it was of production',
      kind: 'removal',
    });
    expect(await field.inputValue()).toBe('');
  });

  it('is asked of what a decision rests on, and the change is made with it', async () => {
    const decision = { decision: 'hold', decidedBy: 'Ines Duarte', reason: 'too early' } as const;
    await command(app.page, 'decision.record', { auditId, ...decision });
    await shell.goTo('open');
    const label = criteria.targetOf(words.dimension.network);
    const target = app.page.getByLabel(label, { exact: true });
    await target.fill('70');
    await target.press('Tab');
    await asked.dialog.getByText(settledText.decided).waitFor();
    await picture('settled');
    await asked.give('policy 9 names 70 %', settledText.act);
    await shell.saved();
    expect(await newest()).toMatchObject({
      action: 'audit.criteria',
      reason: 'policy 9 names 70 %',
    });
    expect(await target.inputValue()).toBe('70');
  });
});
