import type {
  ComparisonSummary,
  Difference,
  ExpectedDifference,
  LoweringRule,
  UnpairedSource,
} from '../model/comparison.ts';
import type { DifferenceKind } from '../model/words.ts';

/** What the counts are made of. */
export interface Counted {
  readonly equal: number;
  readonly differences: readonly Difference[];
  readonly expected: readonly ExpectedDifference[];
  readonly unpaired: readonly UnpairedSource[];
  readonly lowered: readonly LoweringRule[];
}

/** Counts a comparison, so that they add up to the attributes of each side. */
export function summarise(counted: Counted): ComparisonSummary {
  const { differences, expected, unpaired } = counted;
  const kinds = countKinds(differences);
  const set = countKinds(expected);
  const byDimension = { infrastructure: 0, dependencies: 0, data: 0, network: 0 };
  const bySuggestedRisk = { low: 0, medium: 0, high: 0, none: 0 };
  for (const row of differences) {
    byDimension[row.dimension] += 1;
    bySuggestedRisk[row.suggestion.risk ?? 'none'] += 1;
  }
  return {
    equal: counted.equal,
    suspectEqual: kinds['same-but-should-differ'],
    changed: kinds.changed,
    onlyInStaging: kinds['only-in-staging'],
    onlyInProduction: kinds['only-in-production'],
    expected: {
      changed: set.changed,
      onlyInStaging: set['only-in-staging'],
      onlyInProduction: set['only-in-production'],
    },
    unpaired: {
      staging: attributesOf(unpaired, 'staging'),
      production: attributesOf(unpaired, 'production'),
    },
    byDimension,
    bySuggestedRisk,
    ...(counted.lowered.length > 0 ? { lowered: counted.lowered } : {}),
  };
}

function countKinds(
  rows: readonly { readonly kind: DifferenceKind }[],
): Record<DifferenceKind, number> {
  const counts: Record<DifferenceKind, number> = {
    changed: 0,
    'only-in-staging': 0,
    'only-in-production': 0,
    'same-but-should-differ': 0,
  };
  for (const row of rows) counts[row.kind] += 1;
  return counts;
}

function attributesOf(unpaired: readonly UnpairedSource[], side: UnpairedSource['side']): number {
  return unpaired
    .filter((source) => source.side === side)
    .reduce((sum, source) => sum + source.attributes, 0);
}
