import { seeded } from '../package/tampering.ts';
import { edits, forgeries, writtenAnew } from './tampering-edits.ts';
import type { Tampered, Verdict } from './tampering-verdict.ts';

/** What came of the changes of one part of a record. */
export type Counts = Partial<Record<Verdict | 'by its head', number>>;
/** Counts by table, by kind of forgery or by part of the file. */
export type Outcome = Readonly<Record<string, Counts>>;

/** A change that was missed, to be looked at. */
export interface Rounds {
  readonly outcome: Outcome;
  readonly missed: readonly string[];
}

/** How often a way is tried until it changes something: many rows of a table are alike. */
const TRIES = 12;

/** Ways that need a second row to take from. */
const ofTwo: ReadonlySet<string> = new Set(['borrowed', 'replaced']);

/** Changes rows of every table, each way so many times; of the ways every so manieth. */
export function inEveryTable(record: Tampered, seed: number, times: number, every = 1): Rounds {
  const random = seeded(seed);
  const each = record.tables.flatMap(({ name, rows }) =>
    Object.entries(edits)
      .filter(([way]) => rows > 1 || !ofTwo.has(way))
      .map(([way, edit]) => ({
        part: name,
        way,
        tried: () => record.inRows((table) => edit(table(name), random)),
      })),
  );
  return rounds(
    each.filter((_, at) => at % every === 0),
    times,
  );
}

/** Forges entries of the trail with hashes that fit them. */
export function inTheTrail(record: Tampered, seed: number, times: number): Rounds {
  const random = seeded(seed);
  const each = Object.entries(forgeries).map(([way, forge]) => ({
    part: `trail: ${way}`,
    way,
    tried: () => orByItsHead(record, (table) => forge(table('audit_trail'), random)),
  }));
  return rounds(each, times);
}

/** Writes the trail anew from one of its entries to the end, which its head tells, and nothing else. */
export function writtenAnewTimes(record: Tampered, seed: number, times: number): Rounds {
  const random = seeded(seed);
  const tried = () => orByItsHead(record, (table) => writtenAnew(table('audit_trail'), random));
  return rounds([{ part: 'trail: written anew to its end', way: 'anew', tried }], times);
}

/** Changes bytes of the file: of its first page, where it says what it is, and anywhere. */
export function inTheFile(record: Tampered, seed: number, times: number): Rounds {
  const random = seeded(seed);
  const within = (part: string, length: (bytes: Uint8Array) => number) => ({
    part,
    way: 'byte',
    tried: () =>
      record.inBytes((bytes) => {
        const at = random(length(bytes));
        bytes[at] = (bytes[at] ?? 0) ^ (1 + random(255));
        return bytes;
      }),
  });
  return rounds([within('file: header', () => 100), within('file: bytes', (b) => b.length)], times);
}

/** The newest entry, hashed anew, and a chain written anew are told by the head and by nothing else. */
function orByItsHead(
  record: Tampered,
  change: Parameters<Tampered['inRows']>[0],
): Verdict | 'by its head' | null {
  const verdict = record.inRows(change);
  return verdict === 'missed' && record.headNow() !== record.head ? 'by its head' : verdict;
}

interface Trial {
  readonly part: string;
  readonly way: string;
  readonly tried: () => Verdict | 'by its head' | null;
}

function rounds(trials: readonly Trial[], times: number): Rounds {
  const outcome: Record<string, Counts> = {};
  const missed: string[] = [];
  for (const { part, way, tried } of trials) {
    const counts = (outcome[part] ??= {});
    for (let round = 0; round < times; round += 1) {
      const verdict = atLast(tried);
      if (verdict === null) continue;
      counts[verdict] = (counts[verdict] ?? 0) + 1;
      if (verdict === 'missed') missed.push(`${part}: ${way}, round ${round}`);
    }
  }
  return { outcome, missed };
}

function atLast<T>(tried: () => T | null): T | null {
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const verdict = tried();
    if (verdict !== null) return verdict;
  }
  return null;
}

/** Counts of all parts together. */
export function total(outcome: Outcome): Counts {
  const sum: Counts = {};
  for (const counts of Object.values(outcome)) {
    for (const [verdict, count] of Object.entries(counts) as [keyof Counts, number][]) {
      sum[verdict] = (sum[verdict] ?? 0) + count;
    }
  }
  return sum;
}

/** How many changes were made. */
export function made(counts: Counts): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

/** One line a part, for people who read the run. */
export function told(outcome: Outcome): string {
  const lines = Object.entries(outcome).map(
    ([part, counts]) => `${part.padEnd(32)} ${JSON.stringify(counts)}`,
  );
  return `${lines.join('\n')}\n${'all'.padEnd(32)} ${JSON.stringify(total(outcome))}\n`;
}
