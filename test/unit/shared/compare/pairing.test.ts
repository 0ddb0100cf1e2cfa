import { describe, expect, it } from 'vitest';
import { attribute, compareAttributes, compareSources, source } from '../build.ts';

describe('sources', () => {
  it('pair by collector and scope, and never across collectors', () => {
    const result = compareSources(
      [source([attribute()], { id: 's', scope: 'a' })],
      [source([attribute()], { id: 'p', collector: 'env', scope: 'a', path: 'p.env' })],
    );
    expect(result.summary.equal).toBe(0);
    expect(result.unpaired).toMatchObject([
      { side: 'staging', sourceId: 's', path: 'a.yaml', collector: 'document', attributes: 1 },
      { side: 'production', sourceId: 'p', path: 'p.env', collector: 'env', attributes: 1 },
    ]);
  });

  it('pair with environment tokens normalised', () => {
    const result = compareSources(
      [source([attribute()], { scope: 'values-stg' }), source([], { id: 'x', scope: 'other' })],
      [
        source([attribute()], { scope: 'values-prod' }),
        source([], { id: 'y', scope: 'more' }),
        source([], { id: 'z', scope: 'most' }),
      ],
    );
    expect(result.summary.equal).toBe(1);
    expect(result.notes).toEqual([]);
  });

  it('pair as the only ones of their collector, with a note', () => {
    const result = compareSources(
      [source([attribute()], { scope: 'before' })],
      [source([attribute()], { scope: 'after' })],
    );
    expect(result.summary.equal).toBe(1);
    expect(result.notes).toHaveLength(1);
    expect(result.notes[0]).toContain('"before" and "after"');
  });

  it.each([
    ['shop', 'shop_central'],
    ['shop_central', 'shop'],
    ['orders', 'billing'],
  ])('pair subjects that spell their scope, %s and %s', (staging, production) => {
    const of = (scope: string) =>
      ['a', 'b'].map((name) => attribute({ subject: `table:${scope}.${name}` }));
    const result = compareSources(
      [source(of(staging), { scope: staging })],
      [source(of(production), { scope: production })],
    );
    expect(result.summary).toMatchObject({ equal: 2, onlyInStaging: 0, onlyInProduction: 0 });
  });

  it('pair across collectors that describe the same things', () => {
    const result = compareSources(
      [source([attribute()], { collector: 'terraform-state', scope: 'a.tfstate' })],
      [source([attribute()], { collector: 'terraform-json', scope: 'main.json' })],
    );
    expect(result.summary.equal).toBe(1);
    expect(result.notes).toHaveLength(1);
  });

  it('stay unpaired where several are left: one row a source, whatever its size', () => {
    const many = Array.from({ length: 1204 }, (_, index) => attribute({ name: `n${index}` }));
    const result = compareSources(
      [source(many, { id: 's1', scope: 'one' }), source([], { id: 's2', scope: 'two' })],
      [source([attribute()], { id: 'p1', scope: 'three' })],
    );
    expect(result.differences).toEqual([]);
    expect(result.unpaired.find((row) => row.sourceId === 's1')?.attributes).toBe(1204);
    expect(result.summary.unpaired).toEqual({ staging: 1204, production: 1 });
  });

  it('count what they hold by dimension, and what a rule can give high', () => {
    const lost = [
      attribute({
        dimension: 'dependencies',
        name: 'engine_version',
        value: '15.4',
        valueType: 'version',
        catalogueId: 'database.engine-version',
      }),
      attribute({ name: 'comment' }),
    ];
    const result = compareSources(
      [source([attribute()]), source(lost, { id: 's2', collector: 'kubernetes', scope: 'k8s' })],
      [source([attribute()], { id: 'p' })],
    );
    expect(result.unpaired).toMatchObject([
      {
        sourceId: 's2',
        byDimension: { infrastructure: 1, dependencies: 1, data: 0, network: 0 },
        highRisk: { infrastructure: 0, dependencies: 1, data: 0, network: 0 },
      },
    ]);
  });

  it('of one scope pool, so that files may be split differently', () => {
    const [a, b] = [attribute({ name: 'a' }), attribute({ name: 'b' })];
    const result = compareSources(
      [source([a], { id: 's1' }), source([b], { id: 's2' })],
      [source([a, b], { id: 'p1' })],
    );
    expect(result.summary).toMatchObject({ equal: 2, changed: 0, onlyInStaging: 0 });
  });
});

describe('what people typed', () => {
  const typed = { collector: 'manual', scope: 'manual', keyId: null };
  const version = attribute({
    catalogueId: 'database.engine-version',
    value: '15.6',
    name: 'engine_version',
    subject: 'aws_db_instance.main',
  });
  const answer = attribute({
    catalogueId: 'database.engine-version',
    value: '13.2',
    name: 'database.engine-version',
    subject: 'manual',
  });

  it('has a counterpart in what a collector found on the other side', () => {
    const result = compareSources([source([answer], typed)], [source([version], { id: 'p' })]);
    expect(result.unpaired).toEqual([
      {
        side: 'production',
        sourceId: 'p',
        path: 'a.yaml',
        collector: 'document',
        attributes: 0,
        byDimension: { infrastructure: 0, dependencies: 0, data: 0, network: 0 },
        highRisk: { infrastructure: 0, dependencies: 0, data: 0, network: 0 },
      },
    ]);
    expect(result.differences).toMatchObject([
      {
        key: 'dependencies|aws_db_instance.main|engine_version',
        kind: 'changed',
        suggestion: { risk: 'high' },
      },
    ]);
  });

  it('is a difference of its own where nothing answers it', () => {
    const result = compareSources([source([answer], typed)], []);
    expect(result.differences).toMatchObject([{ kind: 'only-in-staging' }]);
    expect(result.unpaired).toEqual([]);
  });

  it('pairs with nothing where two collected attributes answer the same entry', () => {
    const other = { ...version, subject: 'aws_db_instance.other' };
    const result = compareSources(
      [source([answer], typed)],
      [source([version, other], { id: 'p' })],
    );
    expect(result.differences.map((row) => row.kind)).toEqual(['only-in-staging']);
    expect(result.summary.unpaired.production).toBe(2);
  });
});

describe('subjects', () => {
  it('pair with tokens normalised, and the key spells neither environment', () => {
    const result = compareAttributes(
      [attribute({ subject: 'apps/v1/Deployment/shop-staging/api' })],
      [attribute({ subject: 'apps/v1/Deployment/shop-production/api', value: 'b' })],
    );
    expect(result.differences).toMatchObject([
      {
        key: 'infrastructure|apps/v1/Deployment/shop-{env}/api|setting',
        subject: 'apps/v1/Deployment/shop-production/api',
        stagingSubject: 'apps/v1/Deployment/shop-staging/api',
        productionSubject: 'apps/v1/Deployment/shop-production/api',
      },
    ]);
  });

  it('pair where one side leaves the environment out, and no other has the same name', () => {
    const of = (subjects: readonly string[]) => [
      source(subjects.map((subject) => attribute({ subject, name: 'x' }))),
    ];
    const one = ['server staging.shop.example:443', 'server other.example'];
    const paired = compareSources(of(one), of(['server shop.example:443', 'server third.example']));
    expect(paired.summary).toMatchObject({ equal: 1, onlyInStaging: 1, onlyInProduction: 1 });
    const two = ['server staging.shop.example', 'server uat.shop.example', 'server b.example'];
    const unclear = compareSources(of(two), of(['server shop.example', 'server c.example']));
    expect(unclear.summary).toMatchObject({ equal: 0, onlyInStaging: 3, onlyInProduction: 2 });
  });

  it('fall back to their exact names where normalising would make two of them one', () => {
    const result = compareAttributes(
      [attribute({ subject: 'db-staging' }), attribute({ subject: 'db-uat' })],
      [attribute({ subject: 'db-prod' }), attribute({ subject: 'cache' })],
    );
    expect(result.summary).toMatchObject({ equal: 0, onlyInStaging: 2, onlyInProduction: 2 });
    expect(new Set(result.differences.map((row) => row.key)).size).toBe(4);
  });

  it('pair where a person declared it', () => {
    const [a, b] = [attribute({ subject: 'orders' }), attribute({ subject: 'purchases' })];
    const more = attribute({ subject: 'more' });
    const pair = {
      dimension: 'infrastructure',
      stagingSubject: 'orders',
      productionSubject: 'purchases',
    } as const;
    expect(compareAttributes([a, more], [b, more]).summary.equal).toBe(1);
    expect(compareAttributes([a, more], [b, more], { pairs: [pair] }).summary.equal).toBe(2);
  });

  it('pair as the only one of each side', () => {
    const result = compareAttributes(
      [attribute({ subject: 'env:a' })],
      [attribute({ subject: 'env:b' })],
    );
    expect(result.summary.equal).toBe(1);
  });
});

describe('attributes', () => {
  it('pair by name with tokens normalised', () => {
    const result = compareAttributes(
      [attribute({ name: 'hosts[name=db.staging].size', value: '1' })],
      [attribute({ name: 'hosts[name=db.prod].size', value: '2' })],
    );
    expect(result.differences).toMatchObject([
      { kind: 'changed', key: 'infrastructure|service|hosts[name=db.{env}].size' },
    ]);
  });

  it('pair by catalogue entry where exactly one is left on each side', () => {
    const id = 'database.engine-version';
    const result = compareAttributes(
      [attribute({ name: 'version', catalogueId: id, value: '14' })],
      [attribute({ name: 'engineVersion', catalogueId: id, value: '14' })],
    );
    expect(result.summary).toMatchObject({ equal: 1, onlyInStaging: 0 });
  });

  it('never pair two configuration keys because both are configuration keys', () => {
    const result = compareAttributes(
      [attribute({ name: 'SEARCH_URL', catalogueId: 'config.key' })],
      [attribute({ name: 'MAIL_URL', catalogueId: 'config.key' })],
    );
    expect(result.summary).toMatchObject({ onlyInStaging: 1, onlyInProduction: 1 });
  });

  it('that repeat pair equal values first, and the rest keep rows of their own', () => {
    const of = (value: string) => attribute({ name: 'server', value });
    const result = compareAttributes([of('a'), of('b'), of('c')], [of('c'), of('a')]);
    expect(result.summary).toMatchObject({ equal: 2, changed: 0, onlyInStaging: 1 });
    const twice = compareAttributes([of('a'), of('b')], [of('c'), of('d')]);
    expect(twice.differences.map((row) => row.key)).toEqual([
      'infrastructure|service|server',
      'infrastructure|service|server#2',
    ]);
  });
});
