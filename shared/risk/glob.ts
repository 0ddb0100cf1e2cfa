/**
 * Whether a text matches a glob: `*` is any run of characters, `?` one character. Both in lower
 * case. Takes at most length times length steps, whatever the glob.
 */
export function matchesGlob(glob: string, text: string): boolean {
  let [g, t, star, mark] = [0, 0, -1, 0];
  while (t < text.length) {
    if (g < glob.length && glob[g] === '*') {
      star = g;
      mark = t;
      g += 1;
    } else if (g < glob.length && (glob[g] === '?' || glob[g] === text[t])) {
      g += 1;
      t += 1;
    } else if (star >= 0) {
      g = star + 1;
      mark += 1;
      t = mark;
    } else return false;
  }
  while (glob[g] === '*') g += 1;
  return g === glob.length;
}

/** How many characters a glob fixes: the more, the more specific. */
export function literalLength(glob: string): number {
  return glob.replaceAll(/[*?]/g, '').length;
}
