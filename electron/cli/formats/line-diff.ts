/** Lines around a change that are shown with it. */
const CONTEXT = 2;
/** Above this product of line counts only the first and last change are shown, not every line. */
const MOST_PAIRS = 4_000_000;

/** The lines that differ, marked `-` (staging) and `+` (production), with a little context. */
export function lineDiff(staging: string, production: string): readonly string[] {
  const [a, b] = [staging.split('\n'), production.split('\n')];
  const start = sharedStart(a, b);
  const end = sharedEnd(a.slice(start), b.slice(start));
  const left = a.slice(start, a.length - end);
  const right = b.slice(start, b.length - end);
  const middle =
    left.length * right.length > MOST_PAIRS ? replaced(left, right) : aligned(left, right);
  const before = a.slice(0, start).map((line) => `  ${line}`);
  const after = a.slice(a.length - end).map((line) => `  ${line}`);
  return nearChanges([...before, ...middle, ...after]);
}

function sharedStart(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a[count] === b[count]) count += 1;
  return count;
}

function sharedEnd(a: readonly string[], b: readonly string[]): number {
  let count = 0;
  while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1;
  return count;
}

function replaced(a: readonly string[], b: readonly string[]): readonly string[] {
  return [...a.map((line) => `- ${line}`), ...b.map((line) => `+ ${line}`)];
}

/** Longest common subsequence, from its table of lengths. */
function aligned(a: readonly string[], b: readonly string[]): readonly string[] {
  const width = b.length + 1;
  const lengths = new Uint32Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const down = lengths[(i + 1) * width + j] ?? 0;
      const across = lengths[i * width + j + 1] ?? 0;
      const diagonal = lengths[(i + 1) * width + j + 1] ?? 0;
      lengths[i * width + j] = a[i] === b[j] ? diagonal + 1 : Math.max(down, across);
    }
  }
  const lines: string[] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      lines.push(`  ${a[i]}`);
      i += 1;
      j += 1;
    } else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) {
      lines.push(`- ${a[i]}`);
      i += 1;
    } else {
      lines.push(`+ ${b[j]}`);
      j += 1;
    }
  }
  return [...lines, ...replaced(a.slice(i), b.slice(j))];
}

function nearChanges(lines: readonly string[]): readonly string[] {
  const near = lines.map((_line, at) =>
    lines.slice(Math.max(0, at - CONTEXT), at + CONTEXT + 1).some((line) => !line.startsWith('  ')),
  );
  return lines.flatMap((line, at) => {
    if (near[at]) return [line];
    return at === 0 || near[at - 1] ? ['  ...'] : [];
  });
}
