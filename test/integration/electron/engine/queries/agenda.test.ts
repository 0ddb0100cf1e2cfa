import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act } from '../support/engine.ts';
import { room } from './room.ts';
import type { Room } from './room.ts';
import { rowsOf } from './support.ts';

let at: Room;
beforeEach(async () => {
  at = await room();
});
afterEach(async () => at.end());

describe('the agenda', () => {
  it('has groups and single rows, the gravest suggestion first', async () => {
    const { items, total, counts } = await at.agenda();
    expect(
      items.map(({ title, count, suggestion, basis }) => [title, count, suggestion, basis]),
    ).toEqual([
      ['REGION', 3, 'high', 'same-attribute'],
      ['LONE', 1, null, null],
      ['THEME', 3, null, 'same-attribute'],
      ['LOG_LEVEL', 3, 'low', 'same-attribute'],
    ]);
    expect(items[0]?.subject).toBe('env:cart and 2 more');
    expect(total).toBe(4);
    expect(counts).toEqual({
      items: 4,
      groups: 3,
      toDecide: 4,
      decided: 0,
      disagreed: 0,
      settled: 0,
      parked: 0,
      fresh: 0,
      rows: 10,
      rowsDecided: 0,
    });
  });

  it('names a library by itself, libraries together, and an answer by its words in the catalogue', async () => {
    const { auditId } = at;
    const lock = (versions: readonly string[]) =>
      versions.map((version, index) => `library${index}==${version}`).join('\n');
    const sides = { staging: ['1.0.1', '1.0.1', '2.4.0'], production: ['1.0.2', '1.0.3', '2.6.0'] };
    for (const [side, versions] of Object.entries(sides)) {
      const files = [at.folder.write(`${side}/requirements.txt`, `${lock(versions)}\n`)];
      await act(at.engine, 'source.add', { auditId, side, files });
      const answer = { catalogueId: 'load-balancer.timeout', state: 'value', reason: '' };
      await act(at.engine, 'answer.set', { auditId, side, ...answer, value: `${side.length}s` });
    }
    await act(at.engine, 'comparison.run', { auditId });
    const named = (await at.agenda()).items.map(({ title, subject }) => [title, subject]);
    expect(named).toEqual(
      expect.arrayContaining([
        ['pypi:library2', 'version'],
        ['Versions of 2 libraries', 'pypi:library0 and 1 more'],
        ['Load balancer timeout', 'answered by hand'],
      ]),
    );
  });

  it('comes in pages, and keeps its order while items are decided', async () => {
    const before = (await at.agenda()).items.map(({ id }) => id);
    const page = await at.agenda({ offset: 1, limit: 2 });
    expect(page.items.map(({ id }) => id)).toEqual(before.slice(1, 3));
    await at.rate((await at.item(before[0] ?? '')).openIds, 'high');
    const after = await at.agenda();
    expect(after.items.map(({ id }) => id)).toEqual(before);
    expect(after.items[0]).toMatchObject({ state: 'decided', decided: 3, count: 3 });
    expect(after.counts).toMatchObject({ toDecide: 3, decided: 1, rows: 10, rowsDecided: 3 });
    expect((await at.agenda({ state: 'decided' })).items.map(({ id }) => id)).toEqual(
      before.slice(0, 1),
    );
    expect((await at.agenda({ state: 'to-decide' })).items.map(({ id }) => id)).toEqual(
      before.slice(1),
    );
  });

  it('finds title, subject and values', async () => {
    const found = async (search: string) =>
      (await at.agenda({ search })).items.map(({ title }) => title);
    expect(await found('lone')).toEqual(['LONE']);
    expect(await found('ornate 2')).toEqual(['THEME']);
    expect(await found('env:order')).toEqual(['REGION', 'THEME', 'LOG_LEVEL']);
    expect(await found('nowhere')).toEqual([]);
  });

  it('follows an item from hidden over to settle to decided', async () => {
    const { id } = await at.titled('LONE');
    const stateNow = async () => (await at.titled('LONE')).state;
    expect(await stateNow()).toBe('to-decide');
    await at.seal([id], 'development', 'low');
    await at.seal([id], 'operations', 'high');
    expect(await at.titled('LONE')).toMatchObject({ state: 'hidden', disagreed: false });
    await act(at.engine, 'assessment.reveal', { auditId: at.auditId, differenceIds: [id] });
    expect(await at.titled('LONE')).toMatchObject({ state: 'to-settle', disagreed: true });
    expect((await at.agenda({ state: 'disagreed' })).total).toBe(1);
    expect((await at.agenda()).counts).toMatchObject({ disagreed: 1, settled: 0 });
    await at.rate([id], 'medium');
    expect(await at.titled('LONE')).toMatchObject({ state: 'decided', disagreed: false });
    expect((await at.agenda()).counts).toMatchObject({ disagreed: 0, settled: 1 });
  });

  it('keeps what is parked apart', async () => {
    const { id } = await at.titled('THEME');
    const { openIds } = await at.item(id);
    const rows = { auditId: at.auditId, differenceIds: openIds };
    await act(at.engine, 'difference.park', { ...rows, reason: 'Ask the designers.' });
    expect(await at.titled('THEME')).toMatchObject({ state: 'parked' });
    expect(await at.item(id)).toMatchObject({ parkedBecause: 'Ask the designers.' });
    expect((await at.agenda()).counts).toMatchObject({ parked: 1, toDecide: 3 });
    expect((await at.agenda({ state: 'parked' })).total).toBe(1);
    expect((await rowsOf(at)).filter(({ parked }) => parked)).toHaveLength(3);
    await act(at.engine, 'difference.unpark', rows);
    expect(await at.titled('THEME')).toMatchObject({ state: 'to-decide' });
  });

  it('takes a row that left its group by itself, and the last one alone', async () => {
    const { id } = await at.titled('THEME');
    const { ids } = await at.item(id);
    await act(at.engine, 'group.leave', { auditId: at.auditId, differenceIds: ids.slice(0, 1) });
    expect((await at.agenda()).items.filter(({ title }) => title === 'THEME')).toMatchObject([
      { id: ids[0], count: 1, basis: null },
      { id, count: 2, basis: 'same-attribute' },
    ]);
    await act(at.engine, 'group.leave', { auditId: at.auditId, differenceIds: ids.slice(1, 2) });
    expect((await at.agenda()).items.map(({ id: each }) => each)).toEqual(
      expect.arrayContaining([...ids]),
    );
    expect((await rowsOf(at)).filter(({ name }) => name === 'THEME')).toMatchObject(
      ids.map(() => ({ groupSize: 1, groupKey: null })),
    );
    await act(at.engine, 'group.rejoin', { auditId: at.auditId, differenceIds: ids.slice(0, 2) });
    expect(await at.titled('THEME')).toMatchObject({ id, count: 3 });
  });

  it('refuses an audit and an item that are not there', async () => {
    const none = { auditId: 'none' };
    expect(await at.engine.query('meeting.agenda', none)).toMatchObject({ ok: false });
    expect(await at.engine.query('meeting.get', none)).toMatchObject({ ok: false });
    const unknown = await at.engine.query('meeting.item', { auditId: at.auditId, itemId: 'none' });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'difference.unknown' } });
  });
});
