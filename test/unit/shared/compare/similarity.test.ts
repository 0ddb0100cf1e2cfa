import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultTokens, proposePairs } from '../../../../shared/compare/index.ts';
import type { LoneSubject, Proposal } from '../../../../shared/compare/index.ts';

function subject(name: string, values: Readonly<Record<string, string>> = {}): LoneSubject {
  return {
    dimension: 'infrastructure',
    collector: 'terraform-state',
    subject: name,
    attributes: Object.entries(values).map(([key, value]) => ({
      name: key,
      value,
      valueType: 'text',
    })),
  };
}

const propose = (
  staging: readonly LoneSubject[],
  production: readonly LoneSubject[],
): readonly Proposal[] => proposePairs(staging, production, defaultTokens);

const namesOf = (proposals: readonly Proposal[]): readonly string[] =>
  proposals.map(({ staging, production }) => `${staging.subject} = ${production.subject}`);

const size = { class: 'db.m6g.large', engine: 'postgres', storage: '100' };

describe('proposals', () => {
  it('find names that differ by a suffix, whatever the environment is called', () => {
    const result = propose(
      [subject('aws_db_instance.orders-staging', size), subject('aws_db_instance.stock', size)],
      [subject('aws_db_instance.orders-main-prod', size), subject('aws_db_instance.mail', size)],
    );
    expect(namesOf(result)).toEqual([
      'aws_db_instance.orders-staging = aws_db_instance.orders-main-prod',
    ]);
    expect(result[0]).toMatchObject({ shared: 3, equal: 3 });
    expect(result[0]?.similarity).toBeGreaterThan(0.5);
    expect(result[0]?.similarity).toBeLessThanOrEqual(1);
  });

  it('count equal values by their type', () => {
    const of = (name: string, value: string): LoneSubject => ({
      ...subject(name),
      attributes: [{ name: 'limit', value, valueType: 'memory' }],
    });
    const [found] = propose([of('web.cart-a', '512Mi')], [of('web.cart-b', '0.5Gi')]);
    expect(found).toMatchObject({ shared: 1, equal: 1 });
  });

  it('stay within dimension, collector and kind', () => {
    const one = subject('aws_db_instance.orders-a', size);
    for (const other of [
      { ...subject('aws_db_instance.orders-b', size), dimension: 'network' as const },
      { ...subject('aws_db_instance.orders-b', size), collector: 'document' },
      subject('aws_rds_cluster.orders-b', size),
    ]) {
      expect(propose([one], [other])).toEqual([]);
    }
  });

  it('propose nothing where two are alike as much, or nothing is alike', () => {
    const orders = subject('aws_db_instance.orders', size);
    const twins = ['orders1', 'orders2'].map((name) => subject(`aws_db_instance.${name}`, size));
    expect(propose([orders], twins)).toEqual([]);
    const other = subject('aws_db_instance.warehouse', { region: 'eu' });
    expect(propose([orders], [other])).toEqual([]);
  });

  it('find what was renamed altogether by values that nothing else has', () => {
    const plain = (side: string): readonly LoneSubject[] =>
      Array.from({ length: 200 }, (_, at) => subject(`svc.${side}${at}x${at * 7}`, { port: '80' }));
    const values = { path: '/var/lib/orders', owner: 'team-blue', port: '9001' };
    const result = propose(
      [...plain('left'), subject('svc.orderdata', values)],
      [...plain('right'), subject('svc.order-store', values)],
    );
    expect(namesOf(result)).toContain('svc.orderdata = svc.order-store');
  });

  it('hold each subject at most once, whatever they are called', () => {
    const name = fc.stringMatching(/^[ab]{1,3}-[cd]{1,2}$/);
    const side = fc.uniqueArray(name, { maxLength: 12 });
    fc.assert(
      fc.property(side, side, (left, right) => {
        const result = propose(
          left.map((one) => subject(`svc.${one}`, { name: one })),
          right.map((one) => subject(`svc.${one}`, { name: one })),
        );
        expect(new Set(result.map((one) => one.staging)).size).toBe(result.length);
        expect(new Set(result.map((one) => one.production)).size).toBe(result.length);
        expect(result.every(({ similarity: s }) => s >= 0.5 && s <= 1)).toBe(true);
      }),
    );
  });

  it('look at few of many: 5,000 beside 5,000 that all share their words', () => {
    const many = (suffix: string): readonly LoneSubject[] =>
      Array.from({ length: 5000 }, (_, at) =>
        subject(`aws_instance.worker-node-${at}-${suffix}`, { size: 'm6g', zone: `z${at % 3}` }),
      );
    const result = propose(many('blue'), many('green'));
    expect(result.length).toBeGreaterThan(4900);
    expect(
      result.every(
        ({ staging, production }) =>
          staging.subject.replace('blue', '') === production.subject.replace('green', ''),
      ),
    ).toBe(true);
  });
});
