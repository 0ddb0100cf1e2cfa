import { describe, expect, it } from 'vitest';
import {
  chipAside,
  chipLabel,
  chipWords,
} from '../../../../renderer/steps/3-prioritise/chipWords.ts';
import type { Chip } from '../../../../renderer/steps/3-prioritise/matrix.ts';
import type { DifferenceRow, GapView } from '../../../../shared/contract/index.ts';
import { aRow } from '../compare/rows.ts';

const aGap = (change: Partial<DifferenceRow>, groupTitle: string | null = null): GapView => ({
  row: aRow(change),
  groupTitle,
  priority: null,
  missing: [],
  overdue: false,
  advised: null,
  phases: [],
  mitigations: [],
});

const chipOf = (...[first, ...others]: [GapView, ...GapView[]]): Chip => ({
  id: 'chip',
  gaps: [first, ...others],
  within: null,
});

const owned = (owner: string): GapView =>
  aGap({ plan: { ...aRow().plan, effort: 'low', owner, due: '2026-12-06' } });

describe('what is written on a chip', () => {
  it('calls a group what the agenda calls it', () => {
    const two = [aGap({ id: 'a' }, 'true → false'), aGap({ id: 'b' }, 'true → false')] as const;
    expect(chipWords(chipOf(...two))).toBe('true → false · 2');
  });

  it('calls an answer by hand what the catalogue calls it', () => {
    const id = 'database.character-set';
    const gap = aGap({ name: id, catalogueId: id, subject: 'catalogue' });
    expect(chipWords(chipOf(gap))).toBe('Database character set');
    expect(chipAside(chipOf(gap))).toBe('answered by hand');
    expect(chipLabel(chipOf(gap))).not.toContain('catalogue');
  });

  it('says a short owner whole, and of a long one the first name', () => {
    expect(chipAside(chipOf(owned('Rin Abe')))).toMatch(/^Rin Abe · /);
    expect(chipAside(chipOf(owned('Tomas Riedlinger')))).toMatch(/^Tomas · /);
  });
});
