import { AppError } from '../../../../shared/model/index.ts';
import type { SourceWarning } from '../../../../shared/model/index.ts';
import { collectorText } from '../../../../shared/text/collectors.ts';
import { dependencyWarnings } from '../../../../shared/text/formats/dependencies.ts';
import { child } from '../common/tree.ts';
import type { MapEntry, MapNode, ReadTree, ScalarNode, TreeNode } from '../common/tree.ts';
import { scanEnv } from '../env/scan.ts';
import { entriesOf, itemsOf, scalarOf } from '../packages/nodes.ts';
import type { NearFile, SourceFile } from '../types.ts';

/** The environment files of all services: those that were read, and a warning for the others. */
export function envFilesOf(
  tree: ReadTree,
  file: SourceFile,
): { readonly includes: readonly string[]; readonly missing: readonly SourceWarning[] } {
  const services = tree.documents.flatMap(({ root }) => entriesOf(child(root, 'services')));
  const asked = services.flatMap(({ node }) => pathsOf(node));
  const paths = new Map(asked.map((path) => [path.text, path]));
  const found = [...paths.values()].map((path) => ({ path, near: readNear(path, file) }));
  return {
    includes: found.flatMap(({ near }) => near?.path ?? []),
    missing: found.flatMap(({ path, near }) => (near ? [] : [missing(path)])),
  };
}

/**
 * Variables that a service takes from environment files: later files win over earlier ones, and the
 * service's own over all. They stand where their file is named.
 */
export function fromEnvFiles(
  service: TreeNode,
  file: SourceFile,
  own: MapNode | undefined,
): MapNode | undefined {
  const known = new Set(own?.entries.map(({ key }) => key) ?? []);
  const entries = new Map<string, MapEntry>();
  for (const path of pathsOf(service)) {
    const near = readNear(path, file);
    for (const { name, text } of near ? scanned(near) : []) {
      if (known.has(name)) continue;
      const { position } = path;
      entries.set(name, { key: name, node: scalarOf(text, position), position });
    }
  }
  if (entries.size === 0) return undefined;
  return { kind: 'map', entries: [...entries.values()], position: service.position };
}

/** `env_file: a.env`, `[a.env, b.env]` and `[{path: a.env, required: false}]`. */
function pathsOf(service: TreeNode): readonly ScalarNode[] {
  const node = child(service, 'env_file');
  const items = node?.kind === 'scalar' ? [node] : itemsOf(node);
  return items.flatMap((item) => {
    const path = item.kind === 'map' ? child(item, 'path') : item;
    return path?.kind === 'scalar' && path.text !== '' ? [path] : [];
  });
}

function readNear({ text }: ScalarNode, file: SourceFile): NearFile | null {
  return file.near(text);
}

/** A file that cannot be read as variables is a source of its own, and refused there. */
function scanned({ text, path }: NearFile): readonly { name: string; text: string }[] {
  try {
    return scanEnv(text, path).variables;
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

function missing({ text, position }: ScalarNode): SourceWarning {
  return {
    message: dependencyWarnings.envFileMissing(text),
    at: collectorText.line(position.line),
  };
}
