import { parseEnv } from 'node:util';
import { faultText } from '../../../../shared/text/collectors.ts';
import { truncated } from '../common/errors.ts';

/** Why a value may mean something else to another reader of the format. */
export type EnvDoubt = 'hash' | 'escape' | 'after-quote' | 'unclosed' | 'spans' | 'readers';

/** A value as it is read, the index of its last line, and what is doubtful about it. */
export interface EnvValue {
  readonly text: string;
  readonly last: number;
  readonly doubt: EnvDoubt | null;
}

/** Where a value begins: `value` is the rest of its line, `spaced` whether white space precedes. */
export interface ValueStart {
  readonly value: string;
  readonly spaced: boolean;
  readonly index: number;
  readonly lines: readonly string[];
  readonly file: string;
}

/** A line that clearly sets a variable; the end of base64 (`AB==`) is none. */
const SETS_VARIABLE = /^\s*(?:export\s+)?[A-Za-z_]\w*=(?!=|\s*$)/;

/**
 * Reads one value. The format has no specification, so this is the convention: `#` begins a comment
 * after white space alone (as in a shell, Compose and python-dotenv), within double quotes `\"` is a
 * quote and `\n` a line end, single quotes and backticks change nothing. Text is never dropped: what
 * follows a closing quote makes the whole line the value (as in dotenv), less its outer quotes.
 * Wherever Node's own reader takes the value otherwise, there is a doubt. Throws an AppError where a
 * quote is never closed.
 */
export function readValue(start: ValueStart): EnvValue {
  const read = /^["'`]/.test(start.value) ? quoted(start) : unquoted(start);
  if (read.doubt !== null || nodeReads(start, read.last) === read.text) return read;
  return { ...read, doubt: read.text.includes('#') ? 'hash' : 'readers' };
}

function nodeReads(start: ValueStart, last: number): string | undefined {
  return parseEnv(`VALUE=${rawText(start, last)}`)['VALUE'];
}

function rawText({ value, index, lines }: ValueStart, last: number): string {
  return [value, ...lines.slice(index + 1, last + 1)].join('\n');
}

function unquoted({ value, spaced, index }: ValueStart): EnvValue {
  const comment = spaced && value.startsWith('#') ? 0 : value.search(/[ \t]#/);
  const text = (comment === -1 ? value : value.slice(0, comment)).replace(/[ \t]+$/, '');
  return { text, last: index, doubt: text.includes('#') ? 'hash' : null };
}

function quoted(start: ValueStart): EnvValue {
  const close = closingQuote(start);
  if (!close) return endsQuoted(start);
  const { line, rest } = close;
  const spans = start.lines.slice(start.index + 1, line + 1).some((l) => SETS_VARIABLE.test(l));
  if (!/^[ \t]*$|^[ \t]+#/.test(rest)) {
    return spans ? whole(start, start.index, 'unclosed') : whole(start, line, 'after-quote');
  }
  const raw = rawText(start, line);
  const body = raw.slice(1, raw.length - rest.length - 1);
  const text = start.value.startsWith('"') ? unescaped(body) : body;
  const differs = nodeReads(start, line) !== text;
  return { text, last: line, doubt: spans ? 'spans' : differs ? 'escape' : null };
}

/** `"C:\folder\"`: the backslash is a character of its own, for no other quote closes the value. */
function endsQuoted(start: ValueStart): EnvValue {
  const { value, index, file } = start;
  const trimmed = value.trimEnd();
  if (trimmed.length > 1 && trimmed.endsWith(value.charAt(0))) {
    return whole(start, index, 'escape');
  }
  throw truncated({ place: { file, line: index + 1 }, what: faultText.quote });
}

function whole(start: ValueStart, last: number, doubt: EnvDoubt): EnvValue {
  const raw = rawText(start, last).trimEnd();
  const paired = raw.length > 1 && raw.endsWith(raw.charAt(0));
  return { text: paired ? raw.slice(1, -1) : raw, last, doubt };
}

function closingQuote({
  value,
  index,
  lines,
}: ValueStart): { readonly line: number; readonly rest: string } | null {
  const quote = value.charAt(0);
  for (let line = index; line < lines.length; line += 1) {
    const text = line === index ? value.slice(1) : (lines[line] ?? '');
    const at = quoteIn(text, quote);
    if (at !== -1) return { line, rest: text.slice(at + 1) };
  }
  return null;
}

function quoteIn(text: string, quote: string): number {
  if (quote !== '"') return text.indexOf(quote);
  for (const found of text.matchAll(/\\[^]|"/g)) {
    if (found[0] === '"') return found.index;
  }
  return -1;
}

function unescaped(body: string): string {
  return body.replaceAll(/\\(["n\\])/g, (escape, character: string) => {
    if (character === '"') return '"';
    return character === 'n' ? '\n' : escape;
  });
}
