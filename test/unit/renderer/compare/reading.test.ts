import { describe, expect, it } from 'vitest';
import {
  columnsFor,
  narrowestOf,
  teamColumns,
} from '../../../../renderer/steps/2-compare/columns.ts';
import {
  asInput,
  firstFilter,
  isNarrow,
  openFilter,
  toggleValue,
} from '../../../../renderer/steps/2-compare/filter.ts';
import { compareLines, haveLines } from '../../../../renderer/components/lines.ts';
import { nextOf } from '../../../../renderer/steps/2-compare/useActs.ts';
import { teams } from '../../../../shared/model/words.ts';
import type { Team } from '../../../../shared/model/words.ts';

const person = (team: Team) => ({ id: team, name: team, team, role: '' });

describe('the columns', () => {
  it('always has development and operations, others only where they take part', () => {
    expect(teamColumns([])).toEqual(['development', 'operations']);
    expect(teamColumns([person('security')])).toEqual(['development', 'operations', 'security']);
  });

  it('judges for the team whose column has the focus, else for the meeting', () => {
    const judges = columnsFor([], 800).map(({ id, judge }) => [id, judge]);
    expect(Object.fromEntries(judges)).toMatchObject({
      suggested: 'meeting',
      operations: 'operations',
      rating: 'meeting',
    });
  });

  it('leaves names and values room beside four teams and the inspector on a small window', () => {
    const besideInspector = 866;
    const columns = columnsFor(teams.map(person), besideInspector);
    const widthOf = (id: string) => columns.find((column) => column.id === id)?.narrowest ?? 0;
    expect(narrowestOf(columns)).toBeLessThanOrEqual(besideInspector);
    expect(widthOf('attribute')).toBeGreaterThan(Math.max(...teams.map(widthOf)) * 1.5);
  });

  it('gives the rationale a column only where there is room', () => {
    const ids = (width: number) => columnsFor([], width).map(({ id }) => id);
    expect(ids(900)).not.toContain('rationale');
    expect(ids(1400)).toContain('rationale');
  });
});

describe('the filter', () => {
  it('adds a value and takes it away', () => {
    const high = toggleValue(openFilter, 'suggestion', 'high');
    expect(high.suggestion).toEqual(['high']);
    expect(toggleValue(high, 'suggestion', 'high').suggestion).toEqual([]);
  });

  it('knows whether it leaves anything out', () => {
    expect(isNarrow(openFilter)).toBe(false);
    expect(isNarrow(firstFilter)).toBe(true);
    expect(isNarrow({ ...openFilter, keys: [] })).toBe(true);
  });

  it('restricts to keys only where a number asked for its rows', () => {
    expect(asInput(openFilter)).not.toHaveProperty('keys');
    expect(asInput({ ...openFilter, keys: ['a'] })).toHaveProperty('keys', ['a']);
  });
});

describe('values of several lines', () => {
  it('are compared line by line only where one has lines', () => {
    expect(haveLines('a', 'b')).toBe(false);
    expect(haveLines('a\nb', null)).toBe(true);
  });

  it('says which side a line stands on, and leaves out long equal stretches', () => {
    const same = ['1', '2', '3', '4', '5', '6'].join('\n');
    const lines = compareLines(`${same}\nx`, `${same}\ny`);
    expect(lines[0]).toBeNull();
    expect(
      lines.flatMap((line) => (line && line.in !== 'both' ? [[line.in, line.text]] : [])),
    ).toEqual([
      ['staging', 'x'],
      ['production', 'y'],
    ]);
    expect(lines.filter((line) => line?.in === 'both').map((line) => line?.text)).toEqual([
      '5',
      '6',
    ]);
  });
});

describe('the next row that waits', () => {
  const order = ['a', 'b', 'c', 'd'];

  it('is the next one below, and starts again from the top', () => {
    expect(nextOf(order, new Set(['a', 'c']), 0)).toBe(2);
    expect(nextOf(order, new Set(['a', 'c']), 2)).toBe(0);
  });

  it('is none where nothing waits', () => {
    expect(nextOf(order, new Set(), 1)).toBeNull();
  });
});
