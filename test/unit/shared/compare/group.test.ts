import { describe, expect, it } from 'vitest';
import { groupDifferences } from '../../../../shared/compare/index.ts';
import { attributeName, kindOfSubject } from '../../../../shared/compare/group.ts';
import type { Difference, SideValue } from '../../../../shared/model/comparison.ts';
import type { Risk } from '../../../../shared/model/words.ts';
import { seeded } from '../../../fixtures/generate.ts';

type Given = Partial<Omit<Difference, 'staging' | 'production' | 'suggestion'>> & {
  readonly staging?: string | null | SideValue;
  readonly production?: string | null | SideValue;
  readonly risk?: Risk | null;
  readonly rule?: string | null;
  readonly reasons?: readonly string[];
};

function side(value: string | null | SideValue): SideValue {
  if (typeof value === 'object' && value !== null) return value;
  const state = value === null ? 'absent' : value === '' ? 'empty' : 'value';
  return { state, value, tag: null, keyId: null, sourceId: null, position: null };
}

function secret(tag: string): SideValue {
  return { ...side(null), state: 'sensitive', tag, keyId: 'key' };
}

function row(given: Given = {}): Difference {
  const {
    staging = 'green',
    production = 'blue',
    risk = 'medium',
    rule = 'r',
    reasons = [],
  } = given;
  const subject = given.subject ?? 'env:cart';
  const name = given.name ?? 'MODE';
  return {
    key: `infrastructure|${subject}|${name}`,
    dimension: 'infrastructure',
    subject,
    stagingSubject: subject,
    productionSubject: subject,
    name,
    catalogueId: null,
    valueType: 'text',
    canBeHigh: false,
    kind: 'changed',
    ...given,
    staging: side(staging),
    production: side(production),
    suggestion: { risk, rule, reasons },
  };
}

/** Number of members of each row's group; 1 where it stands alone. */
function sizes(rows: readonly Difference[]): readonly number[] {
  const groups = groupDifferences(rows);
  return groups.map((group) =>
    group === null ? 1 : groups.filter((other) => other?.key === group.key).length,
  );
}

describe('the same attribute across subjects', () => {
  it('is one group, whatever its values are', () => {
    const rows = ['cart', 'order', 'stock'].map((name, at) =>
      row({ subject: `env:${name}`, staging: `${at}`, production: `${at + 7}` }),
    );
    expect(sizes(rows)).toEqual([3, 3, 3]);
    expect(groupDifferences(rows)[0]?.basis).toBe('same-attribute');
  });

  it('is that of list elements, whatever identifies them', () => {
    const rows = ['web', 'sidecar'].map((name) =>
      row({ subject: 'apps/v1/Deployment/-/cart', name: `containers[name=${name}].memory` }),
    );
    expect(sizes(rows)).toEqual([2, 2]);
  });

  it('is another for each element where it repeats the identity', () => {
    const rows = ['MODE', 'TRACE'].map((name) =>
      row({ name: `env[name=${name}].name`, production: name }),
    );
    expect(sizes(rows)).toEqual([1, 1]);
  });

  it('is not that of things of another kind, where the catalogue does not know it', () => {
    const rows = [
      row({ subject: 'aws_db_instance.main', name: 'name' }),
      row({ subject: 'aws_lb.web', name: 'name' }),
    ];
    expect(sizes(rows)).toEqual([1, 1]);
    expect(sizes(rows.map((each) => ({ ...each, catalogueId: 'config.key' })))).toEqual([2, 2]);
  });

  it('is one only as far as switches are turned alike', () => {
    const rows = [
      row({ subject: 'env:a', staging: 'true', production: 'false' }),
      row({ subject: 'env:b', staging: 'true', production: 'false' }),
      row({ subject: 'env:c', staging: 'false', production: 'true' }),
    ];
    expect(sizes(rows)).toEqual([2, 2, 1]);
  });

  it('lets the one stand out whose values nearly none of the others has', () => {
    const alike = Array.from({ length: 9 }, (_, at) => row({ subject: `env:${at}` }));
    const other = row({ subject: 'env:odd', production: 'crimson' });
    expect(sizes([...alike, other])).toEqual([...alike.map(() => 9), 1]);
  });

  it('does not take texts that nobody compares at a look', () => {
    const rows = ['a', 'b'].map((name) =>
      row({ subject: `env:${name}`, production: name.repeat(200) }),
    );
    expect(sizes(rows)).toEqual([1, 1]);
  });
});

describe('the same change', () => {
  it('is one group under different names', () => {
    const change = { staging: 'db.blue.example', production: 'db.green.example' };
    const rows = [row({ name: 'DATABASE', ...change }), row({ name: 'REPLICA', ...change })];
    expect(sizes(rows)).toEqual([2, 2]);
    expect(groupDifferences(rows)[0]?.basis).toBe('same-change');
  });

  it.each([
    ['true', 'false'],
    ['1', '2'],
    ['debug', 'info'],
    ['', ''],
  ])('is none where the values say too little: %j and %j', (staging, production) => {
    const rows = ['A', 'B'].map((name) => row({ name, staging, production }));
    expect(sizes(rows)).toEqual([1, 1]);
  });

  it('is none of numbers, however long', () => {
    const rows = ['A', 'B'].map((name) =>
      row({ name, valueType: 'number', staging: '1234567890', production: '2345678901' }),
    );
    expect(sizes(rows)).toEqual([1, 1]);
  });

  it('knows a secret by its tag', () => {
    const pair = { staging: secret('one'), production: secret('two') };
    const rows = [row({ name: 'A', ...pair }), row({ name: 'B', ...pair })];
    expect(sizes(rows)).toEqual([2, 2]);
    expect(
      sizes([
        row({ name: 'A', ...pair }),
        row({ name: 'B', staging: secret('three'), production: secret('two') }),
      ]),
    ).toEqual([1, 1]);
  });

  it('takes secrets without a tag for the same as no other', () => {
    const untold = { ...secret('one'), tag: null };
    const rows = ['a', 'b'].map((name) =>
      row({ subject: `env:${name}`, risk: 'high', staging: untold, production: untold }),
    );
    expect(sizes(rows)).toEqual([1, 1]);
  });

  it('is one of all keys of a subject that one side names and says nothing in', () => {
    const empty = {
      kind: 'only-in-production',
      staging: null,
      production: '',
      risk: 'low',
    } as const;
    const rows = ['A', 'B', 'C'].map((name) => row({ name, ...empty }));
    expect(sizes([...rows, row({ name: 'D', subject: 'env:order', ...empty })])).toEqual([
      3, 3, 3, 1,
    ]);
  });
});

describe('the same library across services', () => {
  const library = (subject: string, given: Given = {}): Difference =>
    row({
      subject,
      name: 'version',
      catalogueId: 'library.version',
      valueType: 'version',
      ...given,
    });

  it('is one group', () => {
    const rows = [
      library('npm:left'),
      library('npm:left', { staging: '1.0.0' }),
      library('npm:right'),
    ];
    expect(sizes(rows)).toEqual([2, 2, 1]);
    expect(groupDifferences(rows)[0]?.basis).toBe('same-library');
  });

  it('goes together with others where nothing but a low risk is suggested', () => {
    const names = ['npm:left', 'npm:right'];
    expect(sizes(names.map((name) => library(name)))).toEqual([1, 1]);
    expect(sizes(names.map((name) => library(name, { risk: 'low' })))).toEqual([2, 2]);
  });

  it('is none where the versions jump apart', () => {
    const rows = [
      library('npm:left', { risk: 'high', staging: '1.0.0', production: '2.0.0' }),
      library('npm:left', { risk: 'high', staging: '1.0.0', production: '2.0.0' }),
      library('npm:left', { risk: 'high', staging: '1.0.0', production: '3.0.0' }),
    ];
    expect(sizes(rows)).toEqual([2, 2, 1]);
  });
});

describe('what is never together', () => {
  const base: Given = { staging: 'a longer value', production: 'another value' };
  it.each<readonly [string, Given]>([
    ['another suggested risk', { risk: 'low' }],
    ['no suggested risk', { risk: null, rule: null }],
    ['another rule', { rule: 'other' }],
    ['another kind', { kind: 'same-but-should-differ' }],
    ['another dimension', { dimension: 'network' }],
    ['another state', { production: null }],
    ['something else that the rule says', { reasons: ['Staging is newer.'] }],
  ])('%s', (_, other) => {
    const rows = [row(base), row({ subject: 'env:order', ...base, ...other })];
    expect(sizes([row(base), row({ subject: 'env:order', ...base })])).toEqual([2, 2]);
    expect(sizes(rows)).toEqual([1, 1]);
  });

  it('different values that are suggested high', () => {
    const high = ['x', 'x', 'y'].map((production, at) =>
      row({ subject: `env:${at}`, risk: 'high', production }),
    );
    expect(sizes(high)).toEqual([2, 2, 1]);
  });
});

describe('groups', () => {
  it('do not mind the figures in what the rule says', () => {
    const rows = [25, 50].map((share) =>
      row({ subject: `env:${share}`, reasons: [`Staging has ${share} % of production.`] }),
    );
    expect(sizes(rows)).toEqual([2, 2]);
  });

  it('are the same in whatever order the rows come, and whatever else is there', () => {
    const rows = mixed(400, 5);
    const known = byKey(rows);
    expect(byKey(rows.toReversed())).toEqual(known);
    const half = rows.filter((each) => each.name !== 'NAME_1');
    const without = byKey(half);
    for (const each of half) expect(without.get(each.key)).toEqual(known.get(each.key));
  });

  it('hold what they promise of every two members', () => {
    const rows = mixed(600, 11);
    const groups = groupDifferences(rows);
    const members = Map.groupBy(rows, (_, at) => groups[at]?.key ?? null);
    members.delete(null);
    expect(members.size).toBeGreaterThan(10);
    for (const [first, ...others] of members.values()) {
      expect(others.length).toBeGreaterThan(0);
      for (const other of others) {
        expect(other.suggestion.risk).toBe(first?.suggestion.risk);
        expect(other.suggestion.rule).toBe(first?.suggestion.rule);
        expect([other.kind, other.dimension]).toEqual([first?.kind, first?.dimension]);
      }
    }
    const high = [...members.values()].filter(([first]) => first?.suggestion.risk === 'high');
    expect(high.length).toBeGreaterThan(2);
    for (const together of high) {
      const values = together.map(({ staging, production }) =>
        JSON.stringify([staging, production]),
      );
      expect(new Set(values).size).toBe(1);
    }
  });

  it('name attributes and kinds of subjects', () => {
    expect(attributeName('spec.containers[name=web].env[name=MODE].value')).toBe('MODE');
    expect(attributeName('spec.containers[name=web].image')).toBe('spec.containers.image');
    expect(kindOfSubject('apps/v1/Deployment/shop/web')).toBe('apps/v1/Deployment');
    expect(kindOfSubject('module.data.aws_db_instance.main[0]')).toBe('aws_db_instance');
    expect(kindOfSubject('aws:rds:DBInstance:main')).toBe('aws:rds:DBInstance');
    expect(kindOfSubject('terraform')).toBe('terraform');
  });
});

/** Rows of a few names, values, risks and subjects, so that many are alike. */
function mixed(count: number, seed: number): readonly Difference[] {
  const random = seeded(seed);
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  return Array.from({ length: count }, (_, at) => {
    const risk = one<Risk | null>(['high', 'medium', 'low', null]);
    return {
      ...row({
        subject: `env:${at}`,
        name: `NAME_${Math.floor(random() * 12)}`,
        staging: one(['red', 'green']),
        production: one(['crimson', 'emerald', 'true']),
        dimension: one(['infrastructure', 'network']),
        risk,
        rule: risk && one(['r1', 'r2']),
      }),
      key: `k${at}`,
    };
  });
}

/** Keys of the rows that are together with each one. */
function byKey(rows: readonly Difference[]): ReadonlyMap<string, readonly string[]> {
  const groups = groupDifferences(rows);
  const members = Map.groupBy(rows, (_, at) => groups[at]?.key ?? `alone ${rows[at]?.key}`);
  return new Map(
    [...members.values()].flatMap((together) => {
      const keys = together.map(({ key }) => key).toSorted();
      return keys.map((key) => [key, keys] as const);
    }),
  );
}
