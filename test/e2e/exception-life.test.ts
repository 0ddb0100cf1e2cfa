import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RegisterEntry } from '../../shared/contract/views.ts';
import { exceptionNumber, words } from '../../shared/text/components.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { dayFromNow, openAudit, passphrase, show, signer } from './support/audits.ts';
import { command, query, tryCommand } from './support/bridge.ts';

let app: OpenApp;
let auditId: string;
let exceptionId: string;

beforeAll(async () => {
  app = await openApp();
  auditId = await openAudit(app.page);
  await answered(app.page, 'staging', '13');
  await answered(app.page, 'production', '15');
  await command(app.page, 'comparison.run', { auditId });
  await rateHigh(app.page);
});
afterAll(closeApps);

/** Says what database engine version a side has. */
async function answered(page: Page, side: 'staging' | 'production', value: string): Promise<void> {
  const what = { catalogueId: 'database.engine-version', state: 'value', reason: 'seen' } as const;
  await command(page, 'answer.set', { auditId, side, value, ...what });
}

async function rateHigh(page: Page): Promise<readonly string[]> {
  const ids = await query(page, 'differences.ids', { auditId, filter: {} });
  const differenceIds = [...ids];
  const said = { risk: 'high', rationale: 'Orders stop where this fails.' } as const;
  for (const team of ['development', 'operations'] as const) {
    await command(page, 'assessment.set', { auditId, differenceIds, team, ...said });
  }
  await command(page, 'rating.set', { auditId, differenceIds, ...said });
  return ids;
}

const template = {
  title: 'Older database in staging',
  dimension: 'dependencies',
  reason: 'The new version is rented from July on.',
  riskAssessment: 'Query plans may differ.',
  mitigation: 'Plans are compared before each release.',
  compensatingControl: 'Slow queries are watched and rolled back within the hour.',
  requester: 'Sam Okafor',
  owner: 'Rin Sato',
  expiresOn: dayFromNow(45),
  reviewTrigger: null,
} as const;

async function entry(page: Page, number: number): Promise<RegisterEntry | undefined> {
  const { exceptions } = await query(page, 'register.get', { auditId });
  return exceptions.find((one) => one.number === number);
}

async function reasons(page: Page): Promise<readonly string[]> {
  const { readiness } = await query(page, 'steps.get', { auditId });
  return readiness.reasons.map(({ code }) => code);
}

/** Waits until the register shows a number with what it stands as. */
async function showsStanding(page: Page, number: number, standing: string): Promise<void> {
  await show(page, `/audit/${auditId}/exceptions`);
  const row = page.getByRole('row').filter({ hasText: exceptionNumber(number) });
  await row.getByText(standing).first().waitFor();
}

describe('the life of an exception', () => {
  it('begins with a request that its requester cannot approve', async () => {
    const ids = await query(app.page, 'differences.ids', { auditId, filter: {} });
    const requested = await command(app.page, 'exception.request', {
      auditId,
      differenceIds: [...ids],
      ...template,
    });
    exceptionId = requested.exceptionId;
    const personId = await signer(app.page, auditId, 'Sam Okafor');
    const own = { exceptionId, personId, passphrase, note: '' };
    const refused = await tryCommand(app.page, 'exception.approve', own);
    expect(refused).toMatchObject({ ok: false, error: { code: 'exception.own-request' } });
    const { refusals } = await query(app.page, 'people.get', { auditId });
    expect(refusals).toMatchObject([{ person: 'Sam Okafor', code: 'exception.own-request' }]);
  });

  it('covers its gap once another person has signed', async () => {
    const personId = await signer(app.page, auditId, 'Camille Roy');
    expect(await reasons(app.page)).toContain('high-gap-open');
    await command(app.page, 'exception.approve', { exceptionId, personId, passphrase, note: '' });
    expect(await reasons(app.page)).not.toContain('high-gap-open');
    await showsStanding(app.page, 1, words.standing.approved);
  });

  it('is void once the value is another one, until it is approved again', async () => {
    await answered(app.page, 'staging', '14');
    await command(app.page, 'comparison.run', { auditId });
    await rateHigh(app.page);
    expect((await entry(app.page, 1))?.voids[0]?.sentence).toContain(
      'was "13" in staging and is "14"',
    );
    expect(await reasons(app.page)).toContain('exception-void');
    await showsStanding(app.page, 1, words.standing.void);
    const { persons } = await query(app.page, 'people.get', { auditId });
    const personId = persons.find(({ name }) => name === 'Camille Roy')?.id ?? '';
    await command(app.page, 'exception.approve', { exceptionId, personId, passphrase, note: '' });
    expect(await reasons(app.page)).not.toContain('exception-void');
    await showsStanding(app.page, 1, words.standing.approved);
  });

  it('ends on its day by the clock of the host, and a renewal takes over', async () => {
    const { folder, record } = app;
    await app.close();
    const later = `${dayFromNow(46)}T12:00:00Z`;
    app = await openApp({ folder, record, clock: later });
    expect(await reasons(app.page)).toContain('exception-expired');
    expect(await reasons(app.page)).toContain('high-gap-open');
    await showsStanding(app.page, 1, words.standing.expired);
    const renewal = { auditId, exceptionId, ...template, expiresOn: dayFromNow(90) };
    const { exceptionId: renewed, number } = await command(app.page, 'exception.renew', renewal);
    expect(number).toBe(2);
    const { persons } = await query(app.page, 'people.get', { auditId });
    const personId = persons.find(({ name }) => name === 'Camille Roy')?.id ?? '';
    const approve = { exceptionId: renewed, personId, passphrase, note: '' };
    await command(app.page, 'exception.approve', approve);
    expect(await reasons(app.page)).not.toContain('exception-expired');
    expect(await reasons(app.page)).not.toContain('high-gap-open');
    await showsStanding(app.page, 2, words.standing.approved);
    expect((await entry(app.page, 1))?.standing).toBe('renewed');
  });
});
