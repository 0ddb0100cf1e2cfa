import type { Dimension } from '../model/words.ts';
import type { Item, Pool } from './sources.ts';
import { uniquePairs } from './sources.ts';
import { defaultTokens, withoutTokens } from './tokens.ts';
import type { EnvironmentTokens } from './tokens.ts';

/** Two subjects that a person declared to be the same thing under different names. */
export interface SubjectPair {
  readonly dimension: Dimension;
  readonly stagingSubject: string;
  readonly productionSubject: string;
}

/** The attributes of one subject on both sides. */
export interface PairedSubject {
  /** What stands in the key of its rows. */
  readonly keySubject: string;
  readonly staging: readonly Item[];
  readonly production: readonly Item[];
}

interface Group {
  readonly subject: string;
  readonly items: readonly Item[];
}

type Normalise = (text: string) => string;

/**
 * Pairs the subjects of a pool: declared, exact, with the scope exchanged, with tokens normalised,
 * with the environment left out by one side (`staging.example.com` beside `example.com`), then the
 * only one of each side. A normalised name that two subjects of a side share pairs nothing.
 */
export function pairSubjects(
  pool: Pool,
  declared: readonly SubjectPair[],
  normalise: Normalise,
  tokens: EnvironmentTokens = defaultTokens,
): readonly PairedSubject[] {
  const staging = groupBySubject(pool.staging);
  const production = groupBySubject(pool.production);
  const pairs: (readonly [Group | null, Group | null])[] = [];
  const [left, right] = [new Set(staging.values()), new Set(production.values())];
  const take = (a: Group, b: Group): void => {
    left.delete(a);
    right.delete(b);
    pairs.push([a, b]);
  };
  for (const pair of declared) {
    const [a, b] = [staging.get(pair.stagingSubject), production.get(pair.productionSubject)];
    if (a && b && left.has(a) && right.has(b)) take(a, b);
  }
  for (const a of staging.values()) {
    const b = production.get(a.subject);
    if (b && left.has(a) && right.has(b)) take(a, b);
  }
  const clash = collisions([staging, production], normalise);
  const stages = [scopeExchanged(pool), (group: Group) => normalise(group.subject)];
  for (const keyOf of stages) {
    const free = (groups: Set<Group>): Group[] =>
      [...groups].filter((group) => !clash.has(normalise(group.subject)));
    for (const [a, b] of uniquePairs(free(left), free(right), keyOf)) take(a, b);
  }
  const bare = (group: Group): string => withoutTokens(group.subject, tokens);
  for (const [a, b] of uniquePairs(left, right, bare)) {
    if (bare(a) === a.subject || bare(b) === b.subject) take(a, b);
  }
  if (staging.size === 1 && production.size === 1) {
    for (const [a, b] of uniquePairs(left, right, () => '')) take(a, b);
  }
  for (const a of left) pairs.push([a, null]);
  for (const b of right) pairs.push([null, b]);
  return pairs.map(([a, b]) => pairedSubject(a, b, clash, normalise));
}

function groupBySubject(items: readonly Item[]): ReadonlyMap<string, Group> {
  const groups = Map.groupBy(items, (item) => item.attribute.subject);
  return new Map([...groups].map(([subject, members]) => [subject, { subject, items: members }]));
}

/** Normalised subjects that more than one subject of a side would share. */
function collisions(
  sides: readonly ReadonlyMap<string, Group>[],
  normalise: Normalise,
): ReadonlySet<string> {
  const clash = new Set<string>();
  for (const groups of sides) {
    const seen = new Set<string>();
    for (const subject of groups.keys()) {
      const key = normalise(subject);
      if (seen.has(key)) clash.add(key);
      seen.add(key);
    }
  }
  return clash;
}

/**
 * Where sources with different scopes were paired, their subjects may spell the scope. The longer
 * one is looked for first, because it may hold the shorter one: `shop_production` and `shop`.
 */
function scopeExchanged(pool: Pool): (group: Group) => string {
  const { staging, production } = pool.scopes;
  const exchange = staging.length > 2 && production.length > 2 && staging !== production;
  const scopes = [staging, production].toSorted((a, b) => b.length - a.length);
  return ({ subject }) => {
    const spelled = exchange ? scopes.find((scope) => subject.includes(scope)) : undefined;
    return spelled === undefined ? subject : subject.replace(spelled, '\u0000');
  };
}

function pairedSubject(
  a: Group | null,
  b: Group | null,
  clash: ReadonlySet<string>,
  normalise: Normalise,
): PairedSubject {
  const shown = b?.subject ?? a?.subject ?? '';
  const normalised = normalise(shown);
  return {
    keySubject: clash.has(normalised) ? shown : normalised,
    staging: a?.items ?? [],
    production: b?.items ?? [],
  };
}
