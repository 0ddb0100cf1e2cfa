import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause } from '../../../../shared/text/formats/dependencies.ts';
import { answersOf } from '../common/mapping.ts';
import { readTree } from '../common/read-tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { TreePart } from '../common/tree-collector.ts';
import type { Leaf } from '../common/flatten.ts';
import type { AttributeHints } from '../common/builder.ts';
import { variableName } from '../containers/variables.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { envFilesOf } from './env-files.ts';
import { composeAsides, composeIdentity, composeMapping } from './mapping.ts';
import { composeParts } from './parts.ts';

const tree = treeCollector({
  id: 'compose',
  version: '1',
  title: 'Compose file',
  formats: ['compose.yaml', 'docker-compose.yml', 'docker compose config'],
  dimensions: ['infrastructure', 'dependencies', 'network', 'data'],
  description:
    'Reads the services of a compose file: images, variables, ports, health checks, limits.',
  filePatterns: ['compose.yaml', 'compose.yml', 'docker-compose*.yml', 'docker-compose*.yaml'],
  sample: 'compose.yaml',
  detect,
  parts: (read, file) => composeParts(read, file),
  scope: (_read, file) => `compose:${file.path.replace(/\.yml$/i, '.yaml')}`,
  mapping: composeMapping,
  spelling: variableName,
  asides: composeAsides,
  identity: composeIdentity,
  hints,
});

/** Reads compose files, with the environment files that they name. */
export const compose: Collector = {
  ...tree,
  answers: answersOf(composeMapping),
  collect,
};

async function collect(file: SourceFile, context: CollectContext): Promise<CollectedSource> {
  const source = await tree.collect(file, context);
  const { includes, missing } = envFilesOf(readTree(file, context.limits), file);
  return {
    ...source,
    ...(includes.length > 0 ? { includes } : {}),
    warnings: [...source.warnings, ...missing],
  };
}

/** Compose file specification, "services": a service has an image or is built, or extends another. */
function detect({ text, path }: SourceFile): Detection | null {
  if (/^apiVersion\s*:/m.test(text)) return null;
  const yaml = /^services\s*:\s*(?:#.*)?$/m.test(text) && SERVICE.test(text);
  const json = /^\s*\{/.test(text) && /"services"\s*:\s*\{/.test(text) && JSON_SERVICE.test(text);
  if (yaml || json) return { confidence: 0.85, because: dependencyBecause.compose };
  return NAMED.test(path) && /^(?:services|include|name|version|x-[\w-]+)\s*:/m.test(text)
    ? { confidence: 0.6, because: dependencyBecause.namedCompose }
    : null;
}

const SERVICE = /^[ \t]{1,12}(?:image|build|extends)\s*:/m;
const JSON_SERVICE = /"(?:image|build)"\s*:\s*["{]/;
const NAMED = /(?:^|\/)(?:docker-)?compose[\w.-]*\.ya?ml$/i;

const POINTING: ReadonlySet<string> = new Set(['secrets', 'configs', 'volumes', 'env_file']);

/** Names of secrets and where they are kept are no secrets themselves. */
function hints({ kind }: TreePart, { keys }: Leaf): AttributeHints {
  const [first] = keys;
  const names = kind === 'service' && POINTING.has(first ?? '');
  const kept = kind === 'secret' && /^(?:file|environment|external|name)$/.test(keys.at(-1) ?? '');
  return names || kept ? { reference: true } : {};
}
