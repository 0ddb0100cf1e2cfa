import { isSensitive } from './secrets.ts';
import type { ListNode, TreeNode } from './tree.ts';
import { numbering } from './numbering.ts';

/** One element with the text that identifies it: `name=web`, a value, or its position. */
export interface LabelledItem {
  readonly label: string;
  readonly node: TreeNode;
  /** The identity's own text, where the element has a key: `DB_PASSWORD`. */
  readonly called: string | null;
}

/**
 * Elements by the names that a format has for them. What is masked may lend nothing to a name, neither
 * to its own nor to that of the next word.
 */
export function byName(
  list: ListNode,
  keys: readonly string[],
  by: (texts: readonly string[]) => readonly string[],
): readonly LabelledItem[] {
  const texts = list.items.map((item) => (item.kind === 'scalar' ? item.text : ''));
  const secret = list.items.map((item, index) =>
    isSecretScalar(item, keys, texts[index - 1] ?? null),
  );
  const names = by(texts.map((text, index) => (secret[index] === true ? MASKED : text)));
  return withCounters(
    list.items.map((node, index) => {
      const label = secret[index] === true ? MASKED : (names[index] ?? String(index));
      return { label, node, called: null };
    }),
  );
}

const MASKED = 'masked';

/** Whether a plain element is masked as a value, `before` being the one before it. */
export function isSecretScalar(
  item: TreeNode,
  keys: readonly string[],
  before: string | null = null,
): boolean {
  if (item.kind !== 'scalar') return false;
  const { type, text, sealed = false } = item;
  return isSensitive({ type, text, sealed, keys, called: null, listAt: keys.length, before });
}

/** Repeated labels get a counter, so that no two elements share a path. */
export function withCounters(items: readonly LabelledItem[]): readonly LabelledItem[] {
  const numbered = numbering();
  return items.map((item) => ({ ...item, label: numbered(item.label) }));
}
