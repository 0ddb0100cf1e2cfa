import type { CellObject, WorkSheet } from 'xlsx';
import { AppError } from '../../../../shared/model/index.ts';
import { inventoryText, tableText } from '../../../../shared/text/formats/inventory.ts';
import type { TableRow } from '../common/delimited.ts';
import type { CollectContext, SourceFile } from '../types.ts';
import type { Tables, TableSheet } from './table.ts';
import { refuseTooLarge } from './unpacked.ts';

/** The first bytes of a zip file, and of a compound file (formats before 2007). */
const MAGIC = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
] as const;

/** Whether a file is a workbook, by its name and its first bytes. */
export function isWorkbook(path: string, bytes: Uint8Array): boolean {
  if (!/\.(?:xlsx|xlsm|xlsb|xls|ods)$/i.test(path)) return false;
  return MAGIC.some((magic) => magic.every((byte, at) => bytes[at] === byte));
}

/**
 * Reads a workbook. Cells give what the sheet shows: long numbers with all their digits, dates of
 * the default format as ISO writes them, formulas by the result that was saved with them.
 */
export async function readWorkbook(file: SourceFile, { limits }: CollectContext): Promise<Tables> {
  refuseTooLarge(file, limits.bytes);
  const { read } = await import('xlsx');
  const book = opened(file, () =>
    read(file.bytes, {
      type: 'array',
      dense: true,
      cellHTML: false,
      dateNF: 'yyyy-mm-dd',
      UTC: true,
    }),
  );
  const warnings: Tables['warnings'][number][] = [];
  const sheets = book.SheetNames.map((name): TableSheet => {
    const sheet = book.Sheets[name];
    const unsaved = sheet ? formulasWithoutResult(sheet) : 0;
    if (unsaved > 0) {
      const message = inventoryText.formulas(name, unsaved);
      warnings.push({ code: 'inventory.formula', message, at: name });
    }
    return { name, rows: sheet ? rowsOf(sheet, limits.nodes) : [] };
  });
  return {
    kind: tableText.workbook,
    sheets: sheets.filter(({ rows }) => rows.length > 0),
    warnings,
  };
}

/** The reader's own errors speak of its insides and may quote the file. */
function opened<T>(file: SourceFile, open: () => T): T {
  try {
    return open();
  } catch {
    throw new AppError({
      code: 'inventory.workbook',
      ...inventoryText.unreadableWorkbook,
      place: { file: file.path },
    });
  }
}

type Grid = readonly (readonly (CellObject | undefined)[] | undefined)[];

function gridOf(sheet: WorkSheet): Grid {
  return sheet['!data'] ?? [];
}

function formulasWithoutResult(sheet: WorkSheet): number {
  return gridOf(sheet).reduce(
    (sum, row) =>
      sum + (row ?? []).filter((cell) => cell?.f !== undefined && cell.v === undefined).length,
    0,
  );
}

function rowsOf(sheet: WorkSheet, most: number): readonly TableRow[] {
  const rows = gridOf(sheet).map((row) => Array.from(row ?? [], textOf));
  fillMerged(rows, sheet['!merges'] ?? [], most);
  return rows.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells, line: index + 1 }] : [],
  );
}

/** A merged cell says the same of every row that it spans. */
function fillMerged(
  rows: readonly string[][],
  merges: NonNullable<WorkSheet['!merges']>,
  most: number,
): void {
  let filled = 0;
  for (const { s, e } of merges) {
    const text = rows[s.r]?.[s.c] ?? '';
    if (text === '') continue;
    for (let r = s.r; r <= Math.min(e.r, rows.length - 1) && filled < most; r += 1) {
      const row = rows[r];
      if (!row) continue;
      for (let c = s.c; c <= Math.min(e.c, s.c + WIDEST_MERGE); c += 1) row[c] = text;
      filled += e.c - s.c + 1;
    }
  }
  // Rows that a sheet does not hold are holes, which this passes over.
  rows.forEach((row) => {
    for (let c = 0; c < row.length; c += 1) row[c] ??= '';
  });
}

const WIDEST_MERGE = 100;

/** What a cell shows. A general number of many digits is shown with an exponent, which loses some. */
function textOf(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null) return '';
  if (cell.t === 'n' && typeof cell.v === 'number' && /E[+-]?\d+$/i.test(cell.w ?? '')) {
    return Number.isSafeInteger(cell.v) ? String(cell.v) : (cell.w ?? '');
  }
  return cell.w ?? String(cell.v);
}
