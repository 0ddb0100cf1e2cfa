/** How many answers are kept: more than a format has names, and little memory. */
const MOST = 8192;
/** Longer texts are no names, and would not come again. */
const LONGEST = 512;

/**
 * The same question of a name, answered once: a file repeats its few names thousands of times. Only
 * for names: a value may be a secret, and must not stay in memory longer than it is looked at.
 */
export function remembered<Answer>(
  answer: (name: string) => Answer,
  keeps: (name: string, given: Answer) => boolean = () => true,
): (name: string) => Answer {
  const known = new Map<string, Answer>();
  return (name) => {
    const found = known.get(name);
    if (found !== undefined) return found;
    const given = answer(name);
    if (name.length > LONGEST || !keeps(name, given)) return given;
    if (known.size >= MOST) known.clear();
    known.set(name, given);
    return given;
  };
}
