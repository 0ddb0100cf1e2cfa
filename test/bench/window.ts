import { randomUUID } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { compareText } from '../../shared/text/compare.ts';
import { resize, openApp } from '../e2e/support/app.ts';
import type { OpenApp } from '../e2e/support/app.ts';
import { show } from '../e2e/support/audits.ts';
import { ComparePage } from '../e2e/pages/compare.ts';
import { act, bench } from '../integration/electron/engine/support/engine.ts';
import { readStamps, watchKeys } from './key-stamps.ts';
import type { KeyStamp } from './key-stamps.ts';
import { percentiles } from './measure.ts';
import { bareTable } from './record.ts';

const SERVICES = 50;
const SETTINGS = 2000;
/** Services from this one on differ in switches that are suggested high. */
const FIRST_SWITCHED = 45;

/** Between two keys of a person who reads a line and decides, and of one who does not read, in ms. */
const PACES = { reading: { keys: 120, from: 150, to: 250 }, burst: { keys: 60, from: 0, to: 30 } };

/** From a rating key to the pending mark on the screen and to the saved mark, on 100,000 rows. */
export async function benchWindow(): Promise<string> {
  const large = await windowRecord();
  try {
    const app = await openApp({ folder: large.folder, record: large.record });
    try {
      return await measured(app, large);
    } finally {
      await app.close();
    }
  } finally {
    large.remove();
  }
}

interface LargeRecord {
  readonly auditId: string;
  readonly record: string;
  readonly folder: string;
  readonly remove: () => void;
}

/** A record with 100,000 open differences: fifty documents a side whose every value differs. */
async function windowRecord(): Promise<LargeRecord> {
  const { engine, auditId, folder, record } = await bench();
  for (const side of ['staging', 'production'] as const) {
    for (let at = 0; at < SERVICES; at += 1) {
      const name = `service${String(at).padStart(2, '0')}.json`;
      folder.write(`${side}/${name}`, JSON.stringify(settingsOf(at, side)));
    }
    await act(engine, 'source.add', { auditId, side, files: [join(folder.path, side)] });
  }
  for (const team of ['development', 'operations'] as const) {
    await act(engine, 'participant.add', { auditId, name: `Team ${team}`, team, role: 'Lead' });
  }
  await act(engine, 'comparison.run', { auditId });
  await engine.close();
  return { auditId, record, folder: folder.path, remove: folder.remove };
}

function settingsOf(
  service: number,
  side: 'staging' | 'production',
): Readonly<Record<string, string | boolean>> {
  const isStaging = side === 'staging';
  const isSwitched = service >= FIRST_SWITCHED;
  const setting = (index: number): readonly [string, string | boolean] =>
    isSwitched
      ? [`featureEnabled${index}`, isStaging]
      : [`logging.level${index}`, `${isStaging ? 'debug' : 'info'}${index}`];
  return Object.fromEntries(Array.from({ length: SETTINGS }, (_, index) => setting(index)));
}

async function measured(app: OpenApp, { auditId, record }: LargeRecord): Promise<string> {
  const { page } = app;
  await resize(app, 1920, 1080);
  await show(page, `/audit/${auditId}/compare`);
  const compare = new ComparePage(page);
  await page.getByRole('tab', { name: /^Agenda/, selected: true }).waitFor({ timeout: 60_000 });
  await page.getByRole('tab', { name: compareText.tabs.differences(SERVICES * SETTINGS) }).click();
  await compare.counted('all', SERVICES * SETTINGS);
  await compare.grid.waitFor();
  await compare.focus(compareText.grid.rating);
  await page.waitForTimeout(3000);
  const frame = await frameOf(page);
  const lines = [
    `window, 100,000 differences on ${fileSystemOf(record)}; a frame is ${frame.toFixed(1)} ms`,
  ];
  const bare = bareTable(join(record, '..', 'bare.db'));
  for (const [pace, { keys, from, to }] of Object.entries(PACES)) {
    await watchKeys(page, { pending: compareText.grid.saving, saved: compareText.grid.saved });
    const inserts: number[] = [];
    for (let key = 0; key < keys; key += 1) {
      await page.keyboard.press('1');
      await page.keyboard.press('j');
      await page.waitForTimeout(from + ((key * 37) % (to - from)));
      const start = performance.now();
      bare.run(randomUUID(), 'low', 'Told apart by the audit.');
      inserts.push(performance.now() - start);
    }
    await page.waitForTimeout(8000);
    const stamps = await readStamps(page);
    lines.push(
      `  ${pace}, ${stamps.length} keys: ${report(stamps, frame)}, beside one durable insert of ${inWords(inserts)}`,
    );
  }
  return lines.join('\n');
}

function report(stamps: readonly KeyStamp[], frame: number): string {
  const ms = (values: readonly (number | null)[]): string => {
    const given = values.filter((value) => value !== null);
    const missing = values.length - given.length;
    return `${inWords(given)}${missing > 0 ? ` (${missing} never)` : ''}`;
  };
  const painted = stamps.map((stamp) => stamp.painted);
  const { p95 } = percentiles(painted.filter((value) => value !== null));
  return (
    `median / 95th percentile / longest to the pending mark painted ${ms(painted)} ` +
    `(${(p95 / frame).toFixed(2)} frames at the 95th), to the row marked saved ` +
    `${ms(stamps.map((stamp) => stamp.saved))}, to "Saved" in the bar ${ms(stamps.map((stamp) => stamp.bar))}`
  );
}

function inWords(values: readonly number[]): string {
  const { median, p95, max } = percentiles(values);
  return `${median.toFixed(1)} / ${p95.toFixed(1)} / ${max.toFixed(1)} ms`;
}

/** Milliseconds between two frames of an idle window. */
async function frameOf(page: Page): Promise<number> {
  return page.evaluate(
    async () =>
      new Promise<number>((resolve) => {
        const times: number[] = [];
        const look = (time: number): void => {
          times.push(time);
          if (times.length <= 60) requestAnimationFrame(look);
          else resolve((time - (times[0] ?? 0)) / 60);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Names of file systems by the type that statfs(2) gives on Linux. */
const FILE_SYSTEMS: ReadonlyMap<number, string> = new Map([
  [0xef53, 'ext4'],
  [0x58465342, 'xfs'],
  [0x9123683e, 'btrfs'],
  [0x01021994, 'tmpfs'],
  [0x794c7630, 'overlayfs'],
]);

function fileSystemOf(file: string): string {
  const { type } = statfsSync(join(file, '..'));
  return FILE_SYSTEMS.get(type >>> 0) ?? `file system 0x${(type >>> 0).toString(16)}`;
}
