import { read } from 'xlsx';
import type { ParsingOptions, WorkBook } from 'xlsx';
import type { Limits } from '../../../shared/model/limits.ts';
import { limitText } from '../../../shared/text/collectors.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { spreadsheetText } from '../../../shared/text/spreadsheets.ts';
import { overLimit } from '../collectors/common/errors.ts';
import { gridOf, isWorkbook } from './grid.ts';
import { cellsSpanned } from './spans.ts';
import { refuseTooLarge } from './unpacked.ts';
import type { ShownFile } from './unpacked.ts';
import { isCutZip, isZip, partsOf } from './zip-parts.ts';

/** More than any spreadsheet program has. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/**
 * Opens a workbook that comes from anywhere, whatever it says of itself: it is refused before and
 * after it is read where it would take more than the limits, or has cells where no spreadsheet has
 * any. Nothing is evaluated. This is the one place where workbooks of people are read.
 *
 * @returns null where the file is no workbook that can be read.
 * @throws AppError `source.…` where it is over a limit.
 */
export function openWorkbook(
  file: ShownFile,
  limits: Limits,
  options: ParsingOptions = {},
): WorkBook | null {
  const { path, bytes } = file;
  if (!isWorkbook(path, bytes) || !isWhole(bytes)) return null;
  refuseTooLarge(file, limits.bytes);
  if (cellsSpanned(bytes, limits.nodes, limits.bytes) > limits.nodes) throw tooMany(path, limits);
  const book = readOrNull(bytes, options);
  if (book !== null) refuseOutsized(book, path, limits);
  return book;
}

/** Archives of other programs are unpacked once more within, past every limit. */
function isWhole(bytes: Uint8Array): boolean {
  if (!isZip(bytes)) return true;
  if (isCutZip(bytes)) return false;
  const names = partsOf(bytes).map(({ name }) => name.toLowerCase());
  const isKnown = names.some((name) => KNOWN.includes(name));
  return isKnown && !names.some((name) => name.endsWith('.iwa'));
}

const KNOWN = ['[content_types].xml', 'meta-inf/manifest.xml'];

function readOrNull(bytes: Uint8Array, options: ParsingOptions): WorkBook | null {
  try {
    return read(bytes, { type: 'array', dense: true, cellHTML: false, ...options });
  } catch {
    // The reader's own errors speak of its insides and may quote the file.
    return null;
  }
}

/** Sheets are sparse while they are read; whatever walks over them later meets every hole. */
function refuseOutsized(book: WorkBook, path: string, limits: Limits): void {
  let cells = 0;
  for (const name of book.SheetNames) {
    const grid = gridOf(book, name);
    if (grid.length > MOST_ROWS) throw outside(path);
    cells += grid.length;
    for (const row of grid) {
      if (row !== undefined && row.length > MOST_COLUMNS) throw outside(path);
      cells += row?.length ?? 0;
    }
  }
  if (cells > limits.nodes) throw tooMany(path, limits);
}

function tooMany(path: string, { nodes }: Limits): AppError {
  const what = limitText.values(nodes);
  return overLimit({ code: 'source.too-many-values', place: { file: path }, what });
}

function outside(path: string): AppError {
  return new AppError({
    code: 'source.cell-outside',
    ...spreadsheetText.outside,
    place: { file: path },
  });
}
