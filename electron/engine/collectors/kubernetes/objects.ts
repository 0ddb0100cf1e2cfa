import { collectorText } from '../../../../shared/text/collectors.ts';
import type { AttributeHints, SourceBuilder } from '../common/builder.ts';
import { flatten } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import type { IdentityRules } from '../common/identity.ts';
import { mapper } from '../common/mapping.ts';
import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { addDocument, subjectOf as documentSubject } from '../document/index.ts';
import type { SourceFile } from '../types.ts';
import { kubernetesMapping, kubernetesSpelling } from './mapping.ts';
import { hiddenFields, unorderedLists, volatileFields } from './volatile.ts';
import { numbering } from '../common/numbering.ts';

/** Objects name themselves, so all manifests of a side are compared together, however they are split. */
export const CLUSTER = 'cluster';
const identity: IdentityRules = {
  unordered: unorderedLists,
  generatedIds: false,
  // Rules of network policies.
  byContent: /^(?:ingress|egress|from|to)$/,
  special: [
    {
      list: /^rules$/,
      keys: [['apiGroups?', 'resources?', 'resourceNames?', 'nonResourceURLs?'], ['host']],
    },
    { list: /^limits$/, keys: [['type']] },
    {
      list: /^metrics$/,
      keys: [
        [
          'type',
          'resource/name?',
          'containerResource/name?',
          'pods/metric/name?',
          'object/metric/name?',
          'external/metric/name?',
        ],
      ],
    },
    {
      list: /DuringExecution$/,
      keys: [['podAffinityTerm/topologyKey'], ['podAffinityTerm/topologyKey?', 'weight?']],
    },
  ],
};

/** A list kind is only a wrapping: its items are the objects. */
export function unwrapList(root: TreeNode): readonly TreeNode[] {
  const items = child(root, 'items');
  const isList = (textAt(root, 'kind') ?? '').endsWith('List') && items?.kind === 'list';
  if (isList) return items.items.flatMap(unwrapList);
  if (root.kind === 'list') return root.items.flatMap(unwrapList);
  return [root];
}

/** What makes a document an object of a cluster. */
export function isObject(root: TreeNode): boolean {
  return textAt(root, 'apiVersion') !== undefined && textAt(root, 'kind') !== undefined;
}

/** Adds every leaf of every object. `placeless` where the objects stand in files of their own. */
export function addObjects(
  objects: readonly TreeNode[],
  file: SourceFile,
  { builder, placeless = false }: { readonly builder: SourceBuilder; readonly placeless?: boolean },
): void {
  const map = mapper(kubernetesMapping);
  const numbered = numbering();
  for (const object of objects) {
    const kind = textAt(object, 'kind');
    if (kind === undefined || textAt(object, 'apiVersion') === undefined) {
      addDocument(object, documentSubject(file.path), builder);
      continue;
    }
    const base = subjectOf(object, file.path);
    const subject = numbered(base);
    if (subject !== base) {
      builder.warn({
        message: collectorText.repeatedObject(base),
        at: placeless ? null : collectorText.line(object.position.line),
      });
    }
    addObject({ object, kind, subject, placeless }, map, builder);
  }
}

interface Described {
  readonly object: TreeNode;
  readonly kind: string;
  readonly subject: string;
  readonly placeless: boolean;
}

function addObject(
  { object, kind, subject, placeless }: Described,
  map: ReturnType<typeof mapper>,
  builder: SourceBuilder,
): void {
  for (const leaf of flatten(object, identity)) {
    const rule = volatileFields.find((field) => field.name.test(leaf.path));
    if (rule && hiddenFields.has(rule.id))
      builder.asideHidden('volatile', rule.id, { subject, leaf });
    else if (rule) builder.aside('volatile', rule.id, { subject, leaf });
    else {
      const mapped = map(kind, kubernetesSpelling(leaf.path), leaf.value.text);
      builder.attribute({ subject, leaf }, { mapped, placeless, ...secrecy(kind, leaf) });
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
