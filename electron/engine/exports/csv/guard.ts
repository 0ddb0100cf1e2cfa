/**
 * What a spreadsheet may take for a formula when it opens a CSV file: text that begins with one of
 * these, the full-width forms that some of them read alike, a tab or a line end.
 */
const OPENERS = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A plain number or a phone number: a sign, digits, at most one fraction and one exponent. Whatever
 * reads it gets a number and never a formula, so it stays as it is. Spaces, brackets and further
 * signs are no part of it: `+1-855` would be calculated.
 */
const PLAIN_NUMBER = /^[+-]\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Text with an apostrophe before it where a spreadsheet could take it for a formula. Text that
 * already begins with apostrophes before such a beginning gets one more, so that taking one away
 * always gives back what was there.
 */
export function guarded(text: string): string {
  return isGuarded(text.replace(/^'+/, '')) ? `'${text}` : text;
}

/** What `guarded` was given. */
export function unguarded(text: string): string {
  return text.startsWith("'") && isGuarded(text.replace(/^'+/, '')) ? text.slice(1) : text;
}

function isGuarded(text: string): boolean {
  return OPENERS.test(text) && !PLAIN_NUMBER.test(text);
}
