/** An exact decimal number: `digits * 10^exponent`. Values never pass through a float. */
export interface Decimal {
  readonly digits: bigint;
  readonly exponent: number;
}

const decimalNumber = /^([+-]?)(0|[1-9]\d*|(?=\.\d))(?:\.(\d+))?(?:e([+-]?\d{1,4}))?$/i;

/** Reads a decimal number; null for anything else, such as `012` or `1,000`. */
export function parseDecimal(text: string): Decimal | null {
  if (text.length > 200) return null;
  const match = decimalNumber.exec(text);
  if (!match) return null;
  const [, sign = '', whole = '', fraction = '', power = '0'] = match;
  const digits = BigInt(`${whole || '0'}${fraction}`);
  return { digits: sign === '-' ? -digits : digits, exponent: Number(power) - fraction.length };
}

/** Multiplies by `factor * 10^exponent`. */
export function scale(value: Decimal, factor: bigint, exponent = 0): Decimal {
  return { digits: value.digits * factor, exponent: value.exponent + exponent };
}

/** Adds two decimals. */
export function add(a: Decimal, b: Decimal): Decimal {
  const exponent = Math.min(a.exponent, b.exponent);
  const raise = (value: Decimal): bigint =>
    value.digits * 10n ** BigInt(Math.min(value.exponent - exponent, 10_000));
  return { digits: raise(a) + raise(b), exponent };
}

/** One text for each number, whatever its spelling. */
export function decimalText(value: Decimal): string {
  if (value.digits === 0n) return '0';
  const digits = String(value.digits);
  const stripped = digits.replace(/0+$/, '');
  return `${stripped}e${value.exponent + digits.length - stripped.length}`;
}

/** Nearest float, for ratios and reasons only. */
export function toNumber(value: Decimal): number {
  return Number(`${value.digits}e${value.exponent}`);
}
