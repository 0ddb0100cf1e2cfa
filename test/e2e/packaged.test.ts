import {
  copyFileSync,
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  symlinkSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../build/process.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenOptions } from './support/app.ts';
import { dayFromNow, openAudit } from './support/audits.ts';
import { query } from './support/bridge.ts';

const ahead = 400;
const clock = `${dayFromNow(ahead)}T12:00:00Z`;

afterAll(closeApps);

/** On which day an audit that is opened now was opened, by the engine’s clock. */
async function openedOn(options: OpenOptions): Promise<{ isPackaged: boolean; day: string }> {
  const { electron, page, close } = await openApp({ ...options, clock });
  const isPackaged = await electron.evaluate(({ app }) => app.isPackaged);
  const day = await dayOfOpening(page);
  await close();
  return { isPackaged, day };
}

async function dayOfOpening(page: Page): Promise<string> {
  const auditId = await openAudit(page);
  const { audit } = await query(page, 'audit.get', { auditId });
  return audit.openedAt.slice(0, 10);
}

describe.skipIf(process.platform !== 'linux')('the clock that a test may move', () => {
  it('runs ahead in the app as it is built here', async () => {
    const { isPackaged, day } = await openedOn({});
    expect(isPackaged).toBe(false);
    expect(day).toBe(clock.slice(0, 10));
  });

  it('is the computer’s in the app as it is packaged, whatever it is started with', async () => {
    const before = new Date().toISOString().slice(0, 10);
    const { isPackaged, day } = await openedOn({ launcher: packaged });
    expect(isPackaged).toBe(true);
    expect([before, new Date().toISOString().slice(0, 10)]).toContain(day);
  });
});

/**
 * The runtime laid out as a package lays it out: under the name of the app, which is how it knows
 * that it is packaged, with the app in its resources.
 */
function packaged(executable: string, folder: string): string {
  const [from, to] = [dirname(executable), join(folder, 'packaged')];
  const own = join(to, 'evenkeel');
  linkEach(from, to, [basename(executable), 'resources']);
  linkEach(join(from, 'resources'), join(to, 'resources'), ['default_app.asar']);
  layOut(join(to, 'resources'));
  linkedOrCopied(executable, own);
  return own;
}

/** The built app with the modules that it loads, the runtime's own where it brings them. */
function layOut(resources: string): void {
  const app = join(resources, 'app');
  for (const part of ['main', 'preload', 'renderer']) {
    cpSync(join(ROOT, 'out', part), join(app, 'out', part), { recursive: true });
  }
  copyFileSync(join(ROOT, 'package.json'), join(app, 'package.json'));
  const brought = join(resources, 'host_modules', 'node_modules');
  const modules = existsSync(brought) ? brought : join(ROOT, 'node_modules');
  symlinkSync(modules, join(app, 'node_modules'));
}

/** Links what lies in a folder into another one, but for these. */
function linkEach(from: string, to: string, but: readonly string[]): void {
  mkdirSync(to);
  for (const name of readdirSync(from).filter((each) => !but.includes(each))) {
    symlinkSync(join(from, name), join(to, name));
  }
}

/** A link by name would be followed back to the runtime: the program has to lie there itself. */
function linkedOrCopied(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}
