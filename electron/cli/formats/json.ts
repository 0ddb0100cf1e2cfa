import type {
  CollectedSource,
  ComparedRow,
  Difference,
  ExpectedDifference,
  Side,
} from '../../../shared/model/index.ts';
import { leftOutOf } from '../left-out.ts';
import { jsonText } from '../visible.ts';
import type { ComparedEnvironments, Format } from './format.ts';
import { sourceId } from './format.ts';

/** Name and version of the shape: it changes only with the number. */
const SCHEMA = 'evenkeel/compare/1';

/** One JSON object, stable under its name (design, section 5). */
export const json: Format = (compared) => jsonText(compareDocument(compared));

/** The comparison as `evenkeel/compare/1`. */
function compareDocument(compared: ComparedEnvironments): object {
  const { differences, expected, unpaired, summary } = compared.comparison;
  const sources = [...compared.staging.sources, ...compared.production.sources];
  return {
    schema: SCHEMA,
    profile: compared.profile,
    staging: sideDocument('staging', compared),
    production: sideDocument('production', compared),
    differences: differences.map(differenceDocument),
    expected: expected.map(expectedDocument),
    unpaired: unpaired.map(({ side, path, attributes }) => ({ side, path, attributes })),
    setAside: [...asideOf('staging', compared), ...asideOf('production', compared)],
    summary: {
      equal: summary.equal,
      suspectEqual: summary.suspectEqual,
      changed: summary.changed,
      onlyInStaging: summary.onlyInStaging,
      onlyInProduction: summary.onlyInProduction,
      expected: summary.expected,
      unpaired: summary.unpaired,
      volatile: sources.reduce((sum, source) => sum + countAside(source, 'volatile'), 0),
      byDimension: summary.byDimension,
      bySuggestedRisk: summary.bySuggestedRisk,
    },
  };
}

function sideDocument(side: Side, { [side]: outcome, comparison }: ComparedEnvironments): object {
  const alone = new Set(comparison.unpaired.map((source) => source.sourceId));
  return {
    sources: outcome.sources.map((source, index) => {
      const attributes = source.attributes.length;
      return {
        ...sourceDocument(source),
        unpaired: alone.has(sourceId(side, index)) ? attributes : 0,
      };
    }),
    attributes: outcome.sources.reduce((sum, source) => sum + source.attributes.length, 0),
    leftOut: leftOutOf(outcome),
  };
}

function sourceDocument(source: CollectedSource): object {
  const { path, collector, sha256, attributes, setAside, warnings } = source;
  return {
    path,
    collector,
    sha256,
    attributes: attributes.length,
    volatile: countAside(source, 'volatile'),
    sensitive: attributes.filter((attribute) => attribute.state === 'sensitive').length,
    skipped: countAside(source, 'skipped'),
    setAsideByRule: Object.fromEntries(
      [...Map.groupBy(setAside, (item) => item.rule)].map(([rule, items]) => [rule, items.length]),
    ),
    warnings: warnings.map(({ message, at }) => ({ message, at })),
  };
}

/** Volatile values one by one; what is skipped is counted by rule above and listed by `snapshot`. */
function asideOf(side: Side, { [side]: outcome }: ComparedEnvironments): readonly object[] {
  return outcome.sources.flatMap((source) =>
    source.setAside
      .filter((item) => item.how === 'volatile')
      .map(({ rule, subject, name, value }) => ({
        side,
        path: source.path,
        rule,
        subject,
        name,
        value,
      })),
  );
}

function countAside(source: CollectedSource, how: 'volatile' | 'skipped'): number {
  return source.setAside.filter((item) => item.how === how).length;
}

function differenceDocument(row: Difference): object {
  const { risk, rule, reasons } = row.suggestion;
  return { ...rowDocument(row, row.kind), suggestedRisk: risk, rule, reasons };
}

function expectedDocument(row: ExpectedDifference): object {
  return {
    ...rowDocument(row, row.kind),
    suggestedRisk: null,
    rule: row.variation,
    reasons: [row.reason],
  };
}

function rowDocument(row: ComparedRow, kind: Difference['kind']): object {
  return {
    dimension: row.dimension,
    subject: row.subject,
    stagingSubject: row.stagingSubject,
    productionSubject: row.productionSubject,
    name: row.name,
    catalogueId: row.catalogueId,
    kind,
    staging: row.staging.value,
    stagingState: row.staging.state,
    production: row.production.value,
    productionState: row.production.state,
  };
}
