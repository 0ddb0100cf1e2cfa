import { visit } from 'jsonc-parser';
import type { ParseErrorCode } from 'jsonc-parser';
import type { AppError, Position } from '../../../../shared/model/index.ts';
import { faultText, jsonFaults } from '../../../../shared/text/collectors.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { malformed, truncated } from './errors.ts';
import { harmlessName } from './secret-values.ts';
import { holdsAction, template } from './template.ts';
import { TreeBudget } from './tree.ts';
import type { DuplicateKey, MapEntry, ReadTree, ScalarNode, TreeNode } from './tree.ts';

/** An open container while the visitor is inside it. */
interface Frame {
  readonly kind: 'map' | 'list';
  readonly label: string;
  readonly position: Position;
  readonly entries: Map<string, MapEntry>;
  readonly items: TreeNode[];
  key: string;
  keyAt: Position;
}

/** `CloseBraceExpected` and `CloseBracketExpected`. */
const MISSING_BRACKET: ReadonlySet<number> = new Set([7, 8]);

/** Characters of a line that are looked at for the action of a template. */
const LONGEST_LINE = 2000;

/** A text that is part of a file: where it begins, and what is left of the file's limits. */
interface JsonPart {
  readonly firstLine?: number;
  readonly budget?: TreeBudget;
}

/**
 * Reads JSON (comments and trailing commas allowed, as settings files have them) with positions,
 * duplicate keys and the source's spelling of numbers. Throws an AppError with line and column.
 */
export function readJson(text: string, file: string, limits: Limits, how: JsonPart = {}): ReadTree {
  return new JsonReader(text, file, limits, how).read();
}

class JsonReader {
  private readonly text: string;
  private readonly file: string;
  /** Line of the file on which the text begins. */
  private readonly firstLine: number;
  private readonly budget: TreeBudget;
  private readonly stack: Frame[] = [];
  private readonly duplicates: DuplicateKey[] = [];
  private root: TreeNode | null = null;
  /** What ended last: the reader ends a container before it misses its bracket. */
  private closed: Frame | null = null;

  constructor(text: string, file: string, limits: Limits, how: JsonPart) {
    this.text = text;
    this.file = file;
    this.firstLine = how.firstLine ?? 1;
    this.budget = how.budget ?? new TreeBudget(file, limits);
  }

  read(): ReadTree {
    visit(
      this.text,
      {
        onObjectBegin: (_offset, _length, line, column) => this.open('map', line, column),
        onArrayBegin: (_offset, _length, line, column) => this.open('list', line, column),
        onObjectEnd: () => this.close(),
        onArrayEnd: () => this.close(),
        onObjectProperty: (key, _offset, _length, line, column) => this.property(key, line, column),
        onLiteralValue: (value: unknown, offset, length, line, column) =>
          this.add(this.scalar(value, { offset, length, line, column })),
        onError: (code, offset, length, line, column) => {
          throw this.error(code, { offset, length, line, column });
        },
      },
      { allowTrailingComma: true },
    );
    return {
      format: 'json',
      documents: [{ root: this.root }],
      duplicates: this.duplicates,
      notes: [],
    };
  }

  private open(kind: 'map' | 'list', line: number, column: number): void {
    const position = this.place(line, column);
    this.budget.spend(this.stack.length + 1, position);
    const label = this.labelOfNext();
    this.stack.push({
      kind,
      label,
      position,
      entries: new Map(),
      items: [],
      key: '',
      keyAt: position,
    });
  }

  private labelOfNext(): string {
    const top = this.stack.at(-1);
    if (!top) return '';
    return top.kind === 'map' ? top.key : `[${top.items.length}]`;
  }

  private close(): void {
    const frame = this.stack.pop();
    if (!frame) return;
    this.closed = frame;
    const { kind, position, entries, items } = frame;
    this.add(
      kind === 'map'
        ? { kind, position, entries: [...entries.values()] }
        : { kind, position, items },
    );
  }

  private property(key: string, line: number, column: number): void {
    const top = this.stack.at(-1);
    if (!top) return;
    top.key = key;
    top.keyAt = this.place(line, column);
  }

  private add(node: TreeNode): void {
    const top = this.stack.at(-1);
    if (!top) {
      this.root = node;
    } else if (top.kind === 'list') {
      top.items.push(node);
    } else {
      this.noteDuplicate(top, node);
      top.entries.set(top.key, { key: top.key, node, position: top.keyAt });
    }
  }

  private noteDuplicate(top: Frame, kept: TreeNode): void {
    const earlier = top.entries.get(top.key);
    if (!earlier) return;
    const path = this.path();
    const { node: lost, position: lostAt } = earlier;
    this.duplicates.push({ path, key: top.key, lost, lostAt, kept, keptAt: top.keyAt });
  }

  /** Where the reader stands: `resources[0].instances`. */
  private path(also: Frame | null = null): string {
    const frames = also ? [...this.stack, also] : this.stack;
    const labels = frames.map((frame) => frame.label).filter(Boolean);
    return harmlessName(labels.join('.').replaceAll('.[', '['));
  }

  private scalar(value: unknown, at: Span): ScalarNode {
    const position = this.place(at.line, at.column);
    this.budget.spend(this.stack.length + 1, position);
    if (typeof value === 'string') return { kind: 'scalar', type: 'string', text: value, position };
    const text = this.text.slice(at.offset, at.offset + at.length);
    const type = value === null ? 'null' : typeof value === 'boolean' ? 'boolean' : 'number';
    return { kind: 'scalar', type, text, position };
  }

  private place(line: number, column: number): Required<Position> {
    return { line: line + this.firstLine, column: column + 1 };
  }

  private lineAt(offset: number): string {
    const from = this.text.lastIndexOf('\n', offset - 1) + 1;
    const to = this.text.indexOf('\n', offset);
    return this.text.slice(from, to === -1 ? undefined : to).slice(0, LONGEST_LINE);
  }

  private error(code: ParseErrorCode, at: Span): AppError {
    const what = jsonFaults[code] ?? faultText.json;
    const position = { file: this.file, ...this.place(at.line, at.column) };
    if (holdsAction(this.lineAt(at.offset))) return template(position);
    const rest = this.text.slice(at.offset + at.length).trim();
    const open = this.stack.at(-1);
    if (rest !== '' || (this.text.trim() !== '' && !open && code === 9)) {
      return malformed({ place: position, what });
    }
    const inside = this.path(MISSING_BRACKET.has(code) ? this.closed : null);
    return truncated({ place: inside ? { ...position, path: inside } : position, what });
  }
}

interface Span {
  readonly offset: number;
  readonly length: number;
  readonly line: number;
  readonly column: number;
}
