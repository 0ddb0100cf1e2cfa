import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';

/** Kinds of document that are told apart, because they name and forget differently. */
export type DocumentKind = 'settings' | 'compose' | 'cyclonedx' | 'spdx' | 'cloud-answer';

/** What a document is, by the keys that its format requires. */
export function documentKind(root: TreeNode | null): DocumentKind {
  if (textAt(root, 'bomFormat') === 'CycloneDX') return 'cyclonedx';
  if (child(root, 'spdxVersion')) return 'spdx';
  return isCompose(root) ? 'compose' : 'settings';
}

function isCompose(root: TreeNode | null): boolean {
  const services = child(root, 'services');
  if (services?.kind !== 'map' || services.entries.length === 0) return false;
  return services.entries.every(({ node }) => child(node, 'image') ?? child(node, 'build'));
}
