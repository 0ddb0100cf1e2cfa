import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { meetingText as text } from '../../shared/text/meeting.ts';
import { closeApps, openApp } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { comparedExample, show } from './support/audits.ts';
import { command, query } from './support/bridge.ts';
import { layoutProblems, violations } from './support/looks.ts';
import { projectorOf } from './support/projector.ts';

/** What axe finds, and what is cut off or does not fit. */
const looks = async (page: Page): Promise<readonly string[]> => [
  ...(await violations(page)),
  ...(await layoutProblems(page)),
];

describe('a meeting by keyboard', () => {
  let app: OpenApp;
  let page: Page;
  let projector: Page;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    page = app.page;
    auditId = await comparedExample(page);
    const people = [
      { name: 'Sam Okafor', team: 'development', role: 'Lead developer' },
      { name: 'Rin Sato', team: 'operations', role: 'Operations engineer' },
      { name: 'Camille Roy', team: 'compliance', role: 'Compliance officer' },
    ] as const;
    for (const person of people) await command(page, 'participant.add', { auditId, ...person });
  });
  afterAll(closeApps);

  const teams = (on: Page) => on.getByRole('list', { name: text.teams });
  const title = (on: Page) => on.getByRole('heading', { level: 1 });
  const agenda = async () => query(page, 'meeting.agenda', { auditId });
  const atHand = async () => {
    const { items } = await agenda();
    const shown = await title(page).textContent();
    return items.find((item) => item.title === shown) ?? items[0];
  };

  it('begins in the lobby, with who is present and what is left', async () => {
    await show(page, `/audit/${auditId}/meeting`);
    const { counts } = await agenda();
    await page.getByText(text.lead(counts.toDecide, counts.rows)).waitFor();
    expect(await looks(page)).toEqual([]);
    const camille = page.getByRole('checkbox', { name: text.lobby.presentOf('Camille Roy') });
    await camille.focus();
    await page.keyboard.press('Space');
    expect(await camille.isChecked()).toBe(false);
    await page.getByRole('button', { name: text.lobby.start }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(text.collecting('development')).waitFor();
    const meeting = await query(page, 'meeting.get', { auditId });
    expect(meeting.teamsPresent).toEqual(['development', 'operations']);
  });

  it('opens a public view that has no bridge, no command and no file', async () => {
    await page.keyboard.press('o');
    projector = await projectorOf(app);
    await projector.getByText(text.place(1, (await agenda()).total)).waitFor();
    const found = await projector.evaluate(() => ({
      bridge: 'evenkeel' in window,
      own: Object.keys(window.evenkeelPublic ?? {}).toSorted(),
      node: ['require', 'process', 'ipcRenderer'].filter((name) => name in globalThis),
    }));
    expect(found).toEqual({ bridge: false, own: ['current', 'onChange'], node: [] });
    const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      const own = windows.find(({ webContents }) => webContents.getURL().includes('public.html'));
      const contents = own?.webContents as unknown as {
        getLastWebPreferences: () => Record<string, unknown>;
      };
      return contents.getLastWebPreferences();
    });
    expect(preferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
    });
    expect(await looks(projector)).toEqual([]);
  });

  it('keeps digits hidden on both windows until Enter reveals', async () => {
    await page.keyboard.press('3');
    await page.getByText(text.collecting('operations')).waitFor();
    await page.keyboard.press('1');
    await page.getByText(text.beforeReveal).waitFor();
    for (const window of [page, projector]) {
      await teams(window).getByText(text.stands.given).nth(1).waitFor();
      expect(await teams(window).textContent()).not.toMatch(/High|Medium|Low/);
    }
    const current = await projector.evaluate(async () => window.evenkeelPublic?.current());
    expect(JSON.stringify(current)).not.toMatch(/Sam Okafor|Rin Sato|Camille Roy/);
    await page.keyboard.press('Enter');
    for (const window of [page, projector]) {
      await teams(window).getByText('High').waitFor();
      expect(await teams(window).textContent()).toContain('Low');
    }
    expect((await atHand())?.disagreed).toBe(true);
    expect(await looks(page)).toEqual([]);
    expect(await looks(projector)).toEqual([]);
  });

  it('settles a disagreement with a rationale that the public view never sees typed', async () => {
    const first = await title(page).textContent();
    const before = await projector.getByRole('main').innerText();
    await page.keyboard.press('3');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Development:').waitFor();
    expect(await looks(page)).toEqual([]);
    const field = dialog.getByRole('textbox').first();
    await field.fill('Refunds failed for an hour the last time.');
    expect(await projector.getByRole('main').innerText()).toBe(before);
    await field.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, first);
    await page.getByText(text.collecting('development')).waitFor();
    const ids = await query(page, 'differences.ids', { auditId, filter: { state: 'decided' } });
    const { row } = await query(page, 'difference.get', { differenceId: ids[0] ?? '' });
    expect(row.rating?.rationale).toBe('Refunds failed for an hour the last time.');
    expect(row.assessments.map(({ team, risk }) => [team, risk])).toEqual(
      expect.arrayContaining([
        ['development', 'high'],
        ['operations', 'low'],
      ]),
    );
  });

  it('parks, skips, takes back, and settles an agreement with one key', async () => {
    const { items } = await agenda();
    const parked = await title(page).textContent();
    await page.keyboard.press('p');
    await page.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, parked);
    await expect.poll(async () => (await agenda()).counts.parked).toBe(1);
    const medium = items.findIndex(({ suggestion }) => suggestion === 'medium');
    const place = text.place(medium + 1, items.length);
    for (let at = 2; at < medium; at += 1) await page.keyboard.press('n');
    await page.getByText(place, { exact: true }).waitFor();
    await page.keyboard.press('2');
    await page.getByText(text.collecting('operations')).waitFor();
    await page.keyboard.press('Backspace');
    await page.getByText(text.collecting('development')).waitFor();
    await page.keyboard.press('2');
    await page.getByText(text.collecting('operations')).waitFor();
    await page.keyboard.press('2');
    await page.getByText(text.beforeReveal).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText(text.agreed('medium')).waitFor();
    await page.keyboard.press('s');
    await page.getByText(text.place(medium + 2, items.length), { exact: true }).waitFor();
    await expect.poll(async () => (await agenda()).counts.decided).toBe(2);
    await page.keyboard.press('u');
    await page.getByText(place, { exact: true }).waitFor();
    await expect.poll(async () => (await agenda()).counts.decided).toBe(1);
    expect(await looks(page)).toEqual([]);
  });

  it('the public view refuses what the room must not see, and keeps what stands', async () => {
    const before = await projector.getByRole('main').innerText();
    const answer = await page.evaluate(async () => {
      const extra = {
        screen: 'waiting',
        theme: 'dark',
        system: 'A',
        release: '1',
        typed: 'secret',
      };
      return window.evenkeel?.publicView.show(extra as never);
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'public-view.refused' } });
    expect(await projector.getByRole('main').innerText()).toBe(before);
  });

  it('nothing reaches the public view but views: no event of the engine does', async () => {
    await app.electron.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      const own = windows.find(({ webContents }) => webContents.getURL().includes('public.html'));
      const heard: string[] = [];
      Object.assign(globalThis, { heard });
      const { webContents } = own ?? {};
      const send = webContents?.send.bind(webContents);
      if (webContents && send) {
        webContents.send = (channel: string, ...rest: unknown[]) => {
          heard.push(channel);
          send(channel, ...rest);
        };
      }
    });
    const shown = await title(page).textContent();
    await page.keyboard.press('n');
    await page.waitForFunction((was) => document.querySelector('h1')?.textContent !== was, shown);
    await command(page, 'participant.add', {
      auditId,
      name: 'Ana Novak',
      team: 'security',
      role: 'Security engineer',
    });
    const channels = await app.electron.evaluate(
      () => (globalThis as unknown as { heard: string[] }).heard,
    );
    expect([...new Set(channels)]).toEqual(['public']);
  });

  it('stays usable at 200 % zoom', async () => {
    const zoom = async (factor: number): Promise<void> =>
      app.electron.evaluate(({ BrowserWindow }, to) => {
        const windows = BrowserWindow.getAllWindows();
        const own = windows.find(({ webContents }) => webContents.getURL().includes('index.html'));
        own?.webContents.setZoomFactor(to);
      }, factor);
    await zoom(2);
    await page.waitForFunction(() => devicePixelRatio === 2);
    expect(await layoutProblems(page)).toEqual([]);
    await page.getByRole('button', { name: text.acts.skip }).scrollIntoViewIfNeeded();
    await zoom(1);
    await page.waitForFunction(() => devicePixelRatio === 1);
  });

  it('goes on where it was, and closes the public view with the meeting', async () => {
    const place = await page.getByRole('heading', { level: 1 }).textContent();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: text.lobby.resume }).click();
    await page.getByRole('heading', { level: 1, name: place ?? '' }).waitFor();
    await page.keyboard.press('Escape');
    const closed = projector.waitForEvent('close');
    await page.getByRole('button', { name: text.lobby.end }).click();
    await closed;
    const meeting = await query(page, 'meeting.get', { auditId });
    expect([meeting.open, meeting.earlier.length]).toEqual([null, 1]);
  });

  it('Escape on the public view closes it alone', async () => {
    await page.getByRole('button', { name: text.publicView.open }).click();
    projector = await projectorOf(app);
    const closed = projector.waitForEvent('close');
    // A key of the system: those of the DevTools protocol do not pass the window that holds the page.
    await app.electron.evaluate(({ BrowserWindow }) => {
      const windows = BrowserWindow.getAllWindows();
      const own = windows.find(({ webContents }) => webContents.getURL().includes('public.html'));
      own?.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'Escape' });
    });
    await closed;
    expect(await page.title()).toContain('Evenkeel');
  });
});

it('the public view closes with the window that steers it', async () => {
  const app = await openApp();
  const auditId = await comparedExample(app.page);
  await show(app.page, `/audit/${auditId}/meeting`);
  await app.page.getByRole('button', { name: text.publicView.open }).click();
  const projector = await projectorOf(app);
  const closed = projector.waitForEvent('close');
  await app.electron.evaluate(({ BrowserWindow }) => {
    const windows = BrowserWindow.getAllWindows();
    windows.find(({ webContents }) => webContents.getURL().includes('index.html'))?.close();
  });
  await closed;
  expect(projector.isClosed()).toBe(true);
  await app.close();
});
