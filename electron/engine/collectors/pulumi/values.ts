import { child, textAt } from '../common/tree.ts';
import type { MapNode, TreeNode } from '../common/tree.ts';

/** The key that marks a value of a special kind (Pulumi SDK, "Serialized property values"). */
const SIGNATURE = '4dabf18193072939515e22adb298388d';
const SECRET = '1b47061264138c4ac30d75fd1eb44270';
/** Texts that stand for values that only an update will know. */
const UNKNOWN =
  /^(?:04da6b54-80e4-46f7-96ec-b56ff0331ba9|1c4a061d-8072-4f0a-a4cb-0ff528b18fe7|3eeb2bf0-c639-47a8-9e75-3b44932eb421|6a19a0b0-7e62-4c92-b797-7f8e31da9cc2|030794c1-ac77-496b-92df-f27374a8bd58|e48ece36-62e2-4504-bad9-02848725956a|dd056dcd-154b-4c76-9bd3-c8f88648b5ff)$/;

/** Whether a text says that there will be a value, and not which. */
export function isUnknown(text: string): boolean {
  return UNKNOWN.test(text);
}

/** The same values, secrets sealed: encrypted ones, and those that the export shows in clear. */
export function withSecrets(node: TreeNode): TreeNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map(withSecrets) };
  if (textAt(node, SIGNATURE) === SECRET) return sealed(node);
  return withEntries(node, withSecrets);
}

/** `{secure: ...}` of a stack's configuration, sealed. */
export function withSecure(node: TreeNode): TreeNode {
  if (node.kind === 'scalar') return node;
  if (node.kind === 'list') return { ...node, items: node.items.map(withSecure) };
  return node.entries.length === 1 && child(node, 'secure')
    ? sealed(node)
    : withEntries(node, withSecure);
}

function withEntries(node: MapNode, change: (node: TreeNode) => TreeNode): MapNode {
  return {
    ...node,
    entries: node.entries.map((entry) => ({ ...entry, node: change(entry.node) })),
  };
}

/** One value, whatever the secret is made of: its parts are nobody's business. */
function sealed(node: MapNode): TreeNode {
  const { position } = node;
  const text =
    textAt(node, 'ciphertext') ??
    textAt(node, 'plaintext') ??
    textAt(node, 'secure') ??
    spelt(node);
  return { kind: 'scalar', type: 'string', text, position, sealed: true };
}

function spelt(node: TreeNode): string {
  if (node.kind === 'scalar') return node.text;
  const parts = node.kind === 'map' ? node.entries.map((entry) => entry.node) : node.items;
  return parts.map(spelt).join(' ') || '-';
}
