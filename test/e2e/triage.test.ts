import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareText } from '../../shared/text/compare.ts';
import { triageText } from '../../shared/text/triage.ts';
import { AgendaPage } from './pages/agenda.ts';
import { closeApps, openApp, resize } from './support/app.ts';
import type { OpenApp } from './support/app.ts';
import { comparedExample, show } from './support/audits.ts';
import { query } from './support/bridge.ts';

describe('triage by keys', () => {
  let app: OpenApp;
  let agenda: AgendaPage;
  let auditId: string;
  beforeAll(async () => {
    app = await openApp();
    await resize(app, 1280, 800);
    auditId = await comparedExample(app.page);
    agenda = new AgendaPage(app.page);
    await show(app.page, `/audit/${auditId}/compare`);
    await agenda.shown();
  });
  afterAll(closeApps);

  const rated = async () => {
    const counts = await query(app.page, 'differences.counts', { auditId });
    return counts.decided;
  };

  it('begins on the agenda where rows can be taken together, the gravest first', async () => {
    const { items, counts } = await query(app.page, 'meeting.agenda', { auditId });
    expect(counts.groups).toBeGreaterThan(0);
    expect(items[0]?.suggestion).toBe('high');
    expect(await agenda.count('to-decide')).toBe(counts.toDecide);
    expect(await agenda.current()).toContain(items[0]?.title);
  });

  it('decides a row of high with two keys and goes on to the next, and undo brings it back', async () => {
    const first = await agenda.current();
    await agenda.acceptHigh();
    await expect.poll(rated).toBe(1);
    await expect.poll(async () => agenda.current()).not.toBe(first);
    const undo = app.page.getByRole('button', { name: /^Undo: / });
    expect(await undo.getAttribute('aria-label')).toMatch(/^Undo: ./);
    await agenda.press('u');
    await expect.poll(rated).toBe(0);
  });

  it('decides a whole group with one key, and undo takes it back as one', async () => {
    const { items } = await query(app.page, 'meeting.agenda', { auditId });
    const group = items.find(({ basis, suggestion }) => basis !== null && suggestion !== 'high');
    await agenda.toItem(group?.title ?? '');
    const size = await agenda.size();
    expect(size).toBe(group?.count);
    expect(size).toBeGreaterThan(1);
    await agenda.press('a');
    await expect.poll(rated).toBe(size);
    await agenda.press('u');
    await expect.poll(rated).toBe(0);
  });

  it('opens the members in place; one of them leaves and comes back', async () => {
    const before = await agenda.count('all');
    await agenda.press('n');
    await agenda.toGroup();
    await agenda.press('Enter');
    await agenda.list.getByRole('button', { name: triageText.close('') }).waitFor();
    const group = await agenda.current();
    await agenda.press('j');
    await expect.poll(async () => agenda.current()).not.toBe(group);
    await agenda.press('l');
    await expect.poll(async () => agenda.count('all')).toBeGreaterThan(before);
    await agenda.press('u');
    await expect.poll(async () => agenda.count('all')).toBe(before);
    expect(await app.page.getByRole('alert').allInnerTexts()).toEqual(['']);
  });

  it('rates high with a digit and the digit of a sentence', async () => {
    await agenda.press('3');
    await app.page.getByRole('listbox').waitFor();
    await agenda.press('1');
    await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    const high = async () =>
      (await query(app.page, 'differences.counts', { auditId })).byRating.high;
    await expect.poll(high).toBeGreaterThan(0);
    await agenda.press('u');
    await expect.poll(high).toBe(0);
  });

  it('asks why when something settled changes', async () => {
    await show(app.page, `/audit/${auditId}/document`);
    await show(app.page, `/audit/${auditId}/compare`);
    await agenda.shown();
    await agenda.acceptHigh();
    await expect.poll(rated).toBeGreaterThan(0);
    await agenda.show('decided');
    await agenda.press('1');
    const dialog = app.page.getByRole('dialog');
    await dialog.getByRole('listbox').waitFor();
    await agenda.press('1');
    await app.page.keyboard.type('A test run came in.');
    await agenda.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    const low = async () => (await query(app.page, 'differences.counts', { auditId })).byRating.low;
    await expect.poll(low).toBeGreaterThan(0);
    await agenda.press('u', 'u');
    await expect.poll(rated).toBe(0);
    await agenda.show('to-decide');
  });

  it('parks, and takes up again', async () => {
    await agenda.press('p');
    await expect.poll(async () => agenda.count('parked')).toBe(1);
    await agenda.show('parked');
    await agenda.press('p');
    await expect.poll(async () => agenda.count('parked')).toBe(0);
    await agenda.show('to-decide');
  });

  it('declares an expected variation with two keys and a reason, and never what is high', async () => {
    const aside = async () => (await query(app.page, 'differences.counts', { auditId })).setAside;
    const before = await aside();
    const dialog = app.page.getByRole('dialog');
    await agenda.press('e');
    await dialog.getByText(compareText.expected.takes(0)).waitFor();
    await agenda.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    const { items } = await query(app.page, 'meeting.agenda', { auditId });
    const highs = items.filter(({ suggestion }) => suggestion === 'high').length;
    for (let step = 0; step < highs; step += 1) await agenda.press('j');
    const item = await agenda.current();
    await agenda.press('e');
    await dialog.getByRole('listbox').waitFor();
    await agenda.press('1', 'Enter');
    await dialog.waitFor({ state: 'detached' });
    await expect.poll(aside).toBeGreaterThan(before);
    await expect.poll(async () => agenda.current()).not.toBe(item);
    await agenda.press('u');
    await expect.poll(aside).toBe(before);
    await expect.poll(async () => agenda.current()).toBe(item);
  });

  it('shows the row of an item among the differences, and the item of a row on the agenda', async () => {
    await agenda.shown();
    const item = await agenda.current();
    await agenda.press('g');
    const grid = app.page.getByRole('grid', { name: compareText.grid.label });
    const cell = grid.locator('[data-gap] [role="gridcell"][tabindex="0"]');
    await cell.waitFor();
    await agenda.press('g');
    await agenda.shown();
    await expect.poll(async () => agenda.current()).toBe(item);
  });
});
