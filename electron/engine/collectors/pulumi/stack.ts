import { child, textAt } from '../common/tree.ts';
import type { ListNode, MapEntry, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { kindOfPulumi } from '../terraform-state/kinds.ts';
import { withSecrets } from './values.ts';
import { numbering } from '../common/numbering.ts';

const bookkeeping = { id: 'pulumi.bookkeeping', how: 'skipped' } as const;
const secretsProvider = { id: 'pulumi.secrets-provider', how: 'skipped' } as const;
const inputs = { id: 'pulumi.inputs', how: 'skipped' } as const;
const pendingDelete = { id: 'pulumi.pending-delete', how: 'skipped' } as const;

/** The export of a stack taken apart by resource. */
export function stackParts(root: TreeNode): readonly TreePart[] {
  const deployment = child(root, 'deployment');
  const resources = child(deployment, 'resources');
  if (resources?.kind !== 'list') return [];
  const rest = entriesOf(deployment).filter(({ key }) => key !== 'resources');
  const beside = entriesOf(root).filter(({ key }) => key !== 'deployment');
  return [...[...beside, ...rest].map(fileField), ...resourceParts(resources)];
}

/** Resources of one name, as several providers and replacements have it, get a counter. */
function resourceParts(list: ListNode): readonly TreePart[] {
  if (list.items.length === 0)
    return [fileField({ key: 'resources', node: list, position: list.position })];
  const numbered = numbering();
  return list.items.flatMap((node) => resource(node, numbered(subjectOf(node))));
}

function entriesOf(node: TreeNode | undefined): readonly MapEntry[] {
  return node?.kind === 'map' ? node.entries : [];
}

function fileField({ key, node }: MapEntry): TreePart {
  const aside =
    key === 'secrets_providers' || key === 'pending_operations' ? secretsProvider : bookkeeping;
  return { subject: 'stack', kind: 'stack', root: withSecrets(wrapped(key, node)), aside };
}

/** What the resource is made of: outputs where the provider gave any, else what was asked for. */
function resource(node: TreeNode, subject: string): readonly TreePart[] {
  const at = { subject, kind: kindOfPulumi(textAt(node, 'type') ?? '') };
  if (textAt(node, 'delete') === 'true') {
    return [{ ...at, root: withSecrets(node), aside: pendingDelete }];
  }
  const told = hasValues(child(node, 'outputs')) ? 'outputs' : 'inputs';
  const rest = entriesOf(node).filter(({ key }) => key !== 'inputs' && key !== 'outputs');
  const other = told === 'outputs' ? child(node, 'inputs') : child(node, 'outputs');
  const values = child(node, told);
  const beside: TreeNode = { kind: 'map', entries: rest, position: node.position };
  const made: readonly TreePart[] = [
    { ...at, kind: 'resource', root: beside },
    ...(values ? [{ ...at, root: hasValues(values) ? values : wrapped(told, values) }] : []),
    ...(other
      ? [{ ...at, root: wrapped(told === 'outputs' ? 'inputs' : 'outputs', other), aside: inputs }]
      : []),
  ];
  return made.map((part) => ({ ...part, root: withSecrets(sealing(node, part.root)) }));
}

function hasValues(node: TreeNode | undefined): boolean {
  return node?.kind === 'map' && node.entries.length > 0;
}

/** Outputs that a program declares secret (`additionalSecretOutputs`) are sealed by their name. */
function sealing(resourceNode: TreeNode, root: TreeNode): TreeNode {
  const list = child(resourceNode, 'additionalSecretOutputs');
  const names = new Set(
    list?.kind === 'list'
      ? list.items.flatMap((item) => (item.kind === 'scalar' ? [item.text] : []))
      : [],
  );
  if (root.kind !== 'map' || names.size === 0) return root;
  const entries = root.entries.map((entry) =>
    names.has(entry.key) ? { ...entry, node: seal(entry.node) } : entry,
  );
  return { ...root, entries };
}

function seal(node: TreeNode): TreeNode {
  switch (node.kind) {
    case 'scalar':
      return { ...node, sealed: true };
    case 'list':
      return { ...node, items: node.items.map(seal) };
    case 'map':
      return {
        ...node,
        entries: node.entries.map((entry) => ({ ...entry, node: seal(entry.node) })),
      };
  }
}

/** `aws:rds/instance:Instance.main`; a stack's own values are its outputs. */
function subjectOf(node: TreeNode): string {
  const type = textAt(node, 'type') ?? '';
  if (type === 'pulumi:pulumi:Stack') return 'outputs';
  const [, , qualified = type, name = ''] = (textAt(node, 'urn') ?? '').split('::');
  if (!type.startsWith('pulumi:providers:')) return `${qualified}.${name}`;
  return `${type}.${name.replace(/^default_\d\w*$/, 'default')}`;
}

function wrapped(key: string, node: TreeNode): TreeNode {
  const { position } = node;
  return { kind: 'map', entries: [{ key, node, position }], position };
}
