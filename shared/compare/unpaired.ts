import type { Attribute } from '../model/attribute.ts';
import type { ComparableSource, UnpairedSource } from '../model/comparison.ts';
import { dimensions } from '../model/words.ts';
import type { Dimension, Side } from '../model/words.ts';
import type { RuleRow } from '../risk/context.ts';
import { plainRow } from './rows.ts';

/** A source without a counterpart, and what no answer by hand on the other side pairs with. */
export interface LeftSource {
  readonly side: Side;
  readonly source: ComparableSource;
  readonly attributes: readonly Attribute[];
}

/** The row of a source without a counterpart. */
export function unpairedSource(
  { side, source, attributes }: LeftSource,
  isHighRisk: (row: RuleRow) => boolean,
): UnpairedSource {
  const { id, path, collector } = source;
  const high = attributes.filter((attribute) => isHighRisk(oneSided(side, source, attribute)));
  return {
    side,
    sourceId: id,
    path,
    collector,
    attributes: attributes.length,
    byDimension: countsOf(attributes),
    highRisk: countsOf(high),
  };
}

/** The dimension that most of a source is about; null where it holds nothing. */
export function mainDimension(counts: Readonly<Record<Dimension, number>>): Dimension | null {
  const [first] = dimensions.toSorted((a, b) => counts[b] - counts[a]);
  return first && counts[first] > 0 ? first : null;
}

function oneSided(side: Side, source: ComparableSource, attribute: Attribute): RuleRow {
  const item = { attribute, source };
  const { subject: keySubject, name: keyName } = attribute;
  return side === 'staging'
    ? {
        ...plainRow({ keySubject, keyName, staging: item, production: null }),
        kind: 'only-in-staging',
      }
    : {
        ...plainRow({ keySubject, keyName, staging: null, production: item }),
        kind: 'only-in-production',
      };
}

function countsOf(attributes: readonly Attribute[]): Record<Dimension, number> {
  const counts = { infrastructure: 0, dependencies: 0, data: 0, network: 0 };
  for (const { dimension } of attributes) counts[dimension] += 1;
  return counts;
}
