import type { Position } from '../../../../shared/model/index.ts';
import { configurationText } from '../../../../shared/text/formats/configuration.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { plainScalar } from './plain.ts';
import { holdsChartAction, template } from './template.ts';
import { TreeBudget } from './tree.ts';
import type { DuplicateKey, MapEntry, ReadTree, ScalarNode, TreeNode } from './tree.ts';

/** How a dialect of `key = value` lines is written. */
export interface PairDialect {
  /** Begins a line that is a comment. */
  readonly comment: RegExp;
  /** Takes a line apart: its key, and its value where it has one. */
  readonly pair: RegExp;
  /** Begins a comment behind a value; null where the format knows none. */
  readonly trailing: RegExp | null;
  /** Keys that may be given several times and add up; null where none may. */
  readonly lists: RegExp | null;
  /** Whether a backslash at the end of a line joins the next one. */
  readonly continued: boolean;
}

/** A tree of pairs, and what of the text is none. */
export interface PairTree extends ReadTree {
  readonly pairs: number;
  /** Lines that are neither a pair, a header, a comment nor blank. */
  readonly others: readonly number[];
}

/** `key = value` and `key: value`, with comments of every kind: what people write in hand-over notes. */
export const anyPairs: PairDialect = {
  comment: /^\s*(?:[#;!]|\/\/|--(?=\s|$))/,
  pair: /^\s*(?:export\s+)?([\p{L}_"'$@/*][^=:#]{0,79})(?:=>?|:(?=\s|$))(.*)$/su,
  trailing: /\s[#;]\s.*$/s,
  lists: null,
  continued: false,
};

/**
 * Reads pairs line by line; `[sections]` are maps within the map. A repeated key is told with both lines
 * and its last value wins, unless the dialect knows it as a list.
 */
export function readPairs(
  text: string,
  how: { readonly file: string; readonly limits: Limits; readonly dialect: PairDialect },
): PairTree {
  return new PairReader(text, how.file, how.limits, how.dialect).read();
}

/** `[section]`, and git's `[remote "origin"]`. */
const SECTION = /^\s*\[\s*([^\]]{1,200}?)\s*\]\s*(?:[#;].*)?$/;

interface Section {
  readonly name: string;
  readonly position: Position;
  readonly entries: Map<string, MapEntry>;
}

class PairReader {
  private readonly lines: readonly string[];
  private readonly file: string;
  private readonly dialect: PairDialect;
  private readonly budget: TreeBudget;
  private readonly top: Section;
  private readonly sections = new Map<string, Section>();
  private readonly duplicates: DuplicateKey[] = [];
  private readonly others: number[] = [];
  private at: Section;
  private pairs = 0;

  constructor(text: string, file: string, limits: Limits, dialect: PairDialect) {
    this.lines = text.split(/\r\n|\n|\r/);
    this.file = file;
    this.dialect = dialect;
    this.budget = new TreeBudget(file, limits);
    this.top = { name: '', position: { line: 1, column: 1 }, entries: new Map() };
    this.at = this.top;
  }

  read(): PairTree {
    for (let index = 0; index < this.lines.length; index += 1) index = this.line(index);
    const tables = [...this.sections.values()].map(({ name, position, entries }) => {
      const node: TreeNode = { kind: 'map', entries: [...entries.values()], position };
      return { key: name, node, position };
    });
    const entries = [...this.top.entries.values(), ...tables];
    const root: TreeNode = { kind: 'map', entries, position: this.top.position };
    const documents = [{ root: entries.length === 0 ? null : root }];
    const { duplicates, pairs, others } = this;
    return { format: 'key-value', documents, duplicates, notes: this.notes(), pairs, others };
  }

  /** Gives the index of the last line that was read. */
  private line(index: number): number {
    const line = this.lines[index] ?? '';
    if (line.trim() === '' || this.dialect.comment.test(line)) return index;
    const section = SECTION.exec(line);
    if (section) {
      this.open(section[1] ?? '', { line: index + 1, column: 1 });
      return index;
    }
    const [, key, value = ''] = this.dialect.pair.exec(line.slice(0, LONGEST_LINE)) ?? [];
    if (key === undefined) {
      this.others.push(index + 1);
      return index;
    }
    const column = line.search(/\S/) + 1;
    const last = this.lastLine(index);
    const rest = this.lines.slice(index + 1, last + 1).map((more) => more.trim());
    const whole = [last > index ? withoutBackslash(value) : value, ...rest].join(' ');
    this.pair(
      key.trim().replaceAll(/^["']|["']$/g, ''),
      this.scalar(whole, { line: index + 1, column }),
    );
    return last;
  }

  private lastLine(index: number): number {
    let last = index;
    while (this.dialect.continued && /\\\s*$/.test(this.lines[last] ?? '')) last += 1;
    return Math.min(last, this.lines.length - 1);
  }

  private open(name: string, position: Position): void {
    const known = this.sections.get(name);
    this.at = known ?? { name, position, entries: new Map() };
    this.budget.spend(1, position);
    this.sections.set(name, this.at);
  }

  private scalar(text: string, position: Position): ScalarNode {
    if (holdsChartAction(text)) throw template({ file: this.file, ...position });
    const { trailing } = this.dialect;
    const quoted = /^\s*(["'])(.*?)\1\s*(?:[#;].*)?$/s.exec(text);
    if (quoted) return { kind: 'scalar', type: 'string', text: quoted[2] ?? '', position };
    return plainScalar((trailing ? text.replace(trailing, '') : text).trim(), position);
  }

  private pair(key: string, node: ScalarNode): void {
    this.budget.spend(this.at === this.top ? 1 : 2, node.position);
    this.pairs += 1;
    const { entries, name } = this.at;
    const { position } = node;
    const earlier = entries.get(key);
    if (this.dialect.lists?.test(`${name}.${key}`)) {
      const items = earlier?.node.kind === 'list' ? earlier.node.items : [];
      entries.set(key, {
        key,
        node: { kind: 'list', items: [...items, node], position },
        position,
      });
      return;
    }
    if (earlier) {
      const { node: lost, position: lostAt } = earlier;
      this.duplicates.push({ path: name, key, lost, lostAt, kept: node, keptAt: position });
    }
    entries.set(key, { key, node, position });
  }

  private notes(): ReadTree['notes'] {
    if (this.others.length === 0) return [];
    return [{ message: configurationText.noPairs(this.others), at: null }];
  }
}

/** Longer lines are no settings; patterns stay cheap on them. */
const LONGEST_LINE = 100_000;

function withoutBackslash(value: string): string {
  return value.replace(/\\\s*$/, '').trim();
}
