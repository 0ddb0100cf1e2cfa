const LONGEST = 60;

/** The words of a subject, split at separators and changes of case; names of environments are none. */
export function nameWords(plain: string): ReadonlySet<string> {
  const words = plain.replaceAll('{env}', ' ').match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? [];
  return new Set(words.map((word) => word.toLowerCase()));
}

/** What a subject calls itself beside its kind: its last segment, in lower case. */
export function ownName(plain: string): string {
  const segments = plain
    .replaceAll('{env}', '')
    .toLowerCase()
    .split(/[\s.:/]+/);
  const own = segments.findLast((segment) => /[a-z\d]/.test(segment)) ?? '';
  return own
    .replaceAll(/[^a-z\d]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, LONGEST);
}

/** 1 less the edit distance (Levenshtein) in relation to the longer text. */
export function editSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const longer = Math.max(a.length, b.length);
  return 1 - editDistance(a, b) / longer;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
