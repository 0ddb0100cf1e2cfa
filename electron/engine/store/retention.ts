/** A copy of a record, by the moment in its name. */
export interface BackupFile {
  readonly name: string;
  readonly at: Date;
}

const HOUR = 3_600_000;
const NEWEST_KEPT = 3;
/** One copy is kept for each of these: a day back to a week, a week back to two months. */
const PERIODS = [
  { length: 24 * HOUR, count: 7 },
  { length: 7 * 24 * HOUR, count: 8 },
] as const;

/**
 * Names of the copies to let go: kept are the newest three, the newest of each of the last seven
 * days and of each of the last eight weeks. Pure, so that it can be proven by tests.
 */
export function expendable(backups: readonly BackupFile[], now: Date): readonly string[] {
  const newestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime());
  const kept = new Set(newestFirst.slice(0, NEWEST_KEPT));
  for (const { length, count } of PERIODS) {
    for (let period = 0; period < count; period += 1) {
      const end = now.getTime() - period * length;
      const within = newestFirst.find(
        ({ at }) => at.getTime() <= end && at.getTime() > end - length,
      );
      if (within) kept.add(within);
    }
  }
  return newestFirst.filter((backup) => !kept.has(backup)).map(({ name }) => name);
}
