import { compareEnvironments, defaultTokens } from '../../../shared/compare/index.ts';
import type { ComparisonInput } from '../../../shared/compare/index.ts';
import { catalogueEntry } from '../../../shared/model/catalogue/index.ts';
import type { Attribute } from '../../../shared/model/attribute.ts';
import type { ComparableSource, Comparison } from '../../../shared/model/comparison.ts';
import { builtInRules } from '../../../shared/risk/index.ts';
import type { SuggestionContext } from '../../../shared/risk/index.ts';

/** A release that touches nothing in particular. */
export const plainContext: SuggestionContext = {
  traits: [],
  kernelDependent: false,
  incidents: [],
};

/** An attribute; dimension and type follow from the catalogue where an id is given. */
export function attribute(part: Partial<Attribute> = {}): Attribute {
  const entry = catalogueEntry(part.catalogueId ?? null);
  return {
    dimension: entry?.dimension ?? 'infrastructure',
    subject: 'service',
    name: 'setting',
    value: part.state === undefined || part.state === 'value' ? 'a' : null,
    state: 'value',
    valueType: entry?.valueType ?? 'text',
    catalogueId: null,
    tag: null,
    position: null,
    ...part,
  };
}

/** A secret whose tag stands for its value. */
export function secret(tag: string, part: Partial<Attribute> = {}): Attribute {
  return attribute({ state: 'sensitive', value: null, tag, ...part });
}

export function source(
  attributes: readonly Attribute[],
  part: Partial<ComparableSource> = {},
): ComparableSource {
  return {
    id: 'source',
    collector: 'document',
    scope: 'all',
    path: 'a.yaml',
    keyId: 'k1',
    attributes,
    ...part,
  };
}

/** Compares sources with the default tokens and the built-in rules. */
export function compareSources(
  staging: readonly ComparableSource[],
  production: readonly ComparableSource[],
  part: Partial<ComparisonInput> = {},
): Comparison {
  return compareEnvironments({
    staging,
    production,
    tokens: defaultTokens,
    pairs: [],
    restored: new Set(),
    declared: [],
    patterns: [],
    rules: builtInRules,
    context: plainContext,
    ...part,
  });
}

/** Compares one source a side. */
export function compareAttributes(
  staging: readonly Attribute[],
  production: readonly Attribute[],
  part: Partial<ComparisonInput> = {},
): Comparison {
  return compareSources([source(staging, { id: 's' })], [source(production, { id: 'p' })], part);
}
