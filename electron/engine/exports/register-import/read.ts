import { createHash } from 'node:crypto';
import { read } from 'xlsx';
import type { CellObject, WorkBook } from 'xlsx';
import { AppError } from '../../../../shared/model/errors.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { registerImportText as text } from '../../../../shared/text/register-import.ts';
import { decode } from '../../collectors/common/decode.ts';
import { readDelimited } from '../../collectors/common/delimited.ts';
import { refuseTooLarge } from '../../collectors/inventory/unpacked.ts';
import { isWorkbook } from '../../collectors/inventory/workbook.ts';
import { readRegular } from '../../collectors/regular-file.ts';
import type { FileOrigin } from '../../collectors/types.ts';
import { dayText } from '../plan-sheet/check.ts';
import { safeText } from '../workbook/safe-text.ts';
import type { RegisterCell, RegisterFile, RegisterGrid, RegisterLine } from './data.ts';

/** More rows or columns than any register has. */
const MOST_LINES = 5000;
const MOST_CELLS = 200;

/**
 * Reads a register that people hand in: a workbook, or text of rows and cells. Text stays text,
 * dates are those that are dates by the type of their cell, and no formula is evaluated.
 *
 * @throws AppError where the file cannot be read, is over a limit, or is no table.
 */
export async function openRegister(
  { absolute, path }: FileOrigin,
  limits: Limits,
): Promise<RegisterFile> {
  const bytes = bytesOf(absolute, path, limits);
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

function bytesOf(absolute: string, path: string, limits: Limits): Uint8Array {
  try {
    return readRegular(absolute, { path, limit: limits.bytes, follow: true });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw refused('unreadable', path);
  }
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
  refuseTooLarge({ path, bytes }, limits.bytes);
  const book = opened(path, bytes);
  return book.SheetNames.map((name) => ({ name, lines: linesOf(book, name) }));
}

function opened(path: string, bytes: Uint8Array): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      UTC: true,
      cellHTML: false,
    });
  } catch {
    // The reader's own errors speak of its insides and may quote the file.
    throw refused('unreadable', path);
  }
}

function linesOf(book: WorkBook, name: string): readonly RegisterLine[] {
  const grid: readonly (readonly (CellObject | undefined)[] | undefined)[] =
    book.Sheets[name]?.['!data'] ?? [];
  return grid.flatMap((row, index) => {
    const cells = Array.from(row ?? [], contentOf);
    return cells.some(isFilled) ? [{ line: index + 1, cells }] : [];
  });
}

function contentOf(cell: CellObject | undefined): RegisterCell {
  if (cell?.f !== undefined) return { kind: 'formula' };
  if (cell?.v === undefined || cell.v === null) return { kind: 'text', text: '' };
  if (cell.v instanceof Date) return { kind: 'day', day: dayText(cell.v) };
  if (cell.t === 'e') return textCell(cell.w ?? '#');
  return textCell(typeof cell.v === 'number' ? numberText(cell.v, cell.w) : String(cell.v));
}

/** A number with all its digits: what a cell shows of many digits has an exponent. */
function numberText(value: number, shown: string | undefined): string {
  return Number.isSafeInteger(value) ? String(value) : (shown ?? String(value));
}

function textCell(content: string): RegisterCell {
  return { kind: 'text', text: safeText(content).trim() };
}

function isFilled(cell: RegisterCell): boolean {
  return cell.kind !== 'text' || cell.text !== '';
}

function refused(problem: keyof typeof text.file, path: string): AppError {
  return new AppError({
    code: `register.${problem}`,
    ...text.file[problem],
    place: { file: path },
  });
}
