import { describe, expect, it } from 'vitest';
import type { GapView } from '../../../../shared/contract/index.ts';
import type { PlanItem } from '../../../../shared/model/judgement.ts';
import { pagesByOwner } from '../../../../renderer/steps/3-prioritise/byOwner.ts';
import { isLate } from '../../../../renderer/steps/3-prioritise/late.ts';
import { aRow } from '../compare/rows.ts';

function aGap(id: string, part: Partial<PlanItem>, more: Partial<GapView> = {}): GapView {
  const plan = { ...aRow().plan, ...part };
  return {
    row: aRow({ id, plan }),
    priority: 1,
    missing: [],
    overdue: false,
    advised: null,
    phases: [],
    mitigations: [],
    groupTitle: null,
    ...more,
  };
}

const rin = { id: 'p1', name: 'Rin Sato', team: 'operations', role: '' } as const;

describe('the plan by owner', () => {
  it('has a page for each, by name, and one for what nobody owns at the end', () => {
    const gaps = [
      aGap('a', { owner: null }),
      aGap('b', { owner: 'Vendor', ownerContact: 'desk@example.com' }),
      aGap('c', { owner: 'rin sato' }),
      aGap('d', { owner: 'Rin Sato', ownerContact: 'old' }),
    ];
    const pages = pagesByOwner(gaps, [rin]);
    expect(pages.map(({ owner, team, contact }) => [owner, team, contact])).toEqual([
      ['Rin Sato', 'operations', ''],
      ['Vendor', null, 'desk@example.com'],
      [null, null, ''],
    ]);
    expect(pages[0]?.gaps.map(({ row }) => row.id)).toEqual(['c', 'd']);
  });

  it('puts what is due first first, what is done last', () => {
    const gaps = [
      aGap('a', { owner: 'Rin', due: null }),
      aGap('b', { owner: 'Rin', due: '2026-12-06' }),
      aGap('c', { owner: 'Rin', disposition: 'accept', reviewOn: '2026-12-01' }),
      aGap('d', { owner: 'Rin', due: '2026-11-01', status: 'done' }),
    ];
    expect(pagesByOwner(gaps, [])[0]?.gaps.map(({ row }) => row.id)).toEqual(['c', 'b', 'a', 'd']);
  });
});

describe('what is late', () => {
  const day = '2026-11-23';
  const late = { title: 'One', due: '2026-11-01', status: 'open', overdue: true } as const;

  it.each([
    ['work past its date', aGap('a', { disposition: 'scheduled' }, { overdue: true }), true],
    ['a review past its date', aGap('a', { disposition: 'accept', reviewOn: '2026-11-22' }), true],
    ['a review today', aGap('a', { disposition: 'accept', reviewOn: day }), false],
    ['a phase past its date', aGap('a', { disposition: 'phased' }, { phases: [late] }), true],
    [
      'a phase of work that is done',
      aGap('a', { disposition: 'phased', status: 'done' }, { phases: [late] }),
      false,
    ],
    ['what is verified', aGap('a', { status: 'verified' }, { overdue: true }), false],
  ] as const)('%s: %s', (_, gap, expected) => {
    expect(isLate(gap, day)).toBe(expected);
  });
});
