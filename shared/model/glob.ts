/** Whether a text is what a glob stands for. */
export type Matcher = (text: string) => boolean;

/**
 * A glob: `*` stands for any run of characters, everything else (`?` too) for itself, in the case
 * that it is written in. It is taken as its literal pieces: each is searched behind the one before
 * it, once, so the time grows with the text and not with the ways to split it. Nothing of it is a
 * regular expression.
 */
export function compileGlob(glob: string): Matcher {
  const [first = '', ...rest] = glob.split('*');
  const last = rest.pop();
  if (last === undefined) return (text) => text === first;
  const pieces = rest.filter((piece) => piece !== '');
  return (text) => {
    if (!text.startsWith(first) || !text.endsWith(last)) return false;
    let at = first.length;
    for (const piece of pieces) {
      const found = text.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return at <= text.length - last.length;
  };
}

/** How many characters a glob fixes: the more, the more specific. */
export function literalLength(glob: string): number {
  return glob.replaceAll('*', '').length;
}
