import { AppError } from '../../../../shared/model/index.ts';
import type { CollectedSource } from '../../../../shared/model/index.ts';
import { becauseText, detectionText, refusalText } from '../../../../shared/text/collectors.ts';
import { SourceBuilder } from '../common/builder.ts';
import { answersOf } from '../common/mapping.ts';
import { describeTree, readTree } from '../common/read-tree.ts';
import { leafCount } from '../common/tree.ts';
import { subjectOf as documentSubject } from '../document/index.ts';
import { NotThisFormat } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { kubernetesMapping } from './mapping.ts';
import { addObjects, CLUSTER, isObject, unwrapList } from './objects.ts';

const VERSION = '1';

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
  if (!objects.some(isObject)) throw new NotThisFormat();
  addObjects(objects, file, { builder });
  const items = objects.reduce((sum, root) => sum + leafCount(root), 0);
  return builder.build({
    collector: kubernetes.id,
    collectorVersion: VERSION,
    scope: CLUSTER,
    detection: detectionText.kubernetes(describeTree(tree, items), objects.length),
  });
}

function noObjects(file: string): AppError {
  return new AppError({
    code: 'source.nothing-inside',
    ...refusalText.noObjects,
    place: { file },
  });
}
