import { describe, expect, it } from 'vitest';
import type { GapView } from '../../../../shared/contract/index.ts';
import type { Effort, Risk } from '../../../../shared/model/words.ts';
import {
  idsOfChip,
  layBoard,
  neighbour,
  planOrder,
} from '../../../../renderer/steps/3-prioritise/matrix.ts';
import { aRow } from '../compare/rows.ts';

function aGap(id: string, risk: Risk, effort: Effort | null, rule: string | null = null): GapView {
  const plan = { ...aRow().plan, effort };
  const rating = { risk, rationale: '', accepted: false, by: 'Rin', at: '' };
  const suggestion = { risk, rule, reasons: [] };
  return {
    row: aRow({ id, plan, rating, suggestion }),
    priority: null,
    missing: [],
    overdue: false,
    advised: null,
    phases: [],
    mitigations: [],
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

  it('collapses four gaps of one rule into one chip and leaves three alone', () => {
    const four = ['a', 'b', 'c', 'd'].map((id) => aGap(id, 'medium', 'low', 'tls'));
    expect(layBoard(four).fields[3]?.chips.map(idsOfChip)).toEqual([['a', 'b', 'c', 'd']]);
    expect(layBoard(four.slice(1)).fields[3]?.chips).toHaveLength(3);
  });

  it('never collapses gaps of different risk in the tray', () => {
    const mixed = [
      ...['a', 'b'].map((id) => aGap(id, 'high', null, 'tls')),
      ...['c', 'd'].map((id) => aGap(id, 'low', null, 'tls')),
    ];
    expect(layBoard(mixed).unsorted).toHaveLength(4);
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
