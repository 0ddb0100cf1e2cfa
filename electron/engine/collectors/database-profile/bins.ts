/**
 * Bins that the scale of numbers fixes and no data: one for each leading digit of each power of
 * ten, so `2e3` holds 2000 up to 3000. Numbers, lengths of texts and ages in days share them.
 * The SQL script works out the same keys (`profile.sql`).
 */
const SMALLEST = 1e-6;

/** The key of the bin that holds a number. */
export function binKey(measure: number): string {
  const size = Math.abs(measure);
  if (size < SMALLEST) return '0';
  const exponent = Math.floor(Math.log10(size));
  const digit = Math.max(1, Math.min(9, Math.floor(size / 10 ** exponent)));
  return `${measure < 0 ? '-' : ''}${digit}e${exponent}`;
}

const KEY = /^(-?)([1-9])e(-?\d{1,3})$/;

/** `2e3` as `2000..3000`; keys of other kinds, such as `true`, stay as they are. */
export function binLabel(key: string): string {
  const [, sign, digit, exponent] = KEY.exec(key) ?? [];
  if (digit === undefined) return key;
  const ends = [Number(digit), Number(digit) + 1].map((d) => spelled(d, Number(exponent)));
  return sign === '-'
    ? ends
        .toReversed()
        .map((end) => `-${end}`)
        .join('..')
    : ends.join('..');
}

const LONGEST_PLAIN = 6;

/** `2000`, `0.02`, and `2e9` where zeros would have to be counted. */
function spelled(digits: number, exponent: number): string {
  if (exponent < 0) return (digits * 10 ** exponent).toFixed(-exponent);
  if (exponent < LONGEST_PLAIN) return String(digits * 10 ** exponent);
  return digits === 10 ? `1e${exponent + 1}` : `${digits}e${exponent}`;
}

/** The number at which a bin begins, for putting bins in order; other keys come last, as given. */
export function binStart(key: string): number {
  const start = Number.parseFloat(binLabel(key));
  return Number.isNaN(start) ? Number.POSITIVE_INFINITY : start;
}
