import { configurationText } from '../../../../shared/text/formats/configuration.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { truncated } from '../common/errors.ts';
import { readPairs } from '../common/pair-tree.ts';
import { settingsMapping } from '../common/settings-mapping.data.ts';
import { settingsIdentity, settingSpelling, stemOf } from '../common/settings.ts';
import type { MapEntry, ReadTree, TreeNode } from '../common/tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import { NotThisFormat } from '../types.ts';
import type { Detection, SourceFile } from '../types.ts';
import { iniAsides, iniDialects } from './dialects.ts';
import type { IniDialect } from './dialects.ts';
import { iniMapping } from './mapping.ts';

/** PHP loads its extensions by lines of one name, in whatever order. */
const EXTENSIONS = /^extension$/;

/** Reads settings in sections, and settings of servers and kernels line by line. */
export const ini = treeCollector({
  id: 'ini',
  version: '1',
  title: 'Settings file',
  formats: [
    'ini',
    'my.cnf',
    'postgresql.conf',
    'php.ini',
    'sysctl.conf',
    'systemd units',
    'gitconfig',
  ],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads settings in sections or line by line: ini files, database and PHP settings, kernel parameters, systemd units.',
  filePatterns: ['*.ini', '*.cfg', '*.cnf', 'postgresql.conf', 'sysctl.conf', '*.service'],
  sample: 'my.cnf',
  detect,
  read,
  parts: (tree, file) =>
    tree.documents.flatMap(({ root }) =>
      root ? [{ subject: subjectOf(file), kind: dialectOf(file)?.kind ?? 'ini', root }] : [],
    ),
  scope: (_tree, file) => subjectOf(file),
  mapping: [...iniMapping, ...settingsMapping],
  spelling: (_kind, path) => settingSpelling(path),
  asides: iniAsides,
  identity: {
    ...settingsIdentity,
    unordered: new RegExp(`${EXTENSIONS.source}|${settingsIdentity.unordered.source}`, 'i'),
  },
});

/** `ini:etc/mysql/my`; kernel parameters are those of the host, whichever files they come in. */
function subjectOf(file: SourceFile): string {
  const dialect = dialectOf(file);
  return dialect?.kind === 'sysctl' ? 'sysctl' : `ini:${stemOf(file.path)}`;
}

/** Formats that say by their name what they are, and whose content looks like this one. */
const OTHERS =
  /\.(?:ya?ml|jsonc?|jsonl|ndjson|toml|xml|config|tf|tfvars|tfstate|env|properties|md|rst|lock|sh|py|rb|js|ts|go|java)$|(?:^|\/)\.env/i;

function dialectOf({ path, text }: SourceFile): IniDialect | undefined {
  const named = iniDialects.find(({ name }) => name.test(path));
  if (named || OTHERS.test(path)) return named;
  const head = text.slice(0, HEAD);
  const found = iniDialects.find(({ content }) => content?.test(head) ?? false);
  return found?.kind === 'ini' && !PLAIN_VALUE.test(head) ? undefined : found;
}

const HEAD = 8192;
/** A value that TOML would have in quotes: without one the text is TOML. */
const PLAIN_VALUE = /^[^\S\n]*[\w.-]+[^\S\n]*=[^\S\n]*(?!["'[{]|[-+]?\d|true\b|false\b)\S/m;

function detect(file: SourceFile): Detection | null {
  const dialect = dialectOf(file);
  if (!dialect) return null;
  const named = dialect.name.test(file.path);
  if (named) return { confidence: 0.7, because: configurationText.named(dialect.what) };
  return { confidence: 0.35, because: configurationText.reads(dialect.what) };
}

function read(file: SourceFile, limits: Limits): ReadTree {
  const { path, text } = file;
  const dialect = dialectOf(file) ?? iniDialects.at(-1);
  if (!dialect) throw new NotThisFormat();
  refuseCutOff(file);
  const tree = readPairs(text, { file: path, limits, dialect: dialect.pairs });
  if (tree.others.length > tree.pairs) throw new NotThisFormat();
  return dialect.dashes === true ? withoutDashes(tree) : tree;
}

/** A name of a section, or a quoted value, that is never closed. */
function refuseCutOff({ path, text }: SourceFile): void {
  const lines = text.trimEnd().split('\n');
  const last = lines.at(-1) ?? '';
  const place = { file: path, line: lines.length };
  if (/^\s*\[[^\]]*$/.test(last)) throw truncated({ place, what: configurationText.openSection });
  if (/^\s*[\w.-]+\s*=\s*(?:"[^"]*|'[^']*)$/.test(last) && !text.endsWith('\n')) {
    throw truncated({ place, what: configurationText.openQuote });
  }
}

/** The server takes `max-connections` and `max_connections` as one name (MySQL, "Option Files"). */
function withoutDashes(tree: ReadTree): ReadTree {
  const documents = tree.documents.map(({ root }) => ({ root: root && underscored(root, 0) }));
  return { ...tree, documents };
}

function underscored(node: TreeNode, depth: number): TreeNode {
  if (node.kind !== 'map') return node;
  const entries: readonly MapEntry[] = node.entries.map((entry) => ({
    ...entry,
    key: entry.node.kind === 'map' && depth === 0 ? entry.key : entry.key.replaceAll('-', '_'),
    node: underscored(entry.node, depth + 1),
  }));
  return { ...node, entries };
}
