import type { CollectedSource } from '../../../../shared/model/index.ts';
import { dependencyBecause } from '../../../../shared/text/formats/dependencies.ts';
import { answersOf } from '../common/mapping.ts';
import { readJson } from '../common/json-tree.ts';
import { readToml } from '../common/toml-tree.ts';
import { child } from '../common/tree.ts';
import type { ReadTree, TreeNode } from '../common/tree.ts';
import { buildPackages } from '../packages/build.ts';
import { packageMapping } from '../packages/mapping.ts';
import { lockScope } from '../packages/subject.ts';
import { NotThisFormat } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { pipfileParts } from './pipfile.ts';
import { tomlParts } from './toml-parts.ts';

const VERSION = '1';
const NAMED = /(?:^|\/)(?:[\w.-]+\.)?(?:poetry|uv|pdm)\.lock$|(?:^|\/)pylock(?:\.[\w-]+)?\.toml$/i;

/** Reads lock files of Python's package managers. */
export const pythonLock: Collector = {
  id: 'python-lock',
  version: VERSION,
  title: 'Python lock file',
  formats: ['poetry.lock', 'uv.lock', 'pdm.lock', 'pylock.toml', 'Pipfile.lock'],
  dimensions: ['dependencies', 'network'],
  description: 'Reads the locked versions, checksums and indexes of a Python lock file.',
  filePatterns: ['poetry.lock', 'uv.lock', 'pdm.lock', 'Pipfile.lock', 'pylock.toml', 'pylock.*'],
  sample: 'poetry.lock',
  answers: answersOf(packageMapping),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  const { text, path } = file;
  if (/^\s*\{\s*"_meta"\s*:/.test(text)) {
    return { confidence: 0.9, because: dependencyBecause.pipfileLock };
  }
  const packages = /^\[\[packages?\]\]\s*\nname = "/m.test(text);
  if (
    packages &&
    (NAMED.test(path) ||
      /^(?:lock-version|requires-python|revision|content-hash|python-versions) = /m.test(text))
  ) {
    return { confidence: 0.9, because: dependencyBecause.pythonLock };
  }
  return NAMED.test(path) ? { confidence: 0.6, because: dependencyBecause.namedPythonLock } : null;
}

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const pipfile = /^\s*\{/.test(file.text);
  const read = pipfile ? readJson : readToml;
  const tree = read(file.text, file.path, context.limits);
  const root = tree.documents[0]?.root;
  const format = root ? formatOf(root, file.path) : null;
  if (!root || format === null) throw new NotThisFormat();
  return buildPackages(file, context, {
    collector: pythonLock.id,
    collectorVersion: VERSION,
    scope: lockScope('pypi', file.path),
    ecosystem: 'pypi',
    parts: pipfile ? pipfileParts(root) : tomlParts(root),
    asides: [
      {
        id: 'python.content-hash',
        how: 'volatile',
        subject: /^lock$/,
        name: /^(?:metadata\.content-hash|metadata\.content_hash|hash\.sha256|hash)$/,
      },
      {
        id: 'python.created-by',
        how: 'skipped',
        subject: /^lock$/,
        name: /^(?:created-by|pipfile-spec|metadata\.strategy)\b/,
      },
    ],
    format,
    tree: tree satisfies ReadTree,
  });
}

/** What wrote the file; null where it is no lock file. */
function formatOf(root: TreeNode, path: string): string | null {
  if (child(root, '_meta')) return 'Pipfile.lock';
  if (!(child(root, 'package') ?? child(root, 'packages') ?? child(root, 'metadata'))) {
    return NAMED.test(path) ? 'Python lock file' : null;
  }
  if (child(root, 'packages')) return 'pylock.toml';
  if (child(root, 'requires-python') ?? child(root, 'version')) return 'uv.lock';
  return /pdm/i.test(path) ? 'pdm.lock' : 'poetry.lock';
}
