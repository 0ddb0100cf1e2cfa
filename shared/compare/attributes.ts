import type { ValueType } from '../model/words.ts';
import { severalAnswerIds } from './pairing.data.ts';
import { uniquePairs } from './sources.ts';
import type { Item } from './sources.ts';
import type { PairedSubject } from './subjects.ts';

/** One attribute of each side, or of one side alone, with the parts of its key. */
export interface PairedAttribute {
  readonly keySubject: string;
  readonly keyName: string;
  readonly staging: Item | null;
  readonly production: Item | null;
}

type Pair = readonly [Item | null, Item | null];

/**
 * Pairs the attributes of a subject by name, then by name with tokens normalised, then those that
 * alone answer the same catalogue entry. Every attribute ends in exactly one pair.
 */
export function pairAttributes(
  subject: PairedSubject,
  normalise: (text: string) => string,
): readonly PairedAttribute[] {
  const { staging, production, keySubject } = subject;
  const pairs: Pair[] = [];
  const byName = match(staging, production, (item) => item.attribute.name, pairs);
  const byToken = match(byName.left, byName.right, (item) => normalise(item.attribute.name), pairs);
  const rest = pairByCatalogue(byToken.left, byToken.right);
  return [...pairs, ...rest.pairs, ...alone(rest.left, rest.right)].map(([a, b]) => ({
    keySubject,
    keyName: normalise((b ?? a)?.attribute.name ?? ''),
    staging: a,
    production: b,
  }));
}

/** Leftovers that alone answer the same catalogue entry on their sides. */
function pairByCatalogue(
  left: readonly Item[],
  right: readonly Item[],
): {
  readonly pairs: readonly Pair[];
  readonly left: readonly Item[];
  readonly right: readonly Item[];
} {
  if (left.length === 0 || right.length === 0) return { pairs: [], left, right };
  const pairs = uniquePairs(left.filter(answersOnce), right.filter(answersOnce), idOf);
  const taken = new Set<Item>(pairs.flat());
  const free = (items: readonly Item[]): readonly Item[] =>
    items.filter((item) => !taken.has(item));
  return { pairs, left: free(left), right: free(right) };
}

function idOf(item: Item): string {
  return item.attribute.catalogueId ?? '';
}

function answersOnce(item: Item): boolean {
  return item.attribute.catalogueId !== null && !severalAnswerIds.has(item.attribute.catalogueId);
}

/** Items of one side alone as pairs. */
export function alone(left: readonly Item[], right: readonly Item[]): readonly Pair[] {
  return [...left.map((item): Pair => [item, null]), ...right.map((item): Pair => [null, item])];
}

/** Pairs by key; within a repeated key equal values first, the others in the order of their text. */
function match(
  left: readonly Item[],
  right: readonly Item[],
  keyOf: (item: Item) => string,
  pairs: Pair[],
): { readonly left: readonly Item[]; readonly right: readonly Item[] } {
  if (left.length === 0 || right.length === 0) return { left, right };
  const rights = Map.groupBy(right, keyOf);
  const restLeft: Item[] = [];
  for (const [key, members] of Map.groupBy(left, keyOf)) {
    const others = rights.get(key) ?? [];
    const rest = pairRepeated(members, others, pairs);
    restLeft.push(...rest.left);
    rights.set(key, [...rest.right]);
  }
  return { left: restLeft, right: [...rights.values()].flat() };
}

function pairRepeated(
  left: readonly Item[],
  right: readonly Item[],
  pairs: Pair[],
): { readonly left: readonly Item[]; readonly right: readonly Item[] } {
  const [a, b] = [left[0], right[0]];
  if (!a || !b) return { left, right };
  if (left.length === 1 && right.length === 1) {
    pairs.push([a, b]);
    return { left: [], right: [] };
  }
  const rest = pairEqual(ordered(left), ordered(right), pairs);
  const count = Math.min(rest.left.length, rest.right.length);
  for (let index = 0; index < count; index += 1) {
    pairs.push([rest.left[index] ?? null, rest.right[index] ?? null]);
  }
  return { left: rest.left.slice(count), right: rest.right.slice(count) };
}

function pairEqual(
  left: readonly Item[],
  right: readonly Item[],
  pairs: Pair[],
): { readonly left: readonly Item[]; readonly right: readonly Item[] } {
  const rights = Map.groupBy(right, contentOf);
  const restLeft = left.filter((item) => {
    const other = rights.get(contentOf(item))?.shift();
    if (other) pairs.push([item, other]);
    return !other;
  });
  return { left: restLeft, right: ordered([...rights.values()].flat()) };
}

function ordered(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => compareText(orderOf(a), orderOf(b)));
}

function contentOf({ attribute }: Item): string {
  return `${attribute.state} ${attribute.value ?? attribute.tag ?? ''}`;
}

/** Everything that a row shows of an attribute, for an order that no file order can change. */
export function orderOf(item: Item): string {
  const { dimension, subject, name, valueType, catalogueId } = item.attribute;
  const { collector, keyId } = item.source;
  const rest = [dimension, subject, name, valueType, catalogueId, collector, keyId];
  return [contentOf(item), ...rest].join('\u0000');
}

/** Order by code units: the same on every machine and in every language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** The type by which a pair compares: the better known one, text where the sides disagree. */
export function commonType(a: ValueType, b: ValueType): ValueType {
  if (a === b || b === 'text') return a;
  if (a === 'text' || (a === 'duration' && knowsUnit.has(b))) return b;
  return b === 'duration' && knowsUnit.has(a) ? a : 'text';
}

/** Where one side's format says what a bare number counts, the other's is taken to mean the same. */
const knowsUnit: ReadonlySet<ValueType> = new Set(['seconds', 'milliseconds']);
