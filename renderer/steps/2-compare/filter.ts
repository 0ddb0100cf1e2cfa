import type { DifferenceFilter } from '../../../shared/contract/index.ts';

/** The filter with every part present, as the screen holds it. */
export interface GridFilter {
  readonly state: 'all' | 'to-decide' | 'decided' | 'disagreed';
  readonly dimension: NonNullable<DifferenceFilter['dimension']>;
  readonly suggestion: NonNullable<DifferenceFilter['suggestion']>;
  readonly rating: NonNullable<DifferenceFilter['rating']>;
  readonly kind: NonNullable<DifferenceFilter['kind']>;
  readonly search: string;
  /** The rows behind a number; null for no such restriction. */
  readonly keys: readonly string[] | null;
}

/** The parts of a filter that hold several values. */
export type FilterPart = 'dimension' | 'suggestion' | 'rating' | 'kind';

export const openFilter: GridFilter = {
  state: 'all',
  dimension: [],
  suggestion: [],
  rating: [],
  kind: [],
  search: '',
  keys: null,
};

/** What a person sees on entering: the rows that wait for a decision. */
export const firstFilter: GridFilter = { ...openFilter, state: 'to-decide' };

/** Adds a value to a part, or takes it away where it is there. */
export function toggleValue<P extends FilterPart>(
  filter: GridFilter,
  part: P,
  value: GridFilter[P][number],
): GridFilter {
  const values: readonly string[] = filter[part];
  const next = values.includes(value) ? values.filter((one) => one !== value) : [...values, value];
  return { ...filter, [part]: next };
}

/** Whether anything is left out. */
export function isNarrow(filter: GridFilter): boolean {
  const parts = [filter.dimension, filter.suggestion, filter.rating, filter.kind];
  return (
    filter.state !== 'all' ||
    filter.search !== '' ||
    filter.keys !== null ||
    parts.some((values) => values.length > 0)
  );
}

/** The filter as the contract takes it. */
export function asInput(filter: GridFilter): DifferenceFilter {
  const { keys, ...rest } = filter;
  return keys === null ? rest : { ...rest, keys: [...keys] };
}
