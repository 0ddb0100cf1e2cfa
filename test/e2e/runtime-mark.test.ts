import { afterAll, expect, it } from 'vitest';
import { appText } from '../../shared/text/app.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import { comparedExample } from './support/audits.ts';

afterAll(closeApps);

it('the window says on which runtime it runs: in full where there is room, else in short', async () => {
  const app = await openApp();
  await comparedExample(app.page);
  const bar = app.page.getByRole('banner', { name: appText.topBar.label });
  const shown = async () => ({
    full: await bar.getByText(appText.developmentRuntime, { exact: true }).isVisible(),
    short: await bar.getByText(appText.developmentRuntimeShort, { exact: true }).isVisible(),
  });
  const { developmentRuntime } = app;
  await resize(app, 1280, 800);
  expect(await shown()).toEqual({ full: false, short: developmentRuntime });
  await resize(app, 1920, 1080);
  expect(await shown()).toEqual({ full: developmentRuntime, short: false });
  expect((await app.page.title()).includes('development runtime')).toBe(developmentRuntime);
});
