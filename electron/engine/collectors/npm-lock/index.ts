import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause } from '../../../../shared/text/formats/dependencies.ts';
import { answersOf } from '../common/mapping.ts';
import { readTree } from '../common/read-tree.ts';
import { child, textAt } from '../common/tree.ts';
import { buildPackages } from '../packages/build.ts';
import { packageMapping } from '../packages/mapping.ts';
import { lockScope } from '../packages/subject.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { NotThisFormat } from '../types.ts';
import { npmParts } from './parts.ts';

const VERSION = '1';
const NAMED = /(?:^|\/)(?:[\w.-]*package-lock|npm-shrinkwrap)\.json$/i;

/** Reads package-lock.json and npm-shrinkwrap.json, versions 1 to 3. */
export const npmLock: Collector = {
  id: 'npm-lock',
  version: VERSION,
  title: 'npm lock file',
  formats: ['package-lock.json (version 1, 2, 3)', 'npm-shrinkwrap.json'],
  dimensions: ['dependencies', 'network'],
  description: 'Reads the installed versions, checksums and registries of an npm lock file.',
  filePatterns: ['package-lock.json', 'npm-shrinkwrap.json', '*.package-lock.json'],
  sample: 'package-lock.json',
  answers: answersOf(packageMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  const json = /^\s*\{/.test(file.text);
  if (json && /"lockfileVersion"\s*:\s*\d/.test(file.text.slice(0, HEAD))) {
    return { confidence: 0.9, because: dependencyBecause.npmLock };
  }
  return json && NAMED.test(file.path)
    ? { confidence: 0.6, because: dependencyBecause.namedNpmLock }
    : null;
}

/** The lock file version stands among the first keys. */
const HEAD = 20_000;

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readTree(file, context.limits);
  const root = tree.documents[0]?.root;
  const version = textAt(root, 'lockfileVersion') ?? '1';
  if (
    !root ||
    !(child(root, 'packages') ?? child(root, 'dependencies') ?? child(root, 'requires'))
  ) {
    if (textAt(root, 'lockfileVersion') === undefined) throw new NotThisFormat();
  }
  return buildPackages(file, context, {
    collector: npmLock.id,
    collectorVersion: VERSION,
    scope: lockScope('npm', file.path),
    ecosystem: 'npm',
    parts: root ? npmParts(root) : [],
    asides: [
      { id: 'npm.project', how: 'skipped', subject: /^lock$/, name: /^(?:name|version|requires)$/ },
    ],
    format: `package-lock, version ${version}`,
    tree,
  });
}
