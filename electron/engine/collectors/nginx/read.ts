import { networkFault } from '../../../../shared/text/formats/network.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { malformed, truncated } from '../common/errors.ts';
import { TreeBudget } from '../common/tree.ts';

/** A directive with its arguments, without their quotes. */
export interface Directive {
  readonly name: string;
  readonly args: readonly string[];
  readonly line: number;
  /** The directives of a block; null for a simple directive. */
  readonly block: readonly Directive[] | null;
}

type Token =
  | { readonly kind: 'word'; readonly text: string; readonly line: number }
  | { readonly kind: ';' | '{' | '}' | 'end'; readonly line: number };

const ESCAPED: Readonly<Record<string, string>> = { t: '\t', r: '\r', n: '\n' };
const LUA_BLOCK = /_by_lua_block$/;

/**
 * Reads a configuration as nginx itself takes it apart (ngx_conf_read_token): words end at white
 * space, `;` and `{`; quotes count at the begin of a word only; `#` begins a comment there. No
 * library is used, for the one that was found keeps neither lines nor arguments and takes a file
 * that ends inside a block. Throws an AppError where a block, a quote or a directive is not closed.
 */
export class NginxReader {
  private at = 0;
  private line = 1;
  private readonly text: string;
  private readonly file: string;
  private readonly budget: TreeBudget;

  constructor(text: string, file: string, limits: Limits) {
    this.text = text;
    this.file = file;
    this.budget = new TreeBudget(file, limits);
  }

  /** Every directive of the file. */
  read(): readonly Directive[] {
    return this.readBlock(0);
  }

  private readBlock(depth: number): readonly Directive[] {
    const directives: Directive[] = [];
    for (;;) {
      const token = this.next();
      if (token.kind === 'end' && depth > 0) throw this.endsIn(networkFault.block);
      if (token.kind === 'end') return directives;
      if (token.kind === '}') {
        if (depth === 0) throw this.wrong(networkFault.brace);
        return directives;
      }
      if (token.kind !== 'word') throw this.wrong(networkFault.nameless);
      this.budget.spend(depth, { line: token.line });
      directives.push(this.readDirective(token, depth));
    }
  }

  private readDirective(
    { text: name, line }: { readonly text: string; readonly line: number },
    depth: number,
  ): Directive {
    const args: string[] = [];
    for (;;) {
      const token = this.next();
      switch (token.kind) {
        case 'word':
          args.push(token.text);
          break;
        case ';':
          return { name, args, line, block: null };
        case '{':
          if (LUA_BLOCK.test(name)) return { name, args: [this.verbatim()], line, block: null };
          return { name, args, line, block: this.readBlock(depth + 1) };
        case '}':
          throw this.wrong(networkFault.directive);
        case 'end':
          throw this.endsIn(networkFault.directive);
      }
    }
  }

  private next(): Token {
    this.skipBlank();
    const { line } = this;
    const first = this.text.charAt(this.at);
    if (first === '') return { kind: 'end', line };
    if (first === ';' || first === '{' || first === '}') {
      this.at += 1;
      return { kind: first, line };
    }
    const quoted = first === '"' || first === "'";
    return { kind: 'word', text: quoted ? this.quoted(first) : this.plain(), line };
  }

  private skipBlank(): void {
    for (; this.at < this.text.length; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '#') this.skipComment();
      else if (!/\s/.test(character)) return;
      if (this.text.charAt(this.at) === '\n') this.line += 1;
    }
  }

  private skipComment(): void {
    const end = this.text.indexOf('\n', this.at);
    this.at = end === -1 ? this.text.length : end;
  }

  private quoted(quote: string): string {
    let word = '';
    for (this.at += 1; this.at < this.text.length; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === quote) {
        this.at += 1;
        return word;
      }
      word += character === '\\' ? this.escape() : character;
      if (this.text.charAt(this.at) === '\n') this.line += 1;
    }
    throw this.endsIn(networkFault.quote);
  }

  /** `\"`, `\'`, `\\`, `\t`, `\r`, `\n`; every other backslash stays, as in regular expressions. */
  private escape(): string {
    const next = this.text.charAt(this.at + 1);
    const known = ESCAPED[next] ?? (/["'\\]/.test(next) ? next : undefined);
    if (known === undefined) return '\\';
    this.at += 1;
    return known;
  }

  private plain(): string {
    const from = this.at;
    for (; this.at < this.text.length; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '\\') this.at += 1;
      else if (character === '$' && this.text.charAt(this.at + 1) === '{') this.at += 1;
      else if (/[\s;{]/.test(character)) break;
    }
    const word = this.text.slice(from, this.at);
    this.line += word.split('\n').length - 1;
    return word;
  }

  /** Code of another language: up to the brace that closes as many as were opened. */
  private verbatim(): string {
    const from = this.at;
    for (let open = 1; this.at < this.text.length; this.at += 1) {
      const character = this.text.charAt(this.at);
      if (character === '\n') this.line += 1;
      if (character === '{') open += 1;
      if (character === '}') open -= 1;
      if (open > 0) continue;
      this.at += 1;
      return this.text.slice(from, this.at - 1).trim();
    }
    throw this.endsIn(networkFault.block);
  }

  private endsIn(what: string): Error {
    return truncated({ place: { file: this.file, line: this.line }, what });
  }

  private wrong(what: string): Error {
    return malformed({ place: { file: this.file, line: this.line }, what });
  }
}
