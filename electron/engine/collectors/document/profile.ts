import { child } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';

/** Keys by which a document says for which profile it counts (Spring Boot, "Multi-document files"). */
const PROFILE = ['spring.config.activate.on-profile', 'spring.profiles'] as const;

/** The profile that a document of a settings file is for; null where it names none. */
export function profileOf(root: TreeNode): string | null {
  for (const path of PROFILE) {
    const node = nodeAt(root, path.split('.'));
    if (node?.kind === 'scalar' && node.text !== '') return node.text;
  }
  return null;
}

/** The node at a path whose steps may be joined to one key: `config.activate: {on-profile: a}`. */
function nodeAt(node: TreeNode, steps: readonly string[]): TreeNode | undefined {
  if (steps.length === 0) return node;
  for (let length = 1; length <= steps.length; length += 1) {
    const next = child(node, steps.slice(0, length).join('.'));
    const found = next && nodeAt(next, steps.slice(length));
    if (found) return found;
  }
  return undefined;
}
