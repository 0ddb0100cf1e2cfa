import { child } from '../common/tree.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { imageParts } from '../containers/image-facts.ts';
import { VARIABLES, variablesOf } from '../containers/variables.ts';
import { changed, entriesOf, mapOf } from '../packages/nodes.ts';
import { NotThisFormat } from '../types.ts';
import type { SourceFile } from '../types.ts';
import { fromEnvFiles } from './env-files.ts';
import { normalService } from './normal.ts';

/** Top-level elements that name things of their own, by the word of their subject. */
const named: Readonly<Record<string, string>> = {
  networks: 'network',
  volumes: 'volume',
  configs: 'config',
  secrets: 'secret',
  models: 'model',
};

/** Takes a compose file apart by service, network, volume, config and secret. */
export function composeParts(tree: ReadTree, file: SourceFile): readonly TreePart[] {
  const parts = tree.documents.flatMap(({ root }) => (root ? documentParts(root, file) : []));
  if (parts.length === 0) throw new NotThisFormat();
  return parts;
}

function documentParts(root: TreeNode, file: SourceFile): readonly TreePart[] {
  const services = child(root, 'services');
  if (services !== undefined && services.kind !== 'map') throw new NotThisFormat();
  const isCompose = services ?? child(root, 'include') ?? /compose/i.test(file.path);
  if (!isCompose) throw new NotThisFormat();
  const own = changed(root, { without: ['services', ...Object.keys(named)] });
  const parts = [
    ...entriesOf(services).flatMap((entry) => serviceParts(entry, file)),
    ...Object.entries(named).flatMap(([key, word]) =>
      entriesOf(child(root, key)).map((entry) => ({
        subject: `compose:${word} ${entry.key}`,
        kind: word,
        root: entry.node,
      })),
    ),
  ];
  const isSaid = own.entries.length > 0 || parts.length === 0;
  return isSaid ? [{ subject: 'compose:project', kind: 'project', root: own }, ...parts] : parts;
}

function serviceParts({ key, node }: MapEntry, file: SourceFile): readonly TreePart[] {
  const subject = `compose:${key}`;
  if (node.kind !== 'map') return [{ subject, kind: 'service', root: node }];
  const environment = child(node, 'environment');
  const own = variablesOf(environment);
  const without = own ? ['environment'] : [];
  return [
    { subject, kind: 'service', root: normalService(changed(node, { without })) },
    ...imageParts(subject, child(node, 'image')),
    ...variableParts(subject, own),
    ...variableParts(subject, fromEnvFiles(node, file, own)),
  ];
}

function variableParts(subject: string, variables: TreeNode | undefined): readonly TreePart[] {
  if (!variables) return [];
  const root = mapOf(variables.position, { environment: variables });
  return [{ subject, kind: VARIABLES, root }];
}
