import { child } from '../common/tree.ts';
import type { MapEntry, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { changed, entriesOf, scalarOf } from '../packages/nodes.ts';
import { packageSubject } from '../packages/subject.ts';

const LOCK = 'pnpm lock file';
const DECLARED = { id: 'packages.declared', how: 'skipped' } as const;
const GRAPH = { id: 'packages.graph', how: 'skipped' } as const;

/** What projects ask for, of which the packages are the answer. */
const declared: readonly string[] = [
  'importers',
  'specifiers',
  'dependencies',
  'devDependencies',
  'optionalDependencies',
];

/** Takes a lock file apart (pnpm's lock file format, versions 5 to 9). */
export function pnpmParts(root: TreeNode): readonly TreePart[] {
  const aside = (key: string, how: TreePart['aside']): readonly TreePart[] => {
    const node = child(root, key);
    return node && how ? [{ subject: LOCK, kind: key, root: node, aside: how }] : [];
  };
  const lock = changed(root, { without: ['packages', 'snapshots', ...declared] });
  return [
    { subject: LOCK, kind: 'lock', root: lock },
    ...entriesOf(child(root, 'packages')).map(packagePart),
    ...aside('snapshots', GRAPH),
    ...declared.flatMap((key) => aside(key, DECLARED)),
  ];
}

function packagePart({ key, node, position }: MapEntry): TreePart {
  const told = identityOf(key);
  const [name, version] = [
    given(node, 'name') ?? told.name,
    given(node, 'version') ?? told.version,
  ];
  const resolution = child(node, 'resolution');
  const root = changed(node, {
    without: ['resolution', 'name', 'version'],
    with: {
      version: scalarOf(version, position),
      integrity: child(resolution, 'integrity'),
      resolved: child(resolution, 'tarball') ?? child(resolution, 'repo'),
      commit: child(resolution, 'commit'),
      directory: child(resolution, 'directory'),
    },
  });
  return { subject: packageSubject('npm', name), kind: 'package', root };
}

function given(node: TreeNode, key: string): string | undefined {
  const value = child(node, key);
  return value?.kind === 'scalar' && value.text !== '' ? value.text : undefined;
}

/**
 * Name and version of a key: `/lodash/4.17.21_peer@1` (version 5), `/lodash@4.17.21(peer@1)`
 * (version 6), `lodash@4.17.21` (version 9), `@a/b@https://host/b.tgz`.
 */
function identityOf(key: string): { readonly name: string; readonly version: string } {
  const path = key.replace(/^\//, '').replace(/\(.*$/s, '');
  const at = path.indexOf('@', 1);
  const old = /^((?:@[^/]+\/)?[^/@]+)\/(\d[^/_]*)(?:_.*)?$/s.exec(path);
  if (old && key.startsWith('/')) return { name: old[1] ?? path, version: old[2] ?? '' };
  if (at === -1) return { name: path, version: path };
  return { name: path.slice(0, at), version: path.slice(at + 1) };
}
