import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause } from '../../../../shared/text/formats/dependencies.ts';
import { answersOf } from '../common/mapping.ts';
import { buildPackages } from '../packages/build.ts';
import { packageMapping } from '../packages/mapping.ts';
import { lockScope } from '../packages/subject.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { readYarnLock } from './read.ts';
import { yarnParts } from './parts.ts';

const VERSION = '1';
const NAMED = /(?:^|\/)(?:[\w.-]+\.)?yarn\.lock$/i;

/** Reads yarn.lock of yarn 1 and of berry (yarn 2 and later). */
export const yarnLock: Collector = {
  id: 'yarn-lock',
  version: VERSION,
  title: 'yarn lock file',
  formats: ['yarn.lock of yarn 1', 'yarn.lock of berry'],
  dimensions: ['dependencies', 'network'],
  description: 'Reads the installed versions, checksums and registries of a yarn lock file.',
  filePatterns: ['yarn.lock', '*.yarn.lock'],
  sample: 'yarn.lock',
  answers: answersOf(packageMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  if (
    /^(?:#[^\n]*\n|\s*\n){0,5}(?:# yarn lockfile v\d|__metadata:)/m.test(file.text.slice(0, 400))
  ) {
    return { confidence: 0.9, because: dependencyBecause.yarnLock };
  }
  return NAMED.test(file.path)
    ? { confidence: 0.6, because: dependencyBecause.namedYarnLock }
    : null;
}

async function collect(file: SourceFile, context: CollectContext): Promise<CollectedSource> {
  const entries = await readYarnLock(file, context.limits);
  const { parts, berry } = yarnParts(entries, file.path);
  return buildPackages(file, context, {
    collector: yarnLock.id,
    collectorVersion: VERSION,
    scope: lockScope('npm', file.path),
    ecosystem: 'npm',
    parts,
    asides: [{ id: 'yarn.cache-key', how: 'volatile', subject: /^lock$/, name: /^cacheKey$/ }],
    format: berry ? 'yarn.lock of berry' : 'yarn.lock of yarn 1',
  });
}
