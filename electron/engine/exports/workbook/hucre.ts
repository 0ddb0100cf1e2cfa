import { rangeRef, writeXlsx } from 'hucre/xlsx';
import type { NamedRange } from 'hucre';
import type { Cell, CellStyle, CellValue, ColumnDef, WriteSheet } from 'hucre/xlsx';
import { workbookText } from '../../../../shared/text/workbook.ts';
import {
  checksOf,
  conditionsOf,
  FILLED_IN,
  isFilledIn,
  protectionOf,
  solid,
} from './conditions.ts';
import { columnWidths, rowHeight } from './layout.ts';
import { placementOf } from './sheet.ts';
import type { CellContent, ColumnKind, Heading, Line, Placement, Sheet } from './sheet.ts';

/**
 * The one place, with conditions.ts, that knows the library which writes workbooks. It accepts silently what
 * spreadsheets refuse, so texts are made safe before (safe-text.ts) and the bytes are read back
 * with another library after (read-back.ts).
 */

/** Properties of the document and what every page says. */
export interface WorkbookProperties {
  readonly title: string;
  readonly subject: string;
  readonly creator: string;
  readonly created: Date;
  readonly description: string;
  readonly developmentRuntime: boolean;
}

const FONT = { name: 'Arial', size: 10, color: { rgb: '1B1D1F' } };
const LINE = { style: 'thin', color: { rgb: 'DDDDD6' } } as const;
const TOP = { vertical: 'top', wrapText: true } as const;
const LEFT = { ...TOP, horizontal: 'left', indent: 1 } as const;
const CENTRE = { ...TOP, horizontal: 'center' } as const;
/** Milliseconds. */
const DAY = 86_400_000;
const HEADER_HEIGHT = 30;

const HEADER: CellStyle = {
  font: { ...FONT, bold: true, color: { rgb: 'FFFFFF' } },
  fill: solid('0F6B6B'),
  alignment: { vertical: 'center', horizontal: 'left', indent: 1, wrapText: true },
  border: { bottom: LINE, right: LINE },
};

const BODY: Readonly<Record<ColumnKind, CellStyle>> = {
  text: body({}),
  strong: body({ font: { ...FONT, bold: true } }),
  code: body({ font: { name: 'Courier New', size: 9, color: { rgb: '1B1D1F' } } }),
  // Where words have colours, LibreOffice draws no line by a rule.
  risk: body({ border: { bottom: LINE } }),
  opinion: body({ border: { bottom: LINE } }),
  integer: body({ numFmt: '#,##0', alignment: CENTRE }),
  percent: body({ numFmt: '0 %', alignment: CENTRE }),
  date: body({ numFmt: 'yyyy-mm-dd', alignment: LEFT }),
  moment: body({ numFmt: 'yyyy-mm-dd hh:mm:ss', alignment: LEFT }),
  choice: body({ ...FILLED_IN, font: { ...FONT, bold: true } }),
  entry: body(FILLED_IN),
  due: body({ ...FILLED_IN, numFmt: 'yyyy-mm-dd', alignment: LEFT }),
};

const EMPTY: CellStyle = {
  font: { ...FONT, italic: true, color: { rgb: '55595E' } },
  alignment: LEFT,
};

const LINES: Readonly<Record<Line['look'], CellStyle>> = {
  title: line({ size: 14, bold: true }),
  plain: line({}),
  strong: line({ bold: true }),
  high: line({ size: 12, bold: true, color: { rgb: 'B3261E' } }, 'FCE9E7'),
  medium: line({ size: 12, bold: true, color: { rgb: '8A5A00' } }, 'FFF3DA'),
  low: line({ size: 12, bold: true, color: { rgb: '1F6F43' } }, 'E5F3EA'),
};

const LINE_HEIGHTS: Readonly<Record<Line['look'], number>> = {
  title: 24,
  plain: 16,
  strong: 18,
  high: 22,
  medium: 22,
  low: 22,
};

/** Texts that the library would write as error values instead of text. */
const ERROR_LIKE = /^#[A-Z0-9/_]+[!?]?$/;
/** Texts that readers would decode as escaped characters (ECMA-376, 22.9.2.19). */
const ESCAPE_LIKE = /_(?=x[0-9A-Fa-f]{4}_)/g;

/** The bytes of a workbook. */
export async function workbookBytes(
  sheets: readonly Sheet[],
  properties: WorkbookProperties,
): Promise<Uint8Array> {
  const { developmentRuntime, ...document } = properties;
  return writeXlsx({
    sheets: sheets.map((each) => toLibrarySheet(each, properties)),
    namedRanges: sheets.map(repeatedHeader),
    properties: {
      ...document,
      keywords: workbookText.keywords,
      category: workbookText.category,
      lastModifiedBy: properties.creator,
      modified: properties.created,
      custom: { developmentRuntime },
    },
    defaultFont: FONT,
  });
}

function toLibrarySheet(sheet: Sheet, properties: WorkbookProperties): WriteSheet {
  const place = placementOf(sheet);
  const widths = columnWidths(sheet);
  const lastColumn = sheet.columns.length - 1;
  return {
    name: sheet.name,
    columns: sheet.columns.map((column, index): ColumnDef => ({
      width: widths[index] ?? 10,
      style: BODY[column.kind],
    })),
    rows: libraryRows(sheet),
    cells: specialCells(sheet, place),
    rowDefs: heights(sheet, place, widths),
    merges: mergedRows(sheet, place).map((row) => ({
      startRow: row,
      endRow: row,
      startCol: 0,
      endCol: lastColumn,
    })),
    conditionalRules: conditionsOf(sheet, place),
    dataValidations: checksOf(sheet, place),
    ...protectionOf(sheet),
    hidden: sheet.look.hidden,
    freezePane: { rows: place.body, columns: sheet.look.frozenColumns },
    autoFilter: { range: rangeRef(place.header, 0, place.total - 1, lastColumn) },
    view: { showGridLines: false },
    a11y: { summary: `${sheet.name}: ${properties.title}` },
    ...printSetUp(sheet, properties),
  };
}

/** The header on every printed page. The library by itself names sheets without their quotes. */
function repeatedHeader(sheet: Sheet): NamedRange {
  const row = placementOf(sheet).header + 1;
  const range = `'${sheet.name.replaceAll("'", "''")}'!$${row}:$${row}`;
  return { name: '_xlnm.Print_Titles', range, scope: sheet.name };
}

function printSetUp(
  sheet: Sheet,
  properties: WorkbookProperties,
): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  const note = properties.developmentRuntime ? ` · ${workbookText.footerDevelopment}` : '';
  const [left, page] = [`${properties.title}${note}`, workbookText.page('&P', '&N')];
  return {
    pageSetup: {
      paperSize: sheet.look.paper,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.6, bottom: 0.6, left: 0.4, right: 0.4, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: `&L&8${footerText(left)}&C&8&A&R&8${page}` },
  };
}

/** An ampersand begins a code in a footer. */
function footerText(text: string): string {
  return text.replaceAll('&', '&&').replace(/\s+/g, ' ').slice(0, 120);
}

function libraryRows(sheet: Sheet): CellValue[][] {
  const above = sheet.above.map((each): CellValue[] => [toValue(each.text)]);
  const gap: CellValue[][] = above.length > 0 ? [[]] : [];
  const header = sheet.columns.map((column): CellValue => toValue(column.header));
  const least = sheet.columns.findLastIndex(({ kind }) => isFilledIn(kind)) + 1;
  const body = sheet.rows.map((row) => filledPart(row, least));
  return [...above, ...gap, header, ...(body.length > 0 ? body : [[sheet.emptySentence]])];
}

/**
 * Cells up to the last one that holds something or is to be filled in: empty ones would be written,
 * and cost the same.
 */
function filledPart(row: readonly CellContent[], least: number): CellValue[] {
  let end = row.length;
  while (end > least && row[end - 1] === null) end -= 1;
  return row.slice(0, end).map(toValue);
}

function toValue(content: CellContent): CellValue {
  return typeof content === 'string' ? content.replace(ESCAPE_LIKE, '_x005F_') : content;
}

function specialCells(sheet: Sheet, place: Placement): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  sheet.above.forEach((each, row) =>
    cells.set(`${row},0`, styledText(each.text, LINES[each.look])),
  );
  sheet.columns.forEach((heading, column) =>
    cells.set(`${place.header},${column}`, styledText(heading.header, headerStyle(heading))),
  );
  if (sheet.rows.length === 0) cells.set(`${place.body},0`, { style: EMPTY });
  sheet.rows.forEach((row, index) =>
    row.forEach((content, column) => {
      const special = specialCell(content, sheet.columns[column]?.kind);
      if (special) cells.set(`${place.body + index},${column}`, special);
    }),
  );
  return cells;
}

/** A text in a style of its own, also where it would become an error value. */
function styledText(text: string, style: CellStyle): Partial<Cell> {
  if (!ERROR_LIKE.test(text)) return { style };
  return { style, richText: [{ text, font: style.font ?? FONT }] };
}

/** Texts that would become error values, and dates in columns of text. */
function specialCell(content: CellContent, kind?: ColumnKind): Partial<Cell> | null {
  if (typeof content === 'string' && ERROR_LIKE.test(content)) {
    return { richText: [{ text: content, font: FONT }] };
  }
  const isDated = kind === 'date' || kind === 'moment' || kind === 'due';
  if (!(content instanceof Date) || isDated) return null;
  return { style: content.getTime() % DAY === 0 ? BODY.date : BODY.moment };
}

/** The colour of an organisation's own header, with ink that can be read on it. */
function headerStyle({ headerFill }: Heading): CellStyle {
  if (headerFill === undefined) return HEADER;
  const [red = 0, green = 0, blue = 0] = (headerFill.match(/../g) ?? []).map((pair) =>
    Number.parseInt(pair, 16),
  );
  // Relative luminance without its gamma: enough to choose between black and white.
  const isLight = red * 0.299 + green * 0.587 + blue * 0.114 > 150;
  const ink = { rgb: isLight ? '1B1D1F' : 'FFFFFF' };
  return { ...HEADER, fill: solid(headerFill), font: { ...FONT, bold: true, color: ink } };
}

function heights(
  sheet: Sheet,
  place: Placement,
  widths: readonly number[],
): Map<number, { height: number }> {
  const all = [widths.reduce((sum, width) => sum + width, 0)];
  const rows = new Map<number, { height: number }>();
  sheet.above.forEach((each, row) => {
    const height = rowHeight([each.text], all);
    rows.set(row, { height: Math.max(height, LINE_HEIGHTS[each.look]) });
  });
  const headers = sheet.columns.map((column) => column.header);
  rows.set(place.header, { height: Math.max(HEADER_HEIGHT, rowHeight(headers, widths) + 4) });
  sheet.rows.forEach((row, index) =>
    rows.set(place.body + index, { height: rowHeight(row, widths) }),
  );
  if (sheet.rows.length === 0) {
    rows.set(place.body, { height: rowHeight([sheet.emptySentence], all) });
  }
  return rows;
}

function mergedRows(sheet: Sheet, place: Placement): readonly number[] {
  if (sheet.columns.length < 2) return [];
  const empty = sheet.rows.length === 0 ? [place.body] : [];
  return [...sheet.above.keys(), ...empty];
}

function body(style: CellStyle): CellStyle {
  return { font: FONT, alignment: LEFT, ...style };
}

function line(font: NonNullable<CellStyle['font']>, paper?: string): CellStyle {
  return {
    font: { ...FONT, ...font },
    alignment: TOP,
    ...(paper === undefined ? {} : { fill: solid(paper) }),
  };
}
