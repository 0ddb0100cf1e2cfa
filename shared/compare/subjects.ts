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
  const sides = [groupBySubject(pool.staging), groupBySubject(pool.production)] as const;
  const clash = collisions(sides, normalise);
  const left = new Unpaired(sides, clash, normalise);
  left.pairNamed(declared.map((pair) => [pair.stagingSubject, pair.productionSubject]));
  left.pairNamed([...sides[0].keys()].map((subject) => [subject, subject]));
  left.pairBy(scopeExchanged(pool));
  left.pairBy((group) => normalise(group.subject));
  left.pairBare((group) => withoutTokens(group.subject, tokens));
  left.pairOnly();
  return left.finish().map(([a, b]) => pairedSubject(a, b, clash, normalise));
}

type Sides = readonly [ReadonlyMap<string, Group>, ReadonlyMap<string, Group>];

/** The subjects of both sides that have no counterpart yet; each is paired once. */
class Unpaired {
  private readonly sides: Sides;
  private readonly left: Set<Group>;
  private readonly right: Set<Group>;
  private readonly isFree: (group: Group) => boolean;
  private readonly pairs: (readonly [Group | null, Group | null])[] = [];

  constructor(sides: Sides, clash: ReadonlySet<string>, normalise: Normalise) {
    this.sides = sides;
    this.left = new Set(sides[0].values());
    this.right = new Set(sides[1].values());
    this.isFree = ({ subject }) => !clash.has(normalise(subject));
  }

  /** Subjects by their names on both sides. */
  pairNamed(names: readonly (readonly [string, string])[]): void {
    for (const [staging, production] of names) {
      const [a, b] = [this.sides[0].get(staging), this.sides[1].get(production)];
      if (a && b && this.left.has(a) && this.right.has(b)) this.take(a, b);
    }
  }

  /** Subjects that alone share a key; a normalised name of two subjects pairs nothing. */
  pairBy(keyOf: (group: Group) => string): void {
    const free = (groups: Set<Group>): Group[] => [...groups].filter(this.isFree);
    for (const [a, b] of uniquePairs(free(this.left), free(this.right), keyOf)) this.take(a, b);
  }

  /** Subjects that alone are the same without the environment, which one side leaves out. */
  pairBare(bare: (group: Group) => string): void {
    for (const [a, b] of uniquePairs(this.left, this.right, bare)) {
      if (bare(a) === a.subject || bare(b) === b.subject) this.take(a, b);
    }
  }

  /** The only subject of each side. */
  pairOnly(): void {
    if (this.sides.some(({ size }) => size !== 1)) return;
    for (const [a, b] of uniquePairs(this.left, this.right, () => '')) this.take(a, b);
  }

  /** Every pair, and what is left by itself. */
  finish(): readonly (readonly [Group | null, Group | null])[] {
    const alone = [...this.left].map((a) => [a, null] as const);
    return [...this.pairs, ...alone, ...[...this.right].map((b) => [null, b] as const)];
  }

  private take(a: Group, b: Group): void {
    this.left.delete(a);
    this.right.delete(b);
    this.pairs.push([a, b]);
  }
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
