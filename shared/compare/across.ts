import { manualCollector } from '../model/words.ts';
import type { Side } from '../model/words.ts';
import { compareText, orderOf } from './attributes.ts';
import type { PairedAttribute } from './attributes.ts';
import { liveCollectors, ofEachThing, severalAnswerIds } from './pairing.data.ts';
import { itemsOf, kinOf, uniquePairs } from './sources.ts';
import type { Item, PairedSources } from './sources.ts';
import type { LeftSource } from './unpaired.ts';

/** What became of the leftovers of both sides. */
export interface PairedAcross {
  readonly pairs: readonly PairedAttribute[];
  readonly unpaired: readonly LeftSource[];
}

type Normalise = (text: string) => string;
type Match = readonly [Item, Item];

/**
 * Pairs leftovers of different collectors by what they answer: a state's `engine_version`, a cloud
 * API's `EngineVersion`, a probe's answer and a typed "database version" are one attribute. One
 * partner at least comes from a source without a counterpart, or from a person: where both sources
 * have counterparts of their own, those have said what is missing. First by subject, name and
 * catalogue entry, then by the entry and the name of the thing, then by the entry that each side
 * answers exactly once, then by the entry within subjects that are the same thing by now; what is
 * ambiguous pairs with nothing. Last by the secret that both hold, whatever it is called: one secret
 * in both environments is a finding.
 */
export function pairAcross(
  pairs: readonly PairedAttribute[],
  unpaired: PairedSources['unpaired'],
  normalise: Normalise,
): PairedAcross {
  const sources = unpaired.map(({ side, source }) => ({ side, source, items: itemsOf([source]) }));
  const oneSided = pairs.filter((pair) => !pair.staging || !pair.production);
  const loose = new Set(sources.flatMap(({ items }) => items));
  const leftOf = (side: Side): readonly Item[] => [
    ...oneSided.flatMap((pair) => pair[side] ?? []),
    ...sources.flatMap((source) => (source.side === side ? source.items : [])),
  ];
  const [left, right] = [leftOf('staging'), leftOf('production')];
  if (unpaired.length === 0 && ![...left, ...right].some(isTyped)) return { pairs, unpaired: [] };
  const answers = matches(left, right, { normalise, may: (a, b) => mayPair(a, b, loose) });
  const found = [
    ...answers,
    ...sharedSecrets(left, right, { taken: new Set(answers.flat()), loose }),
  ];
  const taken = new Set(found.flat());
  return {
    pairs: [
      ...pairs.filter((pair) => !isTaken(pair, taken)),
      ...found.map((match) => acrossPair(match, normalise)),
    ],
    unpaired: sources.map(({ side, source, items }) => ({
      side,
      source,
      attributes: items.filter((item) => !taken.has(item)).map(({ attribute }) => attribute),
    })),
  };
}

/** The partners were each alone on their side. */
function isTaken({ staging, production }: PairedAttribute, taken: ReadonlySet<Item>): boolean {
  return [staging, production].some((item) => item !== null && taken.has(item));
}

function mayPair(a: Item, b: Item, loose: ReadonlySet<Item>): boolean {
  if (kinOf(a.source) === kinOf(b.source)) return false;
  return [a, b].some((item) => loose.has(item) || isTyped(item));
}

interface Matching {
  readonly normalise: Normalise;
  readonly may: (a: Item, b: Item) => boolean;
}

/** Every stage asks for what is unique among all leftovers, so that none pairs by being left over. */
function matches(
  left: readonly Item[],
  right: readonly Item[],
  { normalise, may }: Matching,
): readonly Match[] {
  if (left.length === 0 || right.length === 0) return [];
  const found: Match[] = [];
  const taken = new Set<Item>();
  const run = (keyOf: KeyOf, allowed: Matching['may']): void => {
    const keyed = (items: readonly Item[]): readonly Item[] =>
      items.filter((item) => keyOf(item) !== null);
    for (const [a, b] of uniquePairs(keyed(left), keyed(right), (item) => keyOf(item) ?? '')) {
      if (taken.has(a) || taken.has(b) || !may(a, b) || !allowed(a, b)) continue;
      taken.add(a).add(b);
      found.push([a, b]);
    }
  };
  run(byPlace(normalise), () => true);
  run(byThing(normalise), () => true);
  run(byEntry, isOfTheSystem);
  run(bySameThing(found), () => true);
  return found;
}

/** Tells leftovers apart; null where a stage has nothing to say of one. */
type KeyOf = (item: Item) => string | null;

function byPlace(normalise: Normalise): KeyOf {
  return ({ attribute: { catalogueId, subject, name } }) =>
    catalogueId && [catalogueId, normalise(subject), normalise(name)].join('\n');
}

function byThing(normalise: Normalise): KeyOf {
  return (item) => {
    const name = thingOf(normalise(item.attribute.subject));
    return answersOnce(item) && name !== '' ? `${item.attribute.catalogueId}\n${name}` : null;
  };
}

function byEntry(item: Item): string | null {
  return answersOnce(item) ? item.attribute.catalogueId : null;
}

/** What a person typed is about the system, and so is what only one thing of it answers. */
function isOfTheSystem(a: Item, b: Item): boolean {
  return isTyped(a) || isTyped(b) || !ofEachThing.has(a.attribute.catalogueId ?? '');
}

/** The other answers of two subjects that have turned out to be one thing, and no third one. */
function bySameThing(found: readonly Match[]): KeyOf {
  const of = (item: Item): string => `${item.source.id}\n${item.attribute.subject}`;
  const pairs = new Map(
    found
      .filter((match) => !match.some(isTyped))
      .map(([a, b]) => [`${of(a)}\n${of(b)}`, [of(a), of(b)] as const]),
  );
  const counts = Map.groupBy([...pairs.values()].flat(), (subject) => subject);
  const sameThing = new Map(
    [...pairs].flatMap(([pair, both]) =>
      both.every((subject) => counts.get(subject)?.length === 1)
        ? both.map((subject) => [subject, pair] as const)
        : [],
    ),
  );
  return (item) => {
    const pair = answersOnce(item) ? sameThing.get(of(item)) : undefined;
    return pair === undefined ? null : `${item.attribute.catalogueId}\n${pair}`;
  };
}

interface Left {
  readonly taken: ReadonlySet<Item>;
  readonly loose: ReadonlySet<Item>;
}

/** Secrets of the same tag under the same key, in a fixed order where a side has several. */
function sharedSecrets(
  left: readonly Item[],
  right: readonly Item[],
  { taken, loose }: Left,
): readonly Match[] {
  const secrets = (items: readonly Item[]): ReadonlyMap<string, readonly Item[]> =>
    Map.groupBy(
      items.filter((item) => item.attribute.tag !== null && !taken.has(item)),
      ({ attribute, source }) => `${source.keyId}\n${attribute.tag}`,
    );
  const others = secrets(right);
  return [...secrets(left)].flatMap(([key, members]) => {
    const partners = inOrder(others.get(key) ?? []);
    return inOrder(members).flatMap((item, at): readonly Match[] => {
      const partner = partners[at];
      return partner && [item, partner].some((one) => loose.has(one)) ? [[item, partner]] : [];
    });
  });
}

function inOrder(items: readonly Item[]): readonly Item[] {
  return items.toSorted((a, b) => compareText(orderOf(a), orderOf(b)));
}

function answersOnce({ attribute: { catalogueId } }: Item): boolean {
  return catalogueId !== null && !severalAnswerIds.has(catalogueId);
}

/** Last word of a subject: `main` of `aws_db_instance.main` and of `rds:main`. */
function thingOf(subject: string): string {
  const words = subject.toLowerCase().split(/[\s.:/]+/);
  return words.findLast((word) => word !== '') ?? '';
}

/**
 * The key keeps the subject and the name that a collector found, so that it stays when a typed
 * answer is replaced: the one of a file before the one of a live answer, which a person types or
 * asks for where no file can be had; then production's.
 */
function acrossPair([staging, production]: Match, normalise: Normalise): PairedAttribute {
  const [named = production] = [production, staging].toSorted((a, b) => rankOf(a) - rankOf(b));
  return {
    keySubject: normalise(named.attribute.subject),
    keyName: normalise(named.attribute.name),
    staging,
    production,
  };
}

function rankOf(item: Item): number {
  if (isTyped(item)) return 2;
  return liveCollectors.some((prefix) => item.source.collector.startsWith(prefix)) ? 1 : 0;
}

function isTyped(item: Item): boolean {
  return item.source.collector === manualCollector;
}
