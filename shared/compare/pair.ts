import type { Attribute } from '../model/attribute.ts';
import type { ComparableSource } from '../model/comparison.ts';
import { dimensions, manualCollector } from '../model/words.ts';
import type { Side } from '../model/words.ts';
import { compareText, orderOf, pairAttributes, pairByCatalogue } from './attributes.ts';
import type { PairedAttribute } from './attributes.ts';
import { itemsOf, pairSources } from './sources.ts';
import type { Item } from './sources.ts';
import { pairSubjects } from './subjects.ts';
import type { SubjectPair } from './subjects.ts';
import { normaliseTokens } from './tokens.ts';
import type { EnvironmentTokens } from './tokens.ts';
import type { LeftSource } from './unpaired.ts';

/** Two environments as pairs of attributes, in the order of their rows. */
export interface PairedEnvironments {
  readonly pairs: readonly PairedAttribute[];
  readonly unpaired: readonly LeftSource[];
  readonly notes: readonly string[];
}

interface PairingInput {
  readonly staging: readonly ComparableSource[];
  readonly production: readonly ComparableSource[];
  readonly tokens: EnvironmentTokens;
  readonly pairs: readonly SubjectPair[];
}

/** Pairs sources, then subjects, then attributes, then what people typed with what is left. */
export function pairEnvironments(input: PairingInput): PairedEnvironments {
  const normalise = remembered((text) => normaliseTokens(text, input.tokens));
  const sources = pairSources(inOrder(input.staging), inOrder(input.production), input.tokens);
  const paired = sources.pools
    .flatMap((pool) => pairSubjects(pool, input.pairs, normalise))
    .flatMap((subject) => pairAttributes(subject, normalise));
  const typed = pairTyped(paired, sources.unpaired, normalise);
  const unpaired = sources.unpaired.map(({ side, source }) => ({
    side,
    source,
    attributes: source.attributes.filter((attribute) => !typed.taken.has(attribute)),
  }));
  return { pairs: inRowOrder(typed.pairs), unpaired, notes: sources.notes };
}

/** The order in which files were read must not matter. */
function inOrder(sources: readonly ComparableSource[]): readonly ComparableSource[] {
  return sources.toSorted(
    (a, b) =>
      compareText(a.collector, b.collector) ||
      compareText(a.scope, b.scope) ||
      compareText(a.path, b.path) ||
      compareText(a.id, b.id),
  );
}

function remembered(normalise: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const result = normalise(text);
    known.set(text, result);
    return result;
  };
}

interface TypedPairs {
  readonly pairs: readonly PairedAttribute[];
  /** Attributes that found a typed counterpart. */
  readonly taken: ReadonlySet<Attribute>;
}

/** An answer that a person typed pairs with the only other answer to its catalogue entry. */
function pairTyped(
  pairs: readonly PairedAttribute[],
  unpaired: readonly { readonly side: Side; readonly source: ComparableSource }[],
  normalise: (text: string) => string,
): TypedPairs {
  const oneSided = pairs.filter((pair) => !pair.staging || !pair.production);
  const left = oneSided.flatMap((pair) => (pair.staging ? [pair.staging] : []));
  const right = oneSided.flatMap((pair) => (pair.production ? [pair.production] : []));
  if (![...left, ...right].some(isTyped)) return { pairs, taken: new Set() };
  const of = (side: Side): readonly Item[] =>
    itemsOf(unpaired.filter((entry) => entry.side === side).map((entry) => entry.source));
  const matches = pairByCatalogue([...left, ...of('staging')], [...right, ...of('production')]);
  const typed = matches.pairs.filter(([a, b]) => (a && isTyped(a)) || (b && isTyped(b)));
  const used = new Set<Item | null>(typed.flat());
  const taken = new Set([...used].flatMap((item) => (item ? [item.attribute] : [])));
  const kept = pairs.filter(
    (pair) => (pair.staging && pair.production) || !used.has(pair.staging ?? pair.production),
  );
  return { pairs: [...kept, ...typed.map(([a, b]) => typedPair(a, b, normalise))], taken };
}

function isTyped(item: Item): boolean {
  return item.source.collector === manualCollector;
}

/** The key keeps the subject that a collector found, so that it stays when the answer is replaced. */
function typedPair(
  staging: Item | null,
  production: Item | null,
  normalise: (text: string) => string,
): PairedAttribute {
  const found = [production, staging].find((item) => item && !isTyped(item)) ?? production;
  return {
    keySubject: normalise(found?.attribute.subject ?? ''),
    keyName: normalise(found?.attribute.name ?? ''),
    staging,
    production,
  };
}

/** By dimension in the guide's order, then subject and name; repeated keys by their content. */
function inRowOrder(pairs: readonly PairedAttribute[]): readonly PairedAttribute[] {
  return pairs
    .map((pair) => ({ pair, rank: rankOf(pair) }))
    .toSorted((a, b) => compareText(a.rank, b.rank))
    .map(({ pair }) => pair);
}

function rankOf({ keySubject, keyName, staging, production }: PairedAttribute): string {
  const dimension = (production ?? staging)?.attribute.dimension ?? 'infrastructure';
  const sides = [staging, production].map((item) => (item ? orderOf(item) : ''));
  return [dimensions.indexOf(dimension), keySubject, keyName, ...sides].join('\u0000');
}
