import { contentWords } from '../text/signing.ts';
import type { ContentChange, ContentLine } from './content.ts';

/** What is signed of a release, in the order in which people read it; all of it either way. */
export interface ReadingOrder {
  readonly said: readonly ContentLine[];
  /** Digests, and codes beside what says the same in words: they are compared, not read. */
  readonly proofs: readonly ContentLine[];
}

/** Parts of a release decision that come first, in this order. */
const firstOfDecision = [
  'decision',
  'decidedBy',
  'reason',
  'differsReason',
  'at',
  'readiness',
  'reasons',
  'highRated',
  'ratedBelow',
  'exceptions',
];

/** Parts of a decision and of an audit that stand for what the steps before hold in full. */
const proofParts: ReadonlySet<string> = new Set([
  'format',
  'sources',
  'answers',
  'comparison',
  'assessments',
  'ratings',
  'plan',
  'phases',
  'approach',
  'participants',
  'incidents',
]);

/** Parts of an exception in the order in which people judge it; what is not named comes after. */
const firstOfException = [
  'number',
  'title',
  'dimension',
  'covers',
  'reason',
  'riskAssessment',
  'mitigation',
  'compensatingControl',
  'requester',
  'owner',
  'expiresOn',
  'reviewTrigger',
  'checkOn',
  'checksUntil',
];

/** What tells machines which row or which reason it is: sentences and values say it to people. */
const codes =
  /^(?:format|covers\[\d+\]\.(?:key|binding)|reasons\[\d+\]\.(?:code|behind|dimension))$/;

/** Puts what is signed in the order of reading: what is judged or decided, and why, first. */
export function forReading(lines: readonly ContentLine[]): ReadingOrder {
  const format = lines.find(({ path }) => path === 'format')?.value ?? '';
  const isException = format.startsWith('evenkeel/exception/');
  const first = isException ? firstOfException : firstOfDecision;
  const { said = [], proofs = [] } = Object.groupBy(lines, ({ path }) =>
    codes.test(path) || (!isException && proofParts.has(partOf(path))) ? 'proofs' : 'said',
  );
  const rank = (line: ContentLine): number => rankIn(first, line);
  return { said: listsLast(said).toSorted((a, b) => rank(a) - rank(b)), proofs };
}

/** The parts that changed since a signature, in words, each once. */
export function changedParts(changes: readonly ContentChange[]): readonly string[] {
  return [...new Set(changes.map(({ path }) => contentWords.part(partOf(path))))];
}

/** Whether a change says of many rows no more than that they are others. */
export function isDigest({ path }: ContentChange): boolean {
  return path.endsWith('.digest') || path === 'comparison';
}

/** What is said of the whole first, then what is said of each of many. */
function listsLast(lines: readonly ContentLine[]): readonly ContentLine[] {
  const isOfMany = ({ path }: ContentLine): boolean => path.includes('[');
  return [...lines.filter((line) => !isOfMany(line)), ...lines.filter(isOfMany)];
}

function rankIn(first: readonly string[], { path }: ContentLine): number {
  const place = first.indexOf(partOf(path));
  return place < 0 ? first.length : place;
}

/** The name at the top: `ratings` of `ratings.digest`. */
function partOf(path: string): string {
  return path.split(/[.[]/, 1)[0] ?? path;
}
