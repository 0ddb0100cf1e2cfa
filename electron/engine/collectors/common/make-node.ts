import { AppError } from '../../../../shared/model/index.ts';
import type { Position } from '../../../../shared/model/index.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { readJson } from './json-tree.ts';
import { plainScalar } from './plain.ts';
import type { MapEntry, MapNode, ScalarNode, TreeNode } from './tree.ts';
import { readYaml } from './yaml-tree.ts';

/** An entry that stands where its value stands. */
export function entry(key: string, node: TreeNode): MapEntry {
  return { key, node, position: node.position };
}

export function mapNode(entries: readonly MapEntry[], position: Position): MapNode {
  return { kind: 'map', entries, position };
}

/** The entries of a map, but not those of these keys. */
export function without(node: TreeNode, keys: readonly string[]): readonly MapEntry[] {
  return node.kind === 'map' ? node.entries.filter(({ key }) => !keys.includes(key)) : [];
}

/** The value that a key of a store holds: its parts where it is an object of JSON or YAML, else its text. */
export function storedValue(text: string, position: Position, limits: Limits): TreeNode {
  const root = objectIn(text, limits);
  return root ? placedAt(root, position) : plainScalar(text, position);
}

/** A value that is a secret by what the store says of it. */
export function sealedValue(text: string, position: Position): ScalarNode {
  return { kind: 'scalar', type: 'string', text, position, sealed: true };
}

const YAML_MAP = /^(?:---\s*\n)?(?:\s*#.*\n)*[\w."'-]{1,100}:(?:\s|$)/;

function objectIn(text: string, limits: Limits): TreeNode | null {
  try {
    if (/^\s*[[{]/.test(text)) return structure(readJson(text, '', limits).documents[0]?.root);
    if (!text.trim().includes('\n') || !YAML_MAP.test(text)) return null;
    const { documents } = readYaml(text, '', limits);
    return documents.length === 1 ? structure(documents[0]?.root) : null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}

function structure(root: TreeNode | null | undefined): TreeNode | null {
  return !root || root.kind === 'scalar' ? null : root;
}

/** Everything within a text stands where the text stands. */
function placedAt(node: TreeNode, position: Position): TreeNode {
  switch (node.kind) {
    case 'scalar':
      return { ...node, position };
    case 'list':
      return { ...node, position, items: node.items.map((item) => placedAt(item, position)) };
    case 'map': {
      const entries = node.entries.map(({ key, node: value }) =>
        entry(key, placedAt(value, position)),
      );
      return { ...node, position, entries };
    }
  }
}
