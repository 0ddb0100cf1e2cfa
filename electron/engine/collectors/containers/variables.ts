import type { MappingLine } from '../common/mapping.ts';
import type { MapEntry, MapNode, TreeNode } from '../common/tree.ts';
import { envMapping } from '../env/mapping.ts';

/** Kind of a part that holds variables under `environment`. */
export const VARIABLES = 'variables';

/** Variables of containers in the words of the catalogue, as those of environment files are. */
export const variableMapping: readonly MappingLine[] = envMapping.map((line) => ({
  ...line,
  subject: /^variables$/,
}));

/** The bare name of a variable, by which the mapping knows it. */
export function variableName(kind: string, path: string): string {
  return kind === VARIABLES ? path.replace(/^(?:environment|argument)\./, '') : path;
}

/**
 * Labels with their last word apart, so that it alone says what they are about: the title of
 * `org.opencontainers.image.title` is no image.
 */
export function labelsOf(node: TreeNode | undefined): MapNode | undefined {
  const labels = variablesOf(node);
  if (!labels) return undefined;
  const entries = labels.entries.map((entry): MapEntry => {
    const at = entry.key.lastIndexOf('.');
    if (at <= 0) return entry;
    const { position } = entry;
    const last = { ...entry, key: entry.key.slice(at + 1) };
    return {
      key: entry.key.slice(0, at),
      node: { kind: 'map', entries: [last], position },
      position,
    };
  });
  return { ...labels, entries };
}

/** `NAME=value` in a list, and `NAME: value` in a map, as one map. The last of a name wins. */
export function variablesOf(node: TreeNode | undefined): MapNode | undefined {
  if (node?.kind === 'map') return node;
  if (node?.kind !== 'list') return undefined;
  const entries = new Map<string, MapEntry>();
  for (const item of node.items) {
    const entry = item.kind === 'scalar' ? assignment(item.text, item) : null;
    if (entry) entries.set(entry.key, entry);
  }
  return { kind: 'map', entries: [...entries.values()], position: node.position };
}

/** A name without `=` takes its value from elsewhere: nothing is known of it. */
function assignment(text: string, { position }: TreeNode): MapEntry {
  const at = text.indexOf('=');
  const [key, value] = at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
  const type = at === -1 ? 'null' : /^-?\d+(?:\.\d+)?$/.test(value) ? 'number' : 'string';
  return { key, node: { kind: 'scalar', type, text: value, position }, position };
}
