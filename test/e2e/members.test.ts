import { afterAll, expect, it } from 'vitest';
import { meetingText as text } from '../../shared/text/meeting.ts';
import type { Thousand } from '../fixtures/thousand.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import { show } from './support/audits.ts';
import { projectorOf, resizeProjector } from './support/projector.ts';
import { recordOf } from './support/thousand.ts';

afterAll(closeApps);

const small = { width: 1280, height: 800 };

/** One setting in a thousand files, with the same change everywhere: one group. */
const filesWith = (value: string): Thousand['files']['staging'] =>
  Object.fromEntries(
    Array.from({ length: 1000 }, (_, at) => [`service-${at}.env`, `BANNER=${value} ${at}\n`]),
  );

it('walks through a group of 1,000 in the room, read ahead of the mark, and the projector follows', async () => {
  const files = { staging: filesWith('plain'), production: filesWith('ornate') };
  const made = await recordOf({ files });
  const app = await openApp({ record: made.record });
  const { page } = app;
  await resize(app, small.width, small.height);
  await show(page, `/audit/${made.auditId}/meeting`);
  await page.getByRole('button', { name: text.lobby.start }).click();
  await page.getByText(text.collecting('development')).waitFor();
  await page.getByRole('button', { name: text.seeAll(1000) }).click();
  await page.keyboard.press('o');
  const projector = await projectorOf(app);
  await resizeProjector(app, projector, small);
  const list = page.getByRole('list', { name: text.members });
  const onProjector = projector.getByRole('list', { name: text.members });
  const marked = list.locator('[aria-current="true"]');
  await marked.waitFor();
  const lines = async (): Promise<number> => list.getByRole('listitem').count();
  expect(await lines()).toBeLessThan(1000);
  for (const reached of [100, 200, 300]) {
    for (let at = 0; at < 100; at += 1) await page.keyboard.press('ArrowDown');
    await expect.poll(lines).toBeGreaterThan(reached);
  }
  const last = (await marked.textContent()) ?? '';
  expect(last).not.toBe('');
  await expect
    .poll(async () => onProjector.locator('[aria-current="true"]').textContent())
    .toBe(last);
  made.remove();
});
