import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valueBinding } from '../../../../shared/compare/index.ts';
import type { Attribute } from '../../../../shared/model/attribute.ts';
import type { ComparableSource, Comparison } from '../../../../shared/model/comparison.ts';
import { valueTypes } from '../../../../shared/model/words.ts';
import type { DifferenceKind } from '../../../../shared/model/words.ts';
import { generateEnvironments } from '../../../fixtures/generate.ts';
import { attribute, compareSources } from '../build.ts';

const ids = ['database.engine-version', 'config.key', 'compute.memory-limit', 'tls.version', null];
const texts = [
  '1',
  '1.0',
  '',
  'true',
  'yes',
  '512Mi',
  '0.5Gi',
  '30s',
  '10.0.0.0/24',
  'shop-staging',
  'shop-prod',
  'https://a.example:443/',
  'https://a.staging.example',
  'nginx',
  'sg-0a1b2c3d4e',
  'v1.2.3',
];

const anyAttribute: fc.Arbitrary<Attribute> = fc
  .record({
    subject: fc.constantFrom('a', 'b', 'a-staging', 'a-prod', 'a-uat'),
    name: fc.constantFrom('x', 'y', 'LOG_LEVEL', 'x-prod', 'x-staging'),
    valueType: fc.constantFrom(...valueTypes),
    catalogueId: fc.constantFrom(...ids),
    state: fc.constantFrom(
      'value',
      'value',
      'value',
      'empty',
      'null',
      'unknown',
      'not-applicable',
      'sensitive',
    ),
    text: fc.constantFrom(...texts),
  })
  .map(({ text, state, ...part }) =>
    attribute({
      ...part,
      state,
      value: state === 'value' ? text || 'x' : state === 'empty' ? '' : null,
      tag: state === 'sensitive' ? `tag of ${text}` : null,
    }),
  );

const anySource: fc.Arbitrary<ComparableSource> = fc.record({
  id: fc.uuid(),
  collector: fc.constantFrom('document', 'env', 'terraform-state', 'manual'),
  scope: fc.constantFrom('one', 'two', 'one-staging', 'one-prod'),
  path: fc.constantFrom('a', 'b'),
  keyId: fc.constantFrom('k1', 'k2', null),
  attributes: fc.array(anyAttribute, { maxLength: 8 }),
});

const sources = fc.array(anySource, { maxLength: 4 });

function attributesOf(side: readonly ComparableSource[]): number {
  return side.reduce((sum, source) => sum + source.attributes.length, 0);
}

function expectSums(
  { summary: s, ...result }: Comparison,
  staging: readonly ComparableSource[],
  production: readonly ComparableSource[],
): void {
  const both = s.equal + s.suspectEqual + s.changed + s.expected.changed;
  expect(both + s.onlyInStaging + s.expected.onlyInStaging + s.unpaired.staging).toBe(
    attributesOf(staging),
  );
  expect(both + s.onlyInProduction + s.expected.onlyInProduction + s.unpaired.production).toBe(
    attributesOf(production),
  );
  const sum = (counts: Readonly<Record<string, number>>) =>
    Object.values(counts).reduce((total, count) => total + count, 0);
  expect(sum(s.byDimension)).toBe(result.differences.length);
  expect(sum(s.bySuggestedRisk)).toBe(result.differences.length);
}

const swapped: Readonly<Record<DifferenceKind, DifferenceKind>> = {
  changed: 'changed',
  'only-in-staging': 'only-in-production',
  'only-in-production': 'only-in-staging',
  'same-but-should-differ': 'same-but-should-differ',
};

/** Every row, set aside or not, as kind and both sides, with the sides as they are or exchanged. */
function rowsOf(result: Comparison, options: { readonly exchanged: boolean }): readonly string[] {
  return [...result.differences, ...result.expected]
    .map(({ kind, staging, production, stagingSubject, productionSubject }) => {
      const sides = [
        [stagingSubject, staging.state, staging.value, staging.tag, staging.keyId],
        [productionSubject, production.state, production.value, production.tag, production.keyId],
      ];
      return JSON.stringify(
        options.exchanged ? [swapped[kind], ...sides.toReversed()] : [kind, ...sides],
      );
    })
    .toSorted();
}

describe('for whatever sources', () => {
  it('the numbers add up, and every key is unique', () => {
    fc.assert(
      fc.property(sources, sources, (staging, production) => {
        const result = compareSources(staging, production);
        expectSums(result, staging, production);
        const keys = [...result.differences, ...result.expected, ...result.equalHighRisk].map(
          (row) => row.key,
        );
        expect(new Set(keys).size).toBe(keys.length);
      }),
      { numRuns: 300 },
    );
  });

  it('the order of sources and attributes changes nothing', () => {
    fc.assert(
      fc.property(sources, sources, (staging, production) => {
        const turn = (side: readonly ComparableSource[]) =>
          side
            .toReversed()
            .map((source) => ({ ...source, attributes: source.attributes.toReversed() }));
        const [first, second] = [
          compareSources(staging, production),
          compareSources(turn(staging), turn(production)),
        ];
        const seen = (result: Comparison) =>
          [...result.differences, ...result.expected].map((row) => [
            row.key,
            row.kind,
            valueBinding(row),
          ]);
        expect(seen(second)).toEqual(seen(first));
        expect(second.summary).toEqual(first.summary);
      }),
      { numRuns: 300 },
    );
  });

  it('a side compared with itself differs in findings and in what is unknown alone', () => {
    fc.assert(
      fc.property(sources, (side) => {
        const result = compareSources(side, side);
        const unexplained = result.differences.filter(
          (row) =>
            row.kind !== 'same-but-should-differ' &&
            row.staging.state !== 'unknown' &&
            // Tags that are missing, or lie under no key, can never be shown to be the same.
            !(row.staging.state === 'sensitive' && row.staging.keyId === null),
        );
        expect(
          unexplained.filter(
            (row) => row.kind === 'changed' && row.staging.keyId === row.production.keyId,
          ),
        ).toEqual([]);
        expect(result.unpaired).toEqual([]);
        expect(result.summary.onlyInStaging + result.summary.onlyInProduction).toBe(0);
      }),
      { numRuns: 300 },
    );
  });

  it('swapping the sides swaps the result and nothing else', () => {
    fc.assert(
      fc.property(sources, sources, (staging, production) => {
        const [there, back] = [
          compareSources(staging, production),
          compareSources(production, staging),
        ];
        expect(rowsOf(back, { exchanged: true })).toEqual(rowsOf(there, { exchanged: false }));
        expect(back.summary.equal).toBe(there.summary.equal);
        expect(back.summary.suspectEqual).toBe(there.summary.suspectEqual);
        expect(back.summary.unpaired).toEqual({
          staging: there.summary.unpaired.production,
          production: there.summary.unpaired.staging,
        });
      }),
      { numRuns: 300 },
    );
  });

  it('a value that changes gives its row, and no other, another binding', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 79 }), fc.integer(), (index, seed) => {
        const { staging, production } = generateEnvironments({
          seed,
          subjects: 4,
          attributes: 20,
          changed: 1,
          missing: 0,
        });
        const changed = staging.map((source) => ({
          ...source,
          attributes: source.attributes.map((one, at) =>
            at === index ? { ...one, value: 'another value' } : one,
          ),
        }));
        const bindings = (side: readonly ComparableSource[]) => {
          const { differences, expected } = compareSources(side, production);
          return new Map([...differences, ...expected].map((row) => [row.key, valueBinding(row)]));
        };
        const [before, after] = [bindings(staging), bindings(changed)];
        const moved = [...after].filter(
          ([key, text]) => before.has(key) && before.get(key) !== text,
        );
        const target = staging[0]?.attributes[index];
        expect(moved.length).toBeLessThanOrEqual(1);
        for (const [key] of moved) expect(key).toContain(`|${target?.subject}|${target?.name}`);
      }),
      { numRuns: 100 },
    );
  });
});

describe('on generated environments', () => {
  it('one seed gives one result, and reading a source twice changes nothing', () => {
    const options = { seed: 7, subjects: 200, attributes: 20, changed: 0.2, missing: 0.05 };
    const [a, b] = [generateEnvironments(options), generateEnvironments(options)];
    expect(a).toEqual(b);
    expect(compareSources(a.staging, a.production)).toEqual(
      compareSources(b.staging, b.production),
    );
    expectSums(compareSources(a.staging, a.production), a.staging, a.production);
  });
});
