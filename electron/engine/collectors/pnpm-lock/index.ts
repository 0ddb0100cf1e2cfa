import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause } from '../../../../shared/text/formats/dependencies.ts';
import { nothingInside } from '../common/errors.ts';
import { answersOf } from '../common/mapping.ts';
import { readTree } from '../common/read-tree.ts';
import { textAt } from '../common/tree.ts';
import { buildPackages } from '../packages/build.ts';
import { packageMapping } from '../packages/mapping.ts';
import { lockScope } from '../packages/subject.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { pnpmParts } from './parts.ts';

const VERSION = '1';
const NAMED = /(?:^|\/)(?:[\w.-]+\.)?pnpm-lock\.ya?ml$/i;

/** Reads pnpm-lock.yaml, versions 5 to 9. */
export const pnpmLock: Collector = {
  id: 'pnpm-lock',
  version: VERSION,
  title: 'pnpm lock file',
  formats: ['pnpm-lock.yaml (version 5 to 9)'],
  dimensions: ['dependencies', 'network'],
  description: 'Reads the installed versions, checksums and registries of a pnpm lock file.',
  filePatterns: ['pnpm-lock.yaml', '*.pnpm-lock.yaml'],
  sample: 'pnpm-lock.yaml',
  answers: answersOf(packageMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  if (/^(?:---\s*\n)?\s*lockfileVersion\s*:/.test(file.text)) {
    return { confidence: 0.9, because: dependencyBecause.pnpmLock };
  }
  return NAMED.test(file.path)
    ? { confidence: 0.6, because: dependencyBecause.namedPnpmLock }
    : null;
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readTree(file, context.limits);
  const roots = tree.documents.flatMap(({ root }) => root ?? []);
  if (roots.length === 0) throw nothingInside(file.path);
  const version = roots.map((root) => textAt(root, 'lockfileVersion')).find(Boolean) ?? '';
  return buildPackages(file, context, {
    collector: pnpmLock.id,
    collectorVersion: VERSION,
    scope: lockScope('npm', file.path),
    ecosystem: 'npm',
    parts: roots.flatMap(pnpmParts),
    format: `pnpm-lock, version ${version}`,
    tree,
  });
}
