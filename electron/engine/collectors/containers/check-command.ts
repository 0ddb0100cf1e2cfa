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
  const text = (told ? rest : words).map((word) => quoted(word, first.text === 'CMD')).join(' ');
  const sealed = words.some((word, index) => isSecretWord(word, words[index - 1] ?? null));
  const { position } = test satisfies ListNode;
  return { kind: 'scalar', type: 'string', text, position, ...(sealed ? { sealed } : {}) };
}

function quoted({ text }: ScalarNode, isWord: boolean): string {
  return isWord && /\s/.test(text) ? `'${text}'` : text;
}

function isSecretWord(word: ScalarNode, before: ScalarNode | null): boolean {
  const { type, text, sealed = false } = word;
  const place = { keys: ['test'], called: null, listAt: 1 };
  return isSensitive({ type, text, sealed, ...place, before: before?.text ?? null });
}
