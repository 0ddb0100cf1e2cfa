import type { Position } from '../../../../shared/model/index.ts';
import type { IdentityRules } from './identity.ts';
import { labelItems } from './identity.ts';
import { harmlessKey } from './secrets.ts';
import { textAt } from './tree.ts';
import type { ListNode, MapNode, ScalarNode, TreeNode } from './tree.ts';

/** A leaf of a tree: a scalar, or a container with nothing in it. */
export interface Leaf {
  /** Leaf path, list elements by identity: `spec.containers[name=web].image`. */
  readonly path: string;
  /** The keys of maps on the way, without list elements. */
  readonly keys: readonly string[];
  /** What the nearest list element is called: `DB_PASSWORD` for an `env` entry of that name. */
  readonly called: string | null;
  /** How many of the keys lead to the nearest list; null outside of lists. */
  readonly listAt: number | null;
  /** Whether it is data of a Secret, wherever that object stands (Kubernetes API, core/v1). */
  readonly secret: boolean;
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
  yield* walk(root, start, rules);
}

/** Where every walk begins. */
export const start: Omit<Leaf, 'value'> = {
  path: '',
  keys: [],
  called: null,
  listAt: null,
  secret: false,
  before: null,
};

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
  const isSecret = textAt(node, 'kind') === 'Secret';
  const hidden = { count: 0 };
  for (const { key, node: value } of node.entries) {
    const shown = shownKey(key, hidden);
    const path = way.path === '' ? shown : `${way.path}.${shown}`;
    const secret = isHeldSecret(way, key) || (isSecret && SECRET_DATA.has(key));
    yield* walk(value, { ...way, path, keys: [...way.keys, key], secret, before: null }, rules);
  }
}

/**
 * A fake store of secrets holds them in clear as `provider.fake.data[].value` (External Secrets,
 * "Fake"); its keys and versions are none.
 */
function isHeldSecret({ keys, secret }: Way, key: string): boolean {
  const [provider, fake, data] = [...keys, key].slice(-3);
  if (provider === 'provider' && fake === 'fake' && data === 'data') return true;
  const isField = keys.slice(-3).join('.') === 'provider.fake.data';
  return isField && (key === 'key' || key === 'version') ? false : secret;
}

/** Keys that hold secrets get a label each, so that no two entries share a path. */
function shownKey(key: string, hidden: { count: number }): string {
  const shown = harmlessKey(key);
  if (shown === key) return key;
  hidden.count += 1;
  return hidden.count === 1 ? shown : `${shown}#${hidden.count}`;
}

const SECRET_DATA: ReadonlySet<string> = new Set(['data', 'stringData']);

function* walkList(node: ListNode, way: Way, rules: IdentityRules): Generator<Leaf> {
  if (node.items.length === 0) {
    yield { ...way, value: { kind: 'empty', text: '[]', position: node.position } };
  }
  let before: string | null = null;
  const listAt = way.keys.length;
  for (const item of labelItems(node, way.keys, rules)) {
    const path = `${way.path}[${item.label}]`;
    const called = item.called ?? way.called;
    yield* walk(item.node, { ...way, path, called, listAt, before }, rules);
    before = item.node.kind === 'scalar' ? item.node.text : null;
  }
}
