import { defaultLimits, limitRanges, type Limits } from '../../../shared/model/limits.ts';
import { appText } from '../../../shared/text/app.ts';
import { formatCount } from '../../app/format.ts';

const t = appText.settings.limits;

export type LimitName = keyof Limits;

/** Sizes are typed in megabytes of 1,048,576 bytes; every other limit is a count. */
const unitOf = (name: LimitName): number =>
  name === 'bytes' || name === 'yamlBytes' ? 1024 * 1024 : 1;

/** A limit as it is typed. */
export const shownLimit = (name: LimitName, value: number): string =>
  String(Math.round(value / unitOf(name)));

/** What was typed as a limit; null where it is no whole number within the range. */
export function typedLimit(name: LimitName, typed: string): number | null {
  const digits = typed.replaceAll(/[\s,]/g, '');
  if (!/^\d{1,12}$/.test(digits)) return null;
  const value = Number(digits) * unitOf(name);
  const [least, most] = limitRanges[name];
  return value >= least && value <= most ? value : null;
}

/** The sentence for what is no limit; null where it is one. */
export function limitProblem(name: LimitName, typed: string): string | null {
  if (typedLimit(name, typed) !== null) return null;
  const [least, most] = limitRanges[name].map((value) => counted(name, value));
  return t.outside(least ?? '', most ?? '');
}

/** The default, in words. */
export const standardLimit = (name: LimitName): string =>
  t.standard(counted(name, defaultLimits[name]));

const counted = (name: LimitName, value: number): string =>
  formatCount(Number(shownLimit(name, value)));
