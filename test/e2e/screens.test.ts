import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { meetingText } from '../../shared/text/meeting.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { filledExample, show } from './support/audits.ts';
import { layoutProblems } from './support/looks.ts';
import { meetingStops } from './support/meeting-stops.ts';
import { projectorOf, resizeProjector } from './support/projector.ts';
import { auditStops, emptyStops, plainStops, problemStop, settled } from './support/tour.ts';
import type { Stop } from './support/tour.ts';

const OUT = join(ROOT, 'out', 'screens');
const sizes = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const;

async function photograph(app: OpenApp, theme: string, stop: Stop): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { width, height } of sizes) {
    await resize(app, width, height);
    await stop.open(app.page);
    await settled(app.page);
    const path = join(OUT, `${stop.name}-${theme}-${width}x${height}.png`);
    await app.page.screenshot({ path });
    found.push(...(await layoutProblems(app.page)).map((each) => `${width}: ${each}`));
    await stop.leave?.(app.page);
  }
  return found;
}

mkdirSync(OUT, { recursive: true });

describe.each(['light', 'dark'] as const)('every screen in the %s theme', (theme) => {
  let app: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp({ theme });
  });
  afterAll(closeApps);

  it.each(emptyStops)('fits before there is an audit: $name', async (stop) => {
    expect(await photograph(app, theme, stop)).toEqual([]);
  });

  it('takes the example', async () => {
    auditId = await filledExample(app.page);
    expect(auditId).not.toBe('');
  });

  it.each([...auditStops(() => auditId), ...plainStops])(
    'fits with an audit at hand: $name',
    async (stop) => {
      expect(await photograph(app, theme, stop)).toEqual([]);
    },
  );
});

describe.each(['light', 'dark'] as const)('a record that cannot be opened, in %s', (theme) => {
  let app: OpenApp;
  beforeAll(async () => {
    app = await openApp({ theme, record: join(ROOT, 'package.json') });
  });
  afterAll(closeApps);

  it('fits the window', async () => {
    expect(await photograph(app, theme, problemStop)).toEqual([]);
  });
});

describe.each(['light', 'dark'] as const)('the public view in the %s theme', (theme) => {
  let app: OpenApp;
  let auditId: string;
  let projector: Page;
  beforeAll(async () => {
    app = await openApp({ theme });
    auditId = await filledExample(app.page);
    await show(app.page, `/audit/${auditId}/meeting`);
    await app.page.getByRole('button', { name: meetingText.publicView.open }).click();
    projector = await projectorOf(app);
  });
  afterAll(closeApps);

  const look = async (name: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const { width, height } of sizes) {
      await resizeProjector(app, projector, { width, height });
      await settled(projector);
      const path = join(OUT, `public-${name}-${theme}-${width}x${height}.png`);
      await projector.screenshot({ path });
      found.push(...(await layoutProblems(projector)).map((each) => `${width}: ${each}`));
    }
    return found;
  };

  it('fits while the next item is waited for', async () => {
    await projector.getByText(meetingText.publicView.waiting).waitFor();
    expect(await look('waiting')).toEqual([]);
  });

  it.each(meetingStops(() => auditId))('fits as the room shows $name', async (stop) => {
    await stop.open(app.page);
    const title = app.page.getByRole('heading', { level: 1, includeHidden: true });
    const shown = (await title.textContent()) ?? '';
    await projector.getByRole('heading', { level: 1, name: shown }).waitFor();
    expect(await look(stop.name)).toEqual([]);
    await stop.leave?.(app.page);
  });
});
