import type { CellObject, WorkBook } from 'xlsx';

/** The first bytes of a zip file, and of a compound file (formats before 2007). */
const MAGIC = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** The cells of one sheet; rows and cells that it does not hold are holes. */
export type Grid = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** Whether a file is a workbook, by its name and its first bytes. */
export function isWorkbook(path: string, bytes: Uint8Array): boolean {
  if (!/\.(?:xlsx|xlsm|xlsb|xls|ods)$/i.test(path)) return false;
  return MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte));
}

/** The cells of a sheet of a workbook that `openWorkbook` opened; none where there is no such sheet. */
export function gridOf(book: WorkBook | null, name: string): Grid {
  const sheet = book && Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
  return sheet?.['!data'] ?? [];
}
