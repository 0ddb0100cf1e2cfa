import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AgendaPage, DifferenceRow } from '../../../../../shared/contract/views.ts';
import { thousand } from '../../../../fixtures/thousand.ts';
import type { Place } from '../../../../fixtures/thousand.ts';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { ask, rowsOf } from './support.ts';

const { files, key } = thousand(20_260_302);

let at: Bench;
let rows: ReadonlyMap<string, DifferenceRow>;
let agenda: AgendaPage;
beforeAll(async () => {
  at = await bench();
  const { engine, auditId, folder } = at;
  for (const side of ['staging', 'production'] as const) {
    for (const [path, text] of Object.entries(files[side])) folder.write(`${side}/${path}`, text);
    await act(engine, 'source.add', { auditId, side, files: [`${folder.path}/${side}`] });
  }
  await act(engine, 'comparison.run', { auditId });
  rows = new Map((await rowsOf(at)).map((row) => [placed(row), row]));
  agenda = await ask(engine, 'meeting.agenda', { auditId, limit: 1000 });
});
afterAll(async () => at.end());

/** A row by what the answer key knows of it; libraries of several services have one key of these. */
function placed({ subject, name, staging, production }: DifferenceRow): string {
  const value = (side: DifferenceRow['staging']): string | null =>
    side.state === 'absent' ? null : (side.value ?? '');
  return JSON.stringify([subject, name, value(staging), value(production)]);
}

function rowAt({ subject, name, staging, production }: Place): DifferenceRow {
  const row = rows.get(JSON.stringify([subject, name, staging, production]));
  if (!row) throw new Error(`no difference ${name} of ${subject}`);
  return row;
}

describe('a thousand generated differences', () => {
  it('are a thousand', async () => {
    const counts = await ask(at.engine, 'differences.counts', { auditId: at.auditId });
    expect(counts.all).toBe(1000);
  });

  it('come to 230 items: 60 groups, and 170 rows that stand alone', () => {
    expect(agenda.counts).toMatchObject({ items: 230, groups: 60, rows: 1000 });
    expect(agenda.items.filter(({ count }) => count === 1)).toHaveLength(170);
  });

  it('are grouped as they were meant to be', () => {
    expect(key.groups).toHaveLength(60);
    for (const group of key.groups) {
      const [first, ...others] = group.rows.map(rowAt);
      expect(first?.groupSize).toBe(group.rows.length);
      expect(agenda.items.find(({ id }) => id === first?.groupKey)).toMatchObject({
        basis: group.basis,
        count: group.rows.length,
      });
      for (const other of others) expect(other.groupKey).toBe(first?.groupKey);
    }
  });

  it('say of a library how often it is found', () => {
    const library = agenda.items.find(({ title }) => title === 'npm:shop-part-1');
    expect(library).toMatchObject({ subject: 'in 12 places', count: 12, suggestion: 'medium' });
  });

  it('leave alone what is meant to stand alone', () => {
    expect(key.singles).toHaveLength(150);
    for (const single of key.singles) expect(rowAt(single)).toMatchObject({ groupSize: 1 });
  });

  it('bury none of the planted ones that are suggested high', () => {
    expect(key.planted).toHaveLength(20);
    const ids = key.planted.map((place) => {
      const row = rowAt(place);
      expect(row).toMatchObject({ groupSize: 1, groupKey: null, suggestion: { risk: 'high' } });
      return row.id;
    });
    const alone = agenda.items.filter(({ id, count }) => count === 1 && ids.includes(id));
    expect(alone).toHaveLength(20);
  });

  it('have 30 items on which teams will disagree, none of them twice', () => {
    const items = key.disagreed.map(({ row }) => rowAt(row).groupKey ?? rowAt(row).id);
    expect(new Set(items).size).toBe(30);
    for (const { development, operations } of key.disagreed) {
      expect(development).not.toBe(operations);
    }
  });

  it('are the same for one seed, and others for another', () => {
    expect(thousand(20_260_302).files).toEqual(files);
    expect(thousand(1).files).not.toEqual(files);
  });
});
