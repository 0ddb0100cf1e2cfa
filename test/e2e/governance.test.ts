import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sides } from '../../shared/model/words.ts';
import { words } from '../../shared/text/components.ts';
import { evidenceText } from '../../shared/text/evidence-screen.ts';
import { drawerText } from '../../shared/text/register-drawer.ts';
import { registerText } from '../../shared/text/register-screen.ts';
import { ComparePage } from './pages/compare.ts';
import { PeoplePage } from './pages/people.ts';
import { RegisterPage } from './pages/register.ts';
import type { Approval } from './pages/register.ts';
import { Shell } from './pages/shell.ts';
import { closeApps, dropFiles, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { dayFromNow, openAudit, show, showDifferences } from './support/audits.ts';
import { command, query } from './support/bridge.ts';
import { answerPicker } from './support/picker.ts';

const title = 'Shorter sessions in staging';
const sam = {
  person: 'Sam Okafor, Lead developer',
  passphrase: 'granite otter violin cupboard',
  note: '',
};
const camille = {
  person: 'Camille Roy, Approver',
  passphrase: 'meadow lantern seven bicycle',
  note: 'The control is enough until then.',
};
const expires = dayFromNow(5);
const renewedUntil = dayFromNow(60);

/** Settings that are equal on both sides but for how long a session lasts. */
function settings(minutes: number): string {
  const equal = Array.from({ length: 12 }, (_, at) => `SESSION_STORE_${at}=redis-${at}`);
  return `${[...equal, `SESSION_TIMEOUT=${minutes}`].join('\n')}\n`;
}

/** Documents a side with a file that says how long a session lasts. */
async function document(
  app: OpenApp,
  auditId: string,
  session: { readonly side: 'staging' | 'production'; readonly minutes: number },
): Promise<void> {
  const { side, minutes } = session;
  const folder = join(app.folder, side);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, 'checkout.env');
  writeFileSync(path, settings(minutes));
  await answerPicker(app, [path]);
  const picked = await app.page.evaluate(async () => window.evenkeel?.files.pick('files'));
  const files = (picked ?? []).map(({ token }) => token);
  await command(app.page, 'source.add', { auditId, side, files });
}

/** Both teams and the meeting hold the row for high. */
async function rateHigh(page: Page, auditId: string): Promise<void> {
  const filter = { search: 'SESSION_TIMEOUT' };
  const ids = await query(page, 'differences.ids', { auditId, filter });
  const rated = { auditId, differenceIds: [...ids], risk: 'high' as const };
  const rationale = 'Customers lose their basket when a session ends.';
  for (const team of ['development', 'operations'] as const)
    await command(page, 'assessment.set', { ...rated, team, rationale });
  await command(page, 'rating.set', { ...rated, rationale });
}

/** A release that calls for no dimension but the network, and that one is out of scope. */
async function asksForLittle(page: Page, auditId: string): Promise<void> {
  const { audit } = await query(page, 'audit.get', { auditId });
  const traits = ['stateless-frontend' as const];
  await command(page, 'audit.change', { auditId, profile: { ...audit.profile, traits } });
  const outOfScope = 'The release does not touch the network.';
  await command(page, 'audit.criteria', { auditId, dimension: 'network', outOfScope });
}

/** What the top bar says of the release, once it says so. */
async function barSays(page: Page, word: string): Promise<void> {
  await page.getByRole('banner').getByText(word).first().waitFor();
}

describe('an exception, from its request to its renewal', () => {
  let app: OpenApp;
  let auditId: string;
  let register: RegisterPage;
  const approve = async (approval: Approval) => register.approve(title, approval);
  const reasons = async () => (await query(app.page, 'steps.get', { auditId })).readiness.reasons;
  const openRegister = async (): Promise<void> => {
    await show(app.page, `/audit/${auditId}/exceptions`);
    await register.open(title);
  };

  beforeAll(async () => {
    app = await openApp();
    auditId = await openAudit(app.page);
    await asksForLittle(app.page, auditId);
    for (const side of sides) {
      const minutes = side === 'staging' ? 15 : 30;
      await document(app, auditId, { side, minutes });
    }
    await command(app.page, 'comparison.run', { auditId });
    await rateHigh(app.page, auditId);
    register = new RegisterPage(app.page);
  });
  afterAll(closeApps);

  it('has people who sign, each with a passphrase and a recovery code of their own', async () => {
    const people = new PeoplePage(app.page);
    await show(app.page, `/audit/${auditId}/people`);
    const team = words.team.development;
    await people.add({ name: 'Sam Okafor', team, role: 'Lead developer' });
    await people.add({
      name: 'Camille Roy',
      team: words.team.compliance,
      role: 'Approver',
      administrator: true,
    });
    const codes = [
      await people.setPassphrase('Sam Okafor', sam.passphrase),
      await people.setPassphrase('Camille Roy', camille.passphrase),
    ];
    expect(new Set(codes).size).toBe(2);
    for (const code of codes) expect(code.length).toBeGreaterThan(20);
  });

  it('is requested for the row at hand by a key', async () => {
    await showDifferences(app.page, auditId);
    const compare = new ComparePage(app.page);
    await compare.showRated('high');
    await compare.focus('Rating');
    await app.page.keyboard.press('x');
    await register.request({
      title,
      reason: 'Testers share one browser profile.',
      risk: 'A session that ends early is not seen in staging.',
      mitigation: 'One test runs with the timeout of production.',
      control: 'The number of ended sessions is watched after the release.',
      requester: 'Sam Okafor',
      owner: 'Rin Sato',
      expires,
    });
    expect((await reasons()).map(({ code }) => code)).toEqual(['high-gap-open']);
    await barSays(app.page, words.readiness['not-ready']);
  });

  it('keeps what shows it by its hash: a file that is chosen, and one that is dropped', async () => {
    await openRegister();
    const panel = register.panel(title);
    const [chosen, dropped] = ['minutes.txt', 'sessions.csv'].map((name) => join(app.folder, name));
    const hashes = [chosen, dropped].map((path = '') => {
      const text = `What ${path} shows.`;
      writeFileSync(path, text);
      return createHash('sha256').update(text).digest('hex');
    });
    await answerPicker(app, [chosen ?? '']);
    await panel.getByRole('button', { name: evidenceText.add }).click();
    await panel.getByText(hashes[0] ?? '').waitFor();
    await dropFiles(app, panel.getByText(evidenceText.drop), [dropped ?? '']);
    await panel.getByText(hashes[1] ?? '').waitFor();
    expect(
      await panel.getByRole('list', { name: evidenceText.label }).getByRole('listitem').count(),
    ).toBe(2);
    await register.close(title);
  });

  it('is not approved by who requested it, and the refusal stays in the record', async () => {
    await openRegister();
    await register.says(title, 'requested');
    expect(await approve(sam)).toMatch(/requested/);
    await register.leaveDialog();
    await show(app.page, `/audit/${auditId}/people`);
    const refusals = await new PeoplePage(app.page).refusals();
    expect(refusals[0]).toMatch(/The approval of an exception was refused.*requested/s);
  });

  it('is approved by another who signs, after a passphrase that was wrong once', async () => {
    await openRegister();
    expect(await approve({ ...camille, passphrase: 'meadow lantern' })).toMatch(
      /not the passphrase/,
    );
    await register.leaveDialog();
    expect(await approve(camille)).toBeNull();
    await register.says(title, 'approved');
    const panel = register.panel(title);
    await panel.getByText('Camille Roy, Approver').waitFor();
    await panel.getByText('Covers the present content').waitFor();
    await register.close(title);
    expect(await register.standing(title)).toBe(words.standing.approved);
    expect((await reasons()).map(({ sentence }) => sentence)).toEqual([]);
    await barSays(app.page, words.readiness['ready-with-exceptions']);
  });

  it('is void once a new snapshot says something else of what it covers', async () => {
    await document(app, auditId, { side: 'staging', minutes: 10 });
    await command(app.page, 'comparison.run', { auditId });
    await openRegister();
    await register.says(title, 'void');
    const panel = register.panel(title);
    await panel.getByRole('heading', { name: drawerText.changed.title }).waitFor();
    await panel.getByText(/^No longer covers the present content/).waitFor();
    const marks = await panel.locator('mark').allInnerTexts();
    expect(marks).toEqual(expect.arrayContaining(['15', '10']));
    await register.close(title);
    await barSays(app.page, words.readiness['not-ready']);
  });

  it('is approved anew for the value of today', async () => {
    await rateHigh(app.page, auditId);
    await openRegister();
    expect(await approve(camille)).toBeNull();
    await register.says(title, 'approved');
    await register.close(title);
    await barSays(app.page, words.readiness['ready-with-exceptions']);
  });

  it('ends by the clock of the engine: its row stands against the release again', async () => {
    const { folder, close } = app;
    await close();
    app = await openApp({ folder, clock: `${dayFromNow(6)}T12:00:00Z` });
    register = new RegisterPage(app.page);
    await openRegister();
    await register.says(title, 'expired');
    await register.close(title);
    expect(await register.standing(title)).toBe(words.standing.expired);
    await app.page.getByRole('list', { name: registerText.reminders.label }).waitFor();
    await barSays(app.page, words.readiness['not-ready']);
    const codes = (await reasons()).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['exception-expired', 'high-gap-open']));
  });

  it('is renewed under a number of its own, which needs an approval of its own', async () => {
    await openRegister();
    await register.renew(title, renewedUntil);
    await register.close(title);
    const { exceptions } = await query(app.page, 'register.get', { auditId });
    const standings = exceptions.map(({ number, standing }) => `${number} ${standing}`);
    expect(standings.toSorted()).toEqual(['1 expired', '2 requested']);
    const renewal = app.page.getByRole('row', { name: registerText.open('E-002', title) });
    await renewal.focus();
    await app.page.keyboard.press('Enter');
    await register.says(title, 'requested');
    expect(await approve(camille)).toBeNull();
    await register.says(title, 'approved');
    await register
      .panel(title)
      .getByRole('button', { name: /^Takes over from E-001/ })
      .click();
    await register.says(title, 'renewed');
    await register.close(title);
    await barSays(app.page, words.readiness['ready-with-exceptions']);
    expect(await new Shell(app.page).problems()).toEqual([]);
  });
});
