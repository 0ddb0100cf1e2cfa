import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { comparable } from '../../../../electron/cli/formats/format.ts';
import { collectPaths } from '../../../../electron/engine/collectors/collect.ts';
import type { CollectOutcome } from '../../../../electron/engine/collectors/types.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import { memoryKey } from '../../../../electron/engine/keys.ts';
import { dimensions } from '../../../../shared/model/words.ts';
import type { Comparison, Difference } from '../../../../shared/model/comparison.ts';
import type { Side } from '../../../../shared/model/words.ts';
import { builtInRules } from '../../../../shared/risk/index.ts';
import { compareSources } from '../../shared/build.ts';

const sample = fileURLToPath(new URL('../../../../electron/sample/', import.meta.url));
const SECRET_MARK = 'canary-';
const SECRET_MARK_BASE64 = Buffer.from(SECRET_MARK).toString('base64').slice(0, 8);

let outcomes: Readonly<Record<Side, CollectOutcome>>;
let comparison: Comparison;

function filesOf(side: Side): readonly string[] {
  return readdirSync(join(sample, side), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function attributesOf(side: Side): number {
  return outcomes[side].sources.reduce((sum, source) => sum + source.attributes.length, 0);
}

function find(part: { subject: RegExp; name: RegExp }): Difference {
  const found = comparison.differences.filter(
    (row) => part.subject.test(row.subject) && part.name.test(row.name),
  );
  const [first] = found;
  if (found.length !== 1 || first === undefined) {
    throw new Error(`${found.length} differences match ${part.subject} ${part.name}`);
  }
  return first;
}

beforeAll(async () => {
  const options = { keyProvider: memoryKey(), limits: defaultLimits };
  outcomes = {
    staging: await collectPaths([join(sample, 'staging')], options),
    production: await collectPaths([join(sample, 'production')], options),
  };
  comparison = compareSources(
    comparable(outcomes.staging.sources, 'staging'),
    comparable(outcomes.production.sources, 'production'),
    {
      context: {
        traits: ['stateful', 'payments', 'personal-data'],
        kernelDependent: false,
        incidents: [],
      },
    },
  );
});

describe('the bundled example is read whole', () => {
  it.each(['staging', 'production'] as const)('every file of %s becomes a source', (side) => {
    expect(outcomes[side].refused).toEqual([]);
    expect(outcomes[side].sources).toHaveLength(filesOf(side).length);
    expect(outcomes[side].sources.flatMap((source) => source.warnings)).toEqual([]);
  });

  it('pairs every source and documents all four dimensions on both sides', () => {
    expect(comparison.unpaired).toEqual([]);
    for (const side of ['staging', 'production'] as const) {
      const documented = new Set(
        outcomes[side].sources.flatMap((source) => source.attributes.map((a) => a.dimension)),
      );
      expect([...documented].toSorted()).toEqual([...dimensions].toSorted());
    }
  });
});

describe("the guide's three failure scenarios come out high", () => {
  it.each([
    {
      resembles: 1,
      what: 'the database engine version drift that breaks the search',
      subject: /aws_db_instance\.orders$/,
      name: /^engine_version$/,
      expected: { kind: 'changed', catalogueId: 'database.engine-version' },
      values: ['14.15', '16.6'],
    },
    {
      resembles: 2,
      what: 'the configuration key that production lacks',
      subject: /checkout/,
      name: /SEARCH_DATABASE_URL/,
      expected: { kind: 'only-in-staging' },
      values: ['postgres://search-db.staging.harbour.example:5432/orders_staging', null],
    },
    {
      resembles: 3,
      what: 'the health check that gives up before the service has started',
      subject: /aws_lb_target_group\.checkout$/,
      name: /health_check.*timeout$/,
      expected: { kind: 'changed', catalogueId: 'health-check.timeout' },
      values: ['30', '5'],
    },
  ])('$resembles: $what', ({ resembles, subject, name, expected, values }) => {
    const row = find({ subject, name });
    expect(row).toMatchObject(expected);
    expect([row.staging.value, row.production.value]).toEqual(values);
    expect(row.suggestion.risk).toBe('high');
    expect(row.suggestion.reasons[0]).toMatch(/\w+/);
    const rule = builtInRules.find((candidate) => candidate.id === row.suggestion.rule);
    expect(rule?.resembles).toBe(resembles);
  });

  it('by rules that know nothing of the example', () => {
    expect(JSON.stringify(builtInRules)).not.toMatch(/harbour|checkout|SEARCH_DATABASE/i);
  });
});

describe('the numbers of the bundled example', () => {
  it.each([
    { side: 'staging', only: 'onlyInStaging' },
    { side: 'production', only: 'onlyInProduction' },
  ] as const)('add up for $side', ({ side, only }) => {
    const { summary } = comparison;
    const paired =
      summary.equal + summary.suspectEqual + summary.changed + summary.expected.changed;
    const single = summary[only] + summary.expected[only] + summary.unpaired[side];
    expect(paired + single).toBe(attributesOf(side));
  });

  it('count each difference once by dimension and once by risk', () => {
    const total = comparison.differences.length;
    const sum = (counts: Readonly<Record<string, number>>): number =>
      Object.values(counts).reduce((a, b) => a + b, 0);
    expect(sum(comparison.summary.byDimension)).toBe(total);
    expect(sum(comparison.summary.bySuggestedRisk)).toBe(total);
  });

  it('show a system that is mostly equal, with differences of every risk in every dimension', () => {
    const { summary } = comparison;
    expect(attributesOf('production')).toBeGreaterThan(300);
    const explained = summary.equal + summary.expected.changed;
    expect(explained / attributesOf('production')).toBeGreaterThan(0.85);
    for (const dimension of dimensions) expect(summary.byDimension[dimension]).toBeGreaterThan(0);
    for (const risk of ['high', 'medium', 'low'] as const) {
      expect(summary.bySuggestedRisk[risk]).toBeGreaterThan(0);
    }
    expect(summary.bySuggestedRisk.high).toBeLessThan(25);
  });
});

describe('what a reviewer should not have to read', () => {
  it.each([
    ['an environment name inside a value', /checkout/, /PUBLIC_URL/],
    ['an identifier of a resource', /aws_db_instance\.orders$/, /^(id|arn|resource_id)$/],
    ['the same amount of memory in another unit', /Deployment.*checkout/, /requests\.memory/],
    ['the same amount of processor time in another unit', /Deployment.*checkout/, /requests\.cpu/],
    ['the same duration in another unit', /application/, /requestTimeout/],
    ['a set of addresses in another order', /database_from_office/, /cidr_blocks/],
    ['a list of libraries in another order', /lodash/, /version/],
  ])('%s', (_what, subject, name) => {
    const shown = comparison.differences.filter(
      (row) => subject.test(row.subject) && name.test(row.name),
    );
    expect(shown.map((row) => `${row.subject} ${row.name}`)).toEqual([]);
  });

  it('is set aside with a count and a reason, never dropped', () => {
    expect(comparison.expected.length).toBeGreaterThan(20);
    expect(comparison.expected.every((row) => row.variation !== '' && row.reason !== '')).toBe(
      true,
    );
    for (const side of ['staging', 'production'] as const) {
      expect(outcomes[side].sources.flatMap((source) => source.setAside)).not.toEqual([]);
    }
  });
});

describe('secrets of the bundled example', () => {
  it('are planted in three kinds of files', () => {
    for (const side of ['staging', 'production'] as const) {
      const holding = filesOf(side).filter((file) => {
        const text = readFileSync(file, 'utf8');
        return text.includes(SECRET_MARK) || text.includes(SECRET_MARK_BASE64);
      });
      expect(holding).toHaveLength(3);
    }
  });

  it('appear in nothing that is collected or compared', () => {
    const everything = JSON.stringify([outcomes, comparison]);
    expect(everything).not.toContain(SECRET_MARK);
    expect(everything).not.toContain(SECRET_MARK_BASE64);
  });

  it('are found where both sides share one', () => {
    const shared = comparison.differences.filter((row) => row.kind === 'same-but-should-differ');
    expect(shared.map((row) => [row.name, row.suggestion.risk])).toEqual([
      [expect.stringContaining('PAYMENT_WEBHOOK_SECRET'), 'high'],
    ]);
  });
});
