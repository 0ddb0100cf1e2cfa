import type { AppError, Position } from '../../../../shared/model/index.ts';
import { hclFaults } from '../../../../shared/text/formats/infrastructure.ts';
import { malformed, truncated } from '../common/errors.ts';
import { LineTable } from '../common/line-table.ts';

/** What the scanner is inside of: a quoted template, or brackets that close with this character. */
type Frame = '"' | ')' | ']' | '}';

const CLOSERS: Readonly<Record<string, Frame>> = { '(': ')', '[': ']', '{': '}' };
const IDENTIFIER = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const HEREDOC = /<<-?([\p{ID_Start}_][\p{ID_Continue}-]*)[ \t]*\r?\n/uy;
const COMMENT = /#[^\n]*|\/\/[^\n]*/y;
const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/**
 * Moves through HCL (its native syntax specification, "Lexical Elements") without understanding
 * expressions: it knows where texts, brackets and comments end. It never recurses, so nothing that
 * is nested deep can exhaust it.
 */
export class HclScanner {
  readonly text: string;
  at = 0;
  private readonly file: string;
  private readonly lines: LineTable;

  constructor(text: string, file: string) {
    this.text = text;
    this.file = file;
    this.lines = new LineTable(text);
  }

  /** The character here; empty at the end. */
  peek(): string {
    return this.text[this.at] ?? '';
  }

  get ended(): boolean {
    return this.at >= this.text.length;
  }

  position(offset = this.at): Required<Position> {
    return this.lines.at(offset);
  }

  /** A fault here: the file ends too early where nothing but blanks follows. */
  fault(what: string, offset = this.at): AppError {
    const trouble = { what, place: { file: this.file, ...this.position(offset) } };
    return this.text.slice(this.at).trim() === '' ? truncated(trouble) : malformed(trouble);
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    return pattern.exec(this.text);
  }

  /** Skips blanks and comments; line ends too where they separate nothing. */
  skip({ lines }: { readonly lines: boolean }): void {
    for (;;) {
      const char = this.peek();
      if (char === ' ' || char === '\t' || char === '\r' || (lines && char === '\n')) this.at += 1;
      else if (!this.skipComment()) return;
    }
  }

  private skipComment(): boolean {
    const comment = this.match(COMMENT);
    if (comment) {
      this.at += comment[0].length;
      return true;
    }
    if (!this.text.startsWith('/*', this.at)) return false;
    const end = this.text.indexOf('*/', this.at + 2);
    const begun = this.at;
    this.at = end === -1 ? this.text.length : end + 2;
    if (end === -1) throw this.fault(hclFaults.comment, begun);
    return true;
  }

  /** The identifier here; null where none stands. */
  identifier(): string | null {
    const word = this.match(IDENTIFIER)?.[0];
    if (word === undefined) return null;
    this.at += word.length;
    return word;
  }

  /** Takes what the pattern finds here; null where it finds nothing. */
  take(pattern: RegExp): string | null {
    const found = this.match(pattern)?.[0];
    if (found === undefined) return null;
    this.at += found.length;
    return found;
  }

  /** The quoted text here, its escapes resolved and its `${...}` as written. */
  quoted(): string {
    const begun = this.at;
    this.skipBalanced(begun);
    return unescaped(this.text.slice(begun + 1, this.at - 1));
  }

  /** The text between heredoc markers (specification, "Template Expressions"); null where none begins. */
  heredoc(): string | null {
    const begun = this.at;
    const opening = this.match(HEREDOC);
    if (!opening) return null;
    const indented = opening[0].startsWith('<<-');
    const from = begun + opening[0].length;
    const end = this.endOfHeredoc(from, opening[1] ?? '', begun);
    const body = this.text.slice(from, end).replaceAll('\r\n', '\n');
    return indented ? withoutIndent(body) : body;
  }

  /** Moves behind the closing marker and gives where the text before it ends. */
  private endOfHeredoc(from: number, marker: string, begun: number): number {
    for (let line = from; line < this.text.length;) {
      const next = this.text.indexOf('\n', line);
      const end = next === -1 ? this.text.length : next;
      if (this.text.slice(line, end).trim() === marker) {
        this.at = end;
        return line;
      }
      line = end + 1;
    }
    this.at = this.text.length;
    throw this.fault(hclFaults.heredoc, begun);
  }

  /** Moves to the end of an expression: a comma, a closing bracket, a line end where it counts. */
  skipExpression({ newlineEnds }: { readonly newlineEnds: boolean }): void {
    while (!this.ended) {
      const char = this.peek();
      if (char === ',' || char === ')' || char === ']' || char === '}') return;
      if (char === '\n' && newlineEnds) return;
      if (this.text.startsWith('//', this.at) || char === '#') {
        if (newlineEnds) return;
        this.skipComment();
      } else if (this.isAssignment()) throw this.fault(hclFaults.lineEnd);
      else this.step();
    }
  }

  /** An equals sign that is no operator: the next argument has begun on the same line. */
  private isAssignment(): boolean {
    if (this.peek() !== '=') return false;
    const [before = '', after = ''] = [this.text[this.at - 1], this.text[this.at + 1]];
    return !'=!<>'.includes(before || ' ') && after !== '=' && after !== '>';
  }

  private step(): void {
    if (this.peek() === '"' || this.peek() in CLOSERS) this.skipBalanced(this.at);
    else if (this.peek() === '<' && this.heredoc() !== null) return;
    else if (!this.skipComment()) this.at += 1;
  }

  /** Skips a quoted text or a bracket with all that lies within, whatever the depth. */
  private skipBalanced(begun: number): void {
    const open: Frame[] = [];
    do {
      if (this.ended) {
        throw this.fault(open[0] === '"' ? hclFaults.quote : hclFaults.bracket, begun);
      }
      if (open.at(-1) === '"') this.stepInText(open);
      else this.stepInCode(open);
    } while (open.length > 0);
  }

  private stepInText(open: Frame[]): void {
    const char = this.peek();
    const two = this.text.slice(this.at, this.at + 2);
    const three = this.text.slice(this.at, this.at + 3);
    if (char === '\\') this.at += 2;
    else if (three === '$${' || three === '%%{') this.at += 3;
    else if (two === '${' || two === '%{') {
      open.push('}');
      this.at += 2;
    } else if (char === '"') {
      open.pop();
      this.at += 1;
    } else if (char === '\n') throw this.fault(hclFaults.quote);
    else this.at += 1;
  }

  private stepInCode(open: Frame[]): void {
    const char = this.peek();
    const closer = char === '"' ? '"' : CLOSERS[char];
    if (closer !== undefined) open.push(closer);
    else if (char === ')' || char === ']' || char === '}') {
      if (open.pop() !== char) throw this.fault(hclFaults.bracket);
    } else if (char === '<' && this.heredoc() !== null) return;
    else if (this.skipComment()) return;
    this.at += 1;
  }
}

/** Escapes of a quoted text resolved, but not within its interpolations. */
function unescaped(text: string): string {
  if (!text.includes('\\')) return text;
  let depth = 0;
  return text.replaceAll(
    /\$\{|%\{|[{}]|\\u([\da-fA-F]{4})|\\U([\da-fA-F]{8})|\\(.)/g,
    (whole, short: string | undefined, long: string | undefined, char: string | undefined) => {
      if (whole === '${' || whole === '%{' || (whole === '{' && depth > 0)) depth += 1;
      else if (whole === '}' && depth > 0) depth -= 1;
      else if (depth === 0 && whole.startsWith('\\')) return character(short ?? long, char);
      return whole;
    },
  );
}

function character(code: string | undefined, char: string | undefined): string {
  if (code === undefined) return ESCAPES[char ?? ''] ?? char ?? '';
  const point = Number.parseInt(code, 16);
  return point <= 0x10ffff ? String.fromCodePoint(point) : '\ufffd';
}

/** `<<-`: the least indented line moves to the margin. */
function withoutIndent(text: string): string {
  const lines = text.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/));
  const least = indents.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  return Number.isFinite(least) ? lines.map((line) => line.slice(least)).join('\n') : text;
}
