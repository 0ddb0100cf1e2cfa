import { AppError } from '../../../../shared/model/index.ts';
import { defaultLimits } from '../../../../shared/model/limits.ts';
import { flatten } from './flatten.ts';
import type { Leaf } from './flatten.ts';
import type { IdentityRules } from './identity.ts';
import { readJson } from './json-tree.ts';
import type { TreeNode } from './tree.ts';

/** The parts of a text that holds JSON, placed where the text stands; null where it holds none. */
export function readEmbedded(leaf: Leaf, rules: IdentityRules): readonly Leaf[] | null {
  const { value } = leaf;
  if (value.kind === 'empty' || value.type !== 'string' || !/^\s*[[{]/.test(value.text))
    return null;
  const root = parse(value.text);
  if (!root) return null;
  const key = leaf.keys.at(-1) ?? '';
  const { position } = value;
  const wrapped: TreeNode = { kind: 'map', entries: [{ key, node: root, position }], position };
  const prefix = leaf.path.slice(0, leaf.path.length - key.length);
  const before = leaf.keys.slice(0, -1);
  return [...flatten(wrapped, rules)].map((part) => ({
    ...part,
    path: prefix + part.path,
    keys: [...before, ...part.keys],
    listAt: part.listAt === null ? leaf.listAt : before.length + part.listAt,
    value: { ...part.value, position },
  }));
}

function parse(text: string): TreeNode | null {
  try {
    return readJson(text, '', defaultLimits).documents[0]?.root ?? null;
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
