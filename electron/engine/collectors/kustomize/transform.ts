import { child, textAt } from '../common/tree.ts';
import type { MapNode, ScalarNode, TreeNode } from '../common/tree.ts';
import { changeNodes, itemsAt, mapOf, scalar, setAt } from './edit.ts';
import { jsonPatch, strategicMerge } from './merge.ts';
import { matches, namesOf, renamed, targetOf } from './names.ts';
import type { Target } from './names.ts';

/** A patch of a kustomization, read. */
export interface Patch {
  readonly target: Target | null;
  readonly document: TreeNode;
}

/** Why a patch changed nothing: no object is its target, or one of its operations cannot be done. */
export type Unpatched = 'no-object' | 'not-done';

/** The objects after a patch. */
export function patched(
  objects: readonly TreeNode[],
  patch: Patch,
): readonly TreeNode[] | Unpatched {
  const target = patch.target ?? targetOf(patch.document);
  const hit = objects.filter((object) => matches(object, target));
  if (hit.length === 0) return 'no-object';
  const changed = new Map<TreeNode, TreeNode | null>();
  for (const object of hit) {
    if (patch.document.kind !== 'list') changed.set(object, merged(object, patch.document));
    else {
      const after = jsonPatch(object, patch.document.items);
      if (!after) return 'not-done';
      changed.set(object, after);
    }
  }
  return objects.flatMap((object) => {
    const after = changed.has(object) ? changed.get(object) : object;
    return after ? [after] : [];
  });
}

/** A patch that names an object by what it was called before does not rename it. */
function merged(object: TreeNode, patch: TreeNode): TreeNode | null {
  const name = child(child(object, 'metadata'), 'name');
  const after = strategicMerge(object, patch);
  return after && name ? setAt(after, ['metadata', 'name'], name) : after;
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
  return renamed(object, prefix + name + suffix);
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
  const names = namesOf(object);
  const own = itemsAt(file, 'replicas').find((item) => names.includes(textAt(item, 'name') ?? ''));
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

/** The objects with a generated one added, or laid over the one that it says it changes. */
export function withGenerated(
  objects: readonly TreeNode[],
  made: MapNode,
  behavior: string | undefined,
): readonly TreeNode[] {
  const [kind, name] = [textAt(made, 'kind'), textAt(made, 'metadata', 'name') ?? ''];
  const before = objects.find(
    (object) => textAt(object, 'kind') === kind && namesOf(object).includes(name),
  );
  if (!before || (behavior !== 'merge' && behavior !== 'replace')) return [...objects, made];
  const field = kind === 'Secret' ? 'stringData' : 'data';
  const content = child(made, field) ?? mapOf({}, made.position);
  const after =
    behavior === 'merge'
      ? strategicMerge(before, mapOf({ [field]: content }, made.position))
      : setAt(before, [field], content);
  return objects.map((object) => (object === before ? (after ?? object) : object));
}
