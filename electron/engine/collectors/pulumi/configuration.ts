import { basename } from 'node:path/posix';
import type { MapNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import type { SourceFile } from '../types.ts';
import { withSecure } from './values.ts';

/** The configuration of a stack: its keys are the variables, the rest is about encryption. */
export function configurationParts(root: MapNode, file: SourceFile): readonly TreePart[] {
  const subject = basename(file.path).replace(/\.ya?ml$/, '');
  return root.entries.map(({ key, node, position }): TreePart => {
    if (key === 'config' && node.kind === 'map' && node.entries.length > 0) {
      return { subject, kind: 'variables', root: withSecure(node) };
    }
    const wrapped = { kind: 'map', entries: [{ key, node, position }], position } as const;
    return { subject, kind: 'configuration', root: wrapped };
  });
}
