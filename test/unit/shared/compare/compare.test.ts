import { describe, expect, it } from 'vitest';
import { valueBinding } from '../../../../shared/compare/index.ts';
import type { Attribute } from '../../../../shared/model/attribute.ts';
import { attribute, compareAttributes, compareSources, secret, source } from '../build.ts';

function kindOf(staging: Attribute, production: Attribute): string {
  const result = compareAttributes([staging], [production]);
  if (result.summary.equal === 1) return 'equal';
  const [row] = result.differences;
  const [set] = result.expected;
  return row?.kind ?? `expected ${set?.variation}`;
}

describe('states', () => {
  const empty = attribute({ state: 'empty', value: '' });
  const nothing = attribute({ state: 'null', value: null });
  const unknown = attribute({ state: 'unknown', value: null });
  const inapplicable = attribute({ state: 'not-applicable', value: null });

  it('empty, absent and null are three different things', () => {
    expect(kindOf(empty, nothing)).toBe('changed');
    expect(kindOf(empty, attribute())).toBe('changed');
    expect(kindOf(empty, empty)).toBe('equal');
    expect(kindOf(nothing, nothing)).toBe('equal');
    expect(kindOf(nothing, inapplicable)).toBe('changed');
    expect(compareAttributes([empty], []).differences).toMatchObject([{ kind: 'only-in-staging' }]);
  });

  it('unknown is never equal, not even to unknown', () => {
    expect(kindOf(unknown, unknown)).toBe('changed');
    expect(kindOf(unknown, attribute())).toBe('changed');
  });

  it('not applicable on both sides is equal', () => {
    expect(kindOf(inapplicable, inapplicable)).toBe('equal');
    expect(kindOf(inapplicable, attribute())).toBe('changed');
  });

  it('null is an empty collection where the format says so', () => {
    const collection = attribute({ state: 'empty', value: '{}' });
    const terraform = { collector: 'terraform-state' };
    const of = (a: Attribute, b: Attribute) =>
      compareSources([source([a], terraform)], [source([b], terraform)]).summary.equal;
    expect(of(nothing, collection)).toBe(1);
    expect(of(nothing, empty)).toBe(0);
    expect(kindOf(nothing, collection)).toBe('changed');
  });
});

describe('secrets', () => {
  it('that are the same are a finding, not an equality', () => {
    const result = compareAttributes([secret('t1')], [secret('t1')]);
    expect(result.differences).toMatchObject([
      {
        kind: 'same-but-should-differ',
        suggestion: { risk: 'high', rule: 'finding.secret-shared' },
      },
    ]);
    expect(result.summary).toMatchObject({ equal: 0, suspectEqual: 1 });
  });

  it('that differ are expected', () => {
    expect(kindOf(secret('t1'), secret('t2'))).toBe('expected secret');
  });

  it('under different keys are not comparable, and the reason says so', () => {
    const result = compareSources(
      [source([secret('t1')], { keyId: 'k1' })],
      [source([secret('t1')], { keyId: 'k2' })],
    );
    expect(result.differences).toMatchObject([{ kind: 'changed' }]);
    expect(result.differences[0]?.suggestion.reasons[0]).toContain('different keys');
  });

  it('without tags are not comparable either', () => {
    const untagged = secret('', { tag: null });
    expect(kindOf(untagged, untagged)).toBe('changed');
  });

  it('that are set on one side and empty on the other are high', () => {
    const result = compareAttributes([secret('t1')], [attribute({ state: 'empty', value: '' })]);
    expect(result.differences[0]?.suggestion).toMatchObject({
      risk: 'high',
      rule: 'config.secret-empty',
    });
  });
});

describe('equality as a finding', () => {
  it('production that names a staging resource, equal or changed', () => {
    const host = attribute({ name: 'host', value: 'orders.staging.example' });
    expect(kindOf(host, host)).toBe('same-but-should-differ');
    const changed = compareAttributes([attribute({ name: 'host', value: 'x.example' })], [host]);
    expect(changed.differences).toMatchObject([
      { kind: 'changed', suggestion: { risk: 'high', rule: 'finding.production-names-staging' } },
    ]);
  });

  it('staging that points at a production resource', () => {
    const host = attribute({ name: 'host', value: 'https://orders.production.example/' });
    const result = compareAttributes([host], [host]);
    expect(result.differences).toMatchObject([
      { kind: 'same-but-should-differ', suggestion: { risk: 'medium' } },
    ]);
  });

  it('not the mode in which a program runs, and not an image', () => {
    expect(kindOf(attribute({ value: 'production' }), attribute({ value: 'production' }))).toBe(
      'equal',
    );
    const image = attribute({ valueType: 'image', value: 'r.prod.example/shop:1' });
    expect(kindOf(image, image)).toBe('equal');
  });
});

describe('expected variations', () => {
  it.each([
    ['environment-name', 'namespace', 'shop-staging', 'shop-production'],
    ['environment-name-omitted', 'route', 'api-staging.example', 'api.example'],
    ['identifier', 'vpc_id', 'vpc-0503a8b9ddbb3a5c5', 'vpc-029d7b65096a4717d'],
    [
      'identifier',
      'role_arn',
      'arn:aws:iam::111122223333:role/app',
      'arn:aws:iam::444455556666:role/app',
    ],
    [
      'identifier',
      'request',
      '6a4a640f-c7ca-41e6-8ccd-f3e057d22315',
      '6d064f30-c7ca-41e6-9d16-479c7f27be3b',
    ],
    ['identifier', 'owner_id', '111122223333', '444455556666'],
    [
      'generated-suffix',
      'label',
      'logs-20250513181124788700000003',
      'logs-20250601090000000000000001',
    ],
    ['assigned-address', 'private_ip', '10.0.1.4', '10.9.1.4'],
    ['assigned-address', 'endpoint', 'a1.x.rds.amazonaws.com:5432', 'b2.y.rds.amazonaws.com:5432'],
    ['timestamp', 'created_at', '2026-10-02T09:11:40Z', '2026-11-04T16:20:05Z'],
  ])('%s: %s', (variation, name, staging, production) => {
    expect(
      kindOf(attribute({ name, value: staging }), attribute({ name, value: production })),
    ).toBe(`expected ${variation}`);
  });

  it.each([
    ['an image id says what runs', 'image_id', 'ami-0503a8b9ddbb3a5c5', 'ami-029d7b65096a4717d'],
    ['a date is no moment', 'created', '2026-10-02', '2026-11-04'],
    ['a date is no generated suffix', 'label', 'dump-20260101', 'dump-20260201'],
    [
      'another service is another ARN',
      'role_arn',
      'arn:aws:iam::111122223333:role/a',
      'arn:aws:sns::111122223333:role/a',
    ],
    ['another name is another thing', 'owner', 'alice', 'bob'],
  ])('not: %s', (_, name, staging, production) => {
    expect(
      kindOf(attribute({ name, value: staging }), attribute({ name, value: production })),
    ).toBe('changed');
  });

  it('are never accepted where a rule suggests high', () => {
    const [a, b] = [
      attribute({ name: 'ingress.className', value: 'waf-non-prod' }),
      attribute({ name: 'ingress.className', value: 'waf' }),
    ];
    expect(kindOf(a, b)).toBe('changed');
    const key = 'infrastructure|service|ingress.className';
    const result = compareAttributes([a], [b], { declared: [{ key, reason: 'known' }] });
    expect(result.expected).toEqual([]);
    expect(result.notes[0]).toContain('needs an exception');
  });

  it('come back when a person restores them', () => {
    const [a, b] = [attribute({ value: 'a-staging' }), attribute({ value: 'a-prod' })];
    const key = 'infrastructure|service|setting';
    expect(compareAttributes([a], [b]).summary.expected.changed).toBe(1);
    const restored = compareAttributes([a], [b], { restored: new Set([key]) });
    expect(restored.differences.map((row) => row.key)).toEqual([key]);
    expect(restored.summary.expected.changed).toBe(0);
  });

  it('are what a person declared, one-sided rows too', () => {
    const key = 'infrastructure|service|setting';
    const declared = [{ key, reason: 'Staging has no twin.' }];
    const result = compareAttributes([attribute()], [], { declared });
    expect(result.expected).toMatchObject([
      { kind: 'only-in-staging', variation: 'declared', reason: 'Staging has no twin.' },
    ]);
    expect(result.summary).toMatchObject({ onlyInStaging: 0, expected: { onlyInStaging: 1 } });
  });
});

describe('parity', () => {
  it('has the equal attributes that a rule which can give high covers', () => {
    const version = attribute({ catalogueId: 'database.engine-version', value: '15', name: 'v' });
    const result = compareAttributes([version, attribute()], [version, attribute()]);
    expect(result.equalHighRisk.map((row) => row.key)).toEqual(['dependencies|service|v']);
    expect(result.summary.equal).toBe(2);
  });

  it('counts an attribute whose medium rule the context raises', () => {
    const masking = attribute({ catalogueId: 'data.volume', value: '1GB' });
    const covered = (traits: readonly 'stateful'[]) =>
      compareAttributes([masking], [masking], {
        context: { traits, kernelDependent: false, incidents: [] },
      }).equalHighRisk.length;
    expect(covered([])).toBe(0);
    expect(covered(['stateful'])).toBe(1);
  });
});

describe('what a rating is bound to', () => {
  const binding = (staging: Attribute, production: Attribute) => {
    const [row] = compareAttributes([staging], [production]).differences;
    if (!row) throw new Error('no difference');
    return valueBinding(row);
  };
  const [a, b] = [attribute(), attribute({ value: 'b' })];

  it('stays while key and both values stay, wherever they were read', () => {
    const moved = attribute({ position: { line: 9 } });
    expect(binding(moved, b)).toBe(binding(a, b));
  });

  it.each([
    ['a value of staging', attribute({ value: 'c' }), b],
    ['a value of production', a, attribute({ value: 'c' })],
    ['a state', attribute({ state: 'empty', value: '' }), b],
    ['a secret', secret('t1'), b],
  ])('is another one when %s changes', (_, staging, production) => {
    expect(binding(staging, production)).not.toBe(binding(a, b));
  });

  it('tells an absent value from an empty one and a null one', () => {
    const texts = [
      attribute({ state: 'empty', value: '' }),
      attribute({ state: 'null', value: null }),
    ];
    expect(new Set(texts.map((side) => binding(side, b))).size).toBe(2);
  });
});
