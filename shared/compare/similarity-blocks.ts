/** A subject with what its similarity is measured by. */
export interface Prepared<Subject> {
  readonly subject: Subject;
  readonly words: ReadonlySet<string>;
  /** What it calls itself beside its kind. */
  readonly own: string;
  /** Values by name, with environment tokens normalised; null where there is none to compare. */
  readonly values: ReadonlyMap<string, string | null>;
}

/** Subjects of both sides that could be counterparts. */
export interface Block<Subject> {
  readonly left: readonly Prepared<Subject>[];
  readonly right: readonly Prepared<Subject>[];
}

/** Two subjects worth a closer look. */
export interface Candidate<Subject> {
  readonly a: Prepared<Subject>;
  readonly b: Prepared<Subject>;
  /** Similarity of their words, 0 to 1, rare words counting more. */
  readonly words: number;
}

/** Up to this many pairs of a block are all looked at. */
const SMALL = 2500;
/** A key that more subjects of a side have says nothing of any two of them. */
const COMMON = 32;
/** Candidates of one subject, those with the most rare keys in common. */
const MOST = 16;
/** Letters of a word that find its other forms: `order` and `orders`. */
const STEM = 4;
/** Values longer than this find no counterpart: they are documents. */
const LONGEST_VALUE = 200;

type Weigh = (word: string) => number;

/** Pairs that share a rare word, the beginning of one, or a rare value; all pairs of a small block. */
export function candidatesIn<Subject>(block: Block<Subject>): readonly Candidate<Subject>[] {
  const { left, right } = block;
  const weigh = weights(block);
  const found =
    left.length * right.length <= SMALL
      ? () => right
      : finder(right, new Map(count(left.flatMap((one) => [...keysOf(one)]))));
  return left.flatMap((a) =>
    found(a).map((b) => ({ a, b, words: wordSimilarity(a.words, b.words, weigh) })),
  );
}

/** Finds the subjects that have the most rare keys in common with a given one. */
function finder<Subject>(
  right: readonly Prepared<Subject>[],
  onLeft: ReadonlyMap<string, number>,
): (a: Prepared<Subject>) => readonly Prepared<Subject>[] {
  const index = new Map<string, number[]>();
  right.forEach((one, at) => {
    for (const key of keysOf(one)) {
      const known = index.get(key);
      if (known) known.push(at);
      else index.set(key, [at]);
    }
  });
  return (a) => {
    const points = new Map<number, number>();
    for (const key of keysOf(a)) {
      const others = index.get(key);
      if (!others || others.length > COMMON || (onLeft.get(key) ?? 0) > COMMON) continue;
      for (const at of others) points.set(at, (points.get(at) ?? 0) + 1 / others.length);
    }
    const best = [...points].toSorted((x, y) => y[1] - x[1] || x[0] - y[0]).slice(0, MOST);
    return best.flatMap(([at]) => right[at] ?? []);
  };
}

function keysOf<Subject>({ words, values }: Prepared<Subject>): ReadonlySet<string> {
  const keys = new Set<string>();
  for (const word of words) keys.add(word).add(`${word.slice(0, STEM)}~`);
  for (const [name, value] of values) {
    if (value !== null && value.length <= LONGEST_VALUE) keys.add(`${name}=${value}`);
  }
  return keys;
}

function count(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Inverse document frequency: what every subject of the block is called says little. */
function weights<Subject>({ left, right }: Block<Subject>): Weigh {
  const all = [...left, ...right];
  const counts = count(all.flatMap(({ words }) => [...words]));
  return (word) => Math.log(1 + all.length / (counts.get(word) ?? 1));
}

/** Weighted Jaccard similarity of two sets of words. */
function wordSimilarity(a: ReadonlySet<string>, b: ReadonlySet<string>, weigh: Weigh): number {
  let [shared, all] = [0, 0];
  for (const word of a) {
    all += weigh(word);
    if (b.has(word)) shared += weigh(word);
  }
  for (const word of b) if (!a.has(word)) all += weigh(word);
  return all === 0 ? 0 : shared / all;
}
