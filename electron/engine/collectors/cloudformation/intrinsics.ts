import type { MapNode, TreeNode } from '../common/tree.ts';

/** Functions whose short form is one text (CloudFormation, "Intrinsic function reference"). */
const TEXTUAL: Readonly<Record<string, string>> = {
  Ref: '!Ref',
  'Fn::GetAtt': '!GetAtt',
  'Fn::Sub': '!Sub',
  'Fn::ImportValue': '!ImportValue',
  'Fn::Base64': '!Base64',
  'Fn::GetAZs': '!GetAZs',
};

/**
 * Intrinsic functions in one form, so that a JSON and a YAML template, and a literal and a reference
 * in its place, are compared by the same name: `{"Ref": "A"}` is `!Ref A`, `!If [...]` is `Fn::If`.
 */
export function withIntrinsics(node: TreeNode): TreeNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map(withIntrinsics) };
  const entries = node.entries.map((entry) => ({
    ...entry,
    key: longForm(entry.key),
    node: withIntrinsics(entry.node),
  }));
  return shortened({ ...node, entries });
}

function longForm(key: string): string {
  return /^![A-Z]\w*$/.test(key) ? `Fn::${key.slice(1)}` : key;
}

function shortened(node: MapNode): TreeNode {
  const [only, ...more] = node.entries;
  const tag = only && more.length === 0 ? TEXTUAL[only.key] : undefined;
  const text = only && tag !== undefined ? textOf(only.node, only.key) : null;
  if (text === null) return node;
  return { kind: 'scalar', type: 'string', text: `${tag} ${text}`, position: node.position };
}

/** The argument as one text; `[A, b]` of an attribute is `A.b`. */
function textOf(node: TreeNode, key: string): string | null {
  if (node.kind === 'scalar') return node.type === 'null' ? null : node.text;
  if (node.kind !== 'list' || key !== 'Fn::GetAtt' || node.items.length !== 2) return null;
  const parts = node.items.map((item) => (item.kind === 'scalar' ? item.text : null));
  return parts.includes(null) ? null : parts.join('.');
}
