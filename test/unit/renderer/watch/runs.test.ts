import { describe, expect, it } from 'vitest';
import type { DriftCheckView } from '../../../../shared/contract/index.ts';
import { watchedDimensions } from '../../../../renderer/steps/4-watch/order.ts';
import { lastRuns, outcomeOf, outcomeWords } from '../../../../renderer/steps/4-watch/runWords.ts';

function run(change: Partial<DriftCheckView> = {}): DriftCheckView {
  return {
    id: 'r',
    at: '2026-11-22T08:00:00.000Z',
    by: 'Rin',
    counts: { new: 0, worse: 0, known: 3, gone: 1 },
    newHigh: 0,
    findings: [],
    problems: [],
    ...change,
  };
}

describe('the mark of a run', () => {
  it('is clean where everything is known or gone', () => {
    expect(outcomeWords(run())).toBe('clean');
  });

  it('counts what is new and worse, and says when some of it is high', () => {
    const counts = { new: 2, worse: 1, known: 0, gone: 0 };
    expect(outcomeWords(run({ counts }))).toBe('3 new');
    expect(outcomeWords(run({ counts, newHigh: 1 }))).toBe('1 new high');
  });

  it('never calls a run clean that could not read a source', () => {
    expect(outcomeOf(run({ problems: ['x.tfstate: missing'] }))).toBe('problem');
  });

  it('shows the newest runs, from left to right', () => {
    const runs = ['03', '01', '02'].map((day) => run({ id: day, at: `2026-11-${day}T00:00:00Z` }));
    expect(lastRuns(runs, 2).map((one) => one.id)).toEqual(['02', '03']);
  });
});

it('lists dimensions at highest risk first, the unwatched before the watched', () => {
  const detector = {
    id: 'w',
    dimension: 'data',
    title: '',
    cadence: 'daily',
    told: '',
    sources: [],
    checks: [],
  } as const;
  const watch = {
    detectors: [detector],
    unwatched: [{ dimension: 'network', reason: '4 high' }],
  } as const;
  const risks = new Map([
    ['data', 'high'],
    ['network', 'high'],
    ['infrastructure', 'low'],
  ] as const);
  const order = watchedDimensions(watch, risks).map((one) => one.dimension);
  expect(order).toEqual(['network', 'data', 'infrastructure', 'dependencies']);
});
