import type { Position } from '../../../../shared/model/index.ts';
import type { ListNode, MapEntry, MapNode, ScalarNode, TreeNode } from '../common/tree.ts';

/** A text at a place of the file. */
export function scalarOf(text: string, position: Position): ScalarNode {
  return { kind: 'scalar', type: 'string', text, position };
}

/** A map of these entries; those without a node are left out. */
export function mapOf(
  position: Position,
  entries: Readonly<Record<string, TreeNode | undefined>>,
): MapNode {
  return {
    kind: 'map',
    position,
    entries: Object.entries(entries).flatMap(([key, node]) =>
      node ? [{ key, node, position: node.position }] : [],
    ),
  };
}

/** Entries of a map; none of anything else. */
export function entriesOf(node: TreeNode | undefined | null): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

/** Items of a list; none of anything else. */
export function itemsOf(node: TreeNode | undefined | null): readonly TreeNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** The map without some of its entries, and with others. */
export function changed(
  node: TreeNode,
  how: {
    readonly without?: readonly string[];
    readonly with?: Readonly<Record<string, TreeNode | undefined>>;
  },
): MapNode {
  const { position } = node;
  const kept = entriesOf(node).filter(({ key }) => !(how.without ?? []).includes(key));
  const added = mapOf(position, how.with ?? {}).entries;
  return { kind: 'map', position, entries: [...added, ...kept] };
}

/** Several texts as one value that compares as a set; nothing for none. */
export function setOf(nodes: readonly (TreeNode | undefined)[]): ScalarNode | undefined {
  const scalars = nodes.filter((node) => node?.kind === 'scalar');
  const [first] = scalars;
  if (!first) return undefined;
  const text = scalars
    .map((node) => node.text)
    .toSorted()
    .join(', ');
  return scalarOf(text, first.position);
}

/**
 * A tree of plain values that a reader gives without places: everything stands where its entry
 * begins.
 */
export function plainTree(value: unknown, position: Position): TreeNode {
  if (Array.isArray(value)) {
    const items = value.map((item: unknown) => plainTree(item, position));
    return { kind: 'list', items, position } satisfies ListNode;
  }
  if (value instanceof Date || typeof value !== 'object' || value === null) {
    return plainScalar(value, position);
  }
  const entries = Object.entries(value).map(([key, item]: [string, unknown]) => ({
    key,
    node: plainTree(item, position),
    position,
  }));
  return { kind: 'map', entries, position };
}

function plainScalar(value: unknown, position: Position): ScalarNode {
  const text = value instanceof Date ? value.toISOString() : String(value);
  if (value === null || value === undefined) return { ...scalarOf('', position), type: 'null' };
  if (typeof value === 'boolean') return { ...scalarOf(text, position), type: 'boolean' };
  const number = typeof value === 'number' || typeof value === 'bigint';
  return { ...scalarOf(text, position), type: number ? 'number' : 'string' };
}
