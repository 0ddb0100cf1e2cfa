import type { DifferenceRow, QueryInput } from '../../../shared/contract/index.ts';
import type { Dimension } from '../../../shared/model/words.ts';

/** What looks alike, as the contract takes it. */
export type VariationMatch = QueryInput<'variation.preview'>['match'];

/** A pattern under way: globs, and the values that it may hold on to. */
export interface AlikeDraft {
  readonly dimension: Dimension;
  readonly subject: string;
  readonly name: string;
  /** Only with exactly the values below. */
  readonly exact: boolean;
  /** Values that all chosen rows share; null where they differ or have no spelling. */
  readonly staging: string | null;
  readonly production: string | null;
}

/**
 * A pattern from the chosen rows: what their names share, with `*` where they differ. Null where
 * they are of several dimensions, which no pattern spans.
 */
export function alikeOf(rows: readonly DifferenceRow[]): AlikeDraft | null {
  const [first] = rows;
  if (!first || rows.some((row) => row.dimension !== first.dimension)) return null;
  const staging = sharedValue(rows.map((row) => row.staging.value));
  const production = sharedValue(rows.map((row) => row.production.value));
  return {
    dimension: first.dimension,
    subject: commonGlob(rows.map(subjectOf)),
    name: commonGlob(rows.map((row) => row.name)),
    exact: staging !== null || production !== null,
    staging,
    production,
  };
}

const subjectOf = (row: DifferenceRow): string =>
  row.productionSubject ?? row.stagingSubject ?? row.subject;

const sharedValue = (values: readonly (string | null)[]): string | null =>
  new Set(values).size === 1 ? (values[0] ?? null) : null;

/** One text as it is; several as what they begin and end with, and `*` between. */
export function commonGlob(texts: readonly string[]): string {
  const [first = '', ...rest] = texts;
  if (rest.every((text) => text === first)) return first;
  const shortest = Math.min(...texts.map((text) => text.length));
  const same = (at: (text: string) => string | undefined) =>
    rest.every((text) => at(text) === at(first));
  let head = 0;
  while (head < shortest && same((text) => text[head])) head += 1;
  let tail = 0;
  while (tail < shortest - head && same((text) => text.at(-1 - tail))) tail += 1;
  return `${first.slice(0, head)}*${tail === 0 ? '' : first.slice(-tail)}`;
}

/** The pattern as the contract takes it; null while a glob is missing. */
export function matchOf(draft: AlikeDraft): VariationMatch | null {
  const { dimension, exact, staging, production } = draft;
  const [subject, name] = [draft.subject.trim(), draft.name.trim()];
  if (subject === '' || name === '') return null;
  return { dimension, subject, name, ...(exact ? { staging, production } : {}) };
}
