import { isAlias, isMap, isScalar, isSeq, LineCounter, parseAllDocuments } from 'yaml';
import type { Document, Node, Pair, Scalar, YAMLError, YAMLMap } from 'yaml';
import { AppError } from '../../../../shared/model/index.ts';
import type { Position } from '../../../../shared/model/index.ts';
import {
  collectorText,
  faultText,
  limitText,
  refusalText,
  yamlFaults,
} from '../../../../shared/text/collectors.ts';
import { configurationText } from '../../../../shared/text/formats/configuration.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { malformed, overLimit, truncated } from './errors.ts';
import { holdsAction, holdsChartAction, isUnfilled, template } from './template.ts';
import { TreeBudget } from './tree.ts';
import type { DuplicateKey, MapEntry, ReadTree, ScalarNode, TreeNode } from './tree.ts';

/**
 * Reads YAML 1.2 (and what 1.1 files need of it): several documents, merge keys, aliases within
 * limits, duplicate keys, the source's spelling of plain values. Throws an AppError with a place.
 */
export function readYaml(text: string, file: string, limits: Limits): ReadTree {
  return new YamlReader(text, file, limits).read();
}

class YamlReader {
  private readonly text: string;
  private readonly file: string;
  private readonly limits: Limits;
  private readonly budget: TreeBudget;
  private readonly lines = new LineCounter();
  private readonly duplicates: DuplicateKey[] = [];
  private readonly notes: { message: string; at: string | null }[] = [];
  private aliases = 0;
  private unfilled = false;
  /** Lines with values that YAML 1.1 reads otherwise. */
  private readonly versionLines = new Set<number>();

  constructor(text: string, file: string, limits: Limits) {
    this.text = text;
    this.file = file;
    this.limits = limits;
    this.budget = new TreeBudget(file, limits);
  }

  read(): ReadTree {
    const parsed = this.parse();
    const failed = parsed.find((document) => document.errors.length > 0);
    if (failed?.errors[0]) throw this.error(failed.errors[0]);
    const documents = parsed.map((document) => ({ root: this.root(document) }));
    this.noteOpenEnd();
    this.noteLoneValue(documents.map(({ root }) => root));
    this.noteVersions();
    return { format: 'yaml', documents, duplicates: this.duplicates, notes: this.notes };
  }

  /** Null for a document of blanks and comments only. */
  private root(document: Document.Parsed): TreeNode | null {
    if (!document.contents) return null;
    const node = this.node(document.contents, new Walk(document));
    return node.kind === 'scalar' && node.type === 'null' && node.text === '' ? null : node;
  }

  private parse(): readonly Document.Parsed[] {
    try {
      return [
        ...parseAllDocuments(this.text, {
          lineCounter: this.lines,
          logLevel: 'silent',
          merge: true,
          prettyErrors: false,
          uniqueKeys: false,
        }),
      ];
    } catch (error) {
      if (error instanceof RangeError) throw this.tooDeep({ file: this.file });
      throw error;
    }
  }

  private tooDeep(place: { readonly file: string }): AppError {
    const what = limitText.depth(this.limits.depth);
    return overLimit({ code: 'source.too-deep', place, what });
  }

  private node(node: Node, walk: Walk): TreeNode {
    if (isAlias(node)) return this.alias(node, walk);
    const position = this.position(node.range?.[0] ?? 0);
    this.budget.spend(walk.depth, position);
    if (isMap(node)) {
      this.refuseActionAt(node);
      return underTag(node.tag, { kind: 'map', entries: this.entries(node, walk), position });
    }
    if (isSeq(node)) {
      const items = node.items.map((item, index) =>
        this.node(item as Node, walk.into(`[${index}]`)),
      );
      return underTag(node.tag, { kind: 'list', items, position });
    }
    return this.scalar(node as Scalar, position);
  }

  private alias(node: Node, walk: Walk): TreeNode {
    const position = this.position(node.range?.[0] ?? 0);
    const place = { file: this.file, ...position };
    this.aliases += 1;
    if (this.aliases > this.limits.aliases) {
      const what = limitText.aliases(this.limits.aliases);
      throw overLimit({ code: 'source.too-many-aliases', place, what });
    }
    const target = isAlias(node) ? node.resolve(walk.document) : undefined;
    if (!target) throw malformed({ place, what: faultText.aliasUnknown });
    if (walk.open.has(target)) {
      throw malformed({ place, what: faultText.aliasCycle });
    }
    return this.node(target, walk.through(target));
  }

  /** Explicit keys win over merged ones, the earlier of several merged maps over the later. */
  private entries(map: YAMLMap, walk: Walk): readonly MapEntry[] {
    const own = new Map<string, MapEntry>();
    const merged = new Map<string, MapEntry>();
    for (const pair of map.items) {
      if (isMergeKey(pair)) {
        for (const entry of this.merged(pair.value as Node | null, walk)) {
          if (!merged.has(entry.key)) merged.set(entry.key, entry);
        }
      } else {
        this.entry(pair, own, walk);
      }
    }
    const inherited = [...merged.values()].filter((entry) => !own.has(entry.key));
    return [...own.values(), ...inherited];
  }

  private entry(pair: Pair, own: Map<string, MapEntry>, walk: Walk): void {
    const key = keyText(pair.key);
    const position = this.position((pair.key as Node | null)?.range?.[0] ?? 0);
    this.refuseActionIn(pair.key, key, position);
    if (dependsOnVersion(pair.key)) this.versionLines.add(position.line);
    const node: TreeNode = pair.value
      ? this.node(pair.value as Node, walk.into(key))
      : { kind: 'scalar', type: 'null', text: '', position };
    const earlier = own.get(key);
    if (earlier) {
      const { node: lost, position: lostAt } = earlier;
      this.duplicates.push({ path: walk.path, key, lost, lostAt, kept: node, keptAt: position });
    }
    own.set(key, { key, node, position });
  }

  private merged(value: Node | null, walk: Walk): readonly MapEntry[] {
    if (!value) return [];
    const node = this.node(value, walk.into('<<'));
    if (node.kind === 'map') return node.entries;
    if (node.kind === 'list') {
      return node.items.flatMap((item) => (item.kind === 'map' ? item.entries : []));
    }
    const place = { file: this.file, ...node.position };
    throw malformed({ place, what: faultText.mergeNoMap });
  }

  private scalar(node: Scalar, position: Position): ScalarNode {
    if (dependsOnVersion(node)) this.versionLines.add(position.line);
    const tag = node.tag?.startsWith('!') ? node.tag : undefined;
    const { value } = node;
    if (typeof value === 'string') {
      this.checkAction(node, value, position);
      const text = tag ? `${tag} ${value}`.trim() : value;
      return { kind: 'scalar', type: 'string', text, position, sealed: tag === '!vault' };
    }
    const text = node.source ?? String(value);
    if (value === null || value === undefined)
      return { kind: 'scalar', type: 'null', text, position };
    if (typeof value === 'boolean') return { kind: 'scalar', type: 'boolean', text, position };
    const type = typeof value === 'number' || typeof value === 'bigint' ? 'number' : 'string';
    return { kind: 'scalar', type, text, position };
  }

  /** `{{ .Values.a }}` is a map within a map to a reader of YAML, and never meant as one. */
  private refuseActionAt(node: Node): void {
    const at = node.range?.[0] ?? 0;
    if (this.text.startsWith('{{', at)) throw template({ file: this.file, ...this.position(at) });
  }

  private refuseActionIn(key: unknown, text: string, position: Position): void {
    if (isMap(key)) this.refuseActionAt(key);
    if (holdsChartAction(text)) throw template({ file: this.file, ...position });
  }

  /** Values of a chart may hold quoted actions as data; a plain one is what a template looks like. */
  private checkAction(node: Scalar, value: string, position: Position): void {
    if (!value.includes('{{')) return;
    const plain = node.type === 'PLAIN';
    if (plain && holdsChartAction(value)) throw template({ file: this.file, ...position });
    if (this.unfilled || !isUnfilled(value)) return;
    this.unfilled = true;
    const at = collectorText.line(position.line);
    this.notes.push({ message: collectorText.unfilled(position.line), at });
  }

  private error(error: YAMLError): AppError {
    const place = { file: this.file, ...this.position(error.pos[0]) };
    if (error.code === 'TAB_AS_INDENT') {
      return new AppError({
        code: 'source.tab',
        ...refusalText.tab(yamlFaults['TAB_AS_INDENT'] ?? faultText.yaml),
        place,
      });
    }
    if (String(error.code) === 'RESOURCE_EXHAUSTION') return this.tooDeep(place);
    if (holdsAction(this.text)) return template(place);
    const what = yamlFaults[error.code] ?? faultText.yaml;
    const atEnd = this.text.slice(error.pos[0]).trim().length <= 1;
    return atEnd ? truncated({ place, what }) : malformed({ place, what });
  }

  /** A truncated YAML file can still parse: a last key without value and line end is suspicious. */
  private noteOpenEnd(): void {
    const last = this.text.slice(-LONGEST_END);
    const open = /:[ \t]*$/.test(last);
    const begun = /:[ \t]*\r?\n[ \t]+[\w.-]+$/.test(last);
    if (!open && !begun) return;
    this.notes.push({
      message: open ? collectorText.openEnd : collectorText.begunEnd,
      at: collectorText.line(this.text.split('\n').length),
    });
  }

  /** Any prose is YAML of one text: a page or a message that was saved instead of the document. */
  private noteLoneValue(roots: readonly (TreeNode | null)[]): void {
    const [root, ...more] = roots.filter((one) => one !== null);
    if (root?.kind !== 'scalar' || more.length > 0) return;
    this.notes.push({ message: collectorText.loneValue, at: null });
  }

  private noteVersions(): void {
    const lines = [...this.versionLines].toSorted((a, b) => a - b);
    const [first] = lines;
    if (first === undefined) return;
    const message = configurationText.yamlVersions(lines);
    this.notes.push({ message, at: collectorText.line(first) });
  }

  private position(offset: number): Position {
    const { line, col } = this.lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  }
}

/** Characters at the end of a text that are looked at to see whether it is cut off. */
const LONGEST_END = 1000;

/** Where the walk stands: path for messages, depth for limits, open anchors against cycles. */
class Walk {
  readonly document: Document.Parsed;
  readonly path: string;
  readonly depth: number;
  readonly open: ReadonlySet<Node>;

  constructor(
    document: Document.Parsed,
    path = '',
    depth = 1,
    open: ReadonlySet<Node> = new Set(),
  ) {
    this.document = document;
    this.path = path;
    this.depth = depth;
    this.open = open;
  }

  into(key: string): Walk {
    const path = key.startsWith('[') || this.path === '' ? this.path + key : `${this.path}.${key}`;
    return new Walk(this.document, path, this.depth + 1, this.open);
  }

  through(anchor: Node): Walk {
    return new Walk(this.document, this.path, this.depth, new Set([...this.open, anchor]));
  }
}

/**
 * Plain values that YAML 1.1 takes as truth values, octal or sexagesimal numbers, or dates, and YAML 1.2
 * as something else (YAML 1.1, its type repository; YAML 1.2.2, 10.3).
 */
const VERSIONED =
  /^(?:yes|no|on|off|[-+]?0\d[\d_]*|0o[0-7]+|[-+]?\d[\d_]*_\d[\d_]*|[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?|\d{4}-\d\d?-\d\d?(?:[Tt ][\d:.]+\s?(?:Z|[-+][\d:]+)?)?)$/i;

function dependsOnVersion(node: unknown): boolean {
  if (!isScalar(node) || node.type !== 'PLAIN') return false;
  return node.tag === undefined && VERSIONED.test(node.source ?? '');
}

/** A tag of the format's own on a collection, such as `!If`, is kept as a key above it. */
function underTag(tag: string | undefined, node: TreeNode): TreeNode {
  if (!tag?.startsWith('!')) return node;
  const { position } = node;
  return { kind: 'map', entries: [{ key: tag, node, position }], position };
}

function isMergeKey(pair: Pair): boolean {
  return isScalar(pair.key) && (typeof pair.key.value === 'symbol' || pair.key.tag === MERGE_TAG);
}

const MERGE_TAG = 'tag:yaml.org,2002:merge';

function keyText(key: unknown): string {
  if (!isScalar(key)) return String(key);
  if (typeof key.value === 'string') return key.value;
  return key.source ?? String(key.value);
}
