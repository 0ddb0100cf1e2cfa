import { child, textAt } from '../common/tree.ts';
import type { ListNode, MapNode, TreeNode } from '../common/tree.ts';
import { withEntry } from './edit.ts';

/** Lists that the Kubernetes API merges, and by what (its `patchMergeKey`). */
const mergeKeys: Readonly<Record<string, readonly string[]>> = {
  containers: ['name'],
  initContainers: ['name'],
  ephemeralContainers: ['name'],
  env: ['name'],
  volumes: ['name'],
  imagePullSecrets: ['name'],
  ports: ['containerPort', 'port'],
  volumeMounts: ['mountPath'],
  volumeDevices: ['devicePath'],
  hostAliases: ['ip'],
  topologySpreadConstraints: ['topologyKey'],
};

/**
 * Lays a strategic merge patch over an object (Kubernetes API, "Strategic merge patch"): maps merge,
 * null takes out, lists merge where the API merges them and are replaced elsewhere. Null where the
 * patch deletes the object.
 */
export function strategicMerge(base: TreeNode, patch: TreeNode, key = ''): TreeNode | null {
  if (patch.kind === 'map') return mergeMap(base, patch);
  if (patch.kind === 'list' && base.kind === 'list') return mergeList(base, patch, key);
  return patch.kind === 'scalar' && patch.type === 'null' ? null : patch;
}

function mergeMap(base: TreeNode, patch: MapNode): TreeNode | null {
  const directive = textAt(patch, '$patch');
  if (directive === 'delete') return null;
  const plain = withEntry(patch, '$patch', null);
  if (directive === 'replace' || base.kind !== 'map') return plain;
  return plain.entries.reduce<MapNode>((merged, entry) => {
    const before = child(merged, entry.key);
    const after = before ? strategicMerge(before, entry.node, entry.key) : given(entry.node);
    return withEntry(merged, entry.key, after);
  }, base);
}

function given(node: TreeNode): TreeNode | null {
  return node.kind === 'scalar' && node.type === 'null' ? null : node;
}

function mergeList(base: ListNode, patch: ListNode, key: string): TreeNode {
  const by = mergeKeys[key]?.find((each) =>
    [...base.items, ...patch.items].every((item) => textAt(item, each) !== undefined),
  );
  if (by === undefined) return patch;
  const patches = new Map(patch.items.map((item) => [textAt(item, by), item]));
  const merged = base.items.flatMap((item) => {
    const own = patches.get(textAt(item, by));
    const after = own ? strategicMerge(item, own) : item;
    return after ? [after] : [];
  });
  const known = new Set(base.items.map((item) => textAt(item, by)));
  const added = patch.items.filter((item) => !known.has(textAt(item, by)));
  return { ...base, items: [...merged, ...added] };
}

/** Carries out a JSON patch (RFC 6902), tests left to who applies it; null where it cannot be. */
export function jsonPatch(root: TreeNode, operations: readonly TreeNode[]): TreeNode | null {
  return operations.reduce<TreeNode | null>(
    (at, operation) => (at ? operated(at, operation) : null),
    root,
  );
}

function operated(root: TreeNode, operation: TreeNode): TreeNode | null {
  const op = textAt(operation, 'op') ?? '';
  const [path, from] = [pointerOf(operation, 'path'), pointerOf(operation, 'from')];
  if (path.length === 0) return null;
  switch (op) {
    case 'test':
      return root;
    case 'add':
    case 'replace':
    case 'remove':
      return edit(root, path, { op, value: child(operation, 'value') ?? null });
    case 'copy':
    case 'move': {
      const value = from.length === 0 ? null : valueAt(root, from);
      const rest = op === 'move' && value ? edit(root, from, { op: 'remove', value: null }) : root;
      return value && rest ? edit(rest, path, { op: 'add', value }) : null;
    }
    default:
      return null;
  }
}

function pointerOf(operation: TreeNode, key: string): readonly string[] {
  return (textAt(operation, key) ?? '').split('/').slice(1).map(unescaped);
}

function valueAt(root: TreeNode, pointer: readonly string[]): TreeNode | null {
  return pointer.reduce<TreeNode | null>((at, key) => {
    if (at?.kind === 'list') return at.items[Number(key)] ?? null;
    return child(at, key) ?? null;
  }, root);
}

interface Edit {
  readonly op: string;
  readonly value: TreeNode | null;
}

function edit(node: TreeNode, [key = '', ...rest]: readonly string[], how: Edit): TreeNode | null {
  if (node.kind === 'map') {
    if (rest.length === 0) return withEntry(node, key, how.op === 'remove' ? null : how.value);
    const inner = child(node, key);
    const after = inner ? edit(inner, rest, how) : null;
    return after && withEntry(node, key, after);
  }
  return node.kind === 'list' ? editList(node, [key, ...rest], how) : null;
}

function editList(
  list: ListNode,
  [key = '', ...rest]: readonly string[],
  how: Edit,
): TreeNode | null {
  const index = key === '-' ? list.items.length : Number(key);
  if (!Number.isInteger(index) || index < 0 || index > list.items.length) return null;
  if (rest.length > 0) {
    const inner = list.items[index];
    const after = inner ? edit(inner, rest, how) : null;
    return after && { ...list, items: list.items.with(index, after) };
  }
  const put = how.value ? [how.value] : [];
  const items = list.items.toSpliced(index, how.op === 'add' ? 0 : 1, ...put);
  return { ...list, items };
}

function unescaped(part: string): string {
  return part.replaceAll('~1', '/').replaceAll('~0', '~');
}
