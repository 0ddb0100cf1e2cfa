import { utils } from 'xlsx';
import type { CellObject, WorkBook } from 'xlsx';
import { optionalText } from '../../../../shared/contract/schemas.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { teams } from '../../../../shared/model/words.ts';
import { assessmentSheetText } from '../../../../shared/text/assessment-sheet.ts';
import { gridOf } from '../../spreadsheets/grid.ts';
import { openWorkbook } from '../../spreadsheets/open.ts';
import type { ShownFile } from '../../spreadsheets/unpacked.ts';
import { headCheck, rowCheck, SHEET_FORMAT, shownDigest } from './check.ts';
import type { TiedRow } from './check.ts';
import type { SheetAnswer, SheetFound, SheetHead } from './data.ts';
import { headNames, shownHeaders } from './sheets.ts';
import { riskOf } from './spelling.ts';

const { columns, sheets } = assessmentSheetText;

/** Lines that may be filled in beyond those that were exported, before a file is refused. */
const SPARE_LINES = 100;

/** The texts of one sheet; rows and cells that it does not hold are holes. */
type Texts = readonly (readonly string[] | undefined)[];

/**
 * Reads a sheet after a spreadsheet program saved it again. What ties a line to its differences comes
 * from the hidden sheets alone; the visible one gives the number of the line and what was filled in.
 * Throws as `openWorkbook` does.
 */
export function readAssessmentSheet(file: ShownFile, limits: Limits): SheetFound {
  const wanted = [sheets.about, sheets.assessments, sheets.rows];
  const book = openWorkbook(file, limits, { sheets: wanted });
  const about = textsOf(book, sheets.about);
  const visible = textsOf(book, sheets.assessments);
  const values = new Map(about.map((row) => [row?.[0], row?.[1]]));
  if (values.get(headNames.format) !== SHEET_FORMAT) return { problem: 'not-a-sheet' };
  const lines = Number(values.get(headNames.lines));
  const head = headOf(values, lines);
  if (head === null) return { problem: 'damaged' };
  const header = headerOf(visible);
  if (header === null) return { problem: 'columns' };
  const tied = tiedLines(textsOf(book, sheets.rows), head.sheetId);
  const filled = filledLines(visible, header);
  if (filled.length > lines + SPARE_LINES) return { problem: 'damaged' };
  return { problem: null, head, answers: answersOf(filled, tied), lines };
}

function textsOf(book: WorkBook | null, name: string): Texts {
  return gridOf(book, name).map((row) => (row ? Array.from(row, textOf) : undefined));
}

/** What a cell holds, a formula by its saved result; one without a result is no empty cell. */
function textOf(cell: CellObject | undefined): string {
  if (!cell) return '';
  if (cell.v === undefined || cell.v === null) return cell.f === undefined ? '' : `=${cell.f}`;
  return cell.t === 'e' ? (cell.w ?? '#') : String(cell.v);
}

function headOf(
  values: ReadonlyMap<string | undefined, string | undefined>,
  lines: number,
): SheetHead | null {
  const team = teams.find((each) => each === values.get(headNames.team));
  if (!team) return null;
  const head: SheetHead = {
    sheetId: values.get(headNames.sheetId) ?? '',
    systemId: values.get(headNames.systemId) ?? '',
    auditId: values.get(headNames.auditId) ?? '',
    team,
  };
  return values.get(headNames.check) === headCheck(head, lines) ? head : null;
}

/** Where the columns of the visible sheet stand by now. */
interface Header {
  readonly row: number;
  readonly line: number;
  readonly rating: number;
  readonly rationale: number;
  readonly shown: readonly number[];
}

function headerOf(visible: Texts): Header | null {
  const needed = [columns.line, columns.rating, columns.rationale];
  const row = visible.findIndex((cells) => needed.every((name) => placeOf(cells, name) >= 0));
  if (row < 0) return null;
  const at = (name: string): number => placeOf(visible[row], name);
  const [line = 0, rating = 0, rationale = 0] = needed.map(at);
  return { row, line, rating, rationale, shown: shownHeaders.map(at) };
}

function placeOf(cells: readonly string[] | undefined, name: string): number {
  return cells?.findIndex((cell) => cell.trim() === name) ?? -1;
}

/** A visible line in which somebody wrote something. */
interface Filled {
  readonly place: string;
  readonly line: string;
  readonly shown: string;
  readonly rating: string;
  readonly rationale: string;
}

function filledLines(visible: Texts, header: Header): readonly Filled[] {
  const filled: Filled[] = [];
  visible.forEach((cells, row) => {
    if (!cells || row <= header.row) return;
    const [rating, rationale] = [cells[header.rating] ?? '', cells[header.rationale] ?? ''];
    if (rating.trim() === '' && rationale.trim() === '') return;
    filled.push({
      place: `${sheets.assessments}!${utils.encode_cell({ r: row, c: header.rating })}`,
      line: (cells[header.line] ?? '').trim(),
      shown: shownDigest(header.shown.map((column) => cells[column] ?? '')),
      rating: rating.trim(),
      rationale,
    });
  });
  return filled;
}

/** The differences behind every line; null where what ties them together does not hold. */
type Tied = ReadonlyMap<string, readonly TiedRow[] | null>;

function tiedLines(grid: Texts, sheetId: string): Tied {
  const rows = grid.slice(1).flatMap((cells) => (cells ? [tiedRow(cells, sheetId)] : []));
  const byLine = Map.groupBy(rows, ({ row }) => String(row.line));
  return new Map(
    [...byLine].map(([line, members]) => {
      const holds = members.every(({ row, isSound }) => isSound && row.of === members.length);
      return [line, holds ? members.map(({ row }) => row) : null];
    }),
  );
}

/** The order of columns is that of `rowsSheet`. */
function tiedRow(
  cells: readonly string[],
  sheetId: string,
): { readonly row: TiedRow; readonly isSound: boolean } {
  const [line, of, itemId = '', rowId = '', binding = '', shown = '', check] = cells;
  const row = { line: Number(line), of: Number(of), itemId, rowId, binding, shown };
  return { row, isSound: rowCheck(sheetId, row) === check };
}

function answersOf(filled: readonly Filled[], tied: Tied): readonly SheetAnswer[] {
  const times = Map.groupBy(filled, ({ line }) => line);
  return filled.map((each) => ({
    place: each.place,
    outcome: (times.get(each.line)?.length ?? 0) > 1 ? { problem: 'twice' } : outcomeOf(each, tied),
  }));
}

function outcomeOf(filled: Filled, tied: Tied): SheetAnswer['outcome'] {
  const rows = tied.get(filled.line);
  if (!rows) return { problem: 'damaged' };
  if (rows.some(({ shown }) => shown !== filled.shown)) return { problem: 'other-text' };
  if (filled.rating === '') return { problem: 'no-rating' };
  const risk = riskOf(filled.rating);
  if (risk === null) return { problem: 'unknown-rating' };
  const rationale = optionalText.safeParse(filled.rationale);
  if (!rationale.success) return { problem: 'too-long' };
  return {
    problem: null,
    risk,
    rationale: rationale.data,
    rows: rows.map(({ rowId, binding }) => ({ id: rowId, binding })),
  };
}
