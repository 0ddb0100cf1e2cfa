import { createHash } from 'node:crypto';
import { utils } from 'xlsx';
import type { CellObject } from 'xlsx';
import type { PlanSheetField } from '../../../../shared/contract/views.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { planSheetText } from '../../../../shared/text/plan-sheet.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import type { FileOrigin } from '../../collectors/types.ts';
import { bytesOfFile } from '../../spreadsheets/open-file.ts';
import { gridOf } from '../../spreadsheets/grid.ts';
import type { Grid } from '../../spreadsheets/grid.ts';
import { openWorkbook } from '../../spreadsheets/open.ts';
import type { ShownFile } from '../../spreadsheets/unpacked.ts';
import { filledCell, isFilled } from '../filled-cell.ts';
import { cellText, headCheck, PLAN_FORMAT, rowCheck, shownDigest } from './check.ts';
import type { PlanSheetFound, PlanSheetHead, PlanSheetRow, TiedPlan } from './data.ts';
import { fieldHeaders, headNames, shownHeaders } from './sheets.ts';

const planName = workbookText.sheets.plan;
const numberHeader = workbookText.columns.number;
const fields: readonly PlanSheetField[] = ['owner', 'due', 'status', 'note'];
/** Rows that may be there beyond those that were exported, before a file is refused. */
const SPARE_ROWS = 1000;

/** Reads a workbook that came back. Throws as `bytesOfFile` and `openWorkbook` do. */
export function openPlanSheet(file: FileOrigin, limits: Limits): PlanSheetFound {
  const unreadable = { code: 'plan-sheet.unreadable', ...planSheetText.file.unreadable };
  const bytes = bytesOfFile(file, { limits, unreadable });
  return readPlanSheet({ path: file.path, bytes }, limits);
}

/**
 * Reads a workbook after a spreadsheet program saved it again. What ties a row to its gap comes from
 * the hidden sheets alone; the visible one gives its number and what was filled in. Throws as `openWorkbook` does.
 */
export function readPlanSheet(file: ShownFile, limits: Limits): PlanSheetFound {
  const sheets = [planSheetText.sheets.about, planSheetText.sheets.rows, planName];
  const book = openWorkbook(file, limits, { cellDates: true, UTC: true, sheets });
  const about = gridOf(book, planSheetText.sheets.about);
  const values = new Map(about.map((row) => [textOf(row?.[0]), textOf(row?.[1])]));
  if (values.get(headNames.format) !== PLAN_FORMAT) return { problem: 'not-a-sheet' };
  const count = Number(values.get(headNames.rows));
  const head = headOf(values, count);
  if (head === null) return { problem: 'damaged' };
  const visible = gridOf(book, planName);
  const header = headerOf(visible);
  if (header === null) return { problem: 'columns' };
  if (visible.length - header.row > count + SPARE_ROWS) return { problem: 'damaged' };
  const tied = tiedRows(gridOf(book, planSheetText.sheets.rows), head);
  const sha256 = createHash('sha256').update(file.bytes).digest('hex');
  return { problem: null, head, sha256, rows: rowsOf(visible, header, tied) };
}

function textOf(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.v === null) return '';
  if (cell.t === 'e') return cell.w ?? '#';
  return cellText(cell.v instanceof Date ? cell.v : String(cell.v));
}

function headOf(values: ReadonlyMap<string, string>, rows: number): PlanSheetHead | null {
  const head: PlanSheetHead = {
    systemId: values.get(headNames.systemId) ?? '',
    auditId: values.get(headNames.auditId) ?? '',
    exportedAt: values.get(headNames.exportedAt) ?? '',
  };
  return values.get(headNames.check) === headCheck(head, rows) ? head : null;
}

/** Where the columns of the visible sheet stand by now; those that were taken away are -1. */
interface Header {
  readonly row: number;
  readonly number: number;
  readonly fields: Readonly<Record<PlanSheetField, number>>;
  readonly shown: readonly number[];
}

function headerOf(visible: Grid): Header | null {
  const needed = [numberHeader, ...Object.values(fieldHeaders)];
  const names = Array.from(visible, (cells) =>
    Array.from(cells ?? [], (cell) => textOf(cell).trim()),
  );
  const row = names.findIndex((texts) => needed.every((name) => texts.includes(name)));
  const texts = names[row];
  if (!texts) return null;
  const at = (name: string): number => texts.indexOf(name);
  const { owner, due, status, note } = fieldHeaders;
  return {
    row,
    number: at(numberHeader),
    fields: { owner: at(owner), due: at(due), status: at(status), note: at(note) },
    shown: shownHeaders.map(at),
  };
}

/** What ties each number to its gap; null where that was changed. */
function tiedRows(grid: Grid, head: PlanSheetHead): ReadonlyMap<string, TiedPlan | null> {
  return new Map(
    grid.slice(1).map((cells) => {
      const [
        number = '',
        rowId = '',
        owner = '',
        due = '',
        status = '',
        note = '',
        shown = '',
        check,
      ] = Array.from(cells ?? [], textOf);
      const tied = { number, rowId, fields: { owner, due, status, note }, shown };
      return [number, rowCheck(head, tied) === check ? tied : null];
    }),
  );
}

/** The rows that have a number, or say something in a column that is read. */
function rowsOf(
  visible: Grid,
  header: Header,
  tied: ReadonlyMap<string, TiedPlan | null>,
): readonly PlanSheetRow[] {
  return visible.flatMap((cells, row): readonly PlanSheetRow[] => {
    if (!cells || row <= header.row) return [];
    const number = textOf(cells[header.number]).trim();
    const read = rowOf(cells, row, header);
    const isEmpty = !fields.some((field) => isFilled(read[field].content));
    if (number === '' && isEmpty) return [];
    const known = tied.get(number) ?? null;
    return [
      {
        place: placeOf(row, header.number),
        number,
        tied: known,
        known: tied.has(number),
        edited: known === null ? [] : editedColumns(cells, header, known),
        cells: read,
      },
    ];
  });
}

function rowOf(
  cells: NonNullable<Grid[number]>,
  row: number,
  header: Header,
): PlanSheetRow['cells'] {
  const cell = (field: PlanSheetField): PlanSheetRow['cells'][PlanSheetField] => ({
    place: placeOf(row, header.fields[field]),
    content: filledCell(cells[header.fields[field]]),
  });
  return { owner: cell('owner'), due: cell('due'), status: cell('status'), note: cell('note') };
}

/** A column that was taken away as a whole is no change of the row. */
function editedColumns(
  cells: NonNullable<Grid[number]>,
  { shown }: Header,
  tied: TiedPlan,
): readonly string[] {
  const digests = tied.shown.split(' ');
  return shownHeaders.filter((_, index) => {
    const column = shown[index] ?? -1;
    if (column < 0) return false;
    const cell = cells[column];
    return cell?.f !== undefined || shownDigest(textOf(cell)) !== digests[index];
  });
}

function placeOf(row: number, column: number): string {
  return `${planName}!${utils.encode_cell({ r: row, c: column })}`;
}
