import { readFileSync } from 'node:fs';
import { read, utils } from 'xlsx';
import type { WorkBook } from 'xlsx';
import { workbookText } from '../../../shared/text/workbook.ts';

/** A row of a sheet by the headers of its columns. */
export type SheetRow = Readonly<Record<string, string | number | Date | null>>;

/** A workbook as it was read back. */
export interface ReadWorkbook {
  readonly path: string;
  /** Those that people see: hidden ones hold what a filled-in plan is read by. */
  readonly sheets: readonly string[];
  /** Lines of the scorecard above its table: title, readiness, reasons, decision. */
  readonly above: readonly string[];
  readonly rows: Readonly<Record<keyof typeof workbookText.sheets, readonly SheetRow[]>>;
}

type SheetName = keyof typeof workbookText.sheets;
type Cells = readonly (string | number | Date | null)[];

/** Reads a workbook with another library than the one that wrote it. */
export function readWorkbook(path: string): ReadWorkbook {
  const book = read(readFileSync(path), { cellDates: true, UTC: true });
  return {
    path,
    sheets: book.SheetNames.filter((_, at) => !book.Workbook?.Sheets?.[at]?.Hidden),
    above: tableOf(book, 'scorecard').above,
    rows: mapSheets((name) => tableOf(book, name).rows),
  };
}

function mapSheets(rowsOf: (name: SheetName) => readonly SheetRow[]): ReadWorkbook['rows'] {
  return {
    scorecard: rowsOf('scorecard'),
    gaps: rowsOf('gaps'),
    plan: rowsOf('plan'),
    phases: rowsOf('phases'),
    exceptions: rowsOf('exceptions'),
    drift: rowsOf('drift'),
    variations: rowsOf('variations'),
    sources: rowsOf('sources'),
    participants: rowsOf('participants'),
    meetings: rowsOf('meetings'),
    rules: rowsOf('rules'),
    trail: rowsOf('trail'),
    about: rowsOf('about'),
  };
}

/** The header is the first line with at least two cells; a sentence alone says there are none. */
function tableOf(book: WorkBook, name: SheetName) {
  const sheet = book.Sheets[workbookText.sheets[name]];
  if (!sheet) throw new Error(`the workbook has no sheet "${workbookText.sheets[name]}"`);
  const lines = utils.sheet_to_json<Cells>(sheet, { header: 1, defval: null, UTC: true });
  const at = lines.findIndex((line) => line.filter((cell) => cell !== null).length > 1);
  const header = lines[at] ?? [];
  const body = lines.slice(at + 1).filter((line) => line[0] !== workbookText.empty[name]);
  const rows = body.map((line): SheetRow =>
    Object.fromEntries(header.map((head, column) => [String(head), line[column] ?? null])),
  );
  const above = lines.slice(0, Math.max(0, at)).flatMap((line) => line[0] ?? []);
  return { rows, above: above.map(String) };
}
