import { describe, expect, it } from 'vitest';
import type { UnpairedSource } from '../../../../shared/model/comparison.ts';
import { computeScorecard, readinessOf } from '../../../../shared/scorecard/index.ts';
import type { ScorecardInput } from '../../../../shared/scorecard/index.ts';
import { equals, input } from './input.ts';

/** A source of staging that production has nothing like. */
const lost: UnpairedSource = {
  side: 'staging',
  sourceId: 's1',
  path: 'k8s/deployment.yaml',
  collector: 'kubernetes',
  attributes: 96,
  byDimension: { infrastructure: 90, dependencies: 6, data: 0, network: 0 },
  highRisk: { infrastructure: 10, dependencies: 2, data: 0, network: 0 },
};

describe('a source without a counterpart', () => {
  const given = { unpaired: [lost], unpairedHighRisk: lost.highRisk };

  it('stands against the release in the dimension that the release calls for', () => {
    const { reasons } = readinessOf(input(given));
    expect(reasons.find(({ code }) => code === 'source-unpaired')).toEqual({
      code: 'source-unpaired',
      dimension: 'dependencies',
      sentence: 'k8s/deployment.yaml of Staging has no counterpart in Production (96 attributes).',
      behind: ['k8s/deployment.yaml'],
    });
  });

  it('is one reason with others of its side, and none where the release calls for nothing in it', () => {
    const more = { ...lost, sourceId: 's2', path: 'k8s/ingress.yaml', attributes: 4 };
    const { reasons } = readinessOf(input({ ...given, unpaired: [lost, more] }));
    expect(reasons.filter(({ code }) => code === 'source-unpaired')).toMatchObject([
      { sentence: expect.stringContaining('and 1 more source of Staging have') },
    ]);
    const none = { infrastructure: 90, dependencies: 0, data: 0, network: 0 };
    expect(readinessOf(input({ unpaired: [{ ...lost, byDimension: none }] })).reasons).toEqual([]);
  });

  it('is never a mirror of production', () => {
    const stateOf = (part: Partial<ScorecardInput>): string | undefined =>
      computeScorecard(input(part)).rows.find(({ dimension }) => dimension === 'dependencies')
        ?.currentState;
    expect(stateOf({})).toBe('Mirrors production.');
    expect(stateOf(given)).toBe('No differences, but 6 attributes have no counterpart.');
  });

  it('lowers parity and its readiness', () => {
    const rows = equals(2, { dimension: 'dependencies' });
    const { rows: dimensionRows, readiness } = computeScorecard(input({ ...given, rows }));
    const found = dimensionRows.find(({ dimension }) => dimension === 'dependencies');
    expect(found?.parity).toMatchObject({ equal: 2, total: 4, percent: 50 });
    expect(readiness.reasons.map(({ code }) => code)).toContain('parity-under-target');
  });
});
