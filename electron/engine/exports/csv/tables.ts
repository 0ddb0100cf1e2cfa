import { csvText } from '../../../../shared/text/csv.ts';
import type { CellContent, ColumnKind, Sheet } from '../workbook/sheet.ts';
import type { CsvTable } from './data.ts';

/** Milliseconds. */
const DAY = 86_400_000;

/** The tables of the sheets, in their order; what stands above a sheet is a table of its own. */
export function csvTables(sheets: readonly Sheet[]): readonly CsvTable[] {
  const shown = sheets.filter(({ look }) => !look.hidden).flatMap(tablesOf);
  return shown.map(({ name, rows }, index) => ({ name, fileName: fileNameOf(name, index), rows }));
}

function tablesOf(sheet: Sheet): readonly Omit<CsvTable, 'fileName'>[] {
  const header = sheet.columns.map((column) => column.header);
  const rows = sheet.rows.map((row) =>
    row.map((content, column) => textOf(content, sheet.columns[column]?.kind)),
  );
  const table = { name: sheet.name, rows: [header, ...rows] };
  if (sheet.above.length === 0) return [table];
  const lines = sheet.above.map(({ text }) => [text]);
  return [{ name: csvText.above(sheet.name), rows: [[csvText.line], ...lines] }, table];
}

/** Days as `YYYY-MM-DD`, moments in UTC as ISO 8601, numbers with all their digits. */
function textOf(content: CellContent, kind: ColumnKind | undefined): string {
  if (content === null) return '';
  if (!(content instanceof Date)) return String(content);
  const isDay = kind === 'date' || (kind !== 'moment' && content.getTime() % DAY === 0);
  return isDay ? content.toISOString().slice(0, 10) : content.toISOString();
}

function fileNameOf(name: string, index: number): string {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return `${String(index + 1).padStart(2, '0')}-${slug.replace(/^-|-$/g, '')}.csv`;
}
