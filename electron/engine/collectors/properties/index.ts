import { Properties } from 'properties-file/parser';
import { configurationText } from '../../../../shared/text/formats/configuration.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { malformed, truncated } from '../common/errors.ts';
import { plainScalar } from '../common/plain.ts';
import { settingsMapping } from '../common/settings-mapping.data.ts';
import { settingsIdentity, settingSpelling, stemOf } from '../common/settings.ts';
import { holdsChartAction, template } from '../common/template.ts';
import { TreeBudget } from '../common/tree.ts';
import type { DuplicateKey, MapEntry, ReadTree } from '../common/tree.ts';
import { treeCollector } from '../common/tree-collector.ts';
import type { SourceFile } from '../types.ts';
import { propertiesMapping } from './mapping.ts';

const NAMED = /\.properties(?:\.\w+)?$/i;

/** Reads properties of Java, and what Spring and others make of them. */
export const properties = treeCollector({
  id: 'properties',
  version: '1',
  title: 'Properties file',
  formats: ['Java properties', 'Spring Boot application properties', 'gradle.properties'],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads the keys of a properties file with its escapes and continued lines, a Spring profile by the name of the file.',
  filePatterns: ['*.properties'],
  sample: 'application-staging.properties',
  detect: ({ path }) =>
    NAMED.test(path)
      ? { confidence: 0.8, because: configurationText.named('a properties file') }
      : null,
  read,
  parts: (tree, file) =>
    tree.documents.flatMap(({ root }) =>
      root ? [{ subject: subjectOf(file), kind: 'properties', root }] : [],
    ),
  scope: (_tree, file) => subjectOf(file),
  mapping: [...propertiesMapping, ...settingsMapping],
  spelling: (_kind, path) => settingSpelling(path),
  asides: [
    { id: 'properties.build-time', how: 'volatile', name: /^(?:git\.)?build\.(?:time|number)$/ },
  ],
  identity: settingsIdentity,
});

/** `properties:config/application-staging`: a profile pairs with the other side's by its name. */
function subjectOf({ path }: SourceFile): string {
  return `properties:${stemOf(path)}`;
}

/** A `\u` without four hexadecimal digits: all that the library refuses, without saying where. */
const BAD_ESCAPE = /(?:^|[^\\])(?:\\\\)*\\u(?![\dA-Fa-f]{4})/;

function propertiesOf({ path, text }: SourceFile): ReturnType<Properties['getProperties']> {
  try {
    return new Properties(text).getProperties();
  } catch {
    const lines = text.split(/\r\n|\n|\r/);
    const bad = lines.findIndex((line) => !/^\s*[#!]/.test(line) && BAD_ESCAPE.test(line));
    const place = bad < 0 ? { file: path } : { file: path, line: bad + 1 };
    throw malformed({ place, what: configurationText.badEscape });
  }
}

/** Reads the format of `java.util.Properties.load`: escapes, continued lines, `=`, `:` or a blank. */
function read(file: SourceFile, limits: Limits): ReadTree {
  const { path, text } = file;
  if (/(?:^|[^\\])(?:\\\\)*\\\s*$/.test(text.slice(-LONGEST_END))) {
    const line = text.trimEnd().split('\n').length;
    throw truncated({ place: { file: path, line }, what: configurationText.openLine });
  }
  const budget = new TreeBudget(path, limits);
  const entries = new Map<string, MapEntry>();
  const duplicates: DuplicateKey[] = [];
  for (const property of propertiesOf(file)) {
    const { key, value, startingLineNumber: line, leadingWhitespace } = property;
    const position = { line, column: leadingWhitespace.length + 1 };
    budget.spend(1, position);
    if (holdsChartAction(value)) throw template({ file: path, ...position });
    const node = plainScalar(value, position);
    const earlier = entries.get(key);
    if (earlier) {
      const { node: lost, position: lostAt } = earlier;
      duplicates.push({ path: '', key, lost, lostAt, kept: node, keptAt: position });
    }
    entries.set(key, { key, node, position });
  }
  const position = { line: 1, column: 1 };
  const root = { kind: 'map', entries: [...entries.values()], position } as const;
  const documents = [{ root: entries.size === 0 ? null : root }];
  return { format: 'key-value', documents, duplicates, notes: [] };
}

const LONGEST_END = 2000;
