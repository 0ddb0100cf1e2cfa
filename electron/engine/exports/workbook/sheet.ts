import { safeText } from './safe-text.ts';

/** What a cell holds. Text is always text: nothing is ever a formula. */
export type CellContent = string | number | Date | null;

/**
 * How a column is written: `risk` colours the words High, Medium, Low and what is unrated,
 * `opinion` does so quietly for a sentence that begins with the word,
 * `code` is monospaced, `date` and `moment` are real dates (moments in UTC). The last three are left
 * for people to fill in: `choice` one of a list, `entry` free text, `due` a day.
 */
export type ColumnKind =
  | 'text'
  | 'strong'
  | 'code'
  | 'risk'
  | 'opinion'
  | 'integer'
  | 'percent'
  | 'date'
  | 'moment'
  | 'choice'
  | 'entry'
  | 'due';

/** One column of a sheet. Widths are in characters of the default font. */
export interface Column<Row> {
  readonly header: string;
  readonly kind: ColumnKind;
  /** The content is fitted between these two. */
  readonly width: readonly [least: number, most: number];
  readonly value: (row: Row) => CellContent;
  /** What people read who are about to fill a cell of the column in; at most 255 characters. */
  readonly prompt?: string;
  /** What a cell of a `choice` takes; the risks where nothing is said. */
  readonly choices?: readonly string[];
  /** Colour behind the header as six hex digits; that of all headers where nothing is said. */
  readonly headerFill?: string;
  /**
   * Marks a cell as missing while this formula is true. `cell` gives the reference of the cell of
   * another column in the same row, by its header.
   */
  readonly missingWhile?: (cell: (header: string) => string) => string;
}

/** A column without its values. */
export type Heading = Omit<Column<never>, 'value'>;

/** A line above the header row, across all columns. */
export interface Line {
  readonly text: string;
  readonly look: 'title' | 'plain' | 'strong' | 'high' | 'medium' | 'low';
}

/** How a sheet is printed and looked at. */
export interface SheetLook {
  readonly paper: 'a4' | 'a3';
  /** Columns at the left that stay in sight. */
  readonly frozenColumns: number;
  /** Not shown until people ask for it. */
  readonly hidden: boolean;
  /** Cells cannot be changed by accident, but for those that are to be filled in. */
  readonly locked: boolean;
}

/** A sheet as it is written and as it must read back. */
export interface Sheet {
  readonly name: string;
  readonly above: readonly Line[];
  readonly columns: readonly Heading[];
  /** One array a row, as long as `columns`; texts are already safe. */
  readonly rows: readonly (readonly CellContent[])[];
  /** The sentence under the header of a sheet without rows. */
  readonly emptySentence: string;
  readonly look: SheetLook;
}

/** What a sheet is made of. */
export interface SheetSource<Row> {
  readonly name: string;
  readonly above?: readonly Line[];
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly emptySentence: string;
  readonly look?: Partial<SheetLook>;
}

const PLAIN: SheetLook = { paper: 'a4', frozenColumns: 0, hidden: false, locked: false };

/** Makes a sheet: every text made safe, numbers that are none left empty. */
export function sheet<Row>(source: SheetSource<Row>): Sheet {
  const { columns } = source;
  return {
    name: source.name,
    above: (source.above ?? []).map((line) => ({ ...line, text: safeText(line.text) })),
    columns: columns.map(({ value: _value, ...heading }) => heading),
    rows: source.rows.map((row) => columns.map((column) => safeContent(column.value(row)))),
    emptySentence: source.emptySentence,
    look: { ...PLAIN, ...source.look },
  };
}

function safeContent(content: CellContent): CellContent {
  if (typeof content === 'string') return content === '' ? null : safeText(content);
  if (typeof content === 'number') return Number.isFinite(content) ? content : null;
  if (content instanceof Date) return Number.isNaN(content.getTime()) ? null : content;
  return content;
}

/** A calendar day as a date; null where there is none. */
export function dayCell(date: string | null): Date | null {
  return date === null ? null : new Date(`${date}T00:00:00Z`);
}

/** A moment as a date with time in UTC; null where there is none. */
export function momentCell(moment: string | null): Date | null {
  return moment === null ? null : new Date(moment);
}

/** Rows of a sheet as they stand in the file: above, a gap, header, body. */
export interface Placement {
  /** Row of the header, from 0. */
  readonly header: number;
  /** First row of the body, from 0. */
  readonly body: number;
  /** Rows in all. */
  readonly total: number;
}

/** Where the parts of a sheet lie. The writer and the read-back both go by it. */
export function placementOf(source: Pick<Sheet, 'above' | 'rows'>): Placement {
  const header = source.above.length === 0 ? 0 : source.above.length + 1;
  const body = header + 1;
  return { header, body, total: body + Math.max(source.rows.length, 1) };
}
