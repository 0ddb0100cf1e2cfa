import { defaultTokens, splitParts } from '../../../../shared/compare/tokens.ts';
import type { CollectedSource, Side } from '../../../../shared/model/index.ts';
import { kustomizeText } from '../../../../shared/text/formats/kustomize.ts';
import { SourceBuilder } from '../common/builder.ts';
import { nothingInside } from '../common/errors.ts';
import { answersOf } from '../common/mapping.ts';
import { readTree } from '../common/read-tree.ts';
import { child, leafCount } from '../common/tree.ts';
import type { TreeNode } from '../common/tree.ts';
import { kubernetesMapping } from '../kubernetes/mapping.ts';
import { addObjects } from '../kubernetes/objects.ts';
import { LeftOut, NotThisFormat } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { Build } from './build.ts';

const VERSION = '1';

/** Builds kustomizations: a base with the overlay of an environment, as one. */
export const kustomize: Collector = {
  id: 'kustomize',
  version: VERSION,
  title: 'Kustomize tree',
  formats: ['kustomization.yaml with the bases, components and patches that it refers to'],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description:
    'Builds a base and the overlay of an environment into the objects that are applied, offline.',
  filePatterns: ['kustomization.yaml', 'kustomization.yml', 'Kustomization'],
  sample: 'kustomization.yaml',
  answers: answersOf(kubernetesMapping),
  detect,
  collect,
};

function detect({ path, text }: SourceFile): Detection | null {
  const name = path.split('/').at(-1) ?? '';
  const says = /^kind\s*:\s*(?:Kustomization|Component)\s*$/m.test(text);
  if (!says && !/^kustomization(?:\.ya?ml)?$/i.test(name)) return null;
  return { confidence: 0.95, because: kustomizeText.because };
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const root = rootOf(file, context);
  const build = new Build(file, context);
  const objects = build.objects(root);
  if (isOfOther(file.path, context.side ?? null)) throw leftOut(file.path, [...build.includes]);
  if (objects.length === 0) throw nothingInside(file.path);
  const builder = new SourceBuilder(file, context);
  for (const warning of build.warnings) builder.warn(warning);
  addObjects(objects, file, { builder, placeless: true });
  const items = objects.reduce((sum, object) => sum + leafCount(object), 0);
  return builder.build({
    collector: kustomize.id,
    collectorVersion: VERSION,
    scope: scopeOf(file.path),
    detection: kustomizeText.detection({
      items,
      objects: objects.length,
      files: build.includes.size,
    }),
    includes: [...build.includes],
  });
}

const FIELDS = [
  'resources',
  'bases',
  'components',
  'patches',
  'patchesStrategicMerge',
  'images',
  'configMapGenerator',
  'secretGenerator',
  'namespace',
  'namePrefix',
] as const;

function rootOf(file: SourceFile, { limits }: CollectContext): TreeNode {
  const root = readTree(file, limits).documents[0]?.root;
  if (root?.kind !== 'map' || !FIELDS.some((field) => child(root, field)))
    throw new NotThisFormat('no field of a kustomization');
  return root;
}

/** `overlays/staging/kustomization.yaml`: the folder says what it is; a lone file is the only one. */
function scopeOf(path: string): string {
  const folder = path.split('/').slice(0, -1).join('/');
  return `kustomize:${folder === '' ? '.' : folder}`;
}

/** A tree that holds the overlays of both environments is dropped on both sides: each takes its own. */
function isOfOther(path: string, side: Side | null): boolean {
  const folders = path.split('/').slice(0, -1);
  const parts = folders.flatMap((folder) => splitParts(folder, defaultTokens));
  const named = parts.map(({ names }) => names);
  const other = side === 'staging' ? 'production' : 'staging';
  return side !== null && !named.includes(side) && named.includes(other);
}

function leftOut(file: string, includes: readonly string[]): LeftOut {
  const error = { code: 'skipped.other-environment', ...kustomizeText.otherEnvironment };
  return new LeftOut({ ...error, place: { file } }, includes);
}
