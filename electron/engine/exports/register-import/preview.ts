import type { RegisterSheet } from '../../../../shared/contract/views.ts';
import { guessedColumns } from '../../../../shared/exceptions/register-headers.ts';
import type { FilledCell } from '../filled-cell.ts';
import type { RegisterGrid } from './data.ts';

/** Rows among which headers are looked for: titles and notes may stand above them. */
const LOOKED_AT = 30;
/** Rows that are shown. */
const SHOWN = 5;

/** A sheet as people see it before it is imported, with the headers that are recognised. */
export function sheetPreview({ name, lines }: RegisterGrid): RegisterSheet {
  const at = headerIndex(lines.map(({ cells }) => cells.map(cellText)));
  const header = lines[at];
  const headers = (header?.cells ?? []).map(cellText);
  const below = lines.slice(at + 1);
  return {
    name,
    rows: below.length,
    headerRow: header?.line ?? 1,
    headers,
    sample: below.slice(0, SHOWN).map(({ cells }) => cells.map(cellText)),
    columns: guessedColumns(headers),
  };
}

/** What a cell shows; of a formula that it is one. */
export function cellText(cell: FilledCell): string {
  switch (cell.kind) {
    case 'text':
      return cell.text;
    case 'day':
      return cell.day;
    case 'formula':
      return '=';
  }
}

/** The row with the most headers that are recognised; without any the first with two texts. */
function headerIndex(rows: readonly (readonly string[])[]): number {
  const known = rows.slice(0, LOOKED_AT).map((row) => Object.keys(guessedColumns(row)).length);
  const most = Math.max(0, ...known);
  if (most > 0) return known.indexOf(most);
  const wide = rows.findIndex((row) => row.filter((cell) => cell !== '').length > 1);
  return Math.max(wide, 0);
}
