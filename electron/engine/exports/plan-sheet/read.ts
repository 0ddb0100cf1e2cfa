import { createHash } from 'node:crypto';
import { read, utils } from 'xlsx';
import type { CellObject, WorkBook } from 'xlsx';
import type { PlanSheetField } from '../../../../shared/contract/views.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { planSheetText } from '../../../../shared/text/plan-sheet.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import type { FileOrigin } from '../../collectors/types.ts';
import { bytesOfWorkbook } from '../open-workbook.ts';
import { safeText } from '../workbook/safe-text.ts';
import { cellText, dayText, headCheck, PLAN_FORMAT, rowCheck, shownDigest } from './check.ts';
import type { FilledCell, PlanSheetFound, PlanSheetHead, PlanSheetRow, TiedPlan } from './data.ts';
import { fieldHeaders, headNames, shownHeaders } from './sheets.ts';

const planName = workbookText.sheets.plan;
const numberHeader = workbookText.columns.number;
const fields: readonly PlanSheetField[] = ['owner', 'due', 'status', 'note'];
/** Rows that may be there beyond those that were exported, before a file is refused. */
const SPARE_ROWS = 1000;

type Grid = readonly (readonly (CellObject | undefined)[] | undefined)[];

/** Reads a workbook that came back. Throws as `bytesOfWorkbook` does. */
export function openPlanSheet(file: FileOrigin, limits: Limits): PlanSheetFound {
  const unreadable = { code: 'plan-sheet.unreadable', ...planSheetText.file.unreadable };
  const bytes = bytesOfWorkbook(file, limits, unreadable);
  return bytes === null ? { problem: 'not-a-sheet' } : readPlanSheet(bytes);
}

/**
 * Reads a workbook after a spreadsheet program saved it again. What ties a row to its gap comes from
 * the hidden sheets alone; the visible one gives its number and what was filled in.
 */
export function readPlanSheet(bytes: Uint8Array): PlanSheetFound {
  const book = opened(bytes);
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
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { problem: null, head, sha256, rows: rowsOf(visible, header, tied) };
}

function opened(bytes: Uint8Array): WorkBook | null {
  try {
    const { about, rows } = planSheetText.sheets;
    return read(bytes, {
      type: 'array',
      dense: true,
      cellDates: true,
      UTC: true,
      cellHTML: false,
      sheets: [about, rows, planName],
    });
  } catch {
    // The reader's own errors speak of its insides and may quote the file.
    return null;
  }
}

function gridOf(book: WorkBook | null, name: string): Grid {
  return book?.Sheets[name]?.['!data'] ?? [];
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
    const isEmpty = fields.every((field) => isEmptyCell(read[field].content));
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
    content: contentOf(cells[header.fields[field]]),
  });
  return { owner: cell('owner'), due: cell('due'), status: cell('status'), note: cell('note') };
}

function contentOf(cell: CellObject | undefined): FilledCell {
  if (cell?.f !== undefined) return { kind: 'formula' };
  if (cell?.v instanceof Date) return { kind: 'day', day: dayText(cell.v) };
  return { kind: 'text', text: safeText(textOf(cell)).trim() };
}

function isEmptyCell(content: FilledCell): boolean {
  return content.kind === 'text' && content.text === '';
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
