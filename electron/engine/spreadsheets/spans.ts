import { partsOf, partText } from './zip-parts.ts';

/**
 * How many cells a workbook has written out by a few words: links over a range, columns that are
 * formatted alike, and repeated cells and rows (ECMA-376 part 1, 18.3.1.47 and 18.3.1.13;
 * OpenDocument 1.3 part 3, 19.677 and 19.679). Its reader makes each of them, so that a file of some
 * kilobytes could ask for billions. It stops to count above `most`.
 */
export function cellsSpanned(bytes: Uint8Array, most: number, unpacked: number): number {
  let total = 0;
  for (const part of partsOf(bytes)) {
    if (!part.name.toLowerCase().endsWith('.xml')) continue;
    const text = partText(bytes, part, unpacked);
    if (text === null) return Infinity;
    for (const spanned of [linked(text), formatted(text), repeated(text)]) total += spanned;
    if (total > most) break;
  }
  return total;
}

function linked(text: string): number {
  return sumOf(text.matchAll(/<(?:\w*:)?hyperlink\s[^<>]*>/g), ([tag]) =>
    sumOf(tag.matchAll(/([A-Z]*)(\d*):([A-Z]*)(\d*)/g), ([, left, top, right, bottom]) => {
      const columns = columnOf(right) - columnOf(left) + 1;
      return Math.max(columns, 0) * Math.max(Number(bottom) - Number(top) + 1, 0);
    }),
  );
}

/** `A` is 1. */
function columnOf(letters: string | undefined): number {
  return Array.from(letters ?? '').reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
}

function formatted(text: string): number {
  return sumOf(text.matchAll(/<(?:\w*:)?col\b[^<>]*>/g), ([tag]) =>
    Math.max(largest(tag, 'max') - smallest(tag, 'min') + 1, 0),
  );
}

/** Cells that hold anything alone: those that are empty are passed over by the reader. */
function repeated(text: string): number {
  let rows = 1;
  return sumOf(text.matchAll(/<(?:\w*:)?table-(row|cell)\b[^<>]*>/g), ([tag, kind]) => {
    if (kind === 'row') rows = Math.max(largest(tag, 'number-rows-repeated'), 1);
    const isFilled = kind === 'cell' && !tag.endsWith('/>');
    return isFilled ? rows * Math.max(largest(tag, 'number-columns-repeated'), 1) : 0;
  });
}

function largest(tag: string, attribute: string): number {
  return Math.max(0, ...numbersOf(tag, attribute));
}

function smallest(tag: string, attribute: string): number {
  return Math.min(...numbersOf(tag, attribute), largest(tag, 'max') + 1);
}

/** What an attribute says, however it is quoted, and read either way that the reader reads numbers. */
function numbersOf(tag: string, attribute: string): readonly number[] {
  const found = tag.matchAll(new RegExp(`${attribute}\\s*=\\s*["']?\\s*([^"'\\s>]+)`, 'g'));
  return Array.from(found, ([, said = '']) => [Number(said), Number.parseInt(said, 10)])
    .flat()
    .filter((number) => !Number.isNaN(number));
}

function sumOf(
  found: Iterable<RegExpMatchArray>,
  count: (match: RegExpMatchArray) => number,
): number {
  let sum = 0;
  for (const match of found) sum += count(match);
  return sum;
}
