import { read } from 'xlsx';
import type { CellObject, WorkBook } from 'xlsx';
import type { WorkbookData } from '../../../../../electron/engine/exports/workbook/data.ts';
import { writeWorkbook } from '../../../../../electron/engine/exports/workbook/write.ts';
import { HEADERS } from './headers.data.ts';

/** A workbook as another library reads it. */
export interface Read {
  readonly book: WorkBook;
  readonly cell: (sheet: string, row: number, header: string) => CellObject | undefined;
  readonly headers: (sheet: string) => readonly string[];
  readonly texts: (sheet: string) => readonly string[];
}

/** Writes a workbook and reads it with another library. */
export async function written(data: WorkbookData): Promise<Read> {
  const { bytes } = await writeWorkbook(data);
  return readBytes(bytes);
}

function readBytes(bytes: Uint8Array): Read {
  const book = read(bytes, { type: 'array', dense: true, cellDates: true, UTC: true });
  const grid = (sheet: string): CellObject[][] => book.Sheets[sheet]?.['!data'] ?? [];
  const headerRow = (sheet: string): number =>
    Math.max(
      grid(sheet).findIndex((row) => row?.[0]?.v === HEADERS[sheet as keyof typeof HEADERS]?.[0]),
      0,
    );
  const headers = (sheet: string): string[] =>
    (grid(sheet)[headerRow(sheet)] ?? []).map((cell) => String(cell.v));
  return {
    book,
    headers,
    cell: (sheet, row, header) =>
      grid(sheet)[headerRow(sheet) + 1 + row]?.[headers(sheet).indexOf(header)],
    texts: (sheet) =>
      grid(sheet).flatMap((row) => (row ?? []).map((cell) => String(cell?.v ?? ''))),
  };
}
