import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingText } from '../../shared/text/meeting.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { filledExample, show } from './support/audits.ts';
import { cutProblems, reflowProblems } from './support/looks.ts';
import { meetingStops } from './support/meeting-stops.ts';
import { projectorOf, resizeProjector } from './support/projector.ts';
import { auditStops, plainStops, settled } from './support/tour.ts';

describe('at 200 % zoom', () => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await filledExample(app.page);
    await app.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.webContents.setZoomFactor(2),
    );
    await app.page.waitForFunction(() => innerWidth === 640);
  });
  afterAll(closeApps);

  it.each([...auditStops(() => auditId), ...plainStops])(
    'nothing runs out of the window or is cut off: $name',
    async (stop) => {
      await stop.open(app.page);
      await settled(app.page);
      const found = [...(await reflowProblems(app.page)), ...(await cutProblems(app.page))];
      await stop.leave?.(app.page);
      expect(found).toEqual([]);
    },
  );

  it('would find what is cut off, covered or out of reach', async () => {
    await app.page.evaluate(plantFaults);
    const found = await cutProblems(app.page);
    expect(found.filter((each) => each.includes('planted'))).toEqual([
      'cut off: p "planted and cut"',
      'covered: span "planted below"',
      expect.stringContaining('out of reach: <button class="planted"'),
    ]);
  });
});

/** Runs in the page: text cut off, text covered, and a control out of reach. */
function plantFaults(): void {
  const plant = (
    tag: string,
    text: string,
    style: Readonly<Record<string, string>>,
  ): HTMLElement => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.className = 'planted';
    document.body.append(element);
    Object.assign(element.style, { position: 'fixed', left: '0', background: 'white', ...style });
    return element;
  };
  plant('p', 'planted and cut', { top: '0', width: '40px', overflow: 'hidden', whiteSpace: 'pre' });
  const layer = plant('div', '', { top: '60px', width: '300px', height: '40px' });
  for (const text of ['planted below', 'planted above']) {
    const line = plant('span', text, { position: 'absolute', top: '0' });
    layer.append(line);
  }
  const frame = plant('div', '', { top: '120px', width: '80px', height: '20px', overflow: 'clip' });
  frame.append(plant('button', '', { position: 'absolute', top: '200px', height: '20px' }));
}

describe('the public view at 200 % zoom', () => {
  let app: OpenApp;
  let auditId: string;
  let projector: Page;
  beforeAll(async () => {
    app = await openApp();
    auditId = await filledExample(app.page);
    await show(app.page, `/audit/${auditId}/meeting`);
    await app.page.getByRole('button', { name: meetingText.publicView.open }).click();
    projector = await projectorOf(app);
    await resizeProjector(app, projector, { width: 640, height: 400 });
  });
  afterAll(closeApps);

  it.each(meetingStops(() => auditId))(
    'nothing is cut off as the room shows $name',
    async (stop) => {
      await stop.open(app.page);
      const title = app.page.getByRole('heading', { level: 1, includeHidden: true });
      const shown = (await title.textContent()) ?? '';
      await projector.getByRole('heading', { level: 1, name: shown }).waitFor();
      const found = [...(await reflowProblems(projector)), ...(await cutProblems(projector))];
      await stop.leave?.(app.page);
      expect(found).toEqual([]);
    },
  );
});
