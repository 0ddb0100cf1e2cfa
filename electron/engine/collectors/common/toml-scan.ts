import type { Position } from '../../../../shared/model/index.ts';

/** Where a key of TOML stands, and how a value that fits on its line is written. */
export interface TomlPlace {
  readonly position: Position;
  readonly raw: string;
}

/** A path as one text: names and, for tables of an array, their numbers. */
export function tomlPath(path: readonly (string | number)[]): string {
  return JSON.stringify(path);
}

/**
 * Finds the places of keys in TOML that is known to be well formed: headers and the keys below them.
 * What stands within an inline table or a list has the place of its key.
 */
export function scanToml(text: string): ReadonlyMap<string, TomlPlace> {
  return new TomlScan(text).read();
}

const KEY =
  /^\s*((?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)(?:\s*\.\s*(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+))*)\s*=\s*(.*)$/;
const HEADER = /^\s*(\[\[?)\s*(.*?)\s*\]\]?\s*(?:#.*)?$/;
const PART = /"((?:[^"\\]|\\.)*)"|'([^']*)'|([\w-]+)/g;
const LONGEST_LINE = 4000;

class TomlScan {
  private readonly lines: readonly string[];
  private readonly places = new Map<string, TomlPlace>();
  /** How many tables each array of tables has so far. */
  private readonly counts = new Map<string, number>();
  private table: readonly (string | number)[] = [];

  constructor(text: string) {
    this.lines = text.split('\n');
  }

  read(): ReadonlyMap<string, TomlPlace> {
    for (let index = 0; index < this.lines.length; index += 1) {
      const line = (this.lines[index] ?? '').slice(0, LONGEST_LINE);
      const pair = KEY.exec(line);
      if (pair) index = this.pair(pair, index);
      else this.header(line, index);
    }
    return this.places;
  }

  private header(line: string, index: number): void {
    const [, brackets = '', names = ''] = HEADER.exec(line) ?? [];
    if (brackets === '') return;
    const parts = partsOf(names);
    const last = parts.at(-1) ?? '';
    const parent = this.resolved(parts.slice(0, -1));
    const own = [...parent, last];
    const count = this.counts.get(tomlPath(own));
    if (brackets === '[[') this.counts.set(tomlPath(own), (count ?? -1) + 1);
    this.table = brackets === '[[' ? [...own, (count ?? -1) + 1] : own;
    this.note(this.table, index, '');
  }

  /** `[a.b]` after `[[a]]` means the newest table of the array. */
  private resolved(parts: readonly string[]): readonly (string | number)[] {
    let path: readonly (string | number)[] = [];
    for (const part of parts) {
      path = [...path, part];
      const count = this.counts.get(tomlPath(path));
      if (count !== undefined) path = [...path, count];
    }
    return path;
  }

  /** Gives the index of the last line of the value. */
  private pair([, names = '', rest = '']: RegExpExecArray, index: number): number {
    this.note([...this.table, ...partsOf(names)], index, rest);
    const quote = /^("""|''')/.exec(rest)?.[1];
    if (quote !== undefined) return this.endOfText(index, rest, quote);
    return rest.startsWith('[') || rest.startsWith('{') ? this.endOfBrackets(index, rest) : index;
  }

  private note(path: readonly (string | number)[], index: number, rest: string): void {
    const column = (this.lines[index] ?? '').search(/\S/) + 1;
    const raw = rest.replace(/\s*(?:#.*)?$/, '');
    this.places.set(tomlPath(path), { position: { line: index + 1, column }, raw });
  }

  private endOfText(index: number, rest: string, quote: string): number {
    if (rest.includes(quote, quote.length)) return index;
    const end = this.lines.findIndex((line, at) => at > index && line.includes(quote));
    return end === -1 ? this.lines.length : end;
  }

  private endOfBrackets(index: number, rest: string): number {
    let depth = depthOf(rest);
    let at = index;
    while (depth > 0 && at < this.lines.length - 1) {
      at += 1;
      depth += depthOf(this.lines[at] ?? '');
    }
    return at;
  }
}

/** How many brackets a line opens beyond those that it closes; quotes and comments do not count. */
function depthOf(line: string): number {
  const bare = line.replaceAll(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '').replace(/#.*$/, '');
  return bare
    .split('')
    .reduce((sum, sign) => sum + (OPENING.has(sign) ? 1 : CLOSING.has(sign) ? -1 : 0), 0);
}

const OPENING: ReadonlySet<string> = new Set(['[', '{']);
const CLOSING: ReadonlySet<string> = new Set([']', '}']);

function partsOf(names: string): readonly string[] {
  return [...names.matchAll(PART)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
