import { defaultTokens, splitParts } from '../../../../shared/compare/tokens.ts';
import type { Side } from '../../../../shared/model/index.ts';
import { entry, mapNode, without } from '../common/make-node.ts';
import { child } from '../common/tree.ts';
import type { MapEntry, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';

/** What every provider says of a flag, in the words of all of them. */
export interface FlagFacts {
  readonly state?: TreeNode | undefined;
  readonly default?: TreeNode | undefined;
  readonly off?: TreeNode | undefined;
  readonly variations?: TreeNode | undefined;
  readonly rules?: TreeNode | undefined;
  readonly targets?: TreeNode | undefined;
  readonly rollout?: TreeNode | undefined;
  readonly prerequisites?: TreeNode | undefined;
}

/** A flag: its facts become attributes, the fields that they were taken from are accounted for. */
export function flagParts(
  key: string,
  of: {
    readonly facts: FlagFacts;
    readonly node: TreeNode;
    readonly taken: readonly string[];
    readonly environment?: string;
  },
): readonly TreePart[] {
  const { facts, node, taken, environment } = of;
  const entries: readonly MapEntry[] = Object.entries(facts).flatMap(
    ([name, value]: readonly [string, TreeNode | undefined]) => (value ? [entry(name, value)] : []),
  );
  const subject = `flag:${key}`;
  const named =
    environment === undefined ? entries : [entry(environment, mapNode(entries, node.position))];
  const rest = without(node, taken);
  return [
    { subject, kind: 'flag', root: mapNode(named, node.position) },
    ...(rest.length > 0 ? [asidePart(subject, mapNode(rest, node.position), bookkeeping)] : []),
  ].filter(({ root }) => root.kind !== 'map' || root.entries.length > 0);
}

/** What a provider notes for itself: links, owners, dates. */
export const bookkeeping = { id: 'flag.bookkeeping', how: 'skipped' } as const;

/** The environments that are none of the side's. */
export const otherEnvironment = { id: 'flag.other-environment', how: 'skipped' } as const;

export function asidePart(
  subject: string,
  root: TreeNode,
  aside: NonNullable<TreePart['aside']>,
): TreePart {
  return { subject, kind: 'aside', root, aside };
}

/** The environments of an export that speak of a side. */
export interface OwnEnvironments {
  readonly own: readonly string[];
  /** Whether several are kept, so that their names have to be told. */
  readonly named: boolean;
}

/**
 * Which environments of an export are the side's: those that its tokens name, and the only one there is.
 * Where no name tells, all are kept under their names.
 */
export function ownEnvironments(names: readonly string[], side: Side | null): OwnEnvironments {
  if (names.length < 2) return { own: names, named: false };
  const own = side === null ? [] : names.filter((name) => sideOf(name) === side);
  if (own.length > 0) return { own, named: own.length > 1 };
  return { own: names, named: true };
}

/** `nonprod` and `preprod` are whole words of staging. */
function sideOf(name: string): Side | null {
  const named = splitParts(name, defaultTokens).map(({ names }) => names);
  if (named.includes('staging')) return 'staging';
  return named.includes('production') ? 'production' : null;
}

/** The entries of a map below a node, by name. */
export function entriesOf(node: TreeNode | undefined, name: string): readonly MapEntry[] {
  const found = child(node, name);
  return found?.kind === 'map' ? found.entries : [];
}

/** The items of a list below a node, by name. */
export function itemsOf(node: TreeNode | undefined, name: string): readonly TreeNode[] {
  const found = child(node, name);
  return found?.kind === 'list' ? found.items : [];
}
