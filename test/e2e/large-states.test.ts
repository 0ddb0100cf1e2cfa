import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { compareText } from '../../shared/text/compare.ts';
import { words } from '../../shared/text/components.ts';
import { documentText } from '../../shared/text/document.ts';
import { generateState } from '../fixtures/terraform.ts';
import { ComparePage } from './pages/compare.ts';
import { DocumentPage } from './pages/document.ts';
import { Shell } from './pages/shell.ts';
import { closeApps, dropFiles, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { openAudit } from './support/audits.ts';
import { query } from './support/bridge.ts';
import { peakMemory } from './support/memory.ts';
import { writeTo } from './support/mixed-files.ts';

const OUT = join(ROOT, 'out', 'screens');
const RESOURCES = 9000;
const t = documentText;

/** What was measured, left for people to read: how long it takes here is nothing to assert. */
const measured: Record<string, number> = {};
const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
  const start = performance.now();
  const result = await work();
  measured[`${what} (s)`] = Math.round((performance.now() - start) / 100) / 10;
  return result;
};

describe('two states of ten megabytes', () => {
  let app: OpenApp;
  let auditId: string;
  let document: DocumentPage;
  let shell: Shell;
  const stateOf = (environment: string, changed: number): string => {
    const text = generateState({ seed: 7, resources: RESOURCES, changed, environment });
    return writeTo(join(app.folder, environment), 'main.tfstate', text);
  };
  const settings = (side: string, value: string): string =>
    writeTo(join(app.folder, side), 'shop.env', `POOL_SIZE=${value}\nREQUEST_TIMEOUT=5s\n`);
  const read = async () => (await query(app.page, 'document.get', { auditId })).sources;

  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    const memory = peakMemory(app.main.pid ?? 0);
    auditId = await openAudit(app.page);
    document = new DocumentPage(app);
    shell = new Shell(app.page);
    return () => {
      measured['peak memory of all processes (MB)'] = memory.end();
      writeFileSync(join(OUT, 'large-states.json'), `${JSON.stringify(measured, null, 2)}\n`);
    };
  });
  afterAll(closeApps);

  it('keeps a rating at once while the second one is read', async () => {
    await document.drop('staging', [settings('staging', '10')]);
    await document.drop('production', [settings('production', '40')]);
    const state = stateOf('staging', 0);
    await timed('reading the first state', async () => document.drop('staging', [state]));
    await shell.goTo('compare');
    const compare = new ComparePage(app.page);
    await compare.compared();
    await compare.showEverything();
    await shell.goTo('document');
    const second = stateOf('production', 0.05);
    const name = t.cell(words.dimension.infrastructure, words.side.production);
    const started = performance.now();
    await dropFiles(app, app.page.getByRole('cell', { name, exact: true }), [second]);
    await shell.goTo('compare');
    await app.page.getByRole('searchbox').fill('POOL_SIZE');
    const grid = app.page.getByRole('grid', { name: compareText.grid.label });
    await grid.getByText('POOL_SIZE').waitFor();
    await compare.focus(compareText.grid.rating);
    const before = await shell.saying();
    await timed('rating, with its rationale typed, until it is on the disk', async () => {
      await compare.judge('medium', 'Agreed in the meeting.');
      await expect.poll(ratingOf, { interval: 20, timeout: 60_000 }).toBe('medium');
    });
    await timed('from there until the bar says so', async () => {
      const isNew = async () => {
        const saying = await shell.saying();
        return saying.startsWith('Saved') && saying !== before;
      };
      await expect.poll(isNew, { interval: 20, timeout: 60_000 }).toBe(true);
    });
    expect((await read()).filter((source) => source.path.endsWith('.tfstate'))).toHaveLength(1);
    await expect.poll(async () => (await read()).length, { timeout: 180_000 }).toBe(4);
    measured['reading the second state, with a rating meanwhile (s)'] =
      Math.round((performance.now() - started) / 100) / 10;
  }, 300_000);

  const ratingOf = async () => {
    const filter = { search: 'POOL_SIZE' };
    const { rows } = await query(app.page, 'differences.page', { auditId, filter });
    return rows.find((row) => row.name === 'POOL_SIZE')?.rating?.risk ?? null;
  };

  it('compares them, keeps the rating and shows the rows', async () => {
    await app.page.getByRole('searchbox').fill('');
    const compare = new ComparePage(app.page);
    await timed('comparing', async () => compare.compared());
    const counts = await query(app.page, 'differences.counts', { auditId });
    expect(counts.all).toBeGreaterThan(RESOURCES / 10);
    expect(await ratingOf()).toBe('medium');
    await app.page.screenshot({ path: join(OUT, 'large-states.png') });
  }, 300_000);
});
