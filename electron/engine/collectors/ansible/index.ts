import { ansibleText } from '../../../../shared/text/formats/hosts-facts.ts';
import { hostSubject } from '../common/host-subject.ts';
import type { IdentityRules } from '../common/identity.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { readTree } from '../common/read-tree.ts';
import { child } from '../common/tree.ts';
import type { ReadTree, TreeNode } from '../common/tree.ts';
import { NotThisFormat } from '../types.ts';
import type { SourceFile } from '../types.ts';
import { checkAsides, checkMapping, checkParts, showsContent } from './check.ts';
import { FAILED, isConsole, readConsole } from './console.ts';
import { factsAsides, factsMapping } from './facts.ts';

const identity: IdentityRules = {
  unordered: /(?:interfaces|search|groups|modules|features|flags)$/i,
  generatedIds: true,
  special: [
    { list: /mounts$/, keys: [['mount']] },
    { list: /^results$/, keys: [['item'], ['_ansible_item_label'], ['name']] },
  ],
};

/** Reads facts of hosts, and what a playbook in check mode would change. */
export const ansible = treeCollector({
  id: 'ansible',
  version: '1',
  title: 'Ansible facts and check-mode results',
  formats: [
    'ansible -m setup --tree',
    'what ansible -m setup prints, of one host or several',
    'fact cache files',
    'ansible-playbook --check with the json callback',
  ],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description: 'Reads the facts of a host, or what a playbook in check mode would still change.',
  filePatterns: ['*.json'],
  sample: 'web1.json',
  detect: ({ text }) => {
    if (/"ansible_facts"\s*:\s*\{/.test(text) && !/"plays"\s*:/.test(text))
      return { confidence: 0.85, because: ansibleText.facts };
    if (/"plays"\s*:\s*\[/.test(text) && /"tasks"\s*:/.test(text))
      return { confidence: 0.85, because: ansibleText.check };
    if (isConsole(text)) return { confidence: 0.85, because: ansibleText.console };
    if (/^\s*\{\s*"(?:ansible_\w+|facter_\w+)"/.test(text) || isFactCache(text))
      return { confidence: 0.7, because: ansibleText.facts };
    return null;
  },
  read: (file, limits) =>
    isConsole(file.text) ? readConsole(file, limits) : readTree(file, limits),
  parts,
  scope,
  mapping: [...factsMapping, ...checkMapping],
  asides: [...factsAsides, ...checkAsides],
  identity,
  hints: ({ kind }, leaf) =>
    kind === 'failed' || (kind === 'task' && showsContent(leaf.keys)) ? { sensitive: true } : {},
});

/** A cache may begin with anything; facts that every host has are in it. */
function isFactCache(text: string): boolean {
  return (
    /^\s*\{/.test(text) &&
    /^\s{0,8}"ansible_(?:distribution|os_family|architecture)"\s*:/m.test(text) &&
    /"ansible_kernel"\s*:/.test(text)
  );
}

function scope({ documents }: ReadTree, file: SourceFile): string {
  const root = documents[0]?.root ?? null;
  if (isCheck(root)) return 'check-mode';
  if (!isConsole(file.text) || root?.kind !== 'map') return hostSubject(file.path);
  const [first, second] = root.entries.filter(({ key }) => !key.startsWith(FAILED));
  return first && !second ? `host:${first.key}` : 'hosts';
}

function parts({ documents }: ReadTree, file: SourceFile): readonly TreePart[] {
  return documents.flatMap(({ root }) => {
    if (!root) return [];
    if (isCheck(root)) return checkParts(root);
    if (isConsole(file.text)) return consoleParts(root);
    return factParts(root, hostSubject(file.path));
  });
}

/** The answers of hosts, by the names that the inventory gives them. */
function consoleParts(root: TreeNode): readonly TreePart[] {
  if (root.kind !== 'map') return [];
  const found = root.entries.flatMap(({ key, node }) =>
    key.startsWith(FAILED) ? [] : factParts(node, `host:${key}`),
  );
  if (!found.some(({ kind }) => kind === 'facts')) return [];
  const aside = { id: 'ansible.no-answer', how: 'skipped' } as const;
  const failed = root.entries
    .filter(({ key }) => key.startsWith(FAILED))
    .map(({ key, node }) => ({
      subject: `host:${key.slice(FAILED.length)}`,
      kind: 'failed',
      root: node,
      aside,
    }));
  return [...found, ...failed];
}

function isCheck(root: TreeNode | null): boolean {
  return child(root, 'plays')?.kind === 'list';
}

function factParts(root: TreeNode, subject: string): readonly TreePart[] {
  const facts = child(root, 'ansible_facts');
  if (root.kind !== 'map') throw new NotThisFormat('no facts');
  if (!facts) return [{ subject, kind: 'facts', root }];
  const rest = root.entries.filter(({ node }) => node !== facts);
  const own: TreePart = { subject, kind: 'facts', root: facts };
  if (rest.length === 0) return [own];
  return [own, { subject, kind: 'envelope', root: { ...root, entries: rest } }];
}
