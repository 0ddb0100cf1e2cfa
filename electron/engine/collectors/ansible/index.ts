import { ansibleText } from '../../../../shared/text/formats/hosts-facts.ts';
import { hostSubject } from '../common/host-subject.ts';
import type { IdentityRules } from '../common/identity.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { child } from '../common/tree.ts';
import type { ReadTree, TreeNode } from '../common/tree.ts';
import { NotThisFormat } from '../types.ts';
import type { SourceFile } from '../types.ts';
import { checkAsides, checkMapping, checkParts, showsContent } from './check.ts';
import { factsAsides, factsMapping } from './facts.ts';

const identity: IdentityRules = {
  unordered: /(?:interfaces|search|groups|modules|features|flags)$/i,
  generatedIds: true,
  special: [{ list: /mounts$/, keys: [['mount']] }],
};

/** Reads facts of hosts, and what a playbook in check mode would change. */
export const ansible = treeCollector({
  id: 'ansible',
  version: '1',
  title: 'Ansible facts and check-mode results',
  formats: [
    'ansible -m setup --tree',
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
    if (/^\s*\{\s*"(?:ansible_\w+|facter_\w+)"/.test(text))
      return { confidence: 0.7, because: ansibleText.facts };
    return null;
  },
  parts,
  scope: (tree, file) =>
    isCheck(tree.documents[0]?.root ?? null) ? 'check-mode' : hostSubject(file.path),
  mapping: [...factsMapping, ...checkMapping],
  asides: [...factsAsides, ...checkAsides],
  identity,
  hints: ({ kind }, leaf) =>
    kind === 'task' && showsContent(leaf.keys) ? { sensitive: true } : {},
});

function parts({ documents }: ReadTree, file: SourceFile): readonly TreePart[] {
  return documents.flatMap(({ root }) => {
    if (!root) return [];
    if (isCheck(root)) return checkParts(root);
    return factParts(root, hostSubject(file.path));
  });
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
