import type { AsideRule } from '../common/aside.ts';
import type { MappingLine } from '../common/mapping.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { child, textAt } from '../common/tree.ts';
import type { MapEntry, TreeNode } from '../common/tree.ts';
import { numbering } from '../common/numbering.ts';

/** What a run in check mode would change, by play and task (the `json` callback of Ansible). */
export function checkParts(root: TreeNode): readonly TreePart[] {
  if (root.kind !== 'map') return [];
  const plays = child(root, 'plays');
  const rest = root.entries.filter(({ key }) => key !== 'plays');
  const found = plays?.kind === 'list' ? plays.items.flatMap(playParts) : [];
  return [...found, ...(rest.length > 0 ? [envelope(root, rest)] : [])];
}

function playParts(play: TreeNode, index: number): readonly TreePart[] {
  if (play.kind !== 'map') return [];
  const name = textAt(play, 'play', 'name') ?? String(index + 1);
  const tasks = child(play, 'tasks');
  const rest = play.entries.filter(({ key }) => key !== 'tasks');
  const numbered = numbering();
  const found =
    tasks?.kind === 'list' && tasks.items.length > 0
      ? tasks.items.map((task): TreePart => {
          const title = numbered(textAt(task, 'task', 'name') ?? 'task');
          return { subject: `ansible:${name}:${title}`, kind: 'task', root: task };
        })
      : [];
  const kept = tasks && found.length === 0 ? play.entries : rest;
  return kept.length > 0 ? [...found, envelope(play, kept)] : found;
}

function envelope(of: TreeNode, entries: readonly MapEntry[]): TreePart {
  const root: TreeNode = { kind: 'map', entries, position: of.position };
  return { subject: 'ansible', kind: 'envelope', root };
}

const task = /^task$/;

export const checkMapping: readonly MappingLine[] = [
  {
    subject: task,
    name: /^hosts\.(?!.*\.invocation\.).*\.(?:version|installed_version)$/,
    id: 'library.version',
  },
];

/** What a run says of itself; what it shows of files may hold anything, so no text of it is kept. */
export const checkAsides: readonly AsideRule[] = [
  { id: 'ansible.run', how: 'volatile', subject: /^envelope$/, name: /./ },
  { id: 'ansible.task', how: 'volatile', subject: task, name: /^task\.(?:id|duration|path)\b/ },
  {
    id: 'ansible.timing',
    how: 'volatile',
    subject: task,
    name: /^hosts\..*\.(?:start|end|delta|atime|mtime|ctime|uuid|inode|cache_update_time|_ansible_\w+)$/,
  },
  {
    id: 'ansible.shown',
    how: 'skipped',
    subject: task,
    name: /^hosts\..*(?:\.diff\b|\.(?:stdout|stderr)(?:_lines)?\b|\.msg$)/,
  },
  {
    id: 'ansible.invocation',
    how: 'skipped',
    subject: task,
    name: /^hosts\..*\.(?:invocation|ansible_facts)\b/,
  },
];

/** Whether a leaf shows content of files or output, which may hold secrets under any name. */
export function showsContent(keys: readonly string[]): boolean {
  return keys.some((key) =>
    /^(?:diff|stdout|stderr|stdout_lines|stderr_lines|msg|invocation)$/.test(key),
  );
}
