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
  if (!only || more.length > 0) return node;
  const text = only.key === 'Fn::Join' ? joined(only.node) : tagged(only.key, only.node);
  if (text === null) return node;
  return { kind: 'scalar', type: 'string', text, position: node.position };
}

function tagged(key: string, node: TreeNode): string | null {
  const text = TEXTUAL[key] === undefined ? null : textOf(node, key);
  return text === null ? null : `${TEXTUAL[key]} ${withoutHash(text, key)}`;
}

/** What synthesis joins out of parts, as people write it: `!Sub "arn:${AWS::Partition}:s3:::shop"`. */
function joined(node: TreeNode): string | null {
  const [delimiter, parts] = node.kind === 'list' ? node.items : [];
  if (delimiter?.kind !== 'scalar' || parts?.kind !== 'list') return null;
  const texts = parts.items.map((part) => (part.kind === 'scalar' ? inSub(part.text) : null));
  if (texts.length === 0 || texts.includes(null)) return null;
  const text = texts.join(delimiter.text);
  return text.includes('${') ? `!Sub ${text}` : text;
}

function inSub(text: string): string {
  return text.replace(/^!(?:Ref|GetAtt) (.*)$/s, (_all, name: string) => `\${${name}}`);
}

function withoutHash(text: string, key: string): string {
  return key === 'Ref' || key === 'Fn::GetAtt' ? logicalName(text) : text;
}

/**
 * The name of a resource without the hash of its content that synthesis adds behind the hash of its
 * place: `WebD142B75D9a342d9b9fbff256` is another one for other user data.
 */
export function logicalName(name: string): string {
  return name.replace(/(?<=[\dA-F]{8})[\da-f]{16,32}(?=$|\.)/, '');
}

/** The argument as one text; `[A, b]` of an attribute is `A.b`. */
function textOf(node: TreeNode, key: string): string | null {
  if (node.kind === 'scalar') return node.type === 'null' ? null : node.text;
  if (node.kind !== 'list' || key !== 'Fn::GetAtt' || node.items.length !== 2) return null;
  const parts = node.items.map((item) => (item.kind === 'scalar' ? item.text : null));
  return parts.includes(null) ? null : parts.join('.');
}
