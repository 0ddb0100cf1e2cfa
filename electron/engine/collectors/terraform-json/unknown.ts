import type { Leaf } from '../common/flatten.ts';
import { child } from '../common/tree.ts';
import type { ListNode, MapNode, TreeNode } from '../common/tree.ts';

/** Values together with the places whose value is known only after the plan is applied. */
export interface Completed {
  readonly node: TreeNode;
  readonly unknown: ReadonlySet<TreeNode | Leaf['value']>;
  /** The `true` values of the marks that took a place, so that they are not counted twice. */
  readonly used: ReadonlySet<TreeNode | Leaf['value']>;
  /** Placeholders that gave way. */
  readonly replaced: readonly TreeNode[];
}

/** Lays `after_unknown` over the planned values: each `true` becomes a value that is not known. */
export function withUnknown(values: TreeNode, marks: TreeNode | undefined): Completed {
  const laying = new Laying();
  const node = marks ? laying.lay(values, marks) : values;
  return { node, unknown: laying.unknown, used: laying.used, replaced: laying.replaced };
}

class Laying {
  readonly unknown = new Set<TreeNode>();
  readonly used = new Set<TreeNode>();
  readonly replaced: TreeNode[] = [];

  lay(value: TreeNode | undefined, mark: TreeNode): TreeNode {
    if (mark.kind === 'scalar')
      return mark.text === 'true' ? this.take(value, mark) : kept(value, mark);
    if (mark.kind === 'map') return this.layMap(value, mark);
    return this.layList(value, mark);
  }

  private take(value: TreeNode | undefined, mark: TreeNode): TreeNode {
    const { position } = mark;
    const node: TreeNode = { kind: 'scalar', type: 'null', text: '', position };
    this.unknown.add(node);
    this.used.add(mark);
    if (value) this.replaced.push(value);
    return node;
  }

  private layMap(value: TreeNode | undefined, mark: MapNode): TreeNode {
    if (value && value.kind !== 'map') return value;
    const own = value?.entries ?? [];
    const laid = own.map((entry) => {
      const beside = child(mark, entry.key);
      return beside ? { ...entry, node: this.lay(entry.node, beside) } : entry;
    });
    const more = mark.entries
      .filter(({ key, node }) => !child(value, key) && holdsTrue(node))
      .map((entry) => ({ ...entry, node: this.lay(undefined, entry.node) }));
    return { kind: 'map', position: (value ?? mark).position, entries: [...laid, ...more] };
  }

  private layList(value: TreeNode | undefined, mark: ListNode): TreeNode {
    if (value && value.kind !== 'list') return value;
    const items = (value ?? mark).items.map((item, index) => {
      const beside = mark.items[index];
      if (!beside) return item;
      return value ? this.lay(item, beside) : this.lay(undefined, item);
    });
    return { kind: 'list', position: (value ?? mark).position, items };
  }
}

function kept(value: TreeNode | undefined, mark: TreeNode): TreeNode {
  return value ?? { kind: 'scalar', type: 'null', text: '', position: mark.position };
}

function holdsTrue(node: TreeNode): boolean {
  switch (node.kind) {
    case 'scalar':
      return node.text === 'true';
    case 'map':
      return node.entries.some((entry) => holdsTrue(entry.node));
    case 'list':
      return node.items.some(holdsTrue);
  }
}
