import type { AttributeHints } from '../common/builder.ts';
import type { Leaf } from '../common/flatten.ts';
import { isSecretPlace } from '../common/secret-names.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { markedByType } from '../terraform-state/secrecy.ts';
import { isDeclaredSecret } from './parts.ts';

/** What HCL knows of a value beside its name: what is declared secret, and what only refers. */
export function hclSecrecy(part: TreePart, leaf: Leaf): AttributeHints {
  if (leaf.value.kind === 'empty' || leaf.value.type !== 'string') return {};
  const secret =
    isDeclaredAt(part, leaf) || markedByType(part.kind)(leaf.keys) || isSecretPlace(leaf);
  if (!secret || !holdsText(leaf.value.text)) return {};
  return { sensitive: true };
}

function isDeclaredAt(part: TreePart, { keys }: Leaf): boolean {
  return (keys[0] === 'default' || keys[0] === 'value') && isDeclaredSecret(part);
}

/** Texts that name a file, a key of a map or what something is compared with. */
const NAMING =
  /(?:\[|\bfile(?:base64|sha256|md5|exists)?\(|templatefile\(|[!=]=)\s*"[^"]*"|"[^"]*"\s*[!=]=/g;

/** Whether a value says something itself: `${var.a}` does not, `${var.a ? "b" : "c"}` does. */
function holdsText(text: string): boolean {
  if (!/^\$\{[^]*\}$/.test(text)) return text !== '';
  if (/\}[^]*\$\{/.test(text)) return true;
  return /"[^"]+"|<</.test(text.replaceAll(NAMING, ''));
}
