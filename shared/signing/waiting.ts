/** Wrong tries that cost nothing: people mistype. */
const FREE_TRIES = 2;
/** Seconds; the longest that a wrong try makes anybody wait. */
const LONGEST_WAIT = 15 * 60;

/** Seconds to wait after so many wrong tries in a row: 0, 0, 1, 2, 4 and so on, to 15 minutes. */
export function waitAfter(wrongTries: number): number {
  if (wrongTries <= FREE_TRIES) return 0;
  return Math.min(2 ** (wrongTries - FREE_TRIES - 1), LONGEST_WAIT);
}

/**
 * Milliseconds that have passed at least between the first and the last reading of a clock: where
 * it was set back, that stretch counts as none, so nobody waits less for it.
 */
export function timePassed(readings: readonly string[]): number {
  const moments = readings.map((reading) => Date.parse(reading));
  return moments.reduce(
    (passed, moment, index) => passed + Math.max(0, moment - (moments[index - 1] ?? moment)),
    0,
  );
}

/** Seconds that are left of the wait, in whole ones; 0 where it is over. */
export function waitLeft({
  wrongTries,
  readings,
}: {
  readonly wrongTries: number;
  /** What the clock read at the last wrong try, at acts since, and now. */
  readonly readings: readonly string[];
}): number {
  return Math.max(0, Math.ceil(waitAfter(wrongTries) - timePassed(readings) / 1000));
}
