import type { Position } from '../../../../shared/model/index.ts';
import { child } from '../common/tree.ts';
import type { MapNode, ScalarNode, TreeNode } from '../common/tree.ts';

/** A text as a node. */
export function scalar(text: string, position: Position): ScalarNode {
  return { kind: 'scalar', type: 'string', text, position };
}

/** A map of these entries. */
export function mapOf(entries: Readonly<Record<string, TreeNode>>, position: Position): MapNode {
  return {
    kind: 'map',
    position,
    entries: Object.entries(entries).map(([key, node]) => ({ key, node, position: node.position })),
  };
}

/** The map with this entry set, added or, for null, taken out. */
export function withEntry(map: MapNode, key: string, node: TreeNode | null): MapNode {
  const others = map.entries.filter((entry) => entry.key !== key);
  if (!node) return { ...map, entries: others };
  const entry = { key, node, position: node.position };
  const found = map.entries.some((each) => each.key === key);
  const entries = found
    ? map.entries.map((each) => (each.key === key ? entry : each))
    : [...map.entries, entry];
  return { ...map, entries };
}

/** The tree with the value at these keys set; maps on the way are made. */
export function setAt(root: TreeNode, keys: readonly string[], node: TreeNode): TreeNode {
  const [key, ...rest] = keys;
  if (key === undefined) return node;
  const map: MapNode =
    root.kind === 'map' ? root : { kind: 'map', entries: [], position: root.position };
  const inner = child(map, key) ?? { kind: 'map', entries: [], position: map.position };
  return withEntry(map, key, setAt(inner, rest, node));
}

/** Every node that `change` wants otherwise, replaced; it is asked from the leaves up. */
export function changeNodes(
  node: TreeNode,
  change: (node: TreeNode, keys: readonly string[]) => TreeNode,
  keys: readonly string[] = [],
): TreeNode {
  switch (node.kind) {
    case 'scalar':
      return change(node, keys);
    case 'list':
      return change(
        { ...node, items: node.items.map((item) => changeNodes(item, change, keys)) },
        keys,
      );
    case 'map': {
      const entries = node.entries.map((entry) => ({
        ...entry,
        node: changeNodes(entry.node, change, [...keys, entry.key]),
      }));
      return change({ ...node, entries }, keys);
    }
  }
}

/** Elements of a list below the node; none where there is no list. */
export function itemsAt(node: TreeNode | null | undefined, key: string): readonly TreeNode[] {
  const list = child(node, key);
  return list?.kind === 'list' ? list.items : [];
}

/** Texts of a list of scalars below the node. */
export function textsAt(node: TreeNode | null | undefined, key: string): readonly string[] {
  return itemsAt(node, key).flatMap((item) => (item.kind === 'scalar' ? [item.text] : []));
}
