import type { Attribute } from '../model/attribute.ts';
import type { ComparableSource } from '../model/comparison.ts';
import { manualCollector } from '../model/words.ts';
import type { Side } from '../model/words.ts';
import { domainText } from '../text/domain.ts';
import { kindredCollectors } from './pairing.data.ts';
import { normaliseTokens } from './tokens.ts';
import type { EnvironmentTokens } from './tokens.ts';

/** An attribute together with the source that gave it. */
export interface Item {
  readonly attribute: Attribute;
  readonly source: ComparableSource;
}

/** Sources of both sides that are counterparts; their attributes pair among themselves. */
export interface Pool {
  readonly staging: readonly Item[];
  readonly production: readonly Item[];
  /** The scopes, for subjects that spell them. */
  readonly scopes: { readonly staging: string; readonly production: string };
  readonly lone: boolean;
}

/** Which sources are compared with which, which have no counterpart, and what was assumed. */
export interface PairedSources {
  readonly pools: readonly Pool[];
  readonly unpaired: readonly { readonly side: Side; readonly source: ComparableSource }[];
  readonly notes: readonly string[];
}

interface Group {
  readonly collector: string;
  readonly scope: string;
  readonly sources: readonly ComparableSource[];
}

/**
 * Pairs sources by collector and scope: exactly, then with environment tokens normalised, then the
 * only ones of their collector that are left, then those of collectors that say the same (a state
 * and what is shown of one). What people typed always has a counterpart.
 */
export function pairSources(
  staging: readonly ComparableSource[],
  production: readonly ComparableSource[],
  tokens: EnvironmentTokens,
): PairedSources {
  const left = new Set(withManual(groupsOf(staging)));
  const right = new Set(withManual(groupsOf(production)));
  const pools: Pool[] = [];
  const notes: string[] = [];
  const take = (keyOf: (group: Group) => string, how: Pick<Pool, 'lone'>): void => {
    for (const [a, b] of uniquePairs(left, right, keyOf)) {
      left.delete(a);
      right.delete(b);
      pools.push(poolOf(a, b, how));
      if (how.lone) notes.push(domainText.compare.pairedAsOnly(a.collector, a.scope, b.scope));
    }
  };
  take((g) => `${g.collector}|${g.scope}`, { lone: false });
  take((g) => `${g.collector}|${normaliseTokens(g.scope, tokens)}`, { lone: false });
  take((g) => g.collector, { lone: true });
  take(kinOf, { lone: true });
  return {
    pools,
    notes,
    unpaired: [...remaining(left, 'staging'), ...remaining(right, 'production')],
  };
}

/** The collector, or the one that speaks for it. */
export function kinOf({ collector }: { readonly collector: string }): string {
  return kindredCollectors[collector] ?? collector;
}

function groupsOf(sources: readonly ComparableSource[]): readonly Group[] {
  const groups = Map.groupBy(sources, (source) =>
    source.collector === manualCollector ? manualCollector : `${source.collector}|${source.scope}`,
  );
  return [...groups.values()].map((members) => ({
    collector: members[0]?.collector ?? '',
    scope: members[0]?.collector === manualCollector ? '' : (members[0]?.scope ?? ''),
    sources: members,
  }));
}

/** An empty group of answers stands in on a side where nobody typed any. */
function withManual(groups: readonly Group[]): readonly Group[] {
  if (groups.some((group) => group.collector === manualCollector)) return groups;
  return [...groups, { collector: manualCollector, scope: '', sources: [] }];
}

/** Pairs of elements whose key occurs exactly once on each side. */
export function uniquePairs<A, B>(
  left: Iterable<A>,
  right: Iterable<B>,
  keyOf: (element: A | B) => string,
): readonly (readonly [A, B])[] {
  const lefts = Map.groupBy(left, keyOf);
  const rights = Map.groupBy(right, keyOf);
  const pairs: (readonly [A, B])[] = [];
  for (const [key, [a, ...moreLeft]] of lefts) {
    const [b, ...moreRight] = rights.get(key) ?? [];
    if (a === undefined || b === undefined) continue;
    if (moreLeft.length === 0 && moreRight.length === 0) pairs.push([a, b]);
  }
  return pairs;
}

function poolOf(a: Group, b: Group, { lone }: Pick<Pool, 'lone'>): Pool {
  return {
    staging: itemsOf(a.sources),
    production: itemsOf(b.sources),
    scopes: { staging: a.scope, production: b.scope },
    lone,
  };
}

/** Every attribute of the sources with where it came from. */
export function itemsOf(sources: readonly ComparableSource[]): readonly Item[] {
  return sources.flatMap((source) => source.attributes.map((attribute) => ({ attribute, source })));
}

function remaining(groups: ReadonlySet<Group>, side: Side): PairedSources['unpaired'] {
  return [...groups].flatMap((group) => group.sources.map((source) => ({ side, source })));
}
