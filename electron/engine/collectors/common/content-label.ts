import { isSecretScalar } from './labels.ts';
import type { ListNode, TreeNode } from './tree.ts';

/** Longer contents are no name that anybody could read. */
const LONGEST = 160;

/**
 * What each element says, as `from.ipBlock.cidr=10.0.0.0/8,ports.port=443`, for lists of rules that
 * are what they say; null where one says too much or two say the same.
 */
export function contentLabels(list: ListNode): readonly string[] | null {
  const labels = list.items.map((item) => saysOf(item, '').toSorted().join(','));
  const isShort = labels.every((label) => label.length <= LONGEST && !/[\n\]]/.test(label));
  return isShort && new Set(labels).size === labels.length ? labels : null;
}

function saysOf(node: TreeNode, path: string): readonly string[] {
  if (node.kind === 'scalar') return [path === '' ? node.text : `${path}=${node.text}`];
  if (node.kind === 'list') {
    return node.items.length === 0
      ? [`${path}=none`]
      : node.items.flatMap((item) => saysOf(item, path));
  }
  if (node.entries.length === 0) return [`${path}=any`];
  return node.entries.flatMap(({ key, node: value }) =>
    saysOf(value, path === '' ? key : `${path}.${key}`),
  );
}

/** Whether anything below is masked as a value, so that no label may say it. */
export function holdsSecret(node: TreeNode, keys: readonly string[]): boolean {
  if (node.kind === 'scalar') return isSecretScalar(node, keys);
  if (node.kind === 'list') return node.items.some((item) => holdsSecret(item, keys));
  return node.entries.some(({ key, node: value }) => holdsSecret(value, [...keys, key]));
}
