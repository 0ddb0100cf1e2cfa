import { distributionText, nullBin } from '../../../../shared/compare/distribution.ts';
import type { ValueType } from '../../../../shared/model/index.ts';
import { binLabel, binStart } from './bins.ts';

/** What is known of the values of a column: counts and rounded figures, never a value. */
export interface ColumnFigures {
  readonly rows: number;
  readonly nulls: number;
  /** Distinct values; null where the type does not tell them apart. */
  readonly distinct: number | null;
  /** Counts of the most frequent values, the highest first. */
  readonly top: readonly number[];
  /** Counts by bin key, see `bins.ts`. */
  readonly bins: readonly (readonly [key: string, count: number])[];
  /** At 5, 25, 50, 75 and 95 %, rounded to two digits; null for few values. */
  readonly quantiles: readonly number[] | null;
  /** Names of the boundaries at which there are values; null where the type has none. */
  readonly boundaries: readonly string[] | null;
  /** Whether its values only tell rows apart, so that their size says how many there were. */
  readonly identifier: boolean;
  /** Whether the bins are of lengths, so that frequencies alone tell how the values are spread. */
  readonly lengths: boolean;
}

/** One attribute to be, or one figure that is set aside by a rule. */
export interface ColumnFact {
  readonly name: string;
  readonly text: string;
  readonly id: string;
  readonly type: ValueType;
  readonly aside?: string;
}

/** Rules by which figures are set aside. */
export const figureRules = {
  /** Exact figures of any two sets of data differ; the distribution compares them. */
  exact: 'profile.exact-figures',
  /** Keys grow with the number of rows, which is compared by itself. */
  identifier: 'profile.identifier',
  /** The bins of a column say the same. */
  binned: 'profile.in-distribution',
} as const;

/** More values than these are many; fewer are kinds, and one that is missing matters. */
const MOST_KINDS = 20;

/** What is said of a column's values; nothing where there is no row. */
export function columnFacts(figures: ColumnFigures): readonly ColumnFact[] {
  if (figures.rows === 0) return [];
  const present = figures.rows - figures.nulls;
  return [
    fact('nulls', nullsText(figures, present), { id: 'data.null-share', type: 'distribution' }),
    ...(present === 0 ? [] : [...shapeFacts(figures), ...frequencyFacts(figures, present)]),
    ...boundaryFacts(figures),
    ...exactFacts(figures),
  ];
}

type Kind = Pick<ColumnFact, 'id' | 'type' | 'aside'>;

function fact(name: string, text: string, kind: Kind): ColumnFact {
  return { name, text, ...kind };
}

function nullsText({ nulls }: ColumnFigures, present: number): string {
  const counts = [
    [nullBin, nulls],
    ['present', present],
  ] as const;
  return distributionText(counts, 'rows');
}

function shapeFacts({ bins, identifier }: ColumnFigures): readonly ColumnFact[] {
  if (bins.length === 0) return [];
  const counts = bins
    .toSorted(([a], [b]) => binStart(a) - binStart(b))
    .map(([key, count]) => [binLabel(key), count] as const);
  return [fact('distribution', distributionText(counts), shape({ identifier }))];
}

function shape({ identifier }: Pick<ColumnFigures, 'identifier'>): Kind {
  const kind = { id: 'data.distribution', type: 'distribution' } as const;
  return identifier ? { ...kind, aside: figureRules.identifier } : kind;
}

function frequencyFacts(figures: ColumnFigures, present: number): readonly ColumnFact[] {
  const { distinct, top, identifier, lengths } = figures;
  if (distinct === null || top.length === 0) return [];
  const rest = present - top.reduce((sum, count) => sum + count, 0);
  const ranks = top.map((count, index) => [`#${index + 1}`, count] as const);
  const text = distributionText([...ranks, ['rest', rest]]);
  const kinds = distinct > MOST_KINDS ? 'many' : String(distinct);
  const unique = identifier || (distinct > MOST_KINDS && distinct > present / 2);
  const kind = shape({ identifier: unique });
  const frequencies = { ...kind, ...(lengths ? {} : { aside: figureRules.binned }) };
  return [fact('frequencies', text, frequencies), fact('kinds', kinds, { ...kind, type: 'text' })];
}

function boundaryFacts({ boundaries }: ColumnFigures): readonly ColumnFact[] {
  if (boundaries === null) return [];
  return [fact('boundaries', boundaries.join(', '), { id: 'data.edge-case', type: 'set' })];
}

function exactFacts({ distinct, quantiles }: ColumnFigures): readonly ColumnFact[] {
  const kind = { id: 'data.distribution', type: 'text', aside: figureRules.exact } as const;
  return [
    ...(distinct === null ? [] : [fact('distinct', String(distinct), kind)]),
    ...(quantiles === null ? [] : [fact('quantiles', quantiles.join(', '), kind)]),
  ];
}
