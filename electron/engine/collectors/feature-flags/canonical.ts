import type { Position } from '../../../../shared/model/index.ts';
import { plainScalar } from '../common/plain.ts';
import type { ScalarNode, TreeNode } from '../common/tree.ts';

/** Keys that a provider makes up for itself: they say nothing of what a rule does. */
const MADE_UP: ReadonlySet<string> = new Set([
  '_id',
  'id',
  'ref',
  'trackEvents',
  'uuid',
  'updatedAt',
  'createdAt',
  'sortOrder',
]);

/** One text for one meaning: keys in order, made-up identifiers left out. */
export function canonical(node: TreeNode): string {
  switch (node.kind) {
    case 'scalar':
      return node.type === 'string' ? JSON.stringify(node.text) : node.text;
    case 'list':
      return `[${node.items.map(canonical).join(',')}]`;
    case 'map': {
      const kept = node.entries.filter(({ key }) => !MADE_UP.has(key));
      const sorted = kept.toSorted((a, b) => (a.key < b.key ? -1 : 1));
      return `{${sorted.map(({ key, node: value }) => `${JSON.stringify(key)}:${canonical(value)}`).join(',')}}`;
    }
  }
}

/** Rules in their order as one text, so that a side without any differs in one row. */
export function ruleList(items: readonly TreeNode[], position: Position): ScalarNode {
  const text = `[${items.map(canonical).join(', ')}]`;
  return { kind: 'scalar', type: 'string', text, position };
}

/** A node as one text. */
export function asText(node: TreeNode): ScalarNode {
  if (node.kind === 'scalar') return node;
  return plainScalar(canonical(node), node.position);
}
