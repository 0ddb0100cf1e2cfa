import { child, textAt } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import type { TreePart } from '../common/tree-collector.ts';
import { configParts, countOf, repositoryOf } from '../containers/config.ts';
import { labelsOf } from '../containers/variables.ts';
import { changed, itemsOf, mapOf } from '../packages/nodes.ts';
import { NotThisFormat } from '../types.ts';

const IMAGE = 'image';

/** Takes manifests, indexes and configurations apart. */
export function ociParts(roots: readonly TreeNode[]): readonly TreePart[] {
  const parts = roots.flatMap((root) =>
    root.kind === 'list' ? root.items.flatMap(documentParts) : documentParts(root),
  );
  if (parts.length === 0) throw new NotThisFormat();
  return parts;
}

/** The image's name where the file says it, else the file's own. */
export function ociScope(root: TreeNode | null, path: string): string {
  const first = root?.kind === 'list' ? root.items[0] : root;
  const reference =
    textAt(first, 'Ref') ?? textAt(first, 'annotations', 'org.opencontainers.image.title');
  return reference === undefined ? `image:${path}` : `image:${repositoryOf(reference)}`;
}

function documentParts(node: TreeNode): readonly TreePart[] {
  if (child(node, 'manifests')) return indexParts(node);
  const verbose = child(node, 'SchemaV2Manifest') ?? child(node, 'OCIManifest');
  if (verbose) return verboseParts(node, verbose);
  if (child(node, 'layers') ?? child(node, 'fsLayers')) return manifestParts(node);
  return child(node, 'rootfs') ? imageConfigParts(node) : [];
}

/** One subject a platform; attestations are about the build. */
function indexParts(node: TreeNode): readonly TreePart[] {
  const own = changed(node, {
    without: ['manifests', 'annotations'],
    with: { annotations: annotationsOf(node) },
  });
  return [
    { subject: IMAGE, kind: 'index', root: own },
    ...itemsOf(child(node, 'manifests')).map((manifest) => {
      const platform = platformOf(child(manifest, 'platform'));
      const attestation = platform === 'unknown/unknown';
      return {
        subject: attestation ? `${IMAGE} attestation` : `${IMAGE} ${platform}`,
        kind: attestation ? 'attestation' : 'platform',
        root: changed(manifest, {
          without: ['annotations'],
          with: { annotations: annotationsOf(manifest) },
        }),
      };
    }),
  ];
}

/** `linux/arm64/v8`. */
function platformOf(platform: TreeNode | undefined): string {
  const words = ['os', 'architecture', 'variant'].flatMap((key) => textAt(platform, key) ?? []);
  return words.join('/');
}

/** The digest of the configuration stands for the image, and for its layers. */
function manifestParts(node: TreeNode): readonly TreePart[] {
  const config = child(node, 'config');
  const layers = child(node, 'layers') ?? child(node, 'fsLayers');
  const root = changed(node, {
    without: ['config', 'annotations'],
    with: {
      digest: child(config, 'digest'),
      'number of layers': countOf(layers),
      config: config && changed(config, { without: ['digest'] }),
      annotations: annotationsOf(node),
    },
  });
  return [{ subject: IMAGE, kind: 'manifest', root }];
}

/** What `docker manifest inspect --verbose` answers: the reference, the digest, the manifest. */
function verboseParts(node: TreeNode, manifest: TreeNode): readonly TreePart[] {
  const descriptor = child(node, 'Descriptor');
  const platform = platformOf(child(descriptor, 'platform'));
  const subject = platform === '' ? IMAGE : `${IMAGE} ${platform}`;
  const root = changed(node, {
    without: ['Descriptor', 'SchemaV2Manifest', 'OCIManifest', 'Raw'],
    with: {
      digest: child(descriptor, 'digest'),
      'number of layers': countOf(child(manifest, 'layers')),
      Descriptor: descriptor && changed(descriptor, { without: ['digest'] }),
      layers: child(manifest, 'layers'),
      schemaVersion: child(manifest, 'schemaVersion'),
    },
  });
  return [{ subject, kind: 'manifest', root }];
}

function imageConfigParts(node: TreeNode): readonly TreePart[] {
  const layers = child(child(node, 'rootfs'), 'diff_ids');
  const root = changed(node, {
    without: ['config'],
    with: { 'number of layers': countOf(layers) },
  });
  return [
    { subject: IMAGE, kind: 'image-config', root },
    ...configParts(IMAGE, child(node, 'config')),
  ];
}

function annotationsOf(node: TreeNode): TreeNode | undefined {
  const annotations = child(node, 'annotations');
  return labelsOf(annotations) ?? (annotations && mapOf(annotations.position, { annotations }));
}
