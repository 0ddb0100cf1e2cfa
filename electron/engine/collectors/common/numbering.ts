/**
 * Gives what is called the same a counter, so that no two subjects or paths are one: `api`, `api#2`.
 * What counts as the same may be more than what is shown: a name within its subject.
 */
export function numbering(): (shown: string, same?: string) => string {
  const seen = new Map<string, number>();
  return (shown, same = shown) => {
    const count = (seen.get(same) ?? 0) + 1;
    seen.set(same, count);
    return count === 1 ? shown : `${shown}#${count}`;
  };
}
