import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { changed, itemsOf, mapOf, setOf } from '../packages/nodes.ts';
import { packageSubject } from '../packages/subject.ts';

const LOCK = 'python lock file';
const FILES = ['files', 'wheels'] as const;
const ARCHIVES = ['sdist', 'archive'] as const;
const FILES_RULE = { id: 'packages.files', how: 'skipped' } as const;
const PROJECT = { id: 'python.project', how: 'skipped' } as const;

/** Takes a lock file of poetry, pdm or uv, or a pylock.toml (PEP 751), apart. */
export function tomlParts(root: TreeNode): readonly TreePart[] {
  const lock = changed(root, { without: ['package', 'packages', 'extras'] });
  const listed = [...itemsOf(child(root, 'package')), ...itemsOf(child(root, 'packages'))];
  return [{ subject: LOCK, kind: 'lock', root: lock }, ...listed.flatMap(packageParts)];
}

function packageParts(node: TreeNode): readonly TreePart[] {
  const name = textAt(node, 'name') ?? '';
  const source = child(node, 'source');
  const part = { subject: packageSubject('pypi', name), kind: 'package' };
  if (textAt(source, 'virtual') !== undefined || isOwn(source)) {
    return [{ ...part, root: node, aside: PROJECT }];
  }
  const root = changed(node, {
    without: ['name', 'source', 'files', 'wheels', 'sdist', 'archive', 'vcs', 'hashes'],
    with: { integrity: setOf(hashesOf(node)), ...sourceOf(node) },
  });
  return [{ ...part, root }, ...filesPart(node, part.subject)];
}

/** Names, addresses and sizes of the files, whose checksums have been told. */
function filesPart(node: TreeNode, subject: string): readonly TreePart[] {
  const { position } = node;
  const bare = (file: TreeNode): TreeNode => changed(file, { without: ['hash', 'hashes'] });
  const listed = FILES.flatMap((key) => itemsOf(child(node, key)));
  const single = ARCHIVES.flatMap((key) => child(node, key) ?? []);
  const items = [...single, ...listed].filter((file) => file.kind === 'map').map(bare);
  if (items.length === 0) return [];
  const list: TreeNode = { kind: 'list', items, position };
  return [{ subject, kind: 'files', root: mapOf(position, { files: list }), aside: FILES_RULE }];
}

/** The project itself, or a member of its workspace. */
function isOwn(source: TreeNode | undefined): boolean {
  return textAt(source, 'editable') === '.' || textAt(source, 'directory') === '.';
}

/** Checksums of every file that may be installed: one value, because they are one answer. */
function hashesOf(node: TreeNode): readonly (TreeNode | undefined)[] {
  const archives = ARCHIVES.flatMap((key) => child(node, key) ?? []);
  const files = FILES.flatMap((key) => itemsOf(child(node, key)));
  return [...archives, ...files].flatMap((file) => {
    const hashes = child(file, 'hashes');
    return child(file, 'hash') ?? child(hashes, 'sha256') ?? [];
  });
}

/** Where a package comes from: an index, a repository with its commit, an address or a folder. */
function sourceOf(node: TreeNode): Readonly<Record<string, TreeNode | undefined>> {
  const source = child(node, 'source') ?? child(node, 'vcs') ?? child(node, 'archive');
  const repository = ['git', 'hg'].includes(textAt(source, 'type') ?? '');
  return {
    index:
      child(source, 'registry') ??
      child(node, 'index') ??
      (repository || textAt(source, 'type') === 'url' ? undefined : child(source, 'url')),
    source:
      child(source, 'git') ??
      (repository || textAt(source, 'type') === 'url' ? child(source, 'url') : undefined),
    commit: child(source, 'resolved_reference') ?? child(source, 'commit-id'),
    path: child(source, 'editable') ?? child(source, 'directory') ?? child(source, 'path'),
  };
}
