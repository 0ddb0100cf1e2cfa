import { AppError } from '../../../../shared/model/index.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import {
  becauseText,
  collectorText,
  detectionText,
  refusalText,
} from '../../../../shared/text/collectors.ts';
import { SourceBuilder } from '../common/builder.ts';
import type { AttributeHints } from '../common/builder.ts';
import { flatten } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import type { IdentityRules } from '../common/identity.ts';
import { answersOf, mapper } from '../common/mapping.ts';
import { describeTree, readTree } from '../common/read-tree.ts';
import { child, leafCount, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { addDocument, subjectOf as documentSubject } from '../document/index.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { kubernetesMapping } from './mapping.ts';
import { hiddenFields, unorderedLists, volatileFields } from './volatile.ts';

const VERSION = '1';
/** Objects name themselves, so all manifests of a side are compared together, however they are split. */
const SCOPE = 'cluster';
const identity: IdentityRules = { unordered: unorderedLists, generatedIds: false };

/** Reads manifests: what a repository applies, or what a cluster answers. */
export const kubernetes: Collector = {
  id: 'kubernetes',
  version: VERSION,
  title: 'Kubernetes manifests',
  formats: [
    'Kubernetes manifests in YAML or JSON',
    'rendered charts',
    'kubectl get -o yaml or json',
  ],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description:
    'Reads every object of Kubernetes manifests, from files, lists and several documents.',
  filePatterns: ['*.yaml', '*.yml', '*.json'],
  sample: 'sample.yaml',
  answers: answersOf(kubernetesMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  const yaml = /^apiVersion\s*:/m.test(file.text) && /^kind\s*:\s*\S/m.test(file.text);
  const json =
    /^\s*[[{]/.test(file.text) &&
    /"apiVersion"\s*:\s*"/.test(file.text) &&
    /"kind"\s*:\s*"/.test(file.text);
  if (!yaml && !json) return null;
  return { confidence: 0.9, because: becauseText.kubernetes };
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readTree(file, context.limits);
  const builder = new SourceBuilder(file, context);
  for (const duplicate of tree.duplicates) builder.duplicate(duplicate, documentSubject(file.path));
  for (const note of tree.notes) builder.warn(note);
  const objects = tree.documents.flatMap(({ root }) => (root ? unwrapList(root) : []));
  if (objects.length === 0) throw noObjects(file.path);
  addObjects(objects, file, builder);
  const items = objects.reduce((sum, root) => sum + leafCount(root), 0);
  return builder.build({
    collector: kubernetes.id,
    collectorVersion: VERSION,
    scope: SCOPE,
    detection: detectionText.kubernetes(describeTree(tree, items), objects.length),
  });
}

/** A list kind is only a wrapping: its items are the objects. */
function unwrapList(root: TreeNode): readonly TreeNode[] {
  const items = child(root, 'items');
  const isList = (textAt(root, 'kind') ?? '').endsWith('List') && items?.kind === 'list';
  if (isList) return items.items.flatMap(unwrapList);
  if (root.kind === 'list') return root.items.flatMap(unwrapList);
  return [root];
}

function addObjects(objects: readonly TreeNode[], file: SourceFile, builder: SourceBuilder): void {
  const map = mapper(kubernetesMapping);
  const seen = new Map<string, number>();
  for (const object of objects) {
    const kind = textAt(object, 'kind');
    if (kind === undefined || textAt(object, 'apiVersion') === undefined) {
      addDocument(object, documentSubject(file.path), builder);
      continue;
    }
    const subject = numbered(subjectOf(object, file.path), seen);
    if (subject.repeated) {
      builder.warn({
        message: collectorText.repeatedObject(subject.base),
        at: collectorText.line(object.position.line),
      });
    }
    addObject({ object, kind, subject: subject.name }, map, builder);
  }
}

interface Described {
  readonly object: TreeNode;
  readonly kind: string;
  readonly subject: string;
}

function addObject(
  { object, kind, subject }: Described,
  map: ReturnType<typeof mapper>,
  builder: SourceBuilder,
): void {
  for (const leaf of flatten(object, identity)) {
    const rule = volatileFields.find((field) => field.name.test(leaf.path));
    if (rule && hiddenFields.has(rule.id))
      builder.asideHidden('volatile', rule.id, { subject, leaf });
    else if (rule) builder.aside('volatile', rule.id, { subject, leaf });
    else {
      const mapped = map(kind, leaf.path, leaf.value.text);
      builder.attribute({ subject, leaf }, { mapped, ...secrecy(kind, leaf) });
    }
  }
}

/** What points at a Secret is none; the data of one is known by where it stands (flatten). */
function secrecy(kind: string, leaf: Leaf): AttributeHints {
  const points = leaf.keys.some((key) => REFERENCES.test(key));
  const external =
    /^(?:Cluster)?(?:ExternalSecret|SecretStore)$/.test(kind) &&
    POINTING_FIELDS.test(leaf.keys.at(-1) ?? '');
  return points || external ? { reference: true } : {};
}

const REFERENCES =
  /^(?:secretKeyRef|secretRef|configMapKeyRef|configMapRef|secretName|imagePullSecrets|nodePublishSecretRef|serviceAccountToken|fieldRef|resourceFieldRef|\w+SecretRef)$/;

/** Fields by which an external secret says where the value is kept (external-secrets.io API). */
const POINTING_FIELDS = /^(?:secretKey|remoteKey|key|property|name|namespace|version|\w+Ref)$/;

/** `apps/v1/Deployment/shop/api`; `-` for no namespace, the file for an object without a name. */
function subjectOf(object: TreeNode, file: string): string {
  const namespace = textAt(object, 'metadata', 'namespace') ?? '-';
  const name =
    textAt(object, 'metadata', 'name') ?? textAt(object, 'metadata', 'generateName') ?? `(${file})`;
  return `${textAt(object, 'apiVersion')}/${textAt(object, 'kind')}/${namespace}/${name}`;
}

function numbered(
  base: string,
  seen: Map<string, number>,
): { readonly name: string; readonly base: string; readonly repeated: boolean } {
  const count = (seen.get(base) ?? 0) + 1;
  seen.set(base, count);
  return { name: count === 1 ? base : `${base}#${count}`, base, repeated: count > 1 };
}

function noObjects(file: string): AppError {
  return new AppError({
    code: 'source.nothing-inside',
    ...refusalText.noObjects,
    place: { file },
  });
}
