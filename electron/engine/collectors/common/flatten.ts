import type { Position } from '../../../../shared/model/index.ts';
import type { IdentityRules } from './identity.ts';
import { labelItems } from './identity.ts';
import type { ListNode, MapNode, ScalarNode, TreeNode } from './tree.ts';

/** A leaf of a tree: a scalar, or a container with nothing in it. */
export interface Leaf {
  /** Leaf path, list elements by identity: `spec.containers[name=web].image`. */
  readonly path: string;
  /** The keys of maps on the way, without list elements. */
  readonly keys: readonly string[];
  /** What the nearest list element is called: `DB_PASSWORD` for an `env` entry of that name. */
  readonly called: string | null;
  /** The plain value before this one in the same list: `--password` before the password. */
  readonly before: string | null;
  readonly value: ScalarNode | EmptyNode;
}

/** `{}` or `[]`. */
export interface EmptyNode {
  readonly kind: 'empty';
  readonly text: '{}' | '[]';
  readonly position: Position;
}

/** Walks a tree in the order of the source and gives every leaf once. */
export function* flatten(root: TreeNode, rules: IdentityRules): Generator<Leaf> {
  yield* walk(root, { path: '', keys: [], called: null, before: null }, rules);
}

type Way = Omit<Leaf, 'value'>;

function* walk(node: TreeNode, way: Way, rules: IdentityRules): Generator<Leaf> {
  switch (node.kind) {
    case 'scalar':
      yield { ...way, value: node };
      return;
    case 'map':
      yield* walkMap(node, way, rules);
      return;
    case 'list':
      yield* walkList(node, way, rules);
  }
}

function* walkMap(node: MapNode, way: Way, rules: IdentityRules): Generator<Leaf> {
  if (node.entries.length === 0) {
    yield { ...way, value: { kind: 'empty', text: '{}', position: node.position } };
  }
  for (const { key, node: value } of node.entries) {
    const path = way.path === '' ? key : `${way.path}.${key}`;
    yield* walk(value, { ...way, path, keys: [...way.keys, key], before: null }, rules);
  }
}

function* walkList(node: ListNode, way: Way, rules: IdentityRules): Generator<Leaf> {
  if (node.items.length === 0) {
    yield { ...way, value: { kind: 'empty', text: '[]', position: node.position } };
  }
  let before: string | null = null;
  for (const item of labelItems(node, way.keys.at(-1) ?? '', rules)) {
    const path = `${way.path}[${item.label}]`;
    yield* walk(
      item.node,
      { path, keys: way.keys, called: item.called ?? way.called, before },
      rules,
    );
    before = item.node.kind === 'scalar' ? item.node.text : null;
  }
}
