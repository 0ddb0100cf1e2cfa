import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { appText } from '../../shared/text/app.ts';
import { words } from '../../shared/text/components.ts';
import { postgresText } from '../../shared/text/formats/data.ts';
import { probeText } from '../../shared/text/document.ts';
import { ProbingPage } from './pages/probing.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { openAudit } from './support/audits.ts';
import { query } from './support/bridge.ts';
import { layoutProblems, violations } from './support/looks.ts';
import { neverAnswers, refusesLogin } from './support/silent-servers.ts';
import { settled } from './support/tour.ts';

const OUT = join(ROOT, 'out', 'screens');
mkdirSync(OUT, { recursive: true });

/** An address of this computer at which nothing answers questions for names. */
const noResolver = '127.0.0.213';

describe('a live environment that gives no answer', () => {
  let app: OpenApp;
  let auditId: string;
  let probing: ProbingPage;

  const picture = async (name: string): Promise<void> => {
    await app.page.screenshot({ path: join(OUT, `probing-${name}.png`) });
    expect([...(await layoutProblems(app.page)), ...(await violations(app.page))]).toEqual([]);
  };
  const sources = async () => (await query(app.page, 'document.get', { auditId })).sources;

  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await openAudit(app.page);
    probing = new ProbingPage(app.page);
  });
  afterAll(closeApps);
  beforeEach(async () => probing.open());
  afterEach(async () => {
    await probing.leave();
  });

  it('is left alone at once when a person stops the question', async () => {
    const server = await neverAnswers();
    await probing.tls(words.side.staging, '127.0.0.1', server.port);
    await probing.allow('127.0.0.1', server.port, 'Asked by the test of the balancer.');
    await probing.ask();
    await expect.poll(() => server.open()).toBeGreaterThan(0);
    await picture('asking');
    await probing.stop();
    await expect.poll(() => server.open()).toBe(0);
    expect(await probing.canAsk()).toBe(true);
    await picture('stopped');
    expect(await sources()).toEqual([]);
    await server.close();
  });

  it('says that the database refused the login, and keeps no password', async () => {
    const server = await refusesLogin();
    const password = 'canary-window-login';
    await probing.postgres('127.0.0.1', server.port, {
      database: 'shop',
      user: 'reader',
      password,
    });
    await probing.allow('127.0.0.1', server.port, 'The database of production.');
    await probing.ask();
    await probing.dialog.getByText(postgresText.loginRefused.sentence).waitFor();
    await settled(app.page);
    await picture('login-refused');
    expect(await probing.outcomeIsSeen()).toBe(true);
    expect(await probing.dialog.getByLabel(probeText.password).inputValue()).toBe('');
    expect(await app.page.content()).not.toContain(password);
    expect(await sources()).toEqual([]);
    await server.close();
  });

  it('says that no resolver answers, and what to do', async () => {
    await probing.dns('shop.example.com', noResolver);
    await probing.allow(noResolver, 53, 'The resolver of staging.');
    await probing.ask();
    const refused = probing.dialog.getByRole('alert').filter({ hasText: probeText.refused });
    await refused.waitFor({ timeout: 60_000 });
    await picture('dns-refused');
    expect(await refused.innerText()).toMatch(/127\.0\.0\.213[^]*\.\s/);
  });

  it('is asked at no other host than the allowed one', async () => {
    await probing.tls(words.side.staging, '127.0.0.1', 9);
    expect(await probing.canAsk()).toBe(false);
    expect(await probing.dialog.getByText(appText.jobs.stop).count()).toBe(0);
  });
});
