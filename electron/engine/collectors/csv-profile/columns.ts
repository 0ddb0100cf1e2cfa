import { binKey } from '../database-profile/bins.ts';
import type { ColumnFigures } from '../database-profile/column.ts';

/** What the texts of a column have in common. */
type Family = 'number' | 'date' | 'boolean' | 'text' | 'empty';

/** A column as figures; its texts are gone once this is made. */
export interface ProfiledColumn {
  readonly type: string;
  readonly figures: ColumnFigures;
}

const TOP = 10;
/** So few values are not rounded into quantiles. */
const FEWEST_FOR_QUANTILES = 50;
/** Fewer whole numbers can be distinct by chance. */
const FEWEST_UNIQUE = 20;
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];
const MOST_DIGITS = 15;
const DAY = 86_400_000;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
const SWITCH = /^(?:true|false|yes|no|t|f|y|n)$/i;
const ABSENT = /^(?:|null|\\N|NA|N\/A|NaN|none)$/i;

/**
 * Works out the figures of a column from its texts. Empty cells, and the words for nothing that
 * programs write, count as absent. `now` in milliseconds is what ages of dates are from.
 */
export function profileColumn(texts: readonly string[], now: number): ProfiledColumn {
  const present = texts.map((text) => text.trim()).filter((text) => !ABSENT.test(text));
  const family = familyOf(present);
  const measures = measuresOf(present, family, now);
  const counts = countsOf(present);
  const whole = family === 'number' && present.every((text) => /^-?\d+$/.test(text));
  return {
    type: whole ? 'whole number' : family,
    figures: {
      rows: texts.length,
      nulls: texts.length - present.length,
      distinct: counts.length,
      top: counts.slice(0, TOP),
      bins: binsOf(present, family, measures),
      quantiles: quantilesOf(measures),
      boundaries: boundariesOf(present, family, measures),
      identifier: whole && counts.length === present.length && present.length >= FEWEST_UNIQUE,
      lengths: family === 'text',
    },
  };
}

/** The one form that every text has; long numbers are keys and stay text. */
function familyOf(present: readonly string[]): Family {
  if (present.length === 0) return 'empty';
  const all = (form: RegExp): boolean => present.every((text) => form.test(text));
  if (all(SWITCH)) return 'boolean';
  if (all(NUMBER) && present.every((text) => text.length <= MOST_DIGITS)) return 'number';
  return all(DATE) && present.every((text) => !Number.isNaN(Date.parse(text))) ? 'date' : 'text';
}

function measuresOf(present: readonly string[], family: Family, now: number): readonly number[] {
  switch (family) {
    case 'number':
      return present.map(Number);
    case 'date':
      return present.map((text) => Math.trunc((now - Date.parse(text)) / DAY));
    case 'text':
      return present.map((text) => Array.from(text).length);
    case 'boolean':
    case 'empty':
      return [];
  }
}

function countsOf(present: readonly string[]): readonly number[] {
  const counts = new Map<string, number>();
  for (const text of present) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts.values()].toSorted((a, b) => b - a);
}

function binsOf(
  present: readonly string[],
  family: Family,
  measures: readonly number[],
): ColumnFigures['bins'] {
  const keys =
    family === 'boolean'
      ? present.map((text) => String(/^(?:true|yes|t|y)$/i.test(text)))
      : measures.map(binKey);
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

function quantilesOf(measures: readonly number[]): readonly number[] | null {
  if (measures.length < FEWEST_FOR_QUANTILES) return null;
  const ordered = measures.toSorted((a, b) => a - b);
  return QUANTILES.map((share) => {
    const at = Math.max(0, Math.ceil(share * ordered.length) - 1);
    return Number((ordered[at] ?? 0).toPrecision(2));
  });
}

function boundariesOf(
  present: readonly string[],
  family: Family,
  measures: readonly number[],
): readonly string[] | null {
  switch (family) {
    case 'number':
      return met({
        negative: measures.some((n) => n < 0),
        zero: measures.some((n) => n === 0),
        'largest of 32 bits': measures.some((n) => n === 2_147_483_647),
      });
    case 'date':
      return met({
        '1970-01-01': present.some((text) => text.startsWith('1970-01-01')),
        'before 1900': present.some((text) => text < '1900'),
        'in the future': measures.some((age) => age < 0),
      });
    case 'text':
      return met({ 'beyond ASCII': present.some((text) => /[^\p{ASCII}]/u.test(text)) });
    case 'boolean':
    case 'empty':
      return null;
  }
}

/** The names of the boundaries that are met. */
function met(boundaries: Readonly<Record<string, boolean>>): readonly string[] {
  return Object.keys(boundaries).filter((name) => boundaries[name]);
}
