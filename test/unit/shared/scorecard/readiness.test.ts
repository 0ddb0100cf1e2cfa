import { describe, expect, it } from 'vitest';
import { computeScorecard, readinessOf } from '../../../../shared/scorecard/index.ts';
import type { ScorecardInput } from '../../../../shared/scorecard/index.ts';
import { approved, assessed, closed, equals, gap, input, rated } from './input.ts';

function codesOf(part: Partial<ScorecardInput>): readonly string[] {
  return readinessOf(input(part)).reasons.map((reason) => reason.code);
}

describe('readiness', () => {
  it('is ready when nothing stands against it', () => {
    expect(readinessOf(input({ rows: equals(3) }))).toEqual({
      state: 'ready',
      reasons: [],
      belowSuggestion: [],
      silencedRules: [],
      loweringRules: [],
    });
  });

  it('is ready with exceptions when only live approved ones stand', () => {
    const row = gap({ rating: rated('high'), assessments: assessed('development', 'operations') });
    const covered = input({ rows: [row, ...equals(9)], exceptions: [approved()] });
    expect(readinessOf(covered)).toMatchObject({ state: 'ready-with-exceptions', reasons: [] });
    const uncovered = input({ rows: [row, ...equals(9)] });
    expect(readinessOf(uncovered).state).toBe('not-ready');
  });

  it.each([
    ['high-suggestion-unrated', { rows: [gap(), ...equals(9)] }],
    [
      'assessment-missing',
      {
        rows: [gap({ rating: rated('high'), assessments: assessed('development') }), ...equals(9)],
        exceptions: [approved()],
      },
    ],
    [
      'high-gap-open',
      {
        rows: [
          gap({ rating: rated('high'), assessments: assessed('development', 'operations') }),
          ...equals(9),
        ],
      },
    ],
    ['parity-under-target', { rows: [gap({ rating: rated('low') }), ...equals(3)] }],
    ['snapshot-missing', { snapshots: { staging: null, production: '2026-11-20T09:00:00Z' } }],
    [
      'snapshot-old',
      { snapshots: { staging: '2026-11-16T08:59:59Z', production: '2026-11-20T09:00:00Z' } },
    ],
    ['comparison-stale', { comparisonStale: true }],
    ['drift-found', { driftFindings: [{ dimension: 'network' as const, key: 'new' }] }],
    ['exception-expired', { exceptions: [approved({ expiresOn: '2026-11-22', covers: [] })] }],
  ])('is not ready for %s, and for nothing else', (code, part) => {
    expect(codesOf(part)).toEqual([code]);
    expect(readinessOf(input(part)).state).toBe('not-ready');
  });

  it('asks for the catalogue of the dimensions that the profile calls for, on both sides', () => {
    const open = { asked: 4, answered: 3, missing: ['data.masking'] };
    const { coverage } = input();
    const missing = {
      ...coverage,
      data: { staging: open, production: coverage.data.production },
      network: { staging: open, production: open },
    };
    const { reasons } = readinessOf(input({ coverage: missing }));
    expect(reasons).toMatchObject([
      { code: 'undocumented', dimension: 'data', behind: ['data.masking'] },
    ]);
    expect(reasons[0]?.sentence).toContain('Data masking');
  });

  it('a snapshot at the limit is still in time', () => {
    expect(
      codesOf({
        snapshots: { staging: '2026-11-16T09:00:00Z', production: '2026-11-20T09:00:00Z' },
      }),
    ).toEqual([]);
  });

  it('an exception holds on its last day and re-opens its gap on the next', () => {
    const row = gap({ rating: rated('high'), assessments: assessed('development', 'operations') });
    const on = (today: string) =>
      codesOf({ rows: [row, ...equals(9)], exceptions: [approved()], today });
    expect(on('2026-11-23')).toEqual([]);
    expect(on('2026-11-24')).toEqual(['high-gap-open', 'exception-expired']);
  });

  it('a requested exception covers nothing, and lapses without a reason', () => {
    const row = gap({ rating: rated('high'), assessments: assessed('development', 'operations') });
    const requested = approved({ state: 'requested', expiresOn: '2026-11-22' });
    expect(codesOf({ rows: [row, ...equals(9)], exceptions: [requested] })).toEqual([
      'high-gap-open',
    ]);
  });

  it('a verified gap is closed, and medium gaps do not stand in the way', () => {
    expect(codesOf({ rows: [closed, ...equals(3)] })).toEqual([]);
    expect(
      codesOf({
        rows: [gap({ canBeHigh: false, suggestedRisk: 'medium', rating: rated('medium') })],
      }),
    ).toEqual([]);
  });

  it('a dimension out of scope is left out', () => {
    const { audit } = input();
    const criteria = [
      { dimension: 'network' as const, tolerance: '', parityTarget: 80, outOfScope: 'No change.' },
    ];
    const part = { audit: { ...audit, criteria }, rows: [gap()] };
    expect(codesOf(part)).toEqual([]);
    expect(computeScorecard(input(part)).rows[3]).toMatchObject({
      outOfScope: 'No change.',
      currentState: 'Out of scope.',
    });
  });

  it('measures parity against the target that was chosen', () => {
    const { audit } = input();
    const criteria = [
      { dimension: 'network' as const, tolerance: '', parityTarget: 70, outOfScope: null },
    ];
    expect(
      codesOf({
        audit: { ...audit, criteria },
        rows: [gap({ rating: rated('low') }), ...equals(3)],
      }),
    ).toEqual([]);
  });

  it('counts and lists ratings below their suggestion', () => {
    const rows = [
      gap({ key: 'below', rating: rated('medium') }),
      gap({ key: 'same', rating: rated('high') }),
      gap({ key: 'above', suggestedRisk: 'low', rating: rated('medium') }),
      gap({ key: 'none', suggestedRisk: null, rating: rated('low') }),
      gap({ key: 'unrated' }),
    ];
    expect(readinessOf(input({ rows })).belowSuggestion).toEqual(['below']);
  });
});

describe('sentences with one and with many', () => {
  const highRated = (key: string) => gap({ key, rating: rated('high') });
  const sentences = (part: Partial<ScorecardInput>) =>
    readinessOf(input(part)).reasons.map((reason) => reason.sentence);
  const coverage = (missing: readonly string[]) => {
    const whole = input().coverage;
    const open = { asked: missing.length, answered: 0, missing };
    return { ...whole, data: { ...whole.data, staging: open } };
  };
  const expired = (number: number) =>
    approved({ id: `x${number}`, number, expiresOn: '2026-11-22', covers: [] });
  const drifted = (key: string) => ({ dimension: 'network' as const, key });
  const old = (staging: string) => ({ staging, production: '2026-11-20T09:00:00Z' });
  const limit = { ...input().audit, snapshotAgeLimit: 1 };

  it.each<[string, Partial<ScorecardInput>]>([
    [
      '1 difference that is suggested as high has no rating yet (network).',
      { rows: [gap(), ...equals(9)] },
    ],
    [
      '2 differences that are suggested as high have no rating yet (network).',
      { rows: [gap(), gap({ key: 'b' }), ...equals(9)] },
    ],
    [
      '1 high gap lacks an assessment by development or operations (network).',
      { rows: [highRated('a')] },
    ],
    [
      '2 high gaps lack an assessment by development or operations (network).',
      { rows: [highRated('a'), highRated('b')] },
    ],
    [
      '1 high gap is neither verified as closed nor under a live exception (network).',
      { rows: [highRated('a')] },
    ],
    [
      '2 high gaps are neither verified as closed nor under a live exception (network).',
      { rows: [highRated('a'), highRated('b')] },
    ],
    [
      '1 of 1 attribute of data in Staging is neither documented nor marked not applicable: Data masking.',
      { coverage: coverage(['data.masking']) },
    ],
    [
      '2 of 2 attributes of data in Staging are neither documented nor marked not applicable: Data masking, Data volume.',
      { coverage: coverage(['data.masking', 'data.volume']) },
    ],
    ['A drift check found 1 new high finding (network).', { driftFindings: [drifted('a')] }],
    [
      'A drift check found 2 new high findings (network).',
      { driftFindings: [drifted('a'), drifted('b')] },
    ],
    ['Exception E-001 has expired.', { exceptions: [expired(1)] }],
    ['2 exceptions have expired: E-001, E-002.', { exceptions: [expired(1), expired(2)] }],
    [
      'The snapshot of Staging is more than 2 days old; the limit is 1 day.',
      { audit: limit, snapshots: old('2026-11-21T08:00:00Z') },
    ],
    ['Nothing is documented of Staging.', { snapshots: { ...input().snapshots, staging: null } }],
    [
      'No comparison covers the sources and declarations as they are now. It has to run.',
      { comparisonStale: true },
    ],
  ])('%s', (sentence, part) => {
    expect(sentences(part)).toContain(sentence);
  });

  it.each([
    [['a'], '1 high gap is open; parity'],
    [['a', 'b'], '2 high gaps are open; parity'],
  ])('%s: %s', (keys, words) => {
    const card = computeScorecard(input({ rows: keys.map((key) => highRated(key)) }));
    expect(card.rows[3]?.gap).toContain(words);
    const covered = computeScorecard(
      input({ rows: keys.map((key) => highRated(key)), exceptions: [approved({ covers: keys })] }),
    );
    expect(covered.rows[3]?.gap).toContain(words.replace('open', 'under a live exception'));
  });
});
