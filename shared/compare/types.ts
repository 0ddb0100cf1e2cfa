import type { ValueType } from '../model/words.ts';
import { canonicalAddress, canonicalNetworks } from './addresses.ts';
import { add, decimalText, parseDecimal, scale, toNumber } from './decimal.ts';
import type { Decimal } from './decimal.ts';
import { equalDistributions } from './distribution.ts';
import { canonicalImage } from './images.ts';
import { differByEnvironment } from './tokens.ts';
import type { EnvironmentTokens } from './tokens.ts';
import { booleanWords, byteUnits, cpuUnits, defaultPorts, timeUnits } from './units.data.ts';
import type { Unit } from './units.data.ts';

type Canonical = (text: string) => string | null;

/**
 * How each type spells equal values alike. Null means "not of this type", and the text decides.
 * What only looks numeric (`2021-1-8`, `+18556438890`) is of type text and stays text.
 */
const canonicalOf: Readonly<Record<ValueType, Canonical>> = {
  text: () => null,
  number: (text) => ofDecimal(parseDecimal(text.trim())),
  boolean: (text) => booleanWords[text.trim().toLowerCase()] ?? null,
  version: (text) => text.trim().replace(/^v(?=\d)/i, ''),
  cpu: (text) => ofDecimal(quantity(text, cpuUnits)),
  memory: (text) => ofDecimal(quantity(text, byteUnits)),
  size: (text) => ofDecimal(quantity(text, byteUnits)),
  duration: canonicalDuration,
  seconds: (text) => ofDecimal(timeIn('s', text)),
  milliseconds: (text) => ofDecimal(timeIn('ms', text)),
  port: (text) => /^0*(\d{1,5})(?:\/tcp)?$/i.exec(text.trim())?.[1] ?? null,
  address: canonicalAddress,
  'cidr-set': (text) => canonicalNetworks(listItems(text)),
  list: (text) => JSON.stringify(listItems(text)),
  set: (text) => JSON.stringify([...new Set(listItems(text))].toSorted()),
  image: canonicalImage,
  url: canonicalUrl,
  // Equality of distributions is no matter of spelling: see `equalValues`.
  distribution: () => null,
};

/**
 * Whether two values of a type mean the same. With tokens, values that differ by the name of their
 * environment alone count as the same too.
 */
export function equalValues(
  type: ValueType,
  a: string,
  b: string,
  tokens?: EnvironmentTokens,
): boolean {
  if (a === b) return true;
  if (type === 'distribution') return equalDistributions(a, b);
  const canonical = canonicalOf[type](a);
  if (canonical !== null && canonical === canonicalOf[type](b)) return true;
  return tokens !== undefined && differByEnvironment(a, b, tokens) === 'renamed';
}

/** The value in base units (cores, bytes, seconds) for ratios; null where it is no quantity. */
export function magnitude(type: ValueType, text: string): number | null {
  const value = decimalFor(type, text.trim());
  return value ? toNumber(value) : null;
}

function decimalFor(type: ValueType, text: string): Decimal | null {
  if (type === 'cpu') return quantity(text, cpuUnits);
  if (type === 'duration' || type === 'seconds') return timeIn('s', text);
  if (type === 'milliseconds') return timeIn('ms', text);
  if (type === 'memory' || type === 'size') return quantity(text, byteUnits);
  return parseDecimal(text) ?? quantity(text, byteUnits);
}

function ofDecimal(value: Decimal | null): string | null {
  return value && decimalText(value);
}

function quantity(text: string, units: Readonly<Record<string, Unit>>): Decimal | null {
  const match = /^([+-]?[\d.]+(?:e[+-]?\d+)?)\s*([A-Za-z]*)$/.exec(text.trim());
  const unit = match && units[match[2] ?? ''];
  const value = unit && parseDecimal(match[1] ?? '');
  return value ? scale(value, unit.factor, unit.exponent) : null;
}

/** A bare number has no unit that could be known, so it equals bare numbers alone. */
function canonicalDuration(text: string): string | null {
  const bare = parseDecimal(text.trim());
  if (bare) return `bare ${decimalText(bare)}`;
  return ofDecimal(duration(text.trim()));
}

/** A time in seconds, where the format says in which unit a bare number counts. */
function timeIn(unit: 's' | 'ms', text: string): Decimal | null {
  const bare = parseDecimal(text.trim());
  const size = timeUnits[unit];
  return bare && size ? scale(bare, size.factor, size.exponent) : duration(text.trim());
}

function duration(text: string): Decimal | null {
  const plain = fromIso(text.toLowerCase()).replaceAll(/\s+/g, '');
  if (!/^(?:[\d.]+[a-zµ]+)+$/.test(plain)) return null;
  let total: Decimal = { digits: 0n, exponent: 0 };
  for (const [, amount = '', unit = ''] of plain.matchAll(/([\d.]+)([a-zµ]+)/g)) {
    const [value, size] = [parseDecimal(amount), timeUnits[unit]];
    if (!value || !size) return null;
    total = add(total, scale(value, size.factor, size.exponent));
  }
  return total;
}

/** ISO 8601 durations without months and years: `pt1h30m` reads as `1h30m`. */
function fromIso(text: string): string {
  return /^p(?:[\d.]+[wd])*(?:t(?:[\d.]+[hms])+)?$/.test(text)
    ? text.replaceAll(/[pt]/g, '')
    : text;
}

/** Items of a list: a JSON array, or parts between commas. */
function listItems(text: string): readonly string[] {
  const trimmed = text.trim();
  const parsed = trimmed.startsWith('[') ? jsonArray(trimmed) : null;
  const parts = parsed ?? trimmed.split(trimmed.includes(',') ? ',' : /\s+/);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}

function jsonArray(text: string): readonly string[] | null {
  try {
    const value: unknown = JSON.parse(text);
    if (!Array.isArray(value)) return null;
    return value.map((item: unknown) => (typeof item === 'string' ? item : JSON.stringify(item)));
  } catch {
    return text.endsWith(']') ? text.slice(1, -1).split(',') : null;
  }
}

function canonicalUrl(text: string): string | null {
  const match =
    /^([a-z][a-z\d+.-]*):\/\/([^/?#]*@)?(\[[^\]]+\]|[^/?#:]*)(?::(\d+))?([/?#].*)?$/is.exec(
      text.trim(),
    );
  if (!match) return null;
  const [, scheme = '', user = '', host = '', port = '', rest = ''] = match;
  const lower = scheme.toLowerCase();
  const shown = port === defaultPorts[lower] ? '' : port;
  const bare = host.replace(/^\[(.*)\]$/, '$1');
  return `${lower}://${user}${canonicalAddress(bare) ?? host}:${shown}${rest === '' ? '/' : rest}`;
}
