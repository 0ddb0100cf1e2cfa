import { createHash } from 'node:crypto';
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readdirSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appText } from '../../shared/text/app.ts';
import { recordText } from '../../shared/text/record.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { openAudit, show } from './support/audits.ts';
import { query, tryCommand } from './support/bridge.ts';

const digestOf = (path: string): string =>
  createHash('sha256').update(readFileSync(path)).digest('hex');

describe('a second window on the same record', () => {
  let first: OpenApp;
  let second: OpenApp;
  let auditId: string;
  beforeAll(async () => {
    first = await openApp();
    auditId = await openAudit(first.page);
    second = await openApp({ record: first.record, person: 'Ola Lindqvist' });
  });
  afterAll(closeApps);

  it('names who holds it: person, host and process', async () => {
    const banner = second.page.getByText(/^Read-only: /);
    await banner.waitFor();
    const { heldBy } = await query(second.page, 'record.info', {});
    const mainProcess = await first.electron.evaluate(() => process.pid);
    expect(heldBy).toMatchObject({ host: hostname(), process: mainProcess });
    const text = await banner.innerText();
    for (const part of [heldBy?.person ?? '?', hostname(), String(mainProcess)]) {
      expect(text).toContain(part);
    }
  });

  it('shows what the first one wrote and offers no way to change it', async () => {
    await show(second.page, `/audit/${auditId}/open`);
    const release = second.page.getByLabel(/^Release name/);
    await release.waitFor();
    expect(await release.inputValue()).toBe('7.1');
    expect(await release.isDisabled()).toBe(true);
  });

  it('refuses a change with a code, and the first one goes on writing', async () => {
    const change = { auditId, release: '7.2' };
    const refused = await tryCommand(second.page, 'audit.change', change);
    expect(refused).toMatchObject({ ok: false, error: { code: 'record.read-only' } });
    const saved = await tryCommand(first.page, 'audit.change', change);
    expect(saved.ok).toBe(true);
    const { audit } = await query(second.page, 'audit.get', { auditId });
    expect(audit.release).toBe('7.2');
  });
});

/** A record that a run of the app has made, closed again. */
async function madeRecord(): Promise<string> {
  const app = await openApp();
  await openAudit(app.page);
  await app.close();
  return app.record;
}

/** Overwrites the middle of the file, where its tables lie. */
function damage(path: string): void {
  const handle = openSync(path, 'r+');
  const size = statSync(path).size;
  for (let at = 4096; at < size; at += 4096) writeSync(handle, Buffer.alloc(512, 0x5a), 0, 512, at);
  closeSync(handle);
}

/** Says that a later version wrote the record. */
function makeNewer(path: string): void {
  const database = new Sqlite(path);
  database.pragma('user_version = 99');
  database.close();
}

function foreignDatabase(path: string): void {
  const database = new Sqlite(path);
  database.exec('CREATE TABLE bookmarks (url TEXT)');
  database.close();
}

describe('a record that cannot be opened', () => {
  let record: string;
  const folder = mkdtempSync(join(tmpdir(), 'evenkeel-e2e-'));
  const copyOf = (name: string, spoil: (path: string) => void): string => {
    const path = join(folder, name);
    writeFileSync(path, readFileSync(record));
    spoil(path);
    return path;
  };
  const text = join(folder, 'notes.db');
  const foreign = join(folder, 'bookmarks.db');
  beforeAll(async () => {
    record = await madeRecord();
    writeFileSync(text, 'Shopping list\n'.repeat(200));
    foreignDatabase(foreign);
  });

  const { titles } = appText.record;
  it.each([
    { what: 'is text', path: () => text, title: titles.notARecord, code: 'not-a-database' },
    {
      what: 'is of another program',
      path: () => foreign,
      title: titles.notARecord,
      code: 'not-evenkeel',
    },
    {
      what: 'is newer',
      path: () => copyOf('newer.db', makeNewer),
      title: titles.newer,
      code: 'newer',
    },
    {
      what: 'is damaged',
      path: () => copyOf('damaged.db', damage),
      title: titles.failed,
      code: 'damaged',
    },
    { what: 'is a folder', path: () => folder, title: titles.notARecord, code: 'not-a-file' },
    {
      what: 'has no folder',
      path: () => join(folder, 'no', 'r.db'),
      title: titles.failed,
      code: 'no-folder',
    },
  ] as const)('$what: says what, where and what to do, and leaves the file', async (of) => {
    const path = of.path();
    const isFile = statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
    const before = isFile ? digestOf(path) : '';
    const { page, close } = await openApp({ record: path });
    const screen = page.getByRole('main');
    await screen.getByRole('heading', { level: 1, name: of.title }).waitFor();
    const shown = await screen.innerText();
    expect(shown).toContain(path);
    expect(shown).toContain(recordText[of.code].remedy);
    expect(shown).toContain(appText.record.untouched);
    for (const name of [appText.record.open, appText.record.create, appText.record.again]) {
      expect(await screen.getByRole('button', { name }).isEnabled()).toBe(true);
    }
    await close();
    expect(isFile ? digestOf(path) : '').toBe(before);
  });

  it('goes on with the newest good copy where there is one, and keeps the damaged file', async () => {
    const path = await madeRecord();
    damage(path);
    const before = digestOf(path);
    const { page, close } = await openApp({ record: path });
    const dialog = page.getByRole('dialog');
    await page.getByRole('button', { name: /^Continue with the copy of / }).click();
    await dialog.getByRole('button', { name: appText.record.recoverAction }).click();
    await page.getByRole('rowheader', { name: 'Ferry Booking' }).waitFor();
    await close();
    const [aside = ''] = readdirSync(dirname(path)).filter((name) => name.includes('.damaged-'));
    expect(digestOf(join(dirname(path), aside))).toBe(before);
  });

  it('opens once it is what it should be, by "Try again"', async () => {
    const path = join(folder, 'later.db');
    writeFileSync(path, 'not yet a record\n'.repeat(20));
    const { page, close } = await openApp({ record: path });
    await page.getByRole('button', { name: appText.record.again }).waitFor();
    writeFileSync(path, readFileSync(record));
    await page.getByRole('button', { name: appText.record.again }).click();
    await page.getByRole('heading', { level: 1, name: appText.audits.title }).waitFor();
    expect(await query(page, 'systems.list', {})).toHaveLength(1);
    await close();
  });
});
