/** Markup that is safe to show: `markup` makes it, from templates of this folder and escaped texts. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What can stand between the tags: texts are escaped, lists follow one another, null is nothing. */
export type Content = string | number | Markup | null | readonly Content[];

/** Characters that markup begins or ends with, also within a quoted attribute. */
const MARKUP = /[&<>"']/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Characters that cannot be seen: controls but line feed and tab, and those that turn the direction
 * of a line, with which a text could read otherwise than it is kept.
 */
const UNSEEN = /[[\p{Cc}--[\n\t]]\u2028\u2029\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/gv;

/**
 * The one way of a text into a page: as it is seen, with markup in it shown as it is written.
 */
export function escaped(text: string): string {
  return seen(text).replaceAll(MARKUP, (character) => entities[character] ?? '');
}

/** Text as it is seen: what cannot be is shown by its number, halves of characters as U+FFFD. */
export function seen(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').toWellFormed().replaceAll(UNSEEN, codePoint);
}

/** A template whose values are escaped unless they are markup already. */
export function markup(parts: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  const filled = parts.map((part, index) => part + markupOf(contents[index] ?? null));
  return new Markup(filled.join(''));
}

/** Contents on a line each; what is nothing takes none. */
export function lines(contents: readonly Content[]): Markup {
  const said = contents.filter((content) => content !== null && content !== '');
  return new Markup(said.map(markupOf).join('\n'));
}

function markupOf(content: Content): string {
  if (content === null) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'string' || typeof content === 'number') return escaped(String(content));
  return content.map(markupOf).join('');
}

function codePoint(character: string): string {
  const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `[U+${code}]`;
}
