import { networkFault } from '../../../../shared/text/formats/network.ts';
import { malformed, truncated } from '../common/errors.ts';

/** One entry of a zone file: words over as many lines as its parentheses take. */
export interface Entry {
  readonly words: readonly string[];
  readonly line: number;
  /** Whether the line begins with a blank: the owner is the one before it. */
  readonly inherits: boolean;
}

const COMMENT_OR_BLANK = /[\s;()"]/;

/**
 * Takes a zone file apart (RFC 1035, 5.1): words between blanks, quoted ones whole, `;` begins a
 * comment, parentheses join lines. No library is used: the one that was found loses units of time
 * to live, changes of origin, parentheses within a record and inherited owners. Throws an AppError
 * where a quote or a parenthesis is not closed.
 */
export function readEntries(text: string, file: string): readonly Entry[] {
  const entries: Entry[] = [];
  let words: string[] = [];
  let [start, open, line] = [1, 0, 1];
  let inherits = false;
  const fault = (what: string): Error => malformed({ place: { file, line }, what });
  for (let at = 0; at <= text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\n' || character === '') {
      if (open === 0) {
        if (words.length > 0) entries.push({ words, line: start, inherits });
        words = [];
      }
      line += 1;
      if (open === 0) {
        start = line;
        inherits = /[ \t]/.test(text.charAt(at + 1));
      }
    } else if (character === ';') at = endOfLine(text, at) - 1;
    else if (character === '(') open += 1;
    else if (character === ')') {
      if (open === 0) throw fault(networkFault.closing);
      open -= 1;
    } else if (character === '"') {
      const end = closingQuote(text, at);
      if (end === -1) throw truncated({ place: { file, line }, what: networkFault.quote });
      words.push(text.slice(at, end + 1));
      at = end;
    } else if (!/\s/.test(character)) {
      const end = wordEnd(text, at);
      words.push(text.slice(at, end));
      at = end - 1;
    }
  }
  if (open > 0) throw truncated({ place: { file, line: start }, what: networkFault.parenthesis });
  return entries;
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

/** A quoted string may not span lines (RFC 1035, 5.1). */
function closingQuote(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '"') return at;
    else if (character === '\n') return -1;
  }
  return -1;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && !COMMENT_OR_BLANK.test(text.charAt(at))) {
    at += text.charAt(at) === '\\' ? 2 : 1;
  }
  return Math.min(at, text.length);
}
