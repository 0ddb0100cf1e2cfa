import { child, textAt } from '../common/tree.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { kindOfCloudFormation } from '../terraform-state/kinds.ts';
import { logicalName, withIntrinsics } from './intrinsics.ts';

/** A template taken apart by what it declares. */
export function templateParts(tree: ReadTree): readonly TreePart[] {
  const root = tree.documents[0]?.root;
  if (root?.kind !== 'map') return [];
  return withIntrinsics(root).kind === 'map'
    ? entriesOf(withIntrinsics(root)).flatMap(section)
    : [];
}

function entriesOf(node: TreeNode): readonly MapEntry[] {
  return node.kind === 'map' ? node.entries : [];
}

/** Sections whose members are things of their own, with the subject of each. */
const MEMBERS: Readonly<Record<string, (name: string, node: TreeNode) => readonly TreePart[]>> = {
  Resources: resource,
  Parameters: (name, root) => declared('Parameter', name, root),
  Rules: (name, root) => declared('Rule', name, root),
};

function section({ key, node }: MapEntry): readonly TreePart[] {
  const members = MEMBERS[key];
  if (members && node.kind === 'map' && node.entries.length > 0) {
    return node.entries.flatMap((member) => members(member.key, member.node));
  }
  return [{ subject: 'template', kind: 'template', root: wrapped(key, node) }];
}

function declared(kind: string, name: string, root: TreeNode): readonly TreePart[] {
  return [
    { subject: `${kind}/${name}`, kind, root: root.kind === 'map' ? root : wrapped('value', root) },
  ];
}

/** Properties go by their own name; what stands beside them by the name of the member. */
function resource(name: string, node: TreeNode): readonly TreePart[] {
  const type = textAt(node, 'Type') ?? 'resource';
  const at = { subject: `${type}/${logicalName(name)}`, kind: kindOfCloudFormation(type) };
  if (type === 'AWS::CDK::Metadata') return [{ ...at, root: node, aside: cdkMetadata }];
  const properties = child(node, 'Properties');
  const rest = entriesOf(node).filter(({ key }) => key !== 'Properties');
  const beside: TreeNode = { kind: 'map', entries: rest, position: node.position };
  return [
    ...(properties ? [{ ...at, root: named(properties) }] : []),
    ...(rest.length > 0 ? [{ ...at, kind: 'resource', root: beside }] : []),
    ...(node.kind === 'map' ? [] : [{ ...at, root: wrapped('value', node) }]),
  ];
}

const cdkMetadata = { id: 'cdk.metadata', how: 'skipped' } as const;

function named(node: TreeNode): TreeNode {
  return node.kind === 'map' && node.entries.length > 0 ? node : wrapped('Properties', node);
}

function wrapped(key: string, node: TreeNode): TreeNode {
  const { position } = node;
  return { kind: 'map', entries: [{ key, node, position }], position };
}
