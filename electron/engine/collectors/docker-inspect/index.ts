import { dependencyBecause } from '../../../../shared/text/formats/dependencies.ts';
import { treeCollector } from '../common/tree-collector.ts';
import { configIdentity } from '../containers/config.ts';
import { variableName } from '../containers/variables.ts';
import type { Detection, SourceFile } from '../types.ts';
import { inspectAsides, inspectMapping } from './mapping.ts';
import { inspectParts } from './parts.ts';

/** Reads what a container engine says of its images and containers. */
export const dockerInspect = treeCollector({
  id: 'docker-inspect',
  version: '1',
  title: 'docker inspect',
  formats: ['docker image inspect', 'docker inspect of containers', 'podman inspect'],
  dimensions: ['infrastructure', 'dependencies', 'network'],
  description:
    'Reads digests, variables, ports, health checks and limits of inspected images and containers.',
  filePatterns: ['*inspect*.json', 'docker-*.json'],
  sample: 'inspect.json',
  detect,
  parts: (tree) => inspectParts(tree.documents.flatMap(({ root }) => root ?? [])),
  // Images and containers name themselves, so all answers of a side are compared together.
  scope: () => 'engine',
  mapping: inspectMapping,
  spelling: variableName,
  asides: inspectAsides,
  identity: configIdentity,
});

/** Docker Engine API, "ImageInspect" and "ContainerInspect". */
function detect({ text }: SourceFile): Detection | null {
  if (!/^\s*[[{]/.test(text) || !/"Id"\s*:\s*"(?:sha256:)?[\da-f]{12,64}"/.test(text)) return null;
  return /"(?:RepoTags|RepoDigests|HostConfig)"\s*:/.test(text)
    ? { confidence: 0.9, because: dependencyBecause.dockerInspect }
    : null;
}
