import { networkFault } from '../../../../shared/text/formats/network.ts';
import { malformed, truncated } from '../common/errors.ts';

/** A line of a section, as words. */
export interface Keyword {
  readonly words: readonly string[];
  readonly line: number;
}

/** A section with its lines. */
export interface Section {
  /** `global`, `defaults`, `frontend`, `backend`, `listen`, `userlist`, `peers`. */
  readonly kind: string;
  readonly name: string;
  readonly line: number;
  readonly lines: readonly Keyword[];
}

/** Words that begin a section (HAProxy configuration manual, 2.1 and the later chapters). */
const SECTION =
  /^(?:global|defaults|frontend|backend|listen|userlist|peers|resolvers|mailers|program|cache|ring|http-errors|fcgi-app|log-forward|crt-list|crt-store|traces|acme)$/;

/** Reads the sections. Throws an AppError where a quote is not closed or no section begins. */
export function readSections(text: string, file: string): readonly Section[] {
  const sections: { kind: string; name: string; line: number; lines: Keyword[] }[] = [];
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = index + 1;
    const words = wordsOf(raw, { file, line });
    const [first, ...rest] = words;
    if (first === undefined || first.startsWith('.')) continue;
    if (SECTION.test(first)) {
      sections.push({ kind: first, name: rest.join(' '), line, lines: [] });
    } else {
      const section = sections.at(-1);
      if (!section) throw malformed({ place: { file, line }, what: networkFault.outside });
      section.lines.push({ words, line });
    }
  }
  return sections;
}

/**
 * Words of a line: white space parts them, quotes and backslashes keep it, `#` begins a comment
 * (HAProxy configuration manual, 2.2 "Quoting and escaping"). `\\r\\n` stays as it is written.
 */
export function wordsOf(
  raw: string,
  place: { readonly file: string; readonly line: number },
): readonly string[] {
  const words: string[] = [];
  let word: string | null = null;
  let quote: string | null = null;
  for (let at = 0; at < raw.length; at += 1) {
    const character = raw.charAt(at);
    if (quote !== null && character === quote) quote = null;
    else if (character === '\\' && quote !== "'") {
      at += 1;
      word = (word ?? '') + (/[rntx]/.test(raw.charAt(at)) ? character : '') + raw.charAt(at);
    } else if (quote !== null) word = (word ?? '') + character;
    else if (character === '"' || character === "'") {
      quote = character;
      word ??= '';
    } else if (character === '#') break;
    else if (!/\s/.test(character)) word = (word ?? '') + character;
    else if (word !== null) {
      words.push(word);
      word = null;
    }
  }
  if (quote !== null) throw truncated({ place, what: networkFault.quote });
  return word === null ? words : [...words, word];
}
