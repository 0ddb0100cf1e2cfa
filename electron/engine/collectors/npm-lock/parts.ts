import { child, textAt } from '../common/tree.ts';
import type { MapEntry, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { changed, entriesOf } from '../packages/nodes.ts';
import { packageSubject } from '../packages/subject.ts';

const LOCK = 'npm lock file';
const PROJECT = 'npm project';
const COPY = { id: 'npm.legacy-copy', how: 'skipped' } as const;
const LINK = { id: 'npm.link', how: 'skipped' } as const;

/** Takes a lock file apart (npm documentation, "package-lock.json"). */
export function npmParts(root: TreeNode): readonly TreePart[] {
  const packages = child(root, 'packages');
  const legacy = child(root, 'dependencies');
  const lock = changed(root, { without: ['packages', 'dependencies'] });
  return [
    { subject: LOCK, kind: 'lock', root: lock },
    ...(packages ? entriesOf(packages).map(packagePart) : []),
    ...(legacy && !packages ? legacyParts(legacy) : []),
    ...(legacy && packages ? [{ subject: LOCK, kind: 'legacy', root: legacy, aside: COPY }] : []),
  ];
}

/** An entry of `packages`, whose key is the folder that it is installed in. */
function packagePart({ key, node }: MapEntry): TreePart {
  if (key === '') return { subject: PROJECT, kind: 'project', root: node };
  const folder = nameInFolder(key);
  if (folder === null) return { subject: `${PROJECT} ${key}`, kind: 'workspace', root: node };
  const part = { subject: packageSubject('npm', textAt(node, 'name') ?? folder), kind: 'package' };
  if (textAt(node, 'link') === 'true') return { ...part, root: node, aside: LINK };
  return { ...part, root: changed(node, { without: ['name'] }) };
}

/** `node_modules/a/node_modules/@b/c` holds `@b/c`; a folder of the project is no package. */
function nameInFolder(folder: string): string | null {
  const at = folder.lastIndexOf(FOLDER);
  return at === -1 ? null : folder.slice(at + FOLDER.length);
}

const FOLDER = 'node_modules/';

/** `dependencies` of version 1: packages within packages. */
function legacyParts(dependencies: TreeNode): readonly TreePart[] {
  return entriesOf(dependencies).flatMap(({ key, node }) => {
    const nested = child(node, 'dependencies');
    const [name, root] = aliased(key, node);
    const own = changed(root, { without: ['dependencies'] });
    return [
      { subject: packageSubject('npm', name), kind: 'package', root: own },
      ...(nested ? legacyParts(nested) : []),
    ];
  });
}

/** `"version": "npm:lodash@4.17.21"` is lodash under another name. */
function aliased(key: string, node: TreeNode): readonly [string, TreeNode] {
  const version = child(node, 'version');
  const match = version?.kind === 'scalar' ? /^npm:(.+)@([^@]+)$/.exec(version.text) : null;
  if (version?.kind !== 'scalar' || !match) return [key, node];
  const own = { ...version, text: match[2] ?? '' };
  return [match[1] ?? key, changed(node, { without: ['version'], with: { version: own } })];
}
