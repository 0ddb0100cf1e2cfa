const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A day that people wrote, or why it is none. */
export type WrittenDay =
  | { readonly problem: null; readonly day: string }
  /** `01/02/2026` is a day in January or in February. */
  | { readonly problem: 'two-ways' | 'not-a-date' };

/** `2026-11-28`, `28 November 2026`, `Nov 28, 2026`; what has two readings is refused. */
export function writtenDay(text: string): WrittenDay {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dayFirst = /^(\d{1,2})\.?\s+([a-z]{3,9})\.?\s+(\d{4})$/i.exec(text);
  if (dayFirst) return dayOf(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i.exec(text);
  if (monthFirst)
    return dayOf(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2]));
  const isEither = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(text);
  return { problem: isEither ? 'two-ways' : 'not-a-date' };
}

/** The day of a date cell: they come back a millisecond early. */
export function dayText(date: Date): string {
  return new Date(Math.round(date.getTime() / 1000) * 1000).toISOString().slice(0, 10);
}

/** 0 for what is no month. */
function monthOf(word: string | undefined): number {
  const full = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
  const given = (word ?? '').toLowerCase();
  return (
    MONTHS.findIndex(
      (short, index) =>
        given === short || given === full.format(Date.UTC(2026, index, 15)).toLowerCase(),
    ) + 1
  );
}

function dayOf(year: number, month: number, day: number): WrittenDay {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!isReal || month < 1) return { problem: 'not-a-date' };
  return { problem: null, day: date.toISOString().slice(0, 10) };
}
