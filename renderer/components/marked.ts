/** A piece of a value; `differs` where it has no equal on the other side. */
export interface MarkedPart {
  readonly text: string;
  readonly differs: boolean;
}

/**
 * Marks what differs from the other spelling: equal words at the start and at the end stay plain,
 * the middle is marked. Words break at punctuation, so that `13.14` against `13.6` marks `14`.
 */
export function markedParts(value: string, other: string | null): readonly MarkedPart[] {
  if (other === null || value === other) return [{ text: value, differs: false }];
  const [mine, theirs] = [wordsOf(value), wordsOf(other)];
  const start = commonStart(mine, theirs);
  const end = commonStart(mine.slice(start).toReversed(), theirs.slice(start).toReversed());
  const parts = [
    { text: mine.slice(0, start).join(''), differs: false },
    { text: mine.slice(start, mine.length - end).join(''), differs: true },
    { text: mine.slice(mine.length - end).join(''), differs: false },
  ];
  return parts.filter((part) => part.text !== '');
}

const wordsOf = (text: string): readonly string[] =>
  text.match(/[\p{L}\p{N}]+|[^\p{L}\p{N}]/gu) ?? [];

function commonStart(one: readonly string[], two: readonly string[]): number {
  const at = one.findIndex((word, index) => word !== two[index]);
  return at === -1 ? one.length : at;
}
