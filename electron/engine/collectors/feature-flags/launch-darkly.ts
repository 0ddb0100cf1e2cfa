import type { Side } from '../../../../shared/model/index.ts';
import { entry, mapNode, without } from '../common/make-node.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { asText, ruleList } from './canonical.ts';
import {
  asidePart,
  bookkeeping,
  entriesOf,
  flagParts,
  itemsOf,
  otherEnvironment,
  ownEnvironments,
} from './flag.ts';
import type { FlagFacts } from './flag.ts';

/** The answer of LaunchDarkly's interface for flags (REST API, "Feature flags"). */
export function launchDarklyParts(root: TreeNode, side: Side | null): readonly TreePart[] {
  const flags = itemsOf(root, 'items').flatMap((flag) => flagOf(flag, side));
  const rest = without(root, ['items']);
  if (rest.length === 0) return flags;
  return [...flags, asidePart('flags', mapNode(rest, root.position), bookkeeping)];
}

function flagOf(flag: TreeNode, side: Side | null): readonly TreePart[] {
  const key = textAt(flag, 'key') ?? textAt(flag, 'name') ?? '';
  const environments = entriesOf(flag, 'environments');
  const names = environments.map(({ key: name }) => name);
  const { own, named } = ownEnvironments(names, side);
  const mine = environments.filter(({ key: name }) => own.includes(name));
  const others = environments.filter(({ key: name }) => !own.includes(name));
  const skipped = mapNode(others, flag.position);
  return [
    ...flagParts(key, {
      facts: { variations: variationsOf(flag) },
      node: flag,
      taken: ['variations', 'environments'],
    }),
    ...mine.flatMap(({ key: environment, node }) =>
      flagParts(key, {
        facts: factsOf(node),
        node,
        taken: FIELDS,
        ...(named ? { environment } : {}),
      }),
    ),
    ...(others.length > 0 ? [asidePart(`flag:${key}`, skipped, otherEnvironment)] : []),
  ];
}

const FIELDS = [
  'on',
  'offVariation',
  'fallthrough',
  'rules',
  'targets',
  'contextTargets',
  'prerequisites',
] as const;

function variationsOf(flag: TreeNode): TreeNode | undefined {
  const list = child(flag, 'variations');
  if (list?.kind !== 'list') return undefined;
  return { ...list, items: list.items.map((item) => asText(child(item, 'value') ?? item)) };
}

function factsOf(environment: TreeNode): FlagFacts {
  const { position } = environment;
  const fallthrough = child(environment, 'fallthrough');
  const rollout = child(fallthrough, 'rollout');
  const targets = [...itemsOf(environment, 'targets'), ...itemsOf(environment, 'contextTargets')];
  return {
    state: child(environment, 'on'),
    default: child(fallthrough, 'variation'),
    off: child(environment, 'offVariation'),
    rollout: rollout && asText(rollout),
    rules: ruleList(itemsOf(environment, 'rules'), position),
    targets: child(environment, 'targets') ? ruleList(targets, position) : undefined,
    prerequisites: prerequisitesOf(environment),
  };
}

/** `{key: variation}`: a flag that another one waits for. */
function prerequisitesOf(environment: TreeNode): TreeNode | undefined {
  const items = itemsOf(environment, 'prerequisites');
  if (items.length === 0) return undefined;
  const entries = items.flatMap((item) => {
    const key = textAt(item, 'key');
    const variation = child(item, 'variation');
    return key !== undefined && variation ? [entry(key, variation)] : [];
  });
  return mapNode(entries, environment.position);
}
