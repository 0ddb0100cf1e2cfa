import type { CollectedSource } from '../../../../shared/model/index.ts';
import { becauseText, detectionText } from '../../../../shared/text/collectors.ts';
import { configurationText } from '../../../../shared/text/formats/configuration.ts';
import { asideFor } from '../common/aside.ts';
import { SourceBuilder } from '../common/builder.ts';
import { nothingInside } from '../common/errors.ts';
import { flatten } from '../common/flatten.ts';
import type { Leaf } from '../common/flatten.ts';
import { answersOf, mapper, settingName } from '../common/mapping.ts';
import { describeTree, startsAsJson } from '../common/read-tree.ts';
import { leafCount, textAt } from '../common/tree.ts';
import type { ReadTree, TreeNode } from '../common/tree.ts';
import { startsAsXml } from '../common/xml-tree.ts';
import { profileOf } from './profile.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { readAnything } from './attempts.ts';
import { settingsMapping } from '../common/settings-mapping.data.ts';
import { settingsIdentity } from '../common/settings.ts';
import { documentAside } from './volatile.ts';

const VERSION = '1';
/** What rules and mapping group by: documents are of one kind. */
const DOCUMENT = 'document';

/** Reads any text that parses: values of charts, settings, facts, notes of a hand-over. */
export const document: Collector = {
  id: 'document',
  version: VERSION,
  title: 'Document',
  formats: [
    'YAML',
    'JSON',
    'JSON lines',
    'XML',
    'TOML',
    'key-value text',
    'Helm values',
    'application settings',
    'web.config',
    'server.xml',
  ],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads every value of a document in YAML, JSON, XML, TOML or key-value text, whatever it describes.',
  filePatterns: ['*.yaml', '*.yml', '*.json', '*.jsonc', '*.jsonl', '*.toml', '*.xml', '*.config'],
  sample: 'sample.yaml',
  answers: answersOf(settingsMapping),
  detect,
  collect,
};

/** What the name says, from the most telling on. */
const named: readonly { readonly name: RegExp; readonly because: string }[] = [
  { name: /\.ya?ml(?:\.\w+)?$/i, because: becauseText.namedYaml },
  { name: /\.jsonc?(?:\.\w+)?$/i, because: becauseText.namedJson },
  { name: /\.(?:jsonl|ndjson)$/i, because: becauseText.namedJson },
  { name: /\.toml(?:\.\w+)?$/i, because: configurationText.named('TOML') },
  { name: /\.(?:xml|config|props)$/i, because: configurationText.named('XML') },
];

function detect({ path, text }: SourceFile): Detection | null {
  const byName = named.find(({ name }) => name.test(path));
  if (byName) return { confidence: 0.5, because: byName.because };
  if (startsAsJson(text) && /["\]}]/.test(text)) {
    return { confidence: 0.3, because: becauseText.beginsJson };
  }
  if (/^(?:%YAML .*\n)?---\s*\n/.test(text)) {
    return { confidence: 0.3, because: becauseText.beginsYaml };
  }
  if (startsAsXml(text)) return { confidence: 0.3, because: configurationText.begins('XML') };
  if (WRITTEN.test(path)) return null;
  return { confidence: 0.02, because: configurationText.nothingElse };
}

/** Prose and programs: a line or two of them may look like settings. A person can still choose. */
const WRITTEN =
  /\.(?:md|mdx|markdown|rst|adoc|tex|css|scss|m?js|cjs|jsx|tsx?|py|go|java|kt|rb|php|rs|c|h|cpp|cs|sh|bash|zsh|ps1|bat|sql|log)$|(?:^|\/)(?:LICENSE|NOTICE|AUTHORS|CODEOWNERS|Makefile|Jenkinsfile)$/i;

function collect(file: SourceFile, context: CollectContext): CollectedSource {
  const tree = readAnything(file, context.limits);
  const builder = new SourceBuilder(file, context);
  const subject = subjectOf(file.path);
  for (const duplicate of tree.duplicates) builder.duplicate(duplicate, subject);
  for (const note of tree.notes) builder.warn(note);
  const items = addDocuments(tree, subject, builder);
  if (items === 0) throw nothingInside(file.path);
  return builder.build({
    collector: document.id,
    collectorVersion: VERSION,
    scope: subject,
    detection: detectionText.document(describeTree(tree, items)),
  });
}

function addDocuments(tree: ReadTree, subject: string, builder: SourceBuilder): number {
  const roots = tree.documents.map(({ root }) => root).filter((root) => root !== null);
  const labels = documentLabels(roots);
  let items = 0;
  for (const [index, root] of roots.entries()) {
    addDocument(root, subject + (labels[index] ?? ''), builder);
    items += leafCount(root);
  }
  return items;
}

/** Adds every leaf of one document: an attribute, or set aside by a rule. */
export function addDocument(root: TreeNode, subject: string, builder: SourceBuilder): void {
  const map = mapper(settingsMapping);
  for (const leaf of flatten(root, settingsIdentity)) {
    const named = leaf.path === '' ? { ...leaf, path: nameless(leaf) } : leaf;
    const at = { subject: DOCUMENT, path: named.path, value: leaf.value.text };
    const rule = repeatsIdentity(leaf) ? identityRepeated : asideFor(documentAside, at);
    if (rule) builder.aside(rule.how, rule.id, { subject, leaf: named });
    else {
      const mapped = map(DOCUMENT, settingName(named), leaf.value.text);
      builder.attribute({ subject, leaf: named }, { mapped });
    }
  }
}

/** The attribute of XML by which an element is known, which its path says already. */
const identityRepeated = { id: 'xml.identity', how: 'skipped' } as const;

function repeatsIdentity({ path, keys, value }: Leaf): boolean {
  const last = keys.at(-1) ?? '';
  return last.startsWith('@') && path.endsWith(`[${last}=${value.text}].${last}`);
}

/** A document of one value has no name to give; a key may be the empty text. */
function nameless({ keys }: Leaf): string {
  return keys.length === 0 ? 'value' : '""';
}

/** `document:config/values.yaml`: the file says what it is about. */
export function subjectOf(path: string): string {
  return `document:${path.replace(/\.yml$/i, '.yaml')}`;
}

/** Several documents in one file are told apart by name or profile or, as a last resort, by number. */
function documentLabels(roots: readonly TreeNode[]): readonly string[] {
  if (roots.length < 2) return roots.map(() => '');
  const profiles = roots.map(profileOf);
  const known = profiles.filter((profile) => profile !== null);
  if (known.length > 0 && new Set(known).size === known.length) {
    return profiles.map((profile, index) => `#${profile ? `profile ${profile}` : index + 1}`);
  }
  const names = roots.map((root) => textAt(root, 'name') ?? textAt(root, 'id') ?? '');
  const telling = new Set(names).size === roots.length && !names.includes('');
  return roots.map((_root, index) => `#${telling ? names[index] : index + 1}`);
}
