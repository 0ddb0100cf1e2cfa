import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/model/errors.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { registerImportText as text } from '../../../../shared/text/register-import.ts';
import { decode } from '../../collectors/common/decode.ts';
import { readDelimited } from '../../collectors/common/delimited.ts';
import type { FileOrigin } from '../../collectors/types.ts';
import { bytesOfFile } from '../../spreadsheets/open-file.ts';
import { gridOf, isWorkbook } from '../../spreadsheets/grid.ts';
import type { Grid } from '../../spreadsheets/grid.ts';
import { openWorkbook } from '../../spreadsheets/open.ts';
import { filledCell, isFilled, textCell } from '../filled-cell.ts';
import type { RegisterFile, RegisterGrid, RegisterLine } from './data.ts';

/** More rows or columns than any register has. */
const MOST_LINES = 5000;
const MOST_CELLS = 200;

/**
 * Reads a register that people hand in: a workbook, or text of rows and cells. Text stays text,
 * dates are those that are dates by the type of their cell, and no formula is evaluated.
 *
 * @throws AppError where the file cannot be read, is over a limit, or is no table.
 */
export async function openRegister(file: FileOrigin, limits: Limits): Promise<RegisterFile> {
  const { path } = file;
  const bytes = bytesOfFile(file, { limits, unreadable: refused('unreadable', path).data });
  const sheets = isWorkbook(path, bytes)
    ? sheetsOf(path, bytes, limits)
    : [{ name: '', lines: await delimitedLines(path, bytes, limits) }];
  const filled = sheets.filter(({ lines }) => lines.length > 0);
  if (filled.length === 0) throw refused('empty', path);
  if (filled.some(isTooLarge)) throw refused('too-large', path);
  return { sheets: filled };
}

function isTooLarge({ lines }: RegisterGrid): boolean {
  return lines.length > MOST_LINES || lines.some(({ cells }) => cells.length > MOST_CELLS);
}

async function delimitedLines(
  path: string,
  bytes: Uint8Array,
  limits: Limits,
): Promise<readonly RegisterLine[]> {
  const decoded = decode(bytes, path);
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { path, bytes, sha256, size: bytes.length, near: () => null, ...decoded };
  const { rows } = await readDelimited(file, { limits, keyProvider: null });
  return rows.map(({ cells, line }) => ({ line, cells: cells.map(textCell) }));
}

function sheetsOf(path: string, bytes: Uint8Array, limits: Limits): readonly RegisterGrid[] {
  const book = openWorkbook({ path, bytes }, limits, { cellDates: true, UTC: true });
  if (book === null) throw refused('unreadable', path);
  return book.SheetNames.map((name) => ({ name, lines: linesOf(gridOf(book, name)) }));
}

function linesOf(grid: Grid): readonly RegisterLine[] {
  return grid.flatMap((row, index) => {
    const cells = Array.from(row ?? [], filledCell);
    return cells.some(isFilled) ? [{ line: index + 1, cells }] : [];
  });
}

function refused(problem: keyof typeof text.file, path: string): AppError {
  return new AppError({
    code: `register.${problem}`,
    ...text.file[problem],
    place: { file: path },
  });
}
