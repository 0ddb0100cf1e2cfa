import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dimensions, profileTraits, risks } from '../../../../shared/model/words.ts';
import {
  calledFor,
  computeScorecard,
  parityOf,
  requiredDimensions,
  riskLevelOf,
} from '../../../../shared/scorecard/index.ts';
import { approved, closed, equals, gap, input, rated } from './input.ts';

describe('parity', () => {
  it('is equal ones among high-risk attributes, rounded down', () => {
    const rows = [...equals(2), gap({ key: 'a' })];
    expect(parityOf(rows)).toEqual({ equal: 2, total: 3, expected: 0, percent: 66, behind: ['a'] });
  });

  it('counts high-risk attributes of sources without a counterpart as not equal', () => {
    expect(parityOf(equals(2), 2)).toMatchObject({ equal: 2, total: 4, percent: 50 });
    expect(parityOf([], 3)).toMatchObject({ equal: 0, total: 3, percent: 0 });
  });

  it('is not measured without a high-risk attribute, never 100', () => {
    expect(parityOf([gap({ canBeHigh: false, rating: rated('medium') })]).percent).toBeNull();
    expect(parityOf([]).percent).toBeNull();
  });

  it('leaves expected ones out and counts them', () => {
    const rows = [...equals(1), gap({ key: 'e', standing: 'expected' })];
    expect(parityOf(rows)).toEqual({ equal: 1, total: 1, expected: 1, percent: 100, behind: [] });
  });

  it('counts what the meeting rated high, and what is verified as closed', () => {
    expect(parityOf([gap({ canBeHigh: false, rating: rated('high') })])).toMatchObject({
      equal: 0,
      total: 1,
    });
    expect(parityOf([closed])).toMatchObject({ equal: 1, total: 1, behind: [] });
  });

  it('counts unrated and low-rated differences as not equal', () => {
    expect(parityOf([gap({ rating: rated('low') }), gap({ key: 'b' })])).toMatchObject({
      equal: 0,
      total: 2,
      percent: 0,
    });
  });
});

describe('risk level', () => {
  it('is the highest open, uncovered gap or unrated suggestion', () => {
    const rows = [
      gap({ key: 'a', rating: rated('medium') }),
      gap({ key: 'b', suggestedRisk: 'low' }),
    ];
    expect(riskLevelOf(rows, new Set())).toBe('medium');
    expect(riskLevelOf([...rows, gap({ key: 'c' })], new Set())).toBe('high');
    expect(riskLevelOf([...rows, gap({ key: 'c' })], new Set(['c', 'a']))).toBe('low');
    expect(riskLevelOf([closed], new Set())).toBeNull();
    expect(riskLevelOf([gap({ suggestedRisk: null })], new Set())).toBeNull();
  });
});

describe('which dimensions a release calls for', () => {
  it.each([
    [[], [...dimensions]],
    [['stateful'], ['dependencies', 'data']],
    [['auth'], ['infrastructure', 'dependencies']],
    [['payments'], ['dependencies', 'network']],
    [['personal-data'], ['infrastructure', 'data']],
    [['regulated'], [...dimensions]],
    [['stateless-frontend'], ['network']],
    [
      ['stateful', 'payments'],
      ['dependencies', 'data', 'network'],
    ],
  ] as const)('%s: %s', (traits, expected) => {
    expect(requiredDimensions(traits)).toEqual(expected);
  });

  it('is answered for every trait', () => {
    for (const trait of profileTraits) expect(requiredDimensions([trait])).not.toEqual([]);
  });
});

describe('what the opening of the audit says', () => {
  it('the acceptable drift stands beside its dimension', () => {
    const { audit } = input();
    const criteria = [
      { dimension: 'data' as const, tolerance: ' A tenth ', parityTarget: 80, outOfScope: null },
    ];
    const { rows } = computeScorecard(input({ audit: { ...audit, criteria } }));
    expect(rows.map((row) => row.tolerance)).toEqual(['', '', 'A tenth', '']);
  });

  it.each([
    ['persistent', 'persistent', [null, null, null, null]],
    [
      'ephemeral',
      'persistent',
      [
        'Staging is ephemeral and usually smaller: for tests of performance it does not replace a persistent staging.',
        null,
        'Staging is ephemeral and usually filled with synthetic data: for tests of data it does not replace a persistent staging.',
        null,
      ],
    ],
    [
      'ephemeral',
      'ephemeral',
      [
        'Staging and Production are ephemeral and usually smaller: for tests of performance they do not replace a persistent staging.',
        null,
        'Staging and Production are ephemeral and usually filled with synthetic data: for tests of data they do not replace a persistent staging.',
        null,
      ],
    ],
  ] as const)('%s staging and %s production', (staging, production, notes) => {
    const { audit } = input();
    const environments = {
      staging: { ...audit.environments.staging, kind: staging },
      production: { ...audit.environments.production, kind: production },
    };
    const { rows } = computeScorecard(input({ audit: { ...audit, environments } }));
    expect(rows.map((row) => row.note)).toEqual(notes);
  });

  it('the steps and readiness ask for the same dimensions: called for, and in scope', () => {
    const { audit } = input();
    const criteria = dimensions.map((dimension) => ({
      dimension,
      tolerance: '',
      parityTarget: 80,
      outOfScope: dimension === 'data' ? 'No change.' : null,
    }));
    expect(calledFor({ audit: { ...audit, criteria } })).toEqual(['dependencies']);
    const all = criteria.map((each) => ({ ...each, outOfScope: 'No change.' }));
    expect(calledFor({ audit: { ...audit, criteria: all } })).toEqual([]);
    expect(calledFor({ audit })).toEqual(['dependencies', 'data']);
  });
});

describe('the scorecard', () => {
  it('has a row a dimension, in the order of the guide', () => {
    expect(computeScorecard(input()).rows.map((row) => row.dimension)).toEqual([...dimensions]);
  });

  it('says in words and numbers what it counts', () => {
    const rows = [
      gap(),
      gap({ key: 'b', rating: rated('medium'), label: 'DNS records' }),
      ...equals(2),
      gap({ key: 'c', standing: 'expected' }),
    ];
    const { coverage } = input();
    const row = computeScorecard(
      input({
        rows,
        coverage,
        exceptions: [approved({ covers: [] })],
        detectors: { infrastructure: 0, dependencies: 0, data: 0, network: 2 },
      }),
    ).rows[3];
    expect(row).toMatchObject({
      differences: 2,
      byRating: { low: 0, medium: 1, high: 0, unrated: 1 },
      documented: { staging: { answered: 4, asked: 4 } },
      parity: { equal: 2, total: 4, expected: 1, percent: 50 },
      parityTarget: 80,
      activeExceptions: 1,
      detectors: 2,
      riskLevel: 'high',
      assessed: true,
      currentState: 'Differs in health check timeout and DNS records.',
      gap: '1 difference suggested as high is unrated; parity of high-risk attributes is 50 % against a target of 80 %.',
    });
  });

  it('names three kinds of difference, the highest risk first, and counts the rest', () => {
    const labels = ['Replicas', 'Proxies', 'CDN configuration', 'Ports', 'Firewall rules'];
    const rows = labels.map((label, index) =>
      gap({ key: label, label, suggestedRisk: index === 4 ? 'high' : 'low' }),
    );
    expect(computeScorecard(input({ rows })).rows[3]?.currentState).toBe(
      'Differs in firewall rules, replicas, proxies and 2 more.',
    );
    expect(computeScorecard(input({ rows: [] })).rows[3]?.currentState).toBe('Mirrors production.');
  });

  it('calls a dimension not assessed while it is undocumented', () => {
    const nothing = { asked: 4, answered: 0, missing: ['a', 'b', 'c', 'd'] };
    const { coverage } = input();
    const part = {
      coverage: { ...coverage, data: { staging: nothing, production: coverage.data.production } },
    };
    expect(computeScorecard(input(part)).rows[2]).toMatchObject({
      assessed: false,
      riskLevel: null,
      gap: 'Not assessed: too little is documented.',
    });
  });

  it('rating one difference never changes another', () => {
    const anyRisk = fc.constantFrom(...risks);
    const anyGap = fc.record({
      dimension: fc.constantFrom(...dimensions),
      canBeHigh: fc.boolean(),
      suggestedRisk: fc.option(anyRisk),
      risk: fc.option(anyRisk),
    });
    fc.assert(
      fc.property(
        fc.array(anyGap, { minLength: 1, maxLength: 12 }),
        fc.nat(),
        anyRisk,
        (parts, at, risk) => {
          const rows = parts.map(({ risk: own, ...part }, index) =>
            gap({ ...part, key: `k${index}`, rating: own ? rated(own) : null }),
          );
          const chosen = at % rows.length;
          const after = rows.map((row, index) =>
            index === chosen ? { ...row, rating: rated(risk) } : row,
          );
          const [x, y] = [
            computeScorecard(input({ rows })),
            computeScorecard(input({ rows: after })),
          ];
          const key = `k${chosen}`;
          const others = (card: typeof x) => ({
            rows: card.rows.filter((row) => row.dimension !== rows[chosen]?.dimension),
            below: card.readiness.belowSuggestion.filter((one) => one !== key),
            unrated: behind(card, 'high-suggestion-unrated').filter((one) => one !== key),
            open: behind(card, 'high-gap-open').filter((one) => one !== key),
            parity: card.rows.flatMap((row) => row.parity.behind).filter((one) => one !== key),
          });
          expect(others(y)).toEqual(others(x));
        },
      ),
      { numRuns: 300 },
    );
  });

  it('every number opens as many rows as it says', () => {
    const rows = [gap({ key: 'a' }), gap({ key: 'b' }), gap({ key: 'c', dimension: 'data' })];
    const card = computeScorecard(input({ rows }));
    expect(behind(card, 'high-suggestion-unrated')).toEqual(['c', 'a', 'b']);
    for (const row of card.rows)
      expect(row.parity.behind).toHaveLength(row.parity.total - row.parity.equal);
  });
});

function behind(card: ReturnType<typeof computeScorecard>, code: string): readonly string[] {
  return card.readiness.reasons
    .filter((reason) => reason.code === code)
    .flatMap((reason) => reason.behind);
}
