/**
 * What a spreadsheet may take for a formula when it opens a CSV file: text that begins with one of
 * these, the full-width forms that some of them read alike, a tab or a line end.
 */
const OPENERS = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;

/**
 * A plain number: a sign, digits, at most one fraction with a point or a comma, and one exponent.
 * Whatever reads it gets a number or a text, and never a formula.
 */
const PLAIN_NUMBER = /^[+-]\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * A phone number in groups: `+1 855 643 8890`, `+44 (20) 7946-0958`. The space or the brackets after
 * the country keep it from being a formula: digits beside digits compute nothing. `+1-855-643-8890`
 * has neither and would be subtracted.
 */
const PHONE_NUMBER = /^\+\d{1,4}(?: ?\(\d{1,5}\) ?| )\d+(?:[ -]\d+)*$/;
/** Digits of a phone number with its country: E.164 allows 15; fewer than 7 are none. */
const PHONE_DIGITS = [7, 15] as const;

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
  return OPENERS.test(text) && !PLAIN_NUMBER.test(text) && !isPhoneNumber(text);
}

function isPhoneNumber(text: string): boolean {
  const [least, most] = PHONE_DIGITS;
  const digits = text.replaceAll(/\D/g, '').length;
  return PHONE_NUMBER.test(text) && digits >= least && digits <= most;
}
