import type { Leaf } from '../common/flatten.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { secretAttributes, secretEverywhere } from './secrets.data.ts';

/** Says of the keys within a resource whether a secret lies there. */
export type Marked = (keys: readonly string[]) => boolean;

/** What a resource marks by itself and what its type is known to hold. */
export function markedIn(type: string, sensitiveAttributes: TreeNode | undefined): Marked {
  const known = secretAttributes.filter((line) => line.type.test(type));
  const names = new Set([...secretEverywhere, ...known.flatMap(({ attributes }) => attributes)]);
  const paths = sensitivePaths(sensitiveAttributes);
  return (keys) => {
    if (names.has(keys[0] ?? '') || names.has('*')) return true;
    const at = keys.join('.');
    return paths.some((path) => path === '' || at === path || at.startsWith(`${path}.`));
  };
}

const byType = new Map<string, Marked>();

/** What a type of resource is known to hold, whatever its instances mark. */
export function markedByType(type: string): Marked {
  const marked = byType.get(type) ?? markedIn(type, undefined);
  byType.set(type, marked);
  return marked;
}

/** Paths of `sensitive_attributes` by their keys; list elements are masked as a whole list. */
function sensitivePaths(node: TreeNode | undefined): readonly string[] {
  return node?.kind === 'list' ? node.items.map(sensitivePath) : [];
}

/** An empty path marks the whole resource. */
function sensitivePath(path: TreeNode): string {
  if (path.kind === 'scalar') return path.text;
  if (path.kind !== 'list') return '';
  return path.items
    .map((step) => textAt(step, 'value') ?? textAt(step, 'value', 'value') ?? '')
    .filter((step) => step !== '' && !/^\d+$/.test(step))
    .join('.');
}

/**
 * Values and lists that are secret because a tree of the same shape says `true` beside them
 * (`sensitive_values`, `after_sensitive`: the tool's JSON output format).
 */
export function markedBeside(
  value: TreeNode,
  mark: TreeNode | undefined,
): ReadonlySet<TreeNode | Leaf['value']> {
  const found = new Set<TreeNode>();
  markBeside(value, mark, found);
  return found;
}

function markBeside(
  value: TreeNode | undefined,
  mark: TreeNode | undefined,
  found: Set<TreeNode>,
): void {
  if (!value || !mark) return;
  if (mark.kind === 'scalar') {
    if (mark.text === 'true') markAll(value, found);
  } else if (mark.kind === 'map') {
    for (const { key, node } of mark.entries) markBeside(child(value, key), node, found);
  } else if (value.kind === 'list') {
    for (const [index, item] of mark.items.entries()) markBeside(value.items[index], item, found);
  }
}

function markAll(node: TreeNode | undefined, found: Set<TreeNode>): void {
  if (!node) return;
  found.add(node);
  if (node.kind === 'map') for (const entry of node.entries) markAll(entry.node, found);
  if (node.kind === 'list') for (const item of node.items) markAll(item, found);
}
