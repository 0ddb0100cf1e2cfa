import type { CellObject, WorkSheet } from 'xlsx';
import { AppError } from '../../../../shared/model/index.ts';
import { inventoryText, tableText } from '../../../../shared/text/formats/inventory.ts';
import { gridOf } from '../../spreadsheets/grid.ts';
import type { Grid } from '../../spreadsheets/grid.ts';
import type { TableRow } from '../common/delimited.ts';
import type { CollectContext, SourceFile } from '../types.ts';
import type { Tables, TableSheet } from './table.ts';

/**
 * Reads a workbook. Cells give what the sheet shows: long numbers with all their digits, dates of
 * the default format as ISO writes them, formulas by the result that was saved with them.
 */
export async function readWorkbook(file: SourceFile, { limits }: CollectContext): Promise<Tables> {
  const { openWorkbook } = await import('../../spreadsheets/open.ts');
  const book = openWorkbook(file, limits, { dateNF: 'yyyy-mm-dd', UTC: true });
  if (book === null) throw unreadable(file);
  const warnings: Tables['warnings'][number][] = [];
  const sheets = book.SheetNames.map((name): TableSheet => {
    const grid = gridOf(book, name);
    const unsaved = formulasWithoutResult(grid);
    if (unsaved > 0) {
      const message = inventoryText.formulas(name, unsaved);
      warnings.push({ code: 'inventory.formula', message, at: name });
    }
    return { name, rows: rowsOf(grid, book.Sheets[name]?.['!merges'] ?? [], limits.nodes) };
  });
  return {
    kind: tableText.workbook,
    sheets: sheets.filter(({ rows }) => rows.length > 0),
    warnings,
  };
}

function unreadable({ path }: SourceFile): AppError {
  return new AppError({
    code: 'inventory.workbook',
    ...inventoryText.unreadableWorkbook,
    place: { file: path },
  });
}

function formulasWithoutResult(grid: Grid): number {
  return grid.reduce(
    (sum, row) =>
      sum + (row ?? []).filter((cell) => cell?.f !== undefined && cell.v === undefined).length,
    0,
  );
}

type Merges = NonNullable<WorkSheet['!merges']>;

function rowsOf(grid: Grid, merges: Merges, most: number): readonly TableRow[] {
  const rows = grid.map((row) => Array.from(row ?? [], textOf));
  fillMerged(rows, merges, most);
  return rows.flatMap((cells, index) =>
    cells.some((cell) => cell.trim() !== '') ? [{ cells, line: index + 1 }] : [],
  );
}

/** A merged cell says the same of every row that it spans. */
function fillMerged(rows: readonly string[][], merges: Merges, most: number): void {
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
