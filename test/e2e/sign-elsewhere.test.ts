import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signElsewhere } from '../../shared/text/sign-elsewhere.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { filledExample, openAudit, passphrase, show, waitingException } from './support/audits.ts';
import { query } from './support/bridge.ts';
import { answerPicker } from './support/picker.ts';

const { asking, signing, receiving } = signElsewhere;
const camille = 'Camille Roy';

describe('an exception that is approved on another machine', () => {
  let first: OpenApp;
  let second: OpenApp;
  let auditId: string;
  let request: string;
  beforeAll(async () => {
    first = await openApp();
    auditId = await filledExample(first.page);
    second = await openApp({ person: camille });
    await openAudit(second.page, 'handover');
  });
  afterAll(closeApps);

  it('is asked for with a file that says exactly what is signed', async () => {
    const { page } = first;
    await show(page, `/audit/${auditId}/handover`);
    await page.getByRole('button', { name: signElsewhere.ask }).click();
    const dialog = page.getByRole('dialog', { name: asking.title });
    await dialog.getByText(asking.learns).waitFor();
    await dialog.getByRole('combobox', { name: asking.what }).click();
    await page.getByRole('option', { name: new RegExp(waitingException) }).click();
    await dialog.getByRole('combobox', { name: asking.person }).click();
    await page.getByRole('option', { name: new RegExp(camille) }).click();
    request = await writes(first, async () => {
      await dialog.getByRole('button', { name: asking.confirm }).click();
    });
    await dialog.waitFor({ state: 'hidden' });
    expect(readFileSync(request, 'utf8')).toContain(
      'Instances may be removed while they still start.',
    );
  });

  it('is not approved by an answer that another passphrase made, and the try is recorded', async () => {
    const answer = await answeredWith('eight loud geese over water');
    const dialog = await receivingOf(answer);
    await dialog.getByRole('button', { name: receiving.confirm }).click();
    await dialog.getByText(`The answer was not made with the passphrase of ${camille}.`).waitFor();
    await first.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    const { refusals } = await query(first.page, 'people.get', { auditId });
    expect(refusals[0]?.sentence).toContain('wrong passphrase');
    expect(await standing()).toBe('requested');
  });

  it('is not approved by an answer that was changed on the way', async () => {
    const answer = await answeredWith(passphrase);
    const file = JSON.parse(readFileSync(answer, 'utf8'));
    const body = Buffer.from(file.sealed.body, 'base64');
    body[20] = (body[20] ?? 0) ^ 1;
    const changed = { ...file, sealed: { ...file.sealed, body: body.toString('base64') } };
    const tampered = join(first.folder, 'tampered.evenkeel-sign');
    writeFileSync(tampered, JSON.stringify(changed));
    const dialog = await receivingOf(tampered);
    await dialog.getByText(receiving.closed).waitFor();
    expect(await dialog.getByRole('button', { name: receiving.confirm }).isDisabled()).toBe(true);
    await first.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await standing()).toBe('requested');
  });

  it('is approved by the answer, which is shown as signed elsewhere', async () => {
    const dialog = await receivingOf(await answeredWith(passphrase));
    await dialog.getByText(/Seen on my own machine\./).waitFor();
    await dialog.getByRole('button', { name: receiving.confirm }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await standing()).toBe('approved');
    const { signatures } = await query(first.page, 'signatures.get', { auditId });
    const given = signatures.find(({ way }) => way === 'package');
    expect(given).toMatchObject({ name: camille, role: 'Approver', covers: true });
    expect(given?.note).toMatch(
      /^Seen on my own machine\.\nSigned elsewhere by passphrase, answer/,
    );
  });

  /** What the exception is in the record that asked. */
  async function standing(): Promise<string | undefined> {
    const { exceptions } = await query(first.page, 'register.get', { auditId });
    return exceptions.find(({ title }) => title === waitingException)?.standing;
  }

  /** Answers the request in the second app, and gives the file that it wrote. */
  async function answeredWith(typed: string): Promise<string> {
    const dialog = await readIn(second, request, signElsewhere.request(camille));
    await dialog.getByText(waitingException).first().waitFor();
    await dialog.getByLabel(new RegExp(`^${signing.passphrase}`)).fill(typed);
    await dialog.getByLabel(new RegExp(`^${signing.again}`)).fill(typed);
    await dialog.getByLabel(signing.note).fill('Seen on my own machine.');
    const answer = await writes(second, async () => {
      await dialog.getByRole('button', { name: signing.confirm }).click();
    });
    await dialog.waitFor({ state: 'hidden' });
    return answer;
  }

  async function receivingOf(file: string): Promise<Locator> {
    return readIn(first, file, signElsewhere.answer(camille));
  }
});

/** Has an app read a file of this kind, and gives the dialog that it opens. */
async function readIn(app: OpenApp, file: string, title: string): Promise<Locator> {
  await answerPicker(app, [file]);
  await app.page.getByRole('button', { name: signElsewhere.read }).click();
  const dialog = app.page.getByRole('dialog', { name: title });
  await dialog.waitFor();
  return dialog;
}

/** The file that an act of the app writes among its exports. */
async function writes({ exports }: OpenApp, act: () => Promise<void>): Promise<string> {
  const before = new Set(readdirSync(exports));
  const fresh = (): string | undefined =>
    readdirSync(exports).find((name) => name.endsWith('.evenkeel-sign') && !before.has(name));
  await act();
  await expect.poll(fresh).toBeDefined();
  return join(exports, fresh() ?? '');
}
