/** What was asked for on the command line of the app. */
interface AskedClock {
  /** `2027-01-01T00:00:00Z`; empty where nothing is asked for. */
  readonly given: string;
  /** Whether this is the app as people install it. */
  readonly isPackaged: boolean;
  /** The computer's clock, in milliseconds. */
  readonly now: number;
}

/** A moment with its offset from UTC: without one it would be another moment on every machine. */
const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|[+-]\d{2}:\d{2})$/;

/**
 * Milliseconds that the engine's clock runs ahead of the computer's: how a test sees an exception
 * expire. A packaged app ignores what is asked for, as it does what is no moment: its clock is the
 * computer's.
 */
export function clockAhead({ given, isPackaged, now }: AskedClock): number {
  if (isPackaged || !MOMENT.test(given)) return 0;
  const moment = Date.parse(given);
  return Number.isNaN(moment) ? 0 : moment - now;
}
