import type { Limits } from '../../../../shared/model/limits.ts';
import type { Position } from '../../../../shared/model/index.ts';
import { hclFaults } from '../../../../shared/text/formats/infrastructure.ts';
import { TreeBudget } from '../common/tree.ts';
import type {
  DuplicateKey,
  ListNode,
  MapEntry,
  MapNode,
  ReadTree,
  ScalarNode,
  TreeNode,
} from '../common/tree.ts';
import { HclScanner } from './scanner.ts';

const NUMBER = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/y;
const WORD = /(?:true|false|null)(?![\w.\-([])/y;
const FOR = /[[{]\s*for\b/y;
const BARE_KEY = /[^\s=:{}[\](),"]+/y;

interface Block {
  readonly type: string;
  readonly labels: readonly string[];
  readonly body: MapNode;
}

/**
 * Reads HCL into the shape of Terraform's JSON syntax: `resource "a" "b" { ... }` becomes
 * `resource.a.b[0]`, an expression that is no plain value `${...}`. Every value keeps its spelling
 * and place; nothing is evaluated. Throws an AppError with line and column.
 */
export function readHcl(text: string, file: string, limits: Limits): ReadTree {
  return new HclReader(text, file, limits).read();
}

class HclReader {
  private readonly scan: HclScanner;
  private readonly budget: TreeBudget;
  private readonly duplicates: DuplicateKey[] = [];

  constructor(text: string, file: string, limits: Limits) {
    this.scan = new HclScanner(text, file);
    this.budget = new TreeBudget(file, limits);
  }

  read(): ReadTree {
    const root = this.body(1, this.scan.position(0));
    if (!this.scan.ended) throw this.scan.fault(hclFaults.closing);
    const { duplicates } = this;
    return { format: 'hcl', documents: [{ root }], duplicates, notes: [] };
  }

  /** Arguments and blocks up to a closing brace or the end of the file. */
  private body(depth: number, position: Required<Position>): MapNode {
    this.budget.spend(depth, position);
    const own = new Map<string, MapEntry>();
    const blocks: Block[] = [];
    for (;;) {
      this.scan.skip({ lines: true });
      if (this.scan.ended || this.scan.peek() === '}') break;
      this.item(depth, own, blocks);
    }
    for (const entry of foldBlocks(blocks)) own.set(freeKey(entry.key, own), entry);
    return { kind: 'map', entries: [...own].map(([key, entry]) => ({ ...entry, key })), position };
  }

  private item(depth: number, own: Map<string, MapEntry>, blocks: Block[]): void {
    const { scan } = this;
    const position = scan.position();
    const key = scan.identifier();
    if (key === null) throw scan.fault(hclFaults.item);
    scan.skip({ lines: false });
    if (scan.peek() !== '=') {
      blocks.push(this.block(key, depth, position));
      return;
    }
    scan.at += 1;
    const node = this.value(depth + 1, { newlineEnds: true });
    this.add(own, { key, node, position });
    scan.skip({ lines: false });
    if (!scan.ended && scan.peek() !== '\n' && scan.peek() !== '}')
      throw scan.fault(hclFaults.lineEnd);
  }

  private add(own: Map<string, MapEntry>, entry: MapEntry): void {
    const { key, node: kept, position: keptAt } = entry;
    const earlier = own.get(key);
    if (earlier) {
      const { node: lost, position: lostAt } = earlier;
      this.duplicates.push({ path: '', key, lost, lostAt, kept, keptAt });
    }
    own.set(key, entry);
  }

  private block(type: string, depth: number, position: Required<Position>): Block {
    const { scan } = this;
    const labels: string[] = [];
    for (;;) {
      scan.skip({ lines: false });
      if (scan.peek() === '{') break;
      const label = scan.peek() === '"' ? scan.quoted() : scan.identifier();
      if (label === null) throw scan.fault(hclFaults.block);
      labels.push(label);
    }
    scan.at += 1;
    const body = this.body(depth + 1 + labels.length, position);
    if (scan.peek() !== '}') throw scan.fault(hclFaults.closed);
    scan.at += 1;
    return { type, labels, body };
  }

  private value(depth: number, how: Ending): TreeNode {
    const { scan } = this;
    scan.skip({ lines: !how.newlineEnds });
    const begun = scan.at;
    const position = scan.position();
    this.budget.spend(depth, position);
    const plain = this.plain(depth, position);
    if (plain && this.atEnd(how)) return plain;
    scan.at = begun;
    scan.skipExpression(how);
    const written = scan.text.slice(begun, scan.at).trim();
    if (written === '') throw scan.fault(hclFaults.value);
    return { kind: 'scalar', type: 'string', text: `\${${written}}`, position };
  }

  /** The value here where it is a plain one; null where it is an expression, wherever that ends. */
  private plain(depth: number, position: Required<Position>): TreeNode | null {
    const { scan } = this;
    const text = scan.peek() === '"' ? scan.quoted() : scan.heredoc();
    if (text !== null) return { kind: 'scalar', type: 'string', text, position };
    const number = scan.take(NUMBER);
    if (number !== null) return { kind: 'scalar', type: 'number', text: number, position };
    const word = scan.take(WORD);
    if (word !== null) return wordNode(word, position);
    if (scan.peek() !== '[' && scan.peek() !== '{') return null;
    if (scan.take(FOR) !== null) return null;
    return scan.peek() === '[' ? this.list(depth, position) : this.object(depth, position);
  }

  /** Whether the expression is over here. */
  private atEnd(how: Ending): boolean {
    const { scan } = this;
    const after = scan.at;
    scan.skip({ lines: !how.newlineEnds });
    if (scan.ended || ',)]}\n'.includes(scan.peek())) return true;
    scan.at = after;
    return false;
  }

  private list(depth: number, position: Required<Position>): ListNode {
    const { scan } = this;
    const items: TreeNode[] = [];
    scan.at += 1;
    for (;;) {
      scan.skip({ lines: true });
      if (scan.peek() === ']') break;
      items.push(this.value(depth + 1, { newlineEnds: false }));
      scan.skip({ lines: true });
      if (scan.peek() === ',') scan.at += 1;
      else if (scan.peek() !== ']') throw scan.fault(hclFaults.list);
    }
    scan.at += 1;
    return { kind: 'list', items, position };
  }

  private object(depth: number, position: Required<Position>): MapNode {
    const { scan } = this;
    const own = new Map<string, MapEntry>();
    scan.at += 1;
    for (;;) {
      scan.skip({ lines: true });
      if (scan.peek() === '}') break;
      this.member(depth, own);
      scan.skip({ lines: false });
      if (scan.peek() === ',') scan.at += 1;
      else if (scan.peek() !== '\n' && scan.peek() !== '}') throw scan.fault(hclFaults.object);
    }
    scan.at += 1;
    return { kind: 'map', entries: [...own.values()], position };
  }

  private member(depth: number, own: Map<string, MapEntry>): void {
    const { scan } = this;
    const position = scan.position();
    const key = this.memberKey();
    scan.skip({ lines: false });
    if (key === null || (scan.peek() !== '=' && scan.peek() !== ':'))
      throw scan.fault(hclFaults.object);
    scan.at += 1;
    this.add(own, { key, node: this.value(depth + 1, { newlineEnds: true }), position });
  }

  private memberKey(): string | null {
    const { scan } = this;
    if (scan.peek() === '"') return scan.quoted();
    if (scan.peek() !== '(') return scan.take(BARE_KEY);
    const begun = scan.at;
    scan.at += 1;
    scan.skipExpression({ newlineEnds: false });
    if (scan.peek() !== ')') throw scan.fault(hclFaults.object);
    scan.at += 1;
    return `\${${scan.text.slice(begun, scan.at)}}`;
  }
}

interface Ending {
  /** Whether a line end is the end of the expression: in bodies and objects, not in lists. */
  readonly newlineEnds: boolean;
}

function wordNode(text: string, position: Required<Position>): ScalarNode {
  return { kind: 'scalar', type: text === 'null' ? 'null' : 'boolean', text, position };
}

/** Blocks of one type become a list; labelled ones are grouped by their labels first. */
function foldBlocks(blocks: readonly Block[]): readonly MapEntry[] {
  return [...Map.groupBy(blocks, ({ type }) => type)].flatMap(([type, alike]) => {
    const bare = alike.filter(({ labels }) => labels.length === 0).map(({ body }) => body);
    const labelled = alike
      .filter(({ labels }) => labels.length > 0)
      .map(({ labels: [first = '', ...rest], body }) => ({ type: first, labels: rest, body }));
    return [
      ...(bare.length > 0
        ? [entryOf(type, { kind: 'list', items: bare, position: at(bare[0]) })]
        : []),
      ...(labelled.length > 0 ? [labelledEntry(type, labelled)] : []),
    ];
  });
}

function labelledEntry(type: string, blocks: readonly Block[]): MapEntry {
  const position = at(blocks[0]?.body);
  return entryOf(type, { kind: 'map', entries: foldBlocks(blocks), position });
}

function entryOf(key: string, node: TreeNode): MapEntry {
  return { key, node, position: node.position };
}

function at(node: TreeNode | undefined): Position {
  return node?.position ?? { line: 1, column: 1 };
}

function freeKey(key: string, own: ReadonlyMap<string, MapEntry>): string {
  let count = 1;
  let free = key;
  while (own.has(free)) free = `${key}#${(count += 1)}`;
  return free;
}
