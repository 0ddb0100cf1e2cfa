import { describe, expect, it } from 'vitest';
import { patternOf, patternVariation } from '../../../../shared/compare/index.ts';
import type { VariationPattern } from '../../../../shared/compare/index.ts';
import { attribute, compareAttributes } from '../build.ts';

function pattern(part: Partial<VariationPattern> = {}): VariationPattern {
  return {
    id: 'p1',
    dimension: 'infrastructure',
    subject: 'svc-*',
    name: 'tags.*',
    staging: null,
    production: null,
    reason: 'Tags carry the team.',
    ...part,
  };
}

const staging = [
  attribute({ subject: 'svc-a', name: 'tags.team', value: 'x' }),
  attribute({ subject: 'svc-b', name: 'tags.team', value: 'x' }),
  attribute({ subject: 'svc-b', name: 'tags.only', value: 'x' }),
  attribute({ subject: 'other', name: 'tags.team', value: 'x' }),
];
const production = [
  attribute({ subject: 'svc-a', name: 'tags.team', value: 'y' }),
  attribute({ subject: 'svc-b', name: 'tags.team', value: 'z' }),
  attribute({ subject: 'other', name: 'tags.team', value: 'y' }),
];

describe('a pattern', () => {
  it('takes every row that looks alike, and its name leads to its reason', () => {
    const result = compareAttributes(staging, production, { patterns: [pattern()] });
    expect(result.expected.map((row) => [row.subject, row.name, row.variation])).toEqual([
      ['svc-a', 'tags.team', 'pattern:p1'],
      ['svc-b', 'tags.only', 'pattern:p1'],
      ['svc-b', 'tags.team', 'pattern:p1'],
    ]);
    expect(result.expected.every((row) => row.reason === 'Tags carry the team.')).toBe(true);
    expect(result.summary.expected).toEqual({ changed: 2, onlyInStaging: 1, onlyInProduction: 0 });
    expect(patternOf(patternVariation('p1'))).toBe('p1');
    expect(patternOf('identifier')).toBeNull();
  });

  it('with exact values takes no other change', () => {
    const exact = pattern({ staging: 'x', production: 'z' });
    const result = compareAttributes(staging, production, { patterns: [exact] });
    expect(result.expected.map((row) => row.subject)).toEqual(['svc-b']);
  });

  it('takes nothing of another dimension', () => {
    const other = pattern({ dimension: 'network' });
    expect(compareAttributes(staging, production, { patterns: [other] }).expected).toEqual([]);
  });

  it('never takes a row that a rule suggests high, and says so', () => {
    const part = { catalogueId: 'database.engine-version', name: 'engine_version' } as const;
    const all = pattern({ dimension: 'dependencies', subject: '*', name: '*' });
    const result = compareAttributes(
      [attribute({ ...part, value: '14.1' })],
      [attribute({ ...part, value: '15.1' })],
      { patterns: [all] },
    );
    expect(result.differences).toMatchObject([{ suggestion: { risk: 'high' } }]);
    expect(result.notes).toHaveLength(1);
  });

  it('never takes equality as a finding', () => {
    const same = attribute({ name: 'url', value: 'https://db.staging.example/x' });
    const all = pattern({ subject: '*', name: '*' });
    const result = compareAttributes([same], [same], { patterns: [all] });
    expect(result.differences.map((row) => row.kind)).toEqual(['same-but-should-differ']);
  });

  it('gives way to what was said of one row', () => {
    const key = 'infrastructure|svc-a|tags.team';
    const said = { key, reason: 'Of its own.' };
    const own = compareAttributes(staging, production, { patterns: [pattern()], declared: [said] });
    expect(own.expected.find((row) => row.key === key)?.reason).toBe('Of its own.');
    const withdrawn = { patterns: [pattern()], restored: new Set([key]) };
    const open = compareAttributes(staging, production, withdrawn).differences;
    expect(open.map((row) => row.key)).toContain(key);
  });
});
