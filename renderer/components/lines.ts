import { diffLines } from 'diff';

/** One line of two values laid over each other. */
export interface ComparedLine {
  readonly in: 'both' | 'staging' | 'production';
  readonly text: string;
}

/** Equal lines kept around each difference; the others are left out. */
const context = 2;

/** Longest values that are compared line by line, in characters. */
const longest = 200_000;

/** Whether two values deserve a view line by line: one of them has lines. */
export function haveLines(staging: string | null, production: string | null): boolean {
  const both = [staging ?? '', production ?? ''];
  return (
    both.some((value) => value.includes('\n')) && both.every((value) => value.length < longest)
  );
}

/** Lines of both values in one sequence; long equal stretches become a null. */
export function compareLines(
  staging: string,
  production: string,
): readonly (ComparedLine | null)[] {
  const lines = diffLines(staging, production).flatMap((change) => {
    const side = change.added ? 'production' : change.removed ? 'staging' : 'both';
    const text = change.value.endsWith('\n') ? change.value.slice(0, -1) : change.value;
    return text.split('\n').map((line): ComparedLine => ({ in: side, text: line }));
  });
  return shorten(lines);
}

function shorten(lines: readonly ComparedLine[]): readonly (ComparedLine | null)[] {
  const near = (at: number) =>
    lines.slice(Math.max(0, at - context), at + context + 1).some((line) => line.in !== 'both');
  return lines.flatMap((line, at): readonly (ComparedLine | null)[] => {
    if (line.in !== 'both' || near(at)) return [line];
    return at === 0 || near(at - 1) ? [null] : [];
  });
}
