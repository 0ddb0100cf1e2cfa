import type { Side } from '../../../../shared/model/index.ts';
import { mapNode, without } from '../common/make-node.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { asText, ruleList } from './canonical.ts';
import {
  asidePart,
  bookkeeping,
  flagParts,
  itemsOf,
  otherEnvironment,
  ownEnvironments,
} from './flag.ts';

/** An export of Unleash, or what its clients are told (Unleash, "Import and export"; client API). */
export function unleashParts(root: TreeNode, side: Side | null): readonly TreePart[] {
  const features = itemsOf(root, 'features');
  const states = itemsOf(root, 'featureEnvironments');
  const strategies = itemsOf(root, 'featureStrategies');
  const rest = without(root, ['features', 'featureEnvironments', 'featureStrategies']);
  const envelope =
    rest.length === 0 ? [] : [asidePart('flags', mapNode(rest, root.position), bookkeeping)];
  if (states.length === 0) return [...features.flatMap(clientFlag), ...envelope];
  const names = [...new Set(states.map((item) => textAt(item, 'environment') ?? ''))];
  const { own, named } = ownEnvironments(names, side);
  const isOwn = (item: TreeNode): boolean => own.includes(textAt(item, 'environment') ?? '');
  const others = [...states, ...strategies].filter((item) => !isOwn(item));
  return [
    ...features.flatMap((feature) =>
      flagParts(nameOf(feature), { facts: {}, node: feature, taken: [] }),
    ),
    ...states.filter(isOwn).flatMap((state) => stateParts(state, strategies, { named })),
    ...others.map((item) => asidePart(`flag:${nameOf(item)}`, item, otherEnvironment)),
    ...strategies
      .filter((item) => isOwn(item) && !states.some((state) => belongs(item, state)))
      .map((item) => asidePart(`flag:${nameOf(item)}`, item, bookkeeping)),
    ...envelope,
  ];
}

function nameOf(item: TreeNode): string {
  return textAt(item, 'featureName') ?? textAt(item, 'name') ?? '';
}

function belongs(strategy: TreeNode, state: TreeNode): boolean {
  return (
    nameOf(strategy) === nameOf(state) &&
    textAt(strategy, 'environment') === textAt(state, 'environment')
  );
}

function stateParts(
  state: TreeNode,
  strategies: readonly TreeNode[],
  { named }: { readonly named: boolean },
): readonly TreePart[] {
  const rules = strategies.filter((strategy) => belongs(strategy, state)).map(withoutPlace);
  const environment = textAt(state, 'environment') ?? '';
  const facts = {
    state: child(state, 'enabled'),
    variations: variantsOf(state),
    rules: ruleList(rules, state.position),
  };
  const taken = ['enabled', 'variants'];
  return flagParts(nameOf(state), { facts, node: state, taken, ...(named ? { environment } : {}) });
}

/** A strategy without what only says where it belongs. */
function withoutPlace(strategy: TreeNode): TreeNode {
  const kept = without(strategy, ['featureName', 'environment', 'projectId', 'strategyName']);
  const name = child(strategy, 'name') ?? child(strategy, 'strategyName');
  const entries = name ? [{ key: 'name', node: name, position: name.position }] : [];
  return mapNode([...entries, ...kept.filter(({ key }) => key !== 'name')], strategy.position);
}

function variantsOf(node: TreeNode): TreeNode | undefined {
  const list = child(node, 'variants');
  return list?.kind === 'list' ? { ...list, items: list.items.map(asText) } : undefined;
}

function clientFlag(feature: TreeNode): readonly TreePart[] {
  const strategies = itemsOf(feature, 'strategies');
  const dependencies = child(feature, 'dependencies');
  const facts = {
    state: child(feature, 'enabled'),
    variations: variantsOf(feature),
    rules: ruleList(strategies, feature.position),
    prerequisites: dependencies && asText(dependencies),
  };
  const taken = ['enabled', 'variants', 'strategies', 'dependencies'];
  return flagParts(nameOf(feature), { facts, node: feature, taken });
}
