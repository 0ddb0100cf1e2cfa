import { child, textAt } from '../common/tree.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import type { SourceFile } from '../types.ts';
import { numbering } from '../common/numbering.ts';

/** Whether a file holds values of variables instead of a configuration. */
export function isVariableFile(path: string): boolean {
  return /\.tfvars(?:\.json)?$/i.test(path);
}

/** The configuration taken apart by what it declares, in native and in JSON syntax alike. */
export function hclParts(tree: ReadTree, file: SourceFile): readonly TreePart[] {
  const root = tree.documents[0]?.root;
  if (root?.kind !== 'map' || root.entries.length === 0) return [];
  if (isVariableFile(file.path))
    return [{ subject: `tfvars:${file.path}`, kind: 'variables', root }];
  return withCounters(root.entries.flatMap(declarations));
}

/** Block types with a type and a name, whose subject is the address of the resource. */
const WITH_TYPE: ReadonlySet<string> = new Set(['resource', 'data', 'ephemeral']);
const WITH_NAME: ReadonlySet<string> = new Set([
  'variable',
  'output',
  'module',
  'check',
  'provider',
]);

function declarations(entry: MapEntry): readonly TreePart[] {
  const { key, node } = entry;
  if (key === '//') return [{ subject: 'terraform', kind: 'comment', root: node, aside: comment }];
  if (node.kind === 'map' && WITH_TYPE.has(key))
    return node.entries.flatMap((type) => typed(key, type));
  if (node.kind === 'map' && WITH_NAME.has(key)) {
    return node.entries.flatMap((named) =>
      bodies(named.node, key, (body) => subjectOf(key, named.key, body)),
    );
  }
  // What Terragrunt hands to a module are the values of its variables.
  if (key === 'inputs') return [{ subject: 'inputs', kind: 'variables', root: node }];
  const parts = bodies(node, key, () => key);
  return key === 'terraform'
    ? parts.map((part) => ({ ...part, root: unwrapped(part.root) }))
    : parts;
}

/** Settings that stand once, written as a block or as a map: `backend.s3.bucket` for both. */
function unwrapped(node: TreeNode): TreeNode {
  if (node.kind === 'list') {
    const [only, ...more] = node.items;
    return only?.kind === 'map' && more.length === 0 ? unwrapped(only) : node;
  }
  if (node.kind !== 'map') return node;
  return {
    ...node,
    entries: node.entries.map((entry) => ({ ...entry, node: unwrapped(entry.node) })),
  };
}

const comment = { id: 'hcl.comment', how: 'skipped' } as const;

function typed(block: string, { key: type, node }: MapEntry): readonly TreePart[] {
  const prefix = block === 'resource' ? '' : `${block}.`;
  if (node.kind !== 'map') return bodies(node, type, () => `${prefix}${type}`);
  return node.entries.flatMap((named) =>
    bodies(named.node, type, () => `${prefix}${type}.${named.key}`),
  );
}

/** `provider.aws.west`: configurations of one provider are told apart by their alias. */
function subjectOf(block: string, name: string, body: TreeNode): string {
  const alias = block === 'provider' ? textAt(body, 'alias') : undefined;
  return [block, name, alias].filter((part) => part !== undefined).join('.');
}

/** A block is a list of one body, which its address says already. */
function bodies(
  node: TreeNode,
  kind: string,
  subject: (body: TreeNode) => string,
): readonly TreePart[] {
  if (node.kind !== 'list' || node.items.length === 0)
    return [{ subject: subject(node), kind, root: node }];
  return node.items.map((root) => ({ subject: subject(root), kind, root }));
}

/** What may be written several times is one subject; the names within tell it apart. */
const POOLED: ReadonlySet<string> = new Set(['locals', 'terraform']);

/** A subject that is declared twice, as overrides and moves are, gets a counter. */
function withCounters(parts: readonly TreePart[]): readonly TreePart[] {
  const numbered = numbering();
  return parts.map((part) =>
    POOLED.has(part.kind) ? part : { ...part, subject: numbered(part.subject) },
  );
}

/** Whether a declaration says of itself that what it holds is secret. */
export function isDeclaredSecret({ kind, root }: TreePart): boolean {
  const declares = kind === 'variable' || kind === 'output';
  return (
    declares && child(root, 'sensitive') !== undefined && textAt(root, 'sensitive') !== 'false'
  );
}
