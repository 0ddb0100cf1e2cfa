import { afterAll, expect, it } from 'vitest';
import { prioritiseText } from '../../shared/text/prioritise.ts';
import { RegisterPage } from './pages/register.ts';
import { closeApps, openApp } from './support/app.ts';
import { dayFromNow, show } from './support/audits.ts';
import { query } from './support/bridge.ts';
import { recordWithGaps } from './support/plans.ts';

afterAll(closeApps);

it('an exception is requested for the gap of a chip with x, and the focus comes back to it', async () => {
  const { auditId, record, remove } = await recordWithGaps(2);
  const { page, close } = await openApp({ record });
  await show(page, `/audit/${auditId}/prioritise`);
  const board = page.getByRole('region', { name: prioritiseText.board.label });
  const chip = board.getByRole('button', { name: /^SETTING_1 / });
  await chip.focus();
  await page.keyboard.press('x');
  await new RegisterPage(page).request({
    title: 'Another setting in staging',
    reason: 'The old one is paid for until July.',
    risk: 'A slow answer shows in production first.',
    mitigation: 'One test runs with the value of production.',
    control: 'Answers are watched after the release.',
    requester: 'Sam Okafor',
    owner: 'Rin Sato',
    expires: dayFromNow(30),
  });
  const { exceptions } = await query(page, 'register.get', { auditId });
  const told = exceptions.map(({ standing, covered }) => [
    standing,
    ...covered.map(({ name }) => name),
  ]);
  expect(told).toEqual([['requested', 'SETTING_1']]);
  const isBack = async () => chip.evaluate((element) => element === document.activeElement);
  await expect.poll(isBack).toBe(true);
  await close();
  remove();
});
