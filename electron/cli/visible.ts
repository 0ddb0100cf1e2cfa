/**
 * Control characters, and those that turn the direction of a line: a terminal obeys them, so a name
 * that holds some could erase or forge lines.
 */
const CONTROL = /[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;
const LINE_AND_TAB = /[\n\t]/;

const short: ReadonlyMap<string, string> = new Map([
  ['\n', '\\n'],
  ['\r', '\\r'],
  ['\t', '\\t'],
]);

/** Text for one line: every control character as its escape, a line end as `\n`. */
export function visible(text: string): string {
  return text.replaceAll(CONTROL, escaped);
}

/** Text of several lines: line ends and tabs stay. */
export function visibleLines(text: string): string {
  return text.replaceAll(CONTROL, (character) =>
    LINE_AND_TAB.test(character) ? character : escaped(character),
  );
}

/** JSON, indented, without the control characters that JSON itself allows. */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value, null, 2);
  return `${text.replaceAll(CONTROL, (character) => (character === '\n' ? '\n' : unicode(character)))}\n`;
}

function escaped(character: string): string {
  return short.get(character) ?? unicode(character);
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
