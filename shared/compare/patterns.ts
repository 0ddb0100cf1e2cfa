import { compileGlob } from '../model/glob.ts';
import type { DifferenceKind, Dimension } from '../model/words.ts';

/** A variation that a person declared for every difference that looks alike. */
export interface VariationPattern {
  readonly id: string;
  readonly dimension: Dimension;
  /** Globs: `*` stands for anything, everything else for itself. */
  readonly subject: string;
  readonly name: string;
  /** Exact values; null matches any. */
  readonly staging: string | null;
  readonly production: string | null;
  readonly reason: string;
}

/** What a pattern looks at of a difference. */
export interface PatternRow {
  readonly dimension: Dimension;
  readonly kind: DifferenceKind;
  readonly stagingSubject: string | null;
  readonly productionSubject: string | null;
  readonly name: string;
  readonly staging: { readonly value: string | null };
  readonly production: { readonly value: string | null };
}

type PatternMatch = Omit<VariationPattern, 'id' | 'reason'>;

const prefix = 'pattern:';

/** The name of the variation that a pattern is. */
export function patternVariation(id: string): string {
  return `${prefix}${id}`;
}

/** The id of the pattern behind a variation; null where it is none. */
export function patternOf(variation: string): string | null {
  return variation.startsWith(prefix) ? variation.slice(prefix.length) : null;
}

/**
 * Whether a difference looks alike: its dimension, its subject on either side, its name, and its
 * values where the pattern says them. Equality as a finding is never expected.
 */
export function compilePattern(pattern: PatternMatch): (row: PatternRow) => boolean {
  const [subject, name] = [compileGlob(pattern.subject), compileGlob(pattern.name)];
  return (row) =>
    row.dimension === pattern.dimension &&
    row.kind !== 'same-but-should-differ' &&
    (pattern.staging === null || row.staging.value === pattern.staging) &&
    (pattern.production === null || row.production.value === pattern.production) &&
    name(row.name) &&
    [row.productionSubject, row.stagingSubject].some((text) => text !== null && subject(text));
}

/** The first of the patterns, in their order, that a difference looks like. */
export function firstPattern(
  patterns: readonly VariationPattern[],
): (row: PatternRow) => VariationPattern | null {
  const compiled = patterns.map((pattern) => ({ pattern, matches: compilePattern(pattern) }));
  return (row) => compiled.find(({ matches }) => matches(row))?.pattern ?? null;
}
