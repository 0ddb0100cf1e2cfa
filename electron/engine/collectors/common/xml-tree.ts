import { SaxesParser } from 'saxes';
import { AppError } from '../../../../shared/model/index.ts';
import type { Place, Position } from '../../../../shared/model/index.ts';
import { configurationText, xmlFaults } from '../../../../shared/text/formats/configuration.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { malformed, truncated } from './errors.ts';
import { LineTable } from './line-table.ts';
import { plainScalar } from './plain.ts';
import { TreeBudget } from './tree.ts';
import type { MapEntry, ReadTree, TreeNode } from './tree.ts';

/** An element while the reader is inside it. */
interface Element {
  readonly name: string;
  readonly position: Position;
  readonly attributes: MapEntry[];
  readonly children: Map<string, { readonly position: Position; readonly nodes: TreeNode[] }>;
  text: string;
}

/**
 * Reads XML 1.0. An element is a map: attributes as `@name`, its text as `#text`, elements of one name
 * as a list where there are several or where an attribute names them (`name`, `key`, `id`). An element
 * with nothing but text is that text. Entities beyond the five predefined are not expanded; a document
 * type that declares some is refused. Throws an AppError with line and column.
 */
export function readXml(text: string, file: string, limits: Limits): ReadTree {
  return new XmlReader(text, file, limits).read();
}

/** The elements of one name below a node, be it one or several. */
export function elements(node: TreeNode | null | undefined, name: string): readonly TreeNode[] {
  if (node?.kind !== 'map') return [];
  const found = node.entries.find(({ key }) => key === name)?.node;
  if (!found) return [];
  return found.kind === 'list' ? found.items : [found];
}

/** Whether a text begins as XML: a declaration, a comment, a document type or an element. */
export function startsAsXml(text: string): boolean {
  return /^\s*<(?:\?xml\b|!--|!DOCTYPE\b|[A-Za-z_][\w.:-]*[\s/>])/.test(text.slice(0, HEAD));
}

const HEAD = 4096;

class XmlReader {
  private readonly text: string;
  private readonly file: string;
  private readonly budget: TreeBudget;
  private readonly lines: LineTable;
  private readonly parser = new SaxesParser({ position: true });
  private readonly stack: Element[] = [];
  private root: TreeNode | null = null;
  /** Where the next attribute may begin. */
  private cursor = 0;

  constructor(text: string, file: string, limits: Limits) {
    this.text = text;
    this.file = file;
    this.budget = new TreeBudget(file, limits);
    this.lines = new LineTable(text);
  }

  read(): ReadTree {
    const { parser } = this;
    parser.on('doctype', (body) => this.doctype(body));
    parser.on('opentagstart', ({ name }) => this.open(name));
    parser.on('attribute', ({ name, value }) => this.attribute(name, value));
    parser.on('text', (text) => this.add(text));
    parser.on('cdata', (text) => this.add(text));
    parser.on('closetag', () => this.close());
    parser.on('error', (error) => {
      throw this.error(error.message);
    });
    parser.write(this.text).close();
    return { format: 'xml', documents: [{ root: this.root }], duplicates: [], notes: [] };
  }

  private doctype(body: string): void {
    if (!/<!ENTITY\b/i.test(body)) return;
    throw new AppError({
      code: 'source.entities',
      ...configurationText.entities,
      place: this.place(this.parser.position),
    });
  }

  private open(name: string): void {
    const at = this.parser.position;
    const position = this.lines.at(Math.max(0, this.text.lastIndexOf('<', at - 1)));
    this.budget.spend(this.stack.length + 1, position);
    this.stack.push({ name, position, attributes: [], children: new Map(), text: '' });
    this.cursor = at - 1;
  }

  /** The reader tells of an attribute when it has read it: it began after what came before. */
  private attribute(name: string, value: string): void {
    const from = this.text.indexOf(name, this.cursor);
    this.cursor = this.parser.position;
    const position = this.lines.at(from === -1 ? this.cursor : from);
    this.budget.spend(this.stack.length + 1, position);
    const node = plainScalar(value, position);
    this.stack.at(-1)?.attributes.push({ key: `@${name}`, node, position });
  }

  private add(text: string): void {
    const top = this.stack.at(-1);
    if (top) top.text += text;
  }

  private close(): void {
    const element = this.stack.pop();
    if (!element) return;
    const { name, position } = element;
    const node = nodeOf(element);
    const parent = this.stack.at(-1);
    if (!parent) {
      this.root = { kind: 'map', entries: [{ key: name, node, position }], position };
      return;
    }
    const known = parent.children.get(name);
    if (known) known.nodes.push(node);
    else parent.children.set(name, { position, nodes: [node] });
  }

  /** The reader's own messages may quote the file; ours do not. */
  private error(message: string): AppError {
    const known = xmlFaults.find(({ said }) => message.includes(said));
    const what = known?.what ?? configurationText.xml;
    if (known?.early && LONE_AMPERSAND.test(this.text)) {
      const at = this.text.search(LONE_AMPERSAND);
      return malformed({ place: this.place(at), what: configurationText.loneAmpersand });
    }
    const open = this.stack.map(({ name }) => name).join('.');
    const place = this.place(this.parser.position);
    if (!known?.early) return malformed({ place, what });
    return truncated({ place: open === '' ? place : { ...place, path: open }, what });
  }

  private place(offset: number): Place {
    return { file: this.file, ...this.lines.at(Math.min(offset, this.text.length)) };
  }
}

/** The reader looks for the end of an entity to the end of the file. */
const LONE_AMPERSAND = /&(?!#?\w{1,40};)/;

function nodeOf({ attributes, children, text, position }: Element): TreeNode {
  const said = text.trim();
  if (attributes.length === 0 && children.size === 0) return plainScalar(said, position);
  const words: MapEntry[] =
    said === '' ? [] : [{ key: '#text', node: plainScalar(said, position), position }];
  const below = [...children].map(([key, child]) => ({
    key,
    node: childNode(child.nodes, child.position),
    position: child.position,
  }));
  return { kind: 'map', entries: [...attributes, ...words, ...below], position };
}

function childNode(nodes: readonly TreeNode[], position: Position): TreeNode {
  const [first, ...more] = nodes;
  if (first && more.length === 0 && !isNamed(first)) return first;
  return { kind: 'list', items: nodes, position };
}

/** One `add key="a"` on this side and two on the other are still lists both. */
function isNamed(node: TreeNode): boolean {
  return node.kind === 'map' && node.entries.some(({ key }) => NAMING.has(key));
}

const NAMING: ReadonlySet<string> = new Set(['@name', '@key', '@id']);
