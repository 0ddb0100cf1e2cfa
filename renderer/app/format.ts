import { appText } from '../../shared/text/app.ts';

/** The language of the person's dates: the system's, as Chromium reports it. */
const language = (): string => navigator.language;

/** A calendar day in the person's format: `22 Nov 2026`. */
export function formatDate(day: string): string {
  const [year = 0, month = 1, date = 1] = day.slice(0, 10).split('-').map(Number);
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(new Date(year, month - 1, date));
}

/**
 * A sentence of the engine about an incident with its day in the person's format. Other days stay
 * as they are: they may be values, such as the version of an interface.
 */
export const withIncidentDay = (sentence: string): string =>
  sentence.replace(/\b(incident (?:of|on) )(\d{4}-\d{2}-\d{2})\b/i, (_, before, day) =>
    [before, formatDate(String(day))].join(''),
  );

/** A moment in the person's format and time zone: `22 Nov 2026, 14:02`. */
export function formatMoment(moment: string): string {
  return new Intl.DateTimeFormat(language(), {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(moment));
}

/** Time of day with seconds: `14:02:11`. */
export function formatTime(moment: string): string {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(new Date(moment));
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long ago a moment was: `2 h ago`. */
export function formatAge(moment: string, now: number = Date.now()): string {
  const age = Math.max(0, now - Date.parse(moment));
  if (age < minute) return appText.age.now;
  if (age < hour) return appText.age.minutes(Math.floor(age / minute));
  if (age < day) return appText.age.hours(Math.floor(age / hour));
  return appText.age.days(Math.floor(age / day));
}

/** Today as `YYYY-MM-DD` in the person's time zone. */
export function today(now: Date = new Date()): string {
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`;
}

/** Size in bytes for people: `12 kB`. */
export function formatSize(bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3));
  return new Intl.NumberFormat('en', {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** step);
}

/** A count with separators: `1,204`. */
export const formatCount = (count: number): string => count.toLocaleString('en');
