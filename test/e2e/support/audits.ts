import type { Page } from 'playwright-core';
import type { Side } from '../../../shared/model/words.ts';
import { sides } from '../../../shared/model/words.ts';
import { compareText } from '../../../shared/text/compare.ts';
import { command, query } from './bridge.ts';
import { fillRelease, signRelease } from './release.ts';

/** The day that lies so many days after today, in the person's own time zone. */
export function dayFromNow(days: number): string {
  const day = new Date();
  day.setDate(day.getDate() + days);
  const parts = [day.getFullYear(), day.getMonth() + 1, day.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

/** Opens an audit without sources, shows the given step and gives the audit's id. */
export async function openAudit(page: Page, screen = 'document'): Promise<string> {
  const { audit } = await command(page, 'audit.open', {
    system: { name: 'Ferry Booking', criticality: 'high', kernelDependent: false },
    release: '7.1',
    plannedDate: dayFromNow(14),
    staging: { name: 'Staging', kind: 'persistent' },
    production: { name: 'Production', kind: 'persistent' },
    profile: { traits: ['stateful'], releaseFrequency: 'weekly', recoveryCapacity: 'hours' },
  });
  await show(page, `/audit/${audit.id}/${screen}`);
  return audit.id;
}

/** Goes to an address of the app and waits for its title. */
export async function show(page: Page, path: string): Promise<void> {
  await page.evaluate((hash) => void (location.hash = hash), `#${path}`);
  await page.waitForFunction((hash) => location.hash === hash, `#${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

/** Shows step 2 of an audit, one difference a line. */
export async function showDifferences(page: Page, auditId: string): Promise<void> {
  await show(page, `/audit/${auditId}/compare`);
  await differencesTab(page);
}

/** Goes from the agenda to the differences one by one. */
export async function differencesTab(page: Page): Promise<void> {
  const name = compareText.tabs.differences(0).replace(/\d+$/, '');
  await page.getByRole('tab', { name: new RegExp(`^${name}`) }).click();
}

/** Adds the bundled example's files to a side. */
async function addExample(page: Page, auditId: string, side: Side): Promise<void> {
  const files = await page.evaluate(async (of) => window.evenkeel?.files.example(of), side);
  const tokens = (files ?? []).map((file) => file.token);
  await command(page, 'source.add', { auditId, side, files: tokens });
}

/** An audit of the bundled example, documented and compared; gives its id. */
export async function comparedExample(page: Page): Promise<string> {
  const auditId = await openAudit(page);
  return compareExample(page, auditId);
}

async function compareExample(page: Page, auditId: string): Promise<string> {
  for (const side of sides) await addExample(page, auditId, side);
  await command(page, 'comparison.run', { auditId });
  return auditId;
}

/** The example with something on every screen: rated, planned, watched, excepted, decided. */
export async function filledExample(page: Page): Promise<string> {
  const auditId = await openAudit(page);
  await takePart(page, auditId);
  await compareExample(page, auditId);
  const ids = await query(page, 'differences.ids', { auditId, filter: { suggestion: ['high'] } });
  await judge(page, auditId, ids);
  const rationale = 'Orders stop where this fails.';
  await command(page, 'rating.accept', { auditId, differenceIds: [...ids], rationale });
  await plan(page, auditId, ids);
  await except(page, auditId);
  const detector = { auditId, dimension: 'network', cadence: 'daily', told: 'Sam Okafor' } as const;
  const title = 'Network of both environments';
  const { detectorId } = await command(page, 'detector.set', { ...detector, title });
  await command(page, 'drift.check', { auditId, detectorId });
  await fillRelease(page, auditId, dayFromNow(-20));
  const decision = {
    decision: 'hold',
    decidedBy: 'Camille Roy',
    reason: 'Parity is too low.',
  } as const;
  await command(page, 'decision.record', { auditId, ...decision });
  await signRelease(page, auditId, passphrase);
  return auditId;
}

async function takePart(page: Page, auditId: string): Promise<void> {
  const people = [
    { name: 'Sam Okafor', team: 'development', role: 'Lead developer' },
    { name: 'Rin Sato', team: 'operations', role: 'Operations engineer' },
  ] as const;
  for (const person of people) await command(page, 'participant.add', { auditId, ...person });
  await command(page, 'incident.add', {
    auditId,
    date: dayFromNow(-60),
    dimension: 'network',
    what: 'Checkout answered with errors while the balancer removed healthy instances.',
    parityGap: true,
    catalogueId: null,
  });
}

async function judge(page: Page, auditId: string, ids: readonly string[]): Promise<void> {
  const differenceIds = ids.slice(0, 6);
  const risk = 'high';
  const rationale = 'Customers would notice it at once.';
  const set = { auditId, differenceIds, risk, rationale } as const;
  await command(page, 'assessment.set', { ...set, team: 'development' });
  const other = { ...set, risk: 'medium', team: 'operations' } as const;
  await command(page, 'assessment.set', { ...other, rationale: 'A rollback takes minutes.' });
}

async function plan(page: Page, auditId: string, ids: readonly string[]): Promise<void> {
  const owned = { owner: 'Rin Sato', due: dayFromNow(10) };
  const first = { auditId, differenceIds: ids.slice(0, 3), effort: 'low' } as const;
  await command(page, 'gap.plan', { ...first, ...owned, disposition: 'remediate-now' });
  const second = { auditId, differenceIds: ids.slice(3, 8), effort: 'high' } as const;
  await command(page, 'gap.plan', { ...second, disposition: 'phased' });
  const phases = [
    { title: 'The same engine version in staging', due: dayFromNow(9), status: 'in-progress' },
    { title: 'Settings from one source for both', due: dayFromNow(23), status: 'open' },
  ] as const;
  await command(page, 'gap.phases', {
    auditId,
    differenceIds: ids.slice(3, 5),
    phases: [...phases],
  });
  const window = { startsOn: dayFromNow(12), endsOn: dayFromNow(13) };
  await command(page, 'window.set', { auditId, title: 'Winter maintenance', ...window });
}

async function except(page: Page, auditId: string): Promise<void> {
  const filter = { suggestion: ['high' as const], dimension: ['data' as const] };
  const ids = await query(page, 'differences.ids', { auditId, filter });
  const { exceptionId } = await command(page, 'exception.request', {
    auditId,
    title: approvedException,
    dimension: 'data',
    differenceIds: ids.slice(0, 2),
    reason: 'Production data may not leave its region.',
    riskAssessment: 'Slow queries show in production first.',
    mitigation: 'A load test on a copy of the volume before each release.',
    compensatingControl: 'Slow queries are watched in production and rolled back within the hour.',
    requester: 'Sam Okafor',
    owner: 'Sam Okafor',
    expiresOn: dayFromNow(45),
    reviewTrigger: null,
  });
  await signer(page, auditId, 'Ines Duarte', { administrator: false });
  const personId = await signer(page, auditId, 'Camille Roy');
  await command(page, 'exception.approve', { exceptionId, personId, passphrase, note: '' });
  await requestSoonEnding(page, auditId);
}

/** One that waits for its approval. */
async function requestSoonEnding(page: Page, auditId: string): Promise<void> {
  const filter = { suggestion: ['high' as const], dimension: ['network' as const] };
  const ids = await query(page, 'differences.ids', { auditId, filter });
  await command(page, 'exception.request', {
    auditId,
    title: waitingException,
    dimension: 'network',
    differenceIds: ids.slice(0, 1),
    patterns: [],
    reason: 'The balancer of staging is replaced in the spring.',
    riskAssessment: 'Instances may be removed while they still start.',
    mitigation: 'The release starts with one instance and waits for it.',
    compensatingControl: 'The on-call engineer watches the target group during the release.',
    requester: 'Sam Okafor',
    owner: 'Rin Sato',
    expiresOn: dayFromNow(20),
    reviewTrigger: 'The new balancer is in staging.',
  });
}

/** Titles of the exceptions of the filled example. */
export const approvedException = 'Smaller data set in staging';
export const waitingException = 'Another balancer in staging';

/** What people of these audits sign with. */
export const passphrase = 'seven quiet otters count stones';

/**
 * Adds a person of compliance to the audit's system who can sign; gives the id. Once an administrator
 * can sign, more people need one's passphrase.
 */
export async function signer(
  page: Page,
  auditId: string,
  name: string,
  { administrator = true }: { readonly administrator?: boolean } = {},
): Promise<string> {
  const person = { auditId, personId: null, name, team: 'compliance' as const, role: 'Approver' };
  const { personId } = await command(page, 'person.set', { ...person, administrator });
  await command(page, 'person.passphrase', { personId, passphrase, current: null });
  return personId;
}
