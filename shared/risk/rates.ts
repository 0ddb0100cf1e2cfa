import { parseDecimal, toNumber } from '../compare/decimal.ts';
import { domainText } from '../text/domain.ts';
import type { Looked } from './context.ts';
import { magnitudes, valuesOf } from './grade.ts';
import type { Grade } from './grade.ts';
import { switchOf } from './predicates.ts';

const text = domainText.grades;

/** A limit: so many in a period. */
export interface Rate {
  readonly amount: number;
  /** The period in seconds; null where the text names none. */
  readonly seconds: number | null;
}

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Seconds of each period as limits spell it; a month has 30 days. */
const periods: readonly (readonly [spelling: RegExp, seconds: number])[] = [
  [/^(?:ms|milliseconds?)$/, 0.001],
  [/^(?:s|secs?|seconds?)$/, 1],
  [/^(?:m|mins?|minutes?)$/, minute],
  [/^(?:h|hrs?|hours?)$/, hour],
  [/^(?:d|days?)$/, day],
  [/^(?:w|weeks?)$/, 7 * day],
  [/^(?:mo|months?)$/, 30 * day],
];

const counted =
  '(?:r|reqs?|requests?|calls?|quer(?:y|ies)|hits?|messages?|msgs?|transactions?|ops|operations?|tokens?)';
/** `100`, `1k`, `100 requests`. */
const bare = new RegExp(`^(\\d+(?:\\.\\d+)?)\\s*([km]?)(?:\\s*${counted})?$`);
/** `100/min`, `100 requests per second`, `10r/s`, `900 per 15 minutes`. */
const spelled = new RegExp(
  `^(\\d+(?:\\.\\d+)?)\\s*([km]?)\\s*${counted}?\\s*(?:/|\\b(?:per|an?|each|every|in)\\b)\\s*(\\d*)\\s*([a-z]+)$`,
);
/** `600 rpm`, `10qps`. */
const short = /^(\d+(?:\.\d+)?)\s*([km]?)\s*(?:req|[rqt])p([smhd])$/;
/** Longer texts are no limits. */
const longest = 60;
const unlimited = /^(?:unlimited|no limit|none)$/;

/** Reads a limit per period; null where the text is none. */
function parseRate(value: string): Rate | null {
  if (value.length > longest) return null;
  const plain = value
    .trim()
    .toLowerCase()
    .replaceAll(/(?<=\d)[,_](?=\d{3}(?!\d))/g, '');
  if (unlimited.test(plain)) return { amount: Number.POSITIVE_INFINITY, seconds: 1 };
  const [, amount, factor = '', count = '', unit = ''] =
    bare.exec(plain) ?? spelled.exec(plain) ?? withCount(short.exec(plain)) ?? [];
  if (amount === undefined) return null;
  const parsed = parseDecimal(amount);
  const seconds = unit === '' ? null : periodOf(count, unit);
  if (!parsed || seconds === undefined) return null;
  return { amount: toNumber(parsed) * factorOf(factor), seconds };
}

/** The groups of `600 rpm` in the order of those of `600 per 1 minute`. */
function withCount(match: RegExpExecArray | null): readonly string[] | null {
  if (!match) return null;
  const [all, amount = '', factor = '', unit = ''] = match;
  return [all, amount, factor, '', unit];
}

function factorOf(letter: string): number {
  if (letter === 'k') return 1000;
  return letter === 'm' ? 1_000_000 : 1;
}

function periodOf(count: string, unit: string): number | undefined {
  const period = periods.find(([spelling]) => spelling.test(unit))?.[1];
  const seconds = (period ?? 0) * Number(count || '1');
  return seconds > 0 ? seconds : undefined;
}

/** Lower in production is high, lower in staging low; what cannot be compared is medium. */
export function gradeRateLimit(looked: Looked): Grade | null {
  const values = valuesOf(looked);
  if (!values) return isSetSomewhere(looked) ? { risk: 'medium', note: text.rateOneSided } : null;
  const pair = comparableRates(values.map(parseRate)) ?? magnitudes(looked);
  if (pair) return gradeLimits(pair, values);
  return isSwitched(looked) ? null : { risk: 'medium', note: text.ratesNotComparable };
}

function gradeLimits(
  [staging, production]: readonly [number, number],
  values: readonly [string, string],
): Grade {
  if (production < staging) return { risk: 'high', note: text.lowerInProduction(...values) };
  return production > staging ? { risk: 'low' } : { risk: 'low', note: text.sameRate };
}

/** Both in the same period; null where only one of them names a period. */
function comparableRates(rates: readonly (Rate | null)[]): readonly [number, number] | null {
  const [a, b] = rates;
  if (!a || !b) return null;
  const endless = a.amount === Number.POSITIVE_INFINITY || b.amount === Number.POSITIVE_INFINITY;
  if (!endless && (a.seconds === null) !== (b.seconds === null)) return null;
  return [a.amount / (a.seconds ?? 1), b.amount / (b.seconds ?? 1)];
}

function isSetSomewhere({ row }: Looked): boolean {
  return row.staging.state === 'value' || row.production.state === 'value';
}

/** `throttling: true` says nothing of how much. */
function isSwitched({ row }: Looked): boolean {
  return switchOf(row.staging) !== null && switchOf(row.production) !== null;
}
