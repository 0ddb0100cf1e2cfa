import { mapNode, without } from '../common/make-node.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { asText, ruleList } from './canonical.ts';
import { asidePart, bookkeeping, entriesOf, flagParts, itemsOf } from './flag.ts';

/** Flags of flagd (OpenFeature, "Flag Definitions"): state, variants, default, targeting. */
export function flagdParts(root: TreeNode): readonly TreePart[] {
  const flags = entriesOf(root, 'flags').flatMap(({ key, node }) => {
    const targeting = child(node, 'targeting');
    const facts = {
      state: child(node, 'state'),
      default: child(node, 'defaultVariant'),
      variations: child(node, 'variants'),
      rules: targeting && asText(targeting),
    };
    return flagParts(key, {
      facts,
      node,
      taken: ['state', 'defaultVariant', 'variants', 'targeting'],
    });
  });
  return [...flags, ...envelope(root, ['flags'])];
}

/** Features of GrowthBook (its SDK's payload): default value and rules in their order. */
export function growthBookParts(root: TreeNode): readonly TreePart[] {
  const flags = entriesOf(root, 'features').flatMap(({ key, node }) => {
    const value = child(node, 'defaultValue');
    const rules = child(node, 'rules');
    const facts = {
      default: value && asText(value),
      rules: rules && ruleList(itemsOf(node, 'rules'), rules.position),
    };
    return flagParts(key, { facts, node, taken: ['defaultValue', 'rules'] });
  });
  return [...flags, ...envelope(root, ['features'])];
}

/** Feature states of Flagsmith, as its interface lists them for one environment. */
export function flagsmithParts(root: TreeNode): readonly TreePart[] {
  const items = root.kind === 'list' ? root.items : itemsOf(root, 'feature_states');
  const flags = items.flatMap((item) => {
    const value = child(item, 'feature_state_value');
    const facts = {
      state: child(item, 'enabled'),
      default: value && asText(value),
      variations: child(item, 'multivariate_feature_state_values'),
    };
    const taken = ['enabled', 'feature_state_value', 'multivariate_feature_state_values'];
    return flagParts(textAt(item, 'feature', 'name') ?? '', { facts, node: item, taken });
  });
  return root.kind === 'list' ? flags : [...flags, ...envelope(root, ['feature_states'])];
}

function envelope(root: TreeNode, taken: readonly string[]): readonly TreePart[] {
  const rest = without(root, taken);
  return rest.length === 0 ? [] : [asidePart('flags', mapNode(rest, root.position), bookkeeping)];
}
