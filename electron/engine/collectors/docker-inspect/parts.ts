import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { commandWords } from '../containers/check-command.ts';
import { configParts, countOf, repositoryOf, withUnit } from '../containers/config.ts';
import { imageParts } from '../containers/image-facts.ts';
import { VARIABLES, variablesOf } from '../containers/variables.ts';
import { changed, entriesOf, itemsOf, mapOf, scalarOf } from '../packages/nodes.ts';
import { NotThisFormat } from '../types.ts';

const BUILDER = { id: 'docker.builder', how: 'skipped' } as const;

/** Takes the engine's answers apart by image and container. */
export function inspectParts(roots: readonly TreeNode[]): readonly TreePart[] {
  const objects = roots.flatMap((root) => (root.kind === 'list' ? root.items : [root]));
  const parts = objects.flatMap((object) => {
    if (child(object, 'HostConfig')) return containerParts(object);
    return (child(object, 'RootFS') ?? child(object, 'RepoTags')) ? imageObjectParts(object) : [];
  });
  if (parts.length === 0) throw new NotThisFormat();
  return parts;
}

function imageObjectParts(object: TreeNode): readonly TreePart[] {
  const tags = itemsOf(child(object, 'RepoTags'));
  const [tag] = tags;
  const digest = digestOf(object);
  const reference = tag ?? itemsOf(child(object, 'RepoDigests'))[0];
  const name = reference?.kind === 'scalar' ? repositoryOf(reference.text) : 'untagged';
  const subject = `image:${name}`;
  const more: TreeNode = { kind: 'list', items: tags.slice(1), position: object.position };
  const root = changed(object, {
    without: ['Config', 'ContainerConfig', 'RepoTags'],
    with: {
      image: tag,
      digest,
      'number of layers': countOf(child(child(object, 'RootFS'), 'Layers')),
      RepoTags: more.items.length > 0 ? more : undefined,
    },
  });
  return [
    { subject, kind: 'image', root },
    ...imageParts(subject, tag),
    ...configParts(subject, child(object, 'Config')),
    ...builderParts(subject, child(object, 'ContainerConfig')),
  ];
}

/** The digest in the registry, else that of the configuration. */
function digestOf(object: TreeNode): TreeNode | undefined {
  const [listed] = itemsOf(child(object, 'RepoDigests'));
  const digest = listed?.kind === 'scalar' ? /@(\S+)$/.exec(listed.text)?.[1] : undefined;
  return listed && digest !== undefined ? scalarOf(digest, listed.position) : child(object, 'Id');
}

/** What the container of the last build step had, its variables apart so that each is judged. */
function builderParts(subject: string, node: TreeNode | undefined): readonly TreePart[] {
  if (node?.kind !== 'map') return [];
  const environment = variablesOf(child(node, 'Env'));
  const rest = changed(node, { without: environment ? ['Env'] : [] });
  const { position } = node;
  const variables = environment && mapOf(position, { environment });
  return [
    { subject, kind: 'builder', root: rest, aside: BUILDER },
    ...(variables ? [{ subject, kind: VARIABLES, root: variables, aside: BUILDER }] : []),
  ];
}

/** Name and digest of the image stand with the container; what it is given stands in HostConfig. */
function containerParts(object: TreeNode): readonly TreePart[] {
  const name = (textAt(object, 'Name') ?? 'unnamed').replace(/^\//, '');
  const subject = `container:${name}`;
  const [config, hostConfig] = [child(object, 'Config'), child(object, 'HostConfig')];
  const args = child(object, 'Args');
  const root = changed(object, {
    without: ['Config', 'HostConfig', 'Name', 'Image', 'Args'],
    with: { 'image digest': child(object, 'Image'), Args: args && commandWords(args) },
  });
  return [
    { subject, kind: 'container', root },
    ...imageParts(subject, child(config, 'Image')),
    ...configParts(subject, config),
    ...(hostConfig ? [hostPart(subject, hostConfig)] : []),
  ];
}

function hostPart(subject: string, node: TreeNode): TreePart {
  const { position } = node;
  const entries = entriesOf(node).map((entry) => withUnit(entry, /^NanoCpus$/, 'n'));
  return { subject, kind: 'host', root: { kind: 'map', entries, position } };
}
