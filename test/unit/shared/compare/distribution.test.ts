import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  distributionText,
  equalDistributions,
  nullsOnOneSide,
  parseDistribution,
  stabilityOf,
} from '../../../../shared/compare/distribution.ts';
import type { Distribution } from '../../../../shared/compare/distribution.ts';
import { equalValues } from '../../../../shared/compare/types.ts';
import { defaultTokens } from '../../../../shared/compare/tokens.ts';
import { noPeers } from '../../../../shared/risk/context.ts';
import { builtInRules } from '../../../../shared/risk/catalogue.ts';
import { suggest } from '../../../../shared/risk/suggest.ts';
import type { Suggestion } from '../../../../shared/model/comparison.ts';
import type { ValueType } from '../../../../shared/model/index.ts';

type Counts = readonly (readonly [string, number])[];

function of(counts: Counts): Distribution {
  const parsed = parseDistribution(distributionText(counts));
  if (!parsed) throw new Error('not a distribution');
  return parsed;
}

describe('the spelling of a distribution', () => {
  it('is one line that people can read', () => {
    const counts: Counts = [
      ['0..10', 1],
      ['10..20', 7],
      ['20..30', 0],
    ];
    expect(distributionText(counts)).toBe('8 values: 0..10 12.5 %, 10..20 87.5 %');
  });

  it('never rounds a rare bin away, nor the rest to all', () => {
    const counts: Counts = [
      ['null', 1],
      ['present', 1_000_000],
    ];
    expect(distributionText(counts, 'rows')).toBe('1000001 rows: null 0.01 %, present 99.99 %');
  });

  it('is read back within its rounding', () => {
    const labels = fc.constantFrom('0', '1..2', '-20..-10', '2e9..3e9', '#1', 'rest', 'value 3');
    const counts = fc.uniqueArray(fc.tuple(labels, fc.integer({ min: 1, max: 1_000_000 })), {
      selector: ([label]) => label,
      minLength: 1,
    });
    fc.assert(
      fc.property(counts, (given) => {
        const total = given.reduce((sum, [, count]) => sum + count, 0);
        const parsed = of(given);
        expect(parsed.values).toBe(total);
        for (const [label, count] of given) {
          const bin = parsed.bins.find((each) => each.label === label);
          expect(Math.abs((bin?.share ?? -1) - count / total)).toBeLessThanOrEqual(0.000_11);
        }
      }),
    );
  });

  it.each([
    '',
    'values',
    '5 values:',
    '5 values: 0..10',
    'many values: 0 100 %',
    '5 values: 0 x %',
  ])('is not %j', (text) => {
    expect(parseDistribution(text)).toBeNull();
  });
});

describe('the population stability index', () => {
  it('is the sum of (s - p) ln(s / p)', () => {
    const staging = of([
      ['true', 50_000],
      ['false', 50_000],
    ]);
    const production = of([
      ['true', 75_000],
      ['false', 25_000],
    ]);
    const expected = -0.25 * Math.log(0.5 / 0.75) + 0.25 * Math.log(0.5 / 0.25);
    expect(stabilityOf(staging, production).index).toBeCloseTo(expected, 6);
    expect(stabilityOf(staging, production).band).toBe('large');
  });

  it.each([
    [0.5, 'stable'],
    [0.62, 'stable'],
    [0.68, 'moderate'],
    [0.72, 'moderate'],
    [0.77, 'large'],
  ])('of half against a share of %d is %s', (share, band) => {
    const sides = [0.5, share].map((part) =>
      of([
        ['true', Math.round(part * 1_000_000)],
        ['false', Math.round((1 - part) * 1_000_000)],
      ]),
    );
    const [staging, production] = sides;
    if (!staging || !production) throw new Error('two sides');
    expect(stabilityOf(staging, production).band).toBe(band);
  });

  it('allows for what chance makes of few values', () => {
    const few = of([
      ['0..1', 6],
      ['1..2', 4],
    ]);
    const other = of([
      ['0..1', 4],
      ['1..2', 6],
    ]);
    expect(stabilityOf(few, other).index).toBeGreaterThan(0.1);
    expect(stabilityOf(few, other).band).toBe('stable');
  });

  it('merges bins in order of their size, so that rare values do not decide', () => {
    const fine = Array.from({ length: 100 }, (_, at): readonly [string, number] => [
      `${at}..${at + 1}`,
      1000 + (at % 7),
    ]);
    const other = fine.map(([label, count], at) => [label, count + (at % 5)] as const);
    const stability = stabilityOf(of(fine), of(other.toReversed()));
    expect(stability.band).toBe('stable');
    expect(stability.chance).toBeLessThan(0.001);
  });

  it('sees values that moved to where the other side has none', () => {
    const low = of([['1..2', 5000]]);
    const high = of([['300..400', 5000]]);
    expect(stabilityOf(low, high).band).toBe('large');
    expect(stabilityOf(high, low).band).toBe('large');
  });

  it('is the same whichever side is which', () => {
    const shares = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 3, maxLength: 12 });
    fc.assert(
      fc.property(shares, shares, (a, b) => {
        fc.pre(a.some(Boolean) && b.some(Boolean));
        const [x, y] = [a, b].map((counts) =>
          of(counts.map((count, at) => [`${at}..${at + 1}`, count] as const)),
        );
        if (!x || !y) throw new Error('two sides');
        expect(stabilityOf(x, y).index).toBeCloseTo(stabilityOf(y, x).index, 9);
        expect(stabilityOf(x, y).index).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('absent values', () => {
  const none = distributionText([['present', 100_000]], 'rows');
  const one = distributionText(
    [
      ['null', 1],
      ['present', 99_999],
    ],
    'rows',
  );

  it('on one side only are a difference, however few', () => {
    expect(equalDistributions(none, one)).toBe(false);
    expect(equalDistributions(one, one)).toBe(true);
    expect(nullsOnOneSide(of([['present', 5]]), of([['null', 5]]))).toBe('production');
  });

  it('make the type distribution unequal, and nothing else does below 0.1', () => {
    const [a, b] = ['1000 values: 0..1 50 %, 1..2 50 %', '9000 values: 0..1 52 %, 1..2 48 %'];
    expect(equalValues('distribution', a, b)).toBe(true);
    expect(equalValues('text', a, b)).toBe(false);
    expect(equalValues('distribution', none, one)).toBe(false);
  });
});

describe('the rules', () => {
  function suggestion(
    given: { readonly id: string; readonly name: string; readonly type: ValueType },
    [staging, production]: readonly [string | null, string | null],
    traits: readonly ('personal-data' | 'stateful')[] = [],
  ): Suggestion {
    const side = (value: string | null) => ({
      state:
        value === null
          ? ('absent' as const)
          : value === ''
            ? ('empty' as const)
            : ('value' as const),
      value,
      tag: null,
      keyId: null,
      sourceId: value === null ? null : 'x',
      position: null,
    });
    const kind =
      staging === null ? 'only-in-production' : production === null ? 'only-in-staging' : 'changed';
    const row = {
      key: 'k',
      dimension: 'data' as const,
      subject: 'table:shop.public.orders',
      stagingSubject: 'table:shop.public.orders',
      productionSubject: 'table:shop.public.orders',
      name: given.name,
      catalogueId: given.id,
      valueType: given.type,
      staging: side(staging),
      production: side(production),
      kind: kind as 'changed',
    };
    const context = { traits, kernelDependent: false, incidents: [], tokens: defaultTokens };
    return suggest(row, noPeers, context, builtInRules);
  }

  const shift = {
    id: 'data.distribution',
    name: 'columns[total].distribution',
    type: 'distribution',
  } as const;

  it('name the index and its limit', () => {
    const large = suggestion(shift, [
      '90000 values: 0..1 50 %, 1..2 50 %',
      '90000 values: 0..1 80 %, 1..2 20 %',
    ]);
    expect(large).toMatchObject({ risk: 'medium', rule: 'data.distribution-shift' });
    expect(large.reasons.join(' ')).toContain('Population stability index 0.42, above 0.25');
    const moderate = suggestion(shift, [
      '90000 values: 0..1 50 %, 1..2 50 %',
      '90000 values: 0..1 68 %, 1..2 32 %',
    ]);
    expect(moderate.risk).toBe('low');
    expect(moderate.reasons.join(' ')).toContain('0.14, from 0.1 to 0.25');
  });

  it('take absent values that staging lacks as medium, the others as low', () => {
    const nulls = {
      id: 'data.null-share',
      name: 'columns[total].nulls',
      type: 'distribution',
    } as const;
    const [none, some] = ['50 rows: present 100 %', '50 rows: null 12 %, present 88 %'];
    expect(suggestion(nulls, [none, some])).toMatchObject({ risk: 'medium' });
    expect(suggestion(nulls, [none, some]).reasons.join(' ')).toContain('(12 %)');
    expect(suggestion(nulls, [some, none])).toMatchObject({ risk: 'low' });
  });

  it('say that one side alone has the column', () => {
    const alone = suggestion(shift, [null, '90 values: 0..1 100 %']);
    expect(alone).toMatchObject({ risk: 'low', rule: 'data.distribution-shift' });
  });

  it('name the boundary that production alone meets', () => {
    const edge = { id: 'data.edge-case', name: 'columns[name].boundaries', type: 'set' } as const;
    const found = suggestion(edge, ['empty text', 'empty text, longest that fits']);
    expect(found).toMatchObject({ risk: 'medium', rule: 'data.edge-case' });
    expect(found.reasons.join(' ')).toContain(
      'Only production holds values at this boundary: longest that fits.',
    );
    expect(suggestion(edge, ['empty text', '']).risk).toBe('low');
  });

  it('raise what staging alone grants where the release has personal data, and not the reverse', () => {
    const grants = { id: 'data.access-control', name: 'grants[reader]', type: 'set' } as const;
    const weaker = suggestion(grants, ['SELECT, UPDATE', 'SELECT'], ['personal-data']);
    expect(weaker).toMatchObject({ risk: 'high', rule: 'data.grants' });
    expect(weaker.reasons.join(' ')).toContain('Staging grants more: UPDATE.');
    expect(suggestion(grants, [null, 'SELECT'], ['personal-data']).risk).toBe('medium');
    expect(suggestion(grants, [null, ''], ['personal-data']).risk).toBe('low');
    const role = { ...grants, name: 'may' };
    const superuser = suggestion(role, ['login, superuser', 'login'], ['personal-data']);
    expect(superuser).toMatchObject({ risk: 'high', rule: 'data.grants' });
  });

  it('take a missing index as medium and a missing constraint as high', () => {
    const index = { id: 'data.type', name: 'indexes[btree (total)]', type: 'text' } as const;
    expect(suggestion(index, [null, 'not unique']).risk).toBe('medium');
    const constraint = {
      id: 'data.type',
      name: 'constraints[UNIQUE (total)]',
      type: 'text',
    } as const;
    expect(suggestion(constraint, [null, 'UNIQUE (total)']).risk).toBe('high');
  });
});
