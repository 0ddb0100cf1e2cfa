import { describe, expect, it } from 'vitest';
import type { GapView } from '../../../../shared/contract/index.ts';
import type { Effort, Risk } from '../../../../shared/model/words.ts';
import {
  countOf,
  idsOfChip,
  layBoard,
  neighbour,
  planOrder,
} from '../../../../renderer/steps/3-prioritise/matrix.ts';
import { aRow } from '../compare/rows.ts';

function aGap(
  id: string,
  risk: Risk,
  effort: Effort | null,
  groupKey: string | null = null,
  owner: string | null = null,
): GapView {
  const plan = { ...aRow().plan, effort, owner };
  const rating = { risk, rationale: '', accepted: false, by: 'Rin', at: '' };
  return {
    row: aRow({ id, plan, rating, groupKey }),
    priority: null,
    missing: [],
    overdue: false,
    advised: null,
    phases: [],
    mitigations: [],
    groupTitle: null,
  };
}

describe('the board', () => {
  it('has nine fields, high risk on top and low effort at the left', () => {
    const { fields } = layBoard([]);
    expect(fields).toHaveLength(9);
    expect(fields[0]).toMatchObject({ risk: 'high', effort: 'low' });
    expect(fields[8]).toMatchObject({ risk: 'low', effort: 'high' });
  });

  it('puts each gap into its field, or into the tray without an effort', () => {
    const board = layBoard([aGap('a', 'high', 'low'), aGap('b', 'low', null)]);
    expect(board.fields[0]?.chips.flatMap(idsOfChip)).toEqual(['a']);
    expect(board.unsorted.flatMap(idsOfChip)).toEqual(['b']);
  });

  it('collapses gaps of one group that have the same plan', () => {
    const two = ['a', 'b'].map((id) => aGap(id, 'medium', 'low', 'tls'));
    expect(layBoard(two).fields[3]?.chips.map(idsOfChip)).toEqual([['a', 'b']]);
    const other = aGap('c', 'medium', 'low', 'tls', 'Rin');
    const chips = layBoard([...two, other]).fields[3]?.chips ?? [];
    expect(chips.map(idsOfChip)).toEqual([['a', 'b'], ['c']]);
    expect(countOf(chips)).toBe(3);
  });

  it('leaves gaps without a group alone, and those of different risk or phases', () => {
    const lone = ['a', 'b'].map((id) => aGap(id, 'medium', 'low'));
    expect(layBoard(lone).fields[3]?.chips).toHaveLength(2);
    const mixed = [aGap('a', 'high', null, 'tls'), aGap('b', 'low', null, 'tls')];
    expect(layBoard(mixed).unsorted).toHaveLength(2);
    const phase = { title: 'One', due: null, status: 'open', overdue: false } as const;
    const phased = [
      aGap('a', 'high', 'high', 'tls'),
      { ...aGap('b', 'high', 'high', 'tls'), phases: [phase] },
    ];
    expect(layBoard(phased).fields[2]?.chips).toHaveLength(2);
  });

  it('shows the members of a group that is opened below it, and counts them once', () => {
    const two = ['a', 'b'].map((id) => aGap(id, 'medium', 'low', 'tls'));
    const chips = layBoard(two, new Set(['a+1'])).fields[3]?.chips ?? [];
    expect(chips.map(({ id, within }) => [id, within])).toEqual([
      ['a+1', null],
      ['a', 'a+1'],
      ['b', 'a+1'],
    ]);
    expect(countOf(chips)).toBe(2);
  });
});

describe('moving between columns', () => {
  it('goes from the tray to low, and on to high', () => {
    expect(neighbour(null, 1)).toBe('low');
    expect(neighbour('low', 1)).toBe('medium');
    expect(neighbour('high', 1)).toBe('high');
  });

  it('goes back to the tray', () => {
    expect(neighbour('medium', -1)).toBe('low');
    expect(neighbour('low', -1)).toBeNull();
    expect(neighbour(null, -1)).toBeNull();
  });
});

it('orders the plan by priority, then by number', () => {
  const gap = (number: number, priority: number | null): GapView => ({
    ...aGap(`n${number}`, 'high', 'low'),
    row: aRow({ id: `n${number}`, number }),
    priority,
  });
  const ids = planOrder([gap(3, null), gap(2, 4), gap(5, 1), gap(1, 4)]).map((g) => g.row.number);
  expect(ids).toEqual([5, 1, 2, 3]);
});

it('orders gaps without an effort by risk, then by number', () => {
  const gap = (number: number, risk: Risk): GapView => ({
    ...aGap(`n${number}`, risk, null),
    row: { ...aGap(`n${number}`, risk, null).row, number },
  });
  const order = planOrder([gap(1, 'low'), gap(2, 'high'), gap(3, 'medium'), gap(4, 'high')]);
  expect(order.map(({ row }) => row.number)).toEqual([2, 4, 3, 1]);
});
