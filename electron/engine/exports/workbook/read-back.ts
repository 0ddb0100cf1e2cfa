import { read } from 'xlsx';
import type { CellObject, WorkSheet } from 'xlsx';
import { AppError } from '../../../../shared/model/errors.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import { placementOf } from './sheet.ts';
import type { CellContent, Sheet } from './sheet.ts';

/**
 * Reads a workbook with another library than the one that wrote it and compares every cell with
 * what was to be written: its type and its content, and that nothing else is there.
 *
 * @returns the number of cells compared, empty ones included.
 * @throws AppError `export.readback` at the first cell that differs.
 */
export function checkReadBack(bytes: Uint8Array, sheets: readonly Sheet[]): number {
  const book = read(bytes, {
    type: 'array',
    dense: true,
    cellDates: true,
    UTC: true,
    cellHTML: false,
    cellText: false,
  });
  const names = sheets.map((each) => each.name);
  if (book.SheetNames.join('\n') !== names.join('\n')) {
    throw readBackError(names.join(', '), book.SheetNames.join(', '));
  }
  return sheets.reduce((sum, each) => sum + checkSheet(each, book.Sheets[each.name]), 0);
}

function checkSheet(expected: Sheet, actual: WorkSheet | undefined): number {
  const grid = actual?.['!data'] ?? [];
  const rows = expectedRows(expected);
  for (const [row, contents] of rows.entries()) {
    for (const [column, content] of contents.entries()) {
      checkCell(expected.name, [row, column], content, grid[row]?.[column]);
    }
  }
  checkNothingElse(expected, grid);
  return rows.length * expected.columns.length;
}

function expectedRows(sheet: Sheet): readonly (readonly CellContent[])[] {
  const { header } = placementOf(sheet);
  const blank = sheet.columns.map(() => null);
  const line = (text: string) => [text, ...blank.slice(1)];
  const above = sheet.above.map((each) => line(each.text));
  const body = sheet.rows.length > 0 ? sheet.rows : [line(sheet.emptySentence)];
  const gap = header > 0 ? [blank] : [];
  return [...above, ...gap, sheet.columns.map((column) => column.header), ...body];
}

function checkCell(
  sheet: string,
  at: readonly [row: number, column: number],
  expected: CellContent,
  actual: CellObject | undefined,
): void {
  if (actual?.f === undefined && sameContent(expected, actual)) return;
  const place = `${sheet}, row ${at[0] + 1}, column ${at[1] + 1}`;
  throw readBackError(describe(expected), `${describe(actual?.v ?? null)}`, place);
}

function sameContent(expected: CellContent, actual: CellObject | undefined): boolean {
  const value = actual?.v ?? null;
  if (expected === null) return value === null || value === '';
  if (typeof expected === 'string') return actual?.t === 's' && value === expected;
  if (typeof expected === 'number') return actual?.t === 'n' && value === expected;
  // Days are fractions in the file: a moment may come back a millisecond off.
  return value instanceof Date && Math.abs(value.getTime() - expected.getTime()) <= 1;
}

function checkNothingElse(expected: Sheet, grid: readonly (readonly CellObject[])[]): void {
  const { total } = placementOf(expected);
  for (const [row, cells] of grid.entries()) {
    const allowed = row < total ? expected.columns.length : 0;
    const extra = cells?.slice(allowed).find((cell) => cell?.v !== undefined && cell.v !== '');
    if (extra)
      throw readBackError('', describe(extra.v ?? null), `${expected.name}, row ${row + 1}`);
  }
}

/** Content for a message: shortened, so that it names the cell and repeats no document. */
function describe(content: CellObject['v'] | CellContent): string {
  const text = content instanceof Date ? content.toISOString() : String(content ?? '');
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}

function readBackError(expected: string, actual: string, path?: string): AppError {
  return new AppError({
    code: 'export.readback',
    sentence: `${workbookText.failed.sentence} ${expected} became ${actual}.`,
    remedy: workbookText.failed.remedy,
    ...(path === undefined ? {} : { place: { path } }),
  });
}
