import { child, textAt } from '../common/tree.ts';
import type { MapEntry, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { changed, entriesOf, itemsOf, mapOf, setOf } from '../packages/nodes.ts';
import { packageSubject } from '../packages/subject.ts';

const LOCK = 'python lock file';

/** Takes a Pipfile.lock apart: `_meta`, then one group of packages after the other. */
export function pipfileParts(root: TreeNode): readonly TreePart[] {
  const meta = child(root, '_meta');
  const groups = entriesOf(root).filter(({ key }) => key !== '_meta');
  return [
    ...(meta ? metaParts(meta) : []),
    ...groups.flatMap(({ node }) => entriesOf(node).map(packagePart)),
  ];
}

function metaParts(meta: TreeNode): readonly TreePart[] {
  const requires = child(meta, 'requires');
  const lock = changed(meta, { without: ['requires', 'sources'] });
  return [
    { subject: LOCK, kind: 'lock', root: lock },
    ...(requires ? [{ subject: LOCK, kind: 'lock', root: requires }] : []),
    ...itemsOf(child(meta, 'sources')).map((source) => ({
      subject: LOCK,
      kind: 'index',
      root: mapOf(source.position, {
        index: child(source, 'url'),
        [`verify_ssl of ${textAt(source, 'name') ?? ''}`]: child(source, 'verify_ssl'),
      }),
    })),
  ];
}

/** `"==2.32.3"` is the version; a package of a repository has its address under the tool's name. */
function packagePart({ key, node }: MapEntry): TreePart {
  const version = child(node, 'version');
  const hashes = itemsOf(child(node, 'hashes'));
  const root = changed(node, {
    without: ['version', 'hashes', 'git', 'hg', 'path', 'file', 'ref', 'index'],
    with: {
      version: version?.kind === 'scalar' ? pin(version) : version,
      integrity: setOf(hashes),
      source: child(node, 'git') ?? child(node, 'hg') ?? child(node, 'file'),
      path: child(node, 'path'),
      commit: child(node, 'ref'),
    },
  });
  return { subject: packageSubject('pypi', key), kind: 'package', root };
}

function pin<N extends TreeNode & { readonly text: string }>(node: N): N {
  return { ...node, text: node.text.replace(/^={2,3}\s*/, '') };
}
