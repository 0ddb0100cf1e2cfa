import { child, textAt } from '../common/tree.ts';
import type { MapNode, ScalarNode, TreeNode } from '../common/tree.ts';
import { changeNodes, itemsAt, mapOf, scalar, setAt } from './edit.ts';
import { jsonPatch, strategicMerge } from './merge.ts';

/** Which objects a patch is for: parts that are not given match anything. */
interface Target {
  readonly kind: string | undefined;
  readonly name: string | undefined;
  readonly namespace: string | undefined;
}

/** A patch of a kustomization, read. */
export interface Patch {
  readonly target: Target | null;
  readonly document: TreeNode;
}

/** The objects after a patch; null where it cannot be carried out. */
export function patched(objects: readonly TreeNode[], patch: Patch): readonly TreeNode[] | null {
  const target = patch.target ?? targetOf(patch.document);
  const hit = objects.filter((object) => matches(object, target));
  if (hit.length === 0) return null;
  const changed = new Map<TreeNode, TreeNode | null>();
  for (const object of hit) {
    if (patch.document.kind !== 'list') changed.set(object, strategicMerge(object, patch.document));
    else {
      const after = jsonPatch(object, patch.document.items);
      if (!after) return null;
      changed.set(object, after);
    }
  }
  return objects.flatMap((object) => {
    const after = changed.has(object) ? changed.get(object) : object;
    return after ? [after] : [];
  });
}

/** The objects that an object or a `target` names. */
export function targetOf(node: TreeNode): Target {
  const metadata = child(node, 'metadata');
  return {
    kind: textAt(node, 'kind'),
    name: textAt(metadata, 'name') ?? textAt(node, 'name'),
    namespace: textAt(metadata, 'namespace') ?? textAt(node, 'namespace'),
  };
}

function matches(object: TreeNode, target: Target): boolean {
  const own = targetOf(object);
  return (
    (target.kind === undefined || target.kind === own.kind) &&
    (target.name === undefined || target.name === own.name) &&
    (target.namespace === undefined || target.namespace === (own.namespace ?? target.namespace))
  );
}

/** Kinds that belong to no namespace (Kubernetes API). */
const CLUSTER_WIDE =
  /^(?:Namespace|Node|PersistentVolume|StorageClass|CustomResourceDefinition|Cluster\w+|PriorityClass|\w*WebhookConfiguration|APIService|IngressClass|RuntimeClass)$/;

/** Namespace, prefix, suffix, labels, annotations, replicas and images of a kustomization. */
export function transformed(object: TreeNode, file: TreeNode): TreeNode {
  const steps = [named, labelled, replicated, imaged, inNamespace];
  return steps.reduce((at, step) => step(at, file), object);
}

function inNamespace(object: TreeNode, file: TreeNode): TreeNode {
  const namespace = child(file, 'namespace');
  if (!namespace || CLUSTER_WIDE.test(textAt(object, 'kind') ?? '')) return object;
  return setAt(object, ['metadata', 'namespace'], namespace);
}

function named(object: TreeNode, file: TreeNode): TreeNode {
  const name = textAt(object, 'metadata', 'name');
  const [prefix, suffix] = [textAt(file, 'namePrefix') ?? '', textAt(file, 'nameSuffix') ?? ''];
  if (name === undefined || prefix + suffix === '') return object;
  if (/^(?:Namespace|CustomResourceDefinition)$/.test(textAt(object, 'kind') ?? '')) return object;
  return setAt(object, ['metadata', 'name'], scalar(prefix + name + suffix, object.position));
}

function labelled(object: TreeNode, file: TreeNode): TreeNode {
  const pairs = itemsAt(file, 'labels').flatMap((item) => child(item, 'pairs') ?? []);
  const labels = [child(file, 'commonLabels'), ...pairs];
  const withLabels = labels.reduce<TreeNode>((at, map) => laid(at, 'labels', map), object);
  return laid(withLabels, 'annotations', child(file, 'commonAnnotations'));
}

function laid(object: TreeNode, under: string, map: TreeNode | undefined): TreeNode {
  if (map?.kind !== 'map') return object;
  const over = mapOf({ metadata: mapOf({ [under]: map }, map.position) }, map.position);
  return strategicMerge(object, over) ?? object;
}

function replicated(object: TreeNode, file: TreeNode): TreeNode {
  const name = textAt(object, 'metadata', 'name');
  const own = itemsAt(file, 'replicas').find((item) => textAt(item, 'name') === name);
  const count = child(own, 'count');
  if (!count || !child(child(object, 'spec'), 'replicas')) {
    const scales = /^(?:Deployment|StatefulSet|ReplicaSet)$/.test(textAt(object, 'kind') ?? '');
    if (!count || !scales) return object;
  }
  return setAt(object, ['spec', 'replicas'], count);
}

function imaged(object: TreeNode, file: TreeNode): TreeNode {
  const images = itemsAt(file, 'images');
  if (images.length === 0) return object;
  return changeNodes(object, (node, keys) =>
    node.kind === 'scalar' && keys.at(-1) === 'image' ? imageOf(node, images) : node,
  );
}

function imageOf(node: ScalarNode, images: readonly TreeNode[]): ScalarNode {
  const [, name = '', rest = ''] = /^(.*?)((?::[^:/@]+)?(?:@.+)?)$/.exec(node.text) ?? [];
  const image = images.find((each) => textAt(each, 'name') === name);
  if (!image) return node;
  const digest = textAt(image, 'digest');
  const tag = textAt(image, 'newTag');
  const version = digest !== undefined ? `@${digest}` : tag === undefined ? rest : `:${tag}`;
  return { ...node, text: (textAt(image, 'newName') ?? name) + version };
}

/** The object of a generator: a ConfigMap or Secret with these entries, without a content hash. */
export function generated(
  kind: 'ConfigMap' | 'Secret',
  item: TreeNode,
  entries: Readonly<Record<string, string>>,
): MapNode {
  const at = item.position;
  const text = (value: string): TreeNode => scalar(value, at);
  const data = Object.fromEntries(
    Object.entries(entries).map(([key, value]) => [key, text(value)]),
  );
  const name = mapOf({ name: text(textAt(item, 'name') ?? '') }, at);
  const content = mapOf(data, at);
  return mapOf(
    {
      apiVersion: text('v1'),
      kind: text(kind),
      metadata: name,
      [kind === 'Secret' ? 'stringData' : 'data']: content,
    },
    at,
  );
}
