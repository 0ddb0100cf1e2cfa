import { isSensitive } from '../common/secrets.ts';
import type { ListNode, ScalarNode, TreeNode } from '../common/tree.ts';

/**
 * The command of a health check as one text, as a shell would be given it: `["CMD-SHELL", "curl -f"]`
 * and `curl -f` are the same (Compose file specification, "healthcheck"; Docker Engine API,
 * "HealthConfig"). Sealed where one of its words is a secret.
 */
export function checkCommand(test: TreeNode): TreeNode {
  if (test.kind !== 'list' || !test.items.every((item) => item.kind === 'scalar')) return test;
  const words = test.items.filter((item) => item.kind === 'scalar');
  const [first, ...rest] = words;
  if (!first) return test;
  const told = /^CMD(?:-SHELL)?$/.test(first.text);
  const text = (told ? rest : words)
    .map((word) => (first.text === 'CMD' ? quoted(word) : word.text))
    .join(' ');
  const sealed = words.some((word, index) => isSecretWord(word, words[index - 1] ?? null));
  const { position } = test satisfies ListNode;
  return { kind: 'scalar', type: 'string', text, position, ...(sealed ? { sealed } : {}) };
}

/** A word with spaces in it stays one word. */
function quoted({ text }: ScalarNode): string {
  return /\s/.test(text) ? `'${text}'` : text;
}

function isSecretWord(word: ScalarNode, before: ScalarNode | null): boolean {
  const { type, text, sealed = false } = word;
  const place = { keys: ['command'], called: null, listAt: 1 };
  return isSensitive({ type, text, sealed, ...place, before: before?.text ?? null });
}

/** An option whose value follows as a word of its own. */
const FLAG = /^(?:--[A-Za-z][\w.-]*|-[A-Za-z])$/;

/**
 * The words of a command, each option with the word that follows it: `-c wal_level=logical`. Sealed
 * where that word is a secret.
 */
export function commandWords(node: TreeNode): TreeNode {
  if (node.kind !== 'list' || !node.items.every((item) => item.kind === 'scalar')) return node;
  const words = node.items.filter((item) => item.kind === 'scalar');
  const items: ScalarNode[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    const next = words[index + 1];
    if (!word) continue;
    if (!next || !FLAG.test(word.text) || next.text.startsWith('-')) {
      items.push(word);
      continue;
    }
    const sealed = isSecretWord(next, word);
    items.push({ ...word, text: `${word.text} ${next.text}`, ...(sealed ? { sealed } : {}) });
    index += 1;
  }
  return { ...node, items };
}
