import { describe, expect, it } from 'vitest';
import type { Attribute } from '../../../../shared/model/attribute.ts';
import type { ComparableSource } from '../../../../shared/model/comparison.ts';
import { attribute, compareSources, secret, source } from '../build.ts';

const engineVersion = 'database.engine-version';

function version(part: Partial<Attribute>): Attribute {
  return attribute({ catalogueId: engineVersion, value: '15.6', ...part });
}

function state(attributes: readonly Attribute[], id = 'state'): ComparableSource {
  return source(attributes, { id, collector: 'terraform-state', scope: id, path: `${id}.tfstate` });
}

function cloud(attributes: readonly Attribute[], id = 'cloud'): ComparableSource {
  return source(attributes, { id, collector: 'aws-describe', scope: id, path: `${id}.json` });
}

function typed(attributes: readonly Attribute[]): ComparableSource {
  return source(attributes, { id: 'manual', collector: 'manual', scope: 'manual', path: 'manual' });
}

const ofState = version({ subject: 'aws_db_instance.main', name: 'engine_version' });
const ofCloud = version({ subject: 'rds:orders', name: 'EngineVersion', value: '15.4' });
const ofPerson = version({ subject: 'manual', name: engineVersion, value: '15.4' });
const ofProbe = version({ subject: 'postgres://db:5432/shop', name: 'version', value: '15.4' });
const probe = source([ofProbe], { id: 'probe', collector: 'postgres-profile', scope: 'db' });

describe('sources of different collectors', () => {
  it.each([
    ['a cloud answer', cloud([ofCloud])],
    ['a typed answer', typed([ofPerson])],
    ['a probe', probe],
  ])('pair a state with %s where each answers an entry once', (_, other) => {
    const plain = attribute({ subject: 'aws_db_instance.main', name: 'comment' });
    const result = compareSources([state([ofState, plain])], [other]);
    expect(result.differences).toMatchObject([
      { kind: 'changed', catalogueId: engineVersion, staging: { value: '15.6' } },
    ]);
    expect(result.summary.unpaired).toEqual({ staging: 1, production: 0 });
    expect(result.unpaired[0]).toMatchObject({ sourceId: 'state', attributes: 1 });
  });

  it.each([
    ['postgres', 'PostgreSQL', 1],
    ['sqlserver', 'Microsoft SQL Server', 1],
    ['postgres', 'aurora-postgresql', 0],
    ['postgres', 'mysql', 0],
  ])('know %s and %s for one engine: %d', (a, b, equal) => {
    const engine = (subject: string, value: string): Attribute =>
      attribute({ catalogueId: 'database.engine', subject, name: 'engine', value });
    const result = compareSources([state([engine('a', a)])], [cloud([engine('b', b)])]);
    expect(result.summary).toMatchObject({ equal, changed: 1 - equal });
  });

  it('count as equal where the values are', () => {
    const same = version({ subject: 'rds:orders', name: 'EngineVersion' });
    const result = compareSources([state([ofState])], [cloud([same])]);
    expect(result.summary).toMatchObject({ equal: 1, unpaired: { staging: 0, production: 0 } });
  });

  it('pair nothing where a side answers twice under other names', () => {
    const more = { ...ofCloud, subject: 'rds:reports' };
    const result = compareSources([state([ofState])], [cloud([ofCloud, more])]);
    expect(result.differences).toEqual([]);
    expect(result.summary.unpaired).toEqual({ staging: 1, production: 2 });
  });

  it('pair several answers by the name of what they are about', () => {
    const left = ['orders', 'reports-staging'].map((name) =>
      version({ subject: `aws_db_instance.${name}`, name: 'engine_version', value: '13' }),
    );
    const right = ['reports-prod', 'stock'].map((name) =>
      version({ subject: `rds:${name}`, name: 'EngineVersion', value: '15' }),
    );
    const result = compareSources([state(left)], [cloud(right)]);
    const pairs = result.differences.map((row) => [row.stagingSubject, row.productionSubject]);
    expect(pairs).toEqual([['aws_db_instance.reports-staging', 'rds:reports-prod']]);
    expect(result.summary.unpaired).toEqual({ staging: 1, production: 1 });
  });

  it('pair the same library of a lock file and of a bill of materials, and never two libraries', () => {
    const library = (subject: string, value: string): Attribute =>
      attribute({ catalogueId: 'library.version', subject, name: 'version', value });
    const lock = source([library('npm:lodash', '4.17.20'), library('npm:left-pad', '1.3.0')], {
      collector: 'npm-lock',
    });
    const bill = source([library('npm:lodash', '4.17.21'), library('npm:is-odd', '3.0.1')], {
      collector: 'cyclonedx',
    });
    const result = compareSources([lock], [bill]);
    expect(result.differences).toMatchObject([{ kind: 'changed', subject: 'npm:lodash' }]);
    expect(result.summary.unpaired).toEqual({ staging: 1, production: 1 });
  });

  it('stay apart within one collector: its other scope is another thing', () => {
    const result = compareSources(
      [state([ofState], 'one'), state([], 'two')],
      [state([version({ subject: 'b' })], 'three'), state([], 'four')],
    );
    expect(result.differences).toEqual([]);
    expect(result.summary.unpaired).toEqual({ staging: 1, production: 1 });
  });

  it('stay apart where both have counterparts of their own', () => {
    const none = attribute({ name: 'x' });
    const result = compareSources(
      [state([ofState, none]), cloud([none])],
      [state([none]), cloud([ofCloud, none])],
    );
    expect(result.summary).toMatchObject({ onlyInStaging: 1, onlyInProduction: 1, changed: 0 });
  });

  it('answer for what another collector left on one side', () => {
    const none = attribute({ name: 'x' });
    const result = compareSources([state([ofState, none])], [state([none]), cloud([ofCloud])]);
    expect(result.summary).toMatchObject({ onlyInStaging: 0, changed: 1 });
  });
});

describe('what each thing answers for itself', () => {
  const replicas = (subject: string, value: string): Attribute =>
    attribute({ catalogueId: 'compute.replicas', subject, name: 'replicas', value });
  const size = (subject: string, value: string): Attribute =>
    attribute({ catalogueId: 'storage.size', subject, name: 'size', value });

  it('never pairs two services, unless they are called the same', () => {
    const compose = source([replicas('compose:api', '2')], { collector: 'compose' });
    const cluster = (name: string): ComparableSource =>
      source([replicas(`apps/v1/Deployment/shop/${name}`, '3')], { collector: 'kubernetes' });
    expect(compareSources([compose], [cluster('mailer')]).differences).toEqual([]);
    expect(compareSources([compose], [cluster('api')]).summary.changed).toBe(1);
  });

  it('pairs with what a person typed', () => {
    const said = attribute({ ...replicas('manual', '3'), name: 'compute.replicas' });
    expect(compareSources([state([replicas('a', '2')])], [typed([said])]).summary.changed).toBe(1);
  });

  it('pairs where the same two subjects are one thing by another answer', () => {
    const left = state([ofState, size('aws_db_instance.main', '20')]);
    const right = cloud([ofCloud, size('rds:orders', '100')]);
    expect(compareSources([left], [right]).summary).toMatchObject({
      changed: 2,
      unpaired: { staging: 0, production: 0 },
    });
    const volume = cloud([ofCloud, size('ebs:vol-1', '100')]);
    expect(compareSources([left], [volume]).summary).toMatchObject({
      changed: 1,
      unpaired: { staging: 1, production: 1 },
    });
  });
});

describe('one secret in both environments', () => {
  const env = (tag: string, keyId = 'k1'): ComparableSource =>
    source([secret(tag, { subject: 'env:shop', name: 'DB_PASSWORD' })], {
      collector: 'env',
      keyId,
    });
  const settings = (tags: readonly string[]): ComparableSource =>
    source(
      tags.map((tag, at) => secret(tag, { subject: 'Secret/db', name: `data.${at}` })),
      { id: 'p', collector: 'kubernetes' },
    );

  it('is found in sources without counterparts, whatever it is called', () => {
    const result = compareSources([env('t1')], [settings(['t0', 't1'])]);
    expect(result.differences).toMatchObject([
      {
        kind: 'same-but-should-differ',
        name: 'data.1',
        suggestion: { rule: 'finding.secret-shared', risk: 'high' },
      },
    ]);
    expect(result.summary).toMatchObject({
      suspectEqual: 1,
      unpaired: { staging: 0, production: 1 },
    });
  });

  it('is found once for each place, where it lies in several', () => {
    const result = compareSources([env('t1')], [settings(['t1', 't1'])]);
    expect(result.summary).toMatchObject({ suspectEqual: 1, unpaired: { production: 1 } });
  });

  it('is not found under another key, nor where both sources have counterparts', () => {
    expect(compareSources([env('t1', 'k2')], [settings(['t1'])]).differences).toEqual([]);
    const renamed = source([secret('t1', { subject: 'env:shop', name: 'PASSWORD' })], {
      id: 'p',
      collector: 'env',
    });
    const kinds = compareSources([env('t1')], [renamed]).differences.map(({ kind }) => kind);
    expect(kinds.toSorted()).toEqual(['only-in-production', 'only-in-staging']);
  });
});

describe('the key', () => {
  const key = 'dependencies|aws_db_instance.main|engine_version';
  const keysOf = (
    staging: readonly ComparableSource[],
    production: readonly ComparableSource[],
  ): readonly string[] => compareSources(staging, production).differences.map((row) => row.key);

  it.each([
    ['typed', typed([ofPerson])],
    ['asked of the cloud', cloud([ofCloud])],
    ['read from a state', state([{ ...ofState, value: '15.4' }])],
  ])('is the same on either side when the other answer is %s', (_, other) => {
    expect(keysOf([other], [state([ofState])])).toEqual([key]);
    expect(keysOf([state([ofState])], [other])).toEqual([key]);
  });
});
