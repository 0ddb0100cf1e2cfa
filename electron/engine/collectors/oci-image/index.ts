import { dependencyBecause } from '../../../../shared/text/formats/dependencies.ts';
import { treeCollector } from '../common/tree-collector.ts';
import { configIdentity } from '../containers/config.ts';
import { variableName } from '../containers/variables.ts';
import type { Detection, SourceFile } from '../types.ts';
import { ociAsides, ociMapping } from './mapping.ts';
import { ociParts, ociScope } from './parts.ts';

/** Reads image manifests, image indexes and image configurations. */
export const ociImage = treeCollector({
  id: 'oci-image',
  version: '1',
  title: 'Container image manifest',
  formats: [
    'OCI image manifest, index and configuration',
    'Docker image manifest, manifest list and configuration',
    'docker manifest inspect --verbose, docker buildx imagetools inspect --raw',
  ],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description:
    'Reads digests, platforms, base image and configuration of container images from manifests.',
  filePatterns: ['manifest.json', 'index.json', '*.manifest.json', 'image-config.json'],
  sample: 'image-config.json',
  detect,
  parts: (tree) => ociParts(tree.documents.flatMap(({ root }) => root ?? [])),
  scope: (tree, file) => ociScope(tree.documents[0]?.root ?? null, file.path),
  mapping: ociMapping,
  spelling: variableName,
  asides: ociAsides,
  identity: configIdentity,
});

function detect({ text }: SourceFile): Detection | null {
  if (!/^\s*[[{]/.test(text)) return null;
  const head = text.slice(0, HEAD);
  const typed =
    MEDIA_TYPE.test(head) ||
    (/"SchemaV2Manifest"|"OCIManifest"/.test(head) && /"Descriptor"/.test(head));
  if (typed) return { confidence: 0.9, because: dependencyBecause.ociManifest };
  const config = /"rootfs"\s*:\s*\{/.test(text) && /"diff_ids"\s*:\s*\[/.test(text);
  return config && /"architecture"\s*:\s*"/.test(text)
    ? { confidence: 0.9, because: dependencyBecause.ociConfig }
    : null;
}

const HEAD = 20_000;
const MEDIA_TYPE =
  /"mediaType"\s*:\s*"application\/vnd\.(?:oci\.image\.(?:index|manifest|config)|docker\.(?:distribution\.manifest|container\.image))\b/;
