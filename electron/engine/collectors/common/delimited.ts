import { tableText } from '../../../../shared/text/formats/inventory.ts';
import type { CollectContext, SourceFile } from '../types.ts';
import { cancelled, malformed, truncated } from './errors.ts';

/** A row of a table, with the line on which it begins. */
export interface TableRow {
  readonly cells: readonly string[];
  readonly line: number;
}

/** A text of rows and cells, read. */
export interface Delimited {
  readonly delimiter: string;
  /** Rows that hold anything at all. */
  readonly rows: readonly TableRow[];
  /** Line of a last row that has fewer cells than the first and no line end: it may be cut off. */
  readonly cutOff: number | null;
}

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows that are looked at to find the delimiter. */
const LOOKED_AT = 50;

/**
 * Reads comma separated values (RFC 4180, and the delimiters that spreadsheets write as well).
 * Throws an AppError where a quote is not closed, or text follows a closing quote.
 */
export async function readDelimited(file: SourceFile, context: CollectContext): Promise<Delimited> {
  const { default: papa } = await import('papaparse');
  if (context.signal?.aborted) throw cancelled();
  const delimiter = delimiterOf(file.text);
  const { data, errors } = papa.parse<string[]>(file.text, { delimiter });
  const lines = linesOf(data);
  const [fault] = errors;
  if (fault) throw quoteError(file, fault.code, lines[fault.row ?? 0]);
  const all = data.map((cells, index) => ({ cells, line: lines[index] ?? 1 }));
  const rows = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return { delimiter, rows, cutOff: cutOffLine(file.text, rows) };
}

/** The delimiter that splits the first lines most evenly; null where a text is no table. */
function delimiterOf(text: string): string {
  const lines = firstLines(text);
  const ranked = DELIMITERS.map((delimiter) => ({ delimiter, ...countsOf(lines, delimiter) }));
  const [best] = ranked.toSorted((a, b) => b.even - a.even || b.most - a.most);
  return best && best.most > 1 ? best.delimiter : ',';
}

/** How many cells the first rows have: the number that most of them share. */
export function widthOf(text: string): number {
  return countsOf(firstLines(text), delimiterOf(text)).most;
}

function firstLines(text: string): readonly string[] {
  return text
    .slice(0, 64 * 1024)
    .split(/\r?\n/, LOOKED_AT)
    .filter((line) => line.trim() !== '');
}

function countsOf(
  lines: readonly string[],
  delimiter: string,
): { readonly even: number; readonly most: number } {
  const widths = Map.groupBy(lines, (line) => unquoted(line).split(delimiter).length);
  const [common] = [...widths].toSorted(([, a], [, b]) => b.length - a.length);
  if (!common || common[0] === 1) return { even: 0, most: 1 };
  return { even: common[1].length / lines.length, most: common[0] };
}

function unquoted(line: string): string {
  return line.replaceAll(/"[^"]*"/g, '');
}

function linesOf(data: readonly (readonly string[])[]): readonly number[] {
  let line = 1;
  return data.map((cells) => {
    const own = line;
    line += 1 + cells.reduce((sum, cell) => sum + (cell.split('\n').length - 1), 0);
    return own;
  });
}

function quoteError(file: SourceFile, code: string, line = 1): Error {
  const place = { file: file.path, line };
  return code === 'MissingQuotes'
    ? truncated({ place, what: tableText.openQuote })
    : malformed({ place, what: tableText.afterQuote });
}

function cutOffLine(text: string, rows: readonly TableRow[]): number | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (!first || !last || rows.length < 2 || /[\r\n]$/.test(text)) return null;
  return last.cells.length < first.cells.length ? last.line : null;
}
