import { describe, expect, it } from 'vitest';
import { catalogue, catalogueEntry } from '../../../../shared/model/catalogue/index.ts';
import { attribute, compareAttributes } from '../build.ts';
import { ruleCases } from './cases.data.ts';
import { worstContext } from './outcome.ts';

/** A mode is what it names: a third party in mode `test` is a stand-in for the one in mode `live`. */
const named = new Set(['third-party.mode']);

/** Everything that the catalogue or a rule has a word for. */
const attributes = [
  ...catalogue.map(({ id }) => ({ catalogueId: id })),
  ...ruleCases.map(({ of }) => of),
].filter(({ catalogueId }) => !named.has(catalogueId ?? ''));

const typeOf = (id: string) => catalogueEntry(id)?.valueType ?? 'text';

const suggestionOf = (of: object, staging: string, production: string) => {
  const side = (value: string) => [attribute({ ...of, value })];
  const { differences } = compareAttributes(side(staging), side(production), {
    context: worstContext,
  });
  return differences[0]?.suggestion;
};

describe('a difference of the name of the environment alone', () => {
  it.each([
    ['api-staging.example.com', 'api-production.example.com'],
    ['https://api.uat.example.com/v2', 'https://api.prod.example.com/v2'],
    ['registry.example.com/shop-staging:1.4', 'registry.example.com/shop-prod:1.4'],
  ])('is high by no rule and by no context: %s, %s', (staging, production) => {
    const high = attributes
      .map((of) => ({ of, suggestion: suggestionOf(of, staging, production) }))
      .filter(({ suggestion }) => suggestion?.risk === 'high');
    expect([...new Set(high.map(({ suggestion }) => suggestion?.rule))]).toEqual([]);
  });

  it.each([
    ['api-staging.example.com', 'api.example.com'],
    ['registry.example.com/shop-staging:1.4', 'registry.example.com/shop:1.4'],
  ])('is high by a rule about it alone where one side leaves it out: %s, %s', (a, b) => {
    const rules = attributes
      .map((of) => suggestionOf(of, a, b))
      .filter((suggestion) => suggestion?.risk === 'high')
      .map((suggestion) => suggestion?.rule);
    expect([...new Set(rules)]).toEqual(['ingress.class', 'ingress.class-named']);
  });

  it('is high where the name is what is chosen: the mode of a third party', () => {
    expect(suggestionOf({ catalogueId: 'third-party.mode' }, 'test', 'live')?.risk).toBe('high');
  });
});

it('raises a difference of more than the name of the environment', () => {
  const storage = { catalogueId: 'storage.type' };
  expect(suggestionOf(storage, 'fast-staging', 'slow-production')?.risk).toBe('high');
  expect(suggestionOf(storage, 'fast-staging', 'fast-production')).toBeUndefined();
});

it.each([
  ['data.bucket', 's3://orders-production', 's3://orders-production'],
  ['service.url', 'https://api.prod.example.com:443', 'https://api.prod.example.com'],
])('raises what is the same on both sides and names production: %s', (id, a, b) => {
  const suggestion = suggestionOf({ catalogueId: id, valueType: typeOf(id) }, a, b);
  expect(suggestion).toMatchObject({ risk: 'high', rule: 'finding.staging-uses-production' });
});
