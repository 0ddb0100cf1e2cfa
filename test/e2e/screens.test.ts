import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { filledExample } from './support/audits.ts';
import { layoutProblems } from './support/looks.ts';
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
  afterAll(async () => app.close());

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
  afterAll(async () => app.close());

  it('fits the window', async () => {
    expect(await photograph(app, theme, problemStop)).toEqual([]);
  });
});
