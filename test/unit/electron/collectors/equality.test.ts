import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { collectors } from '../../../../electron/engine/collectors/registry.ts';
import type { CollectedSource } from '../../../../shared/model/attribute.ts';
import type { ComparableSource, Comparison } from '../../../../shared/model/comparison.ts';
import { maskedContent } from '../../../../shared/compare/pairing.data.ts';
import { compareSources } from '../../shared/build.ts';
import { collectFiles, fixtures } from './harness.ts';

const elsewhere = 'https://orders.staging.shop.example/v1';

/** What both sides would give if they were configured from one file. */
function comparedWithItself(source: CollectedSource): Comparison {
  const of = (id: string): ComparableSource => ({ ...source, id });
  return compareSources([of('s')], [of('p')]);
}

/** Equality as a finding does not depend on which collector read the values. */
describe.each(collectors.map((collector) => [collector.id, collector] as const))(
  '%s',
  (id, collector) => {
    const read = async (): Promise<CollectedSource> => {
      const bytes = readFileSync(join(fixtures, id, collector.sample));
      const { sources, refused } = await collectFiles({ [collector.sample]: bytes });
      const [source] = sources;
      if (!source) throw new Error(JSON.stringify(refused));
      return source;
    };

    it('finds every secret that both environments share', async () => {
      const source = await read();
      const secrets = source.attributes.filter(
        ({ tag, name }) => tag !== null && !maskedContent.test(name),
      );
      const shared = comparedWithItself(source).differences.filter(
        ({ suggestion }) => suggestion.rule === 'finding.secret-shared',
      );
      expect(shared).toHaveLength(secrets.length);
      expect(shared.every((row) => row.kind === 'same-but-should-differ')).toBe(true);
      expect(shared.every(({ suggestion }) => suggestion.risk === 'high')).toBe(true);
    });

    it('finds production naming a resource of staging, in whatever type of value', async () => {
      const source = await read();
      const values = source.attributes.filter(
        ({ state, name }) =>
          state === 'value' && !/desc|comment|note|title|help|summary/i.test(name),
      );
      const byType = [...Map.groupBy(values, (attribute) => attribute.valueType).values()];
      const moved = new Set(byType.flatMap(([first]) => first ?? []));
      const attributes = source.attributes.map((attribute) =>
        moved.has(attribute) ? { ...attribute, value: elsewhere } : attribute,
      );
      const found = comparedWithItself({ ...source, attributes }).differences.filter(
        (row) => row.production.value === elsewhere,
      );
      expect(found).toHaveLength(moved.size);
      for (const row of found) {
        expect(row).toMatchObject({
          kind: 'same-but-should-differ',
          suggestion: { risk: 'high', rule: 'finding.production-names-staging' },
        });
      }
    });
  },
);

describe('a start script that both environments share', () => {
  it('is parity and no shared secret, while a shared password beside it is one', async () => {
    const attributes = { user_data: '#!/bin/sh\nexport A=canary-script\n', password: 'canary-pw' };
    const resource = {
      mode: 'managed',
      type: 'aws_instance',
      name: 'web',
      instances: [{ attributes }],
    };
    const { sources } = await collectFiles({
      'main.tfstate': JSON.stringify({ version: 4, serial: 1, resources: [resource] }),
    });
    const [source] = sources;
    if (!source) throw new Error('no source');
    const names = comparedWithItself(source).differences.map(({ name }) => name);
    expect(source.attributes.filter(({ state }) => state === 'sensitive')).toHaveLength(2);
    expect(names).toEqual(['password']);
  });
});
