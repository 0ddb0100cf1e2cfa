import { dependencyFaults } from '../../../../shared/text/formats/dependencies.ts';
import { truncated } from '../common/errors.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { changed, scalarOf } from '../packages/nodes.ts';
import { packageSubject } from '../packages/subject.ts';
import type { YarnEntry } from './read.ts';

const LOCK = 'yarn lock file';
const WORKSPACE = { id: 'yarn.workspace', how: 'skipped' } as const;

/** Takes the entries apart. Throws an AppError where an entry has no version: the file is cut off. */
export function yarnParts(
  entries: readonly YarnEntry[],
  file: string,
): { readonly parts: readonly TreePart[]; readonly berry: boolean } {
  const berry = entries.some(({ key }) => key === '__metadata');
  const parts = entries.map((entry) => {
    if (entry.key === '__metadata') return metadata(entry.node);
    if (textAt(entry.node, 'version') === undefined) throw cutOff(entry, file);
    return berry ? berryPart(entry) : classicPart(entry);
  });
  return { parts, berry };
}

function metadata(node: TreeNode): TreePart {
  const version = child(node, 'version');
  const root = changed(node, { without: ['version'], with: { lockfileVersion: version } });
  return { subject: LOCK, kind: 'lock', root };
}

/** `"@a/b@^1.0.0"`; `alias@npm:lodash@^4` is lodash. */
function classicPart({ key, node }: YarnEntry): TreePart {
  const descriptor = key.replace(/^.+@npm:/, '');
  return { subject: packageSubject('npm', nameOf(descriptor)), kind: 'package', root: node };
}

/** The resolution names what is installed: `lodash@npm:4.17.21`. */
function berryPart({ key, node }: YarnEntry): TreePart {
  const resolution = textAt(node, 'resolution') ?? key;
  const part = { subject: packageSubject('npm', nameOf(resolution)), kind: 'package' };
  if (/@workspace:/.test(resolution)) return { ...part, root: node, aside: WORKSPACE };
  const checksum = child(node, 'checksum');
  const resolved = resolvedFrom(resolution, node);
  const root = changed(node, {
    without: ['checksum', 'resolution'],
    with: { integrity: checksum && withoutCacheKey(checksum), resolved },
  });
  return { ...part, root };
}

/** `10c0/` before a checksum is the cache's version and says nothing of the package. */
function withoutCacheKey(checksum: TreeNode): TreeNode {
  if (checksum.kind !== 'scalar') return checksum;
  return { ...checksum, text: checksum.text.replace(/^[\w-]{1,12}\//, '') };
}

/** What does not come from the default registry says so in its resolution. */
function resolvedFrom(resolution: string, { position }: TreeNode): TreeNode | undefined {
  const archive = /__archiveUrl=([^&:]+)/.exec(resolution)?.[1];
  if (archive !== undefined) return scalarOf(decoded(archive), position);
  const reference = resolution.slice(nameOf(resolution).length + 1);
  return /^npm:[^:]*$/.test(reference) ? undefined : scalarOf(reference, position);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The part before the last `@` that does not begin the text. */
function nameOf(descriptor: string): string {
  const at = descriptor.indexOf('@', 1);
  return at === -1 ? descriptor : descriptor.slice(0, at);
}

function cutOff({ node }: YarnEntry, file: string): Error {
  return truncated({ place: { file, line: node.position.line }, what: dependencyFaults.entry });
}
