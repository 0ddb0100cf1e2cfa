import { performance } from 'node:perf_hooks';

/** Milliseconds of several runs: the smallest, the middle and the largest. */
export interface Timing {
  readonly min: number;
  readonly median: number;
  readonly max: number;
}

/** Times a pair of works in turn, so that a drifting machine touches both alike. */
export async function timePair(
  runs: number,
  ours: () => unknown,
  theirs: () => unknown,
): Promise<{ readonly ours: Timing; readonly theirs: Timing; readonly ratio: Timing }> {
  const times: { readonly ours: number; readonly theirs: number }[] = [];
  await once(ours);
  await once(theirs);
  for (let run = 0; run < runs; run += 1) {
    times.push({ ours: await once(ours), theirs: await once(theirs) });
  }
  return {
    ours: timing(times.map((time) => time.ours)),
    theirs: timing(times.map((time) => time.theirs)),
    ratio: timing(times.map((time) => time.ours / time.theirs)),
  };
}

async function once(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The smallest, the middle and the largest of measured milliseconds. */
export function timing(values: readonly number[]): Timing {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.floor((sorted.length - 1) * share)] ?? Number.NaN;
  return { min: at(0), median: at(0.5), max: at(1) };
}

/** The middle, the 95th of a hundred and the largest of measured milliseconds. */
export function percentiles(values: readonly number[]): {
  readonly median: number;
  readonly p95: number;
  readonly max: number;
} {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95), max: at(1) };
}

/** One line of the report: what, both medians, and the ratio as median (min to max). */
export function line(
  what: string,
  peer: string,
  {
    ours,
    theirs,
    ratio,
  }: { readonly ours: Timing; readonly theirs: Timing; readonly ratio: Timing },
): string {
  const ms = (value: number): string => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
  const times = `${ms(ours.median)} against ${ms(theirs.median)} (${peer})`;
  const range = `${ratio.min.toFixed(2)} to ${ratio.max.toFixed(2)}`;
  return `${what}: ${ratio.median.toFixed(2)} times (${range}); ${times}`;
}
