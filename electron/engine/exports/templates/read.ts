import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import type { TemplateKind } from '../../../../shared/contract/commands/exports.ts';
import { templateColumn } from '../../../../shared/contract/commands/exports.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { templateText } from '../../../../shared/text/workbook-templates.ts';
import type { FileOrigin } from '../../collectors/types.ts';
import { openWorkbookFile } from '../../spreadsheets/open-file.ts';
import { gridOf } from '../../spreadsheets/grid.ts';
import { safeText } from '../workbook/safe-text.ts';
import type { KeptColumn, TemplateFound } from './data.ts';
import { templateFields } from './fields.ts';
import { guessedCount, guessFields } from './guess.ts';

/** Rows from the top among which the headers are looked for. */
const HEADER_ROWS = 50;
/** Most columns of a template, as the contract takes them. */
const MOST_COLUMNS = 200;

/** Reads the headers of an organisation's own workbook. Throws as `openWorkbookFile` does. */
export function openTemplate(file: FileOrigin, limits: Limits, kind: TemplateKind): TemplateFound {
  const unreadable = { code: 'template.unreadable', ...templateText.file.unreadable };
  const options = { cellStyles: true, sheetRows: HEADER_ROWS };
  const book = openWorkbookFile(file, { limits, unreadable }, options);
  return book === null ? { problem: 'not-a-workbook' } : readTemplate(book, kind);
}

interface HeaderRow {
  readonly sheet: string;
  /** From 0. */
  readonly row: number;
  readonly cells: readonly (CellObject | undefined)[];
  readonly known: number;
  readonly filled: number;
}

/**
 * The row with the most headers that resemble a field, of all sheets that are shown; among equals the
 * one with the most texts, the first. Every filled cell of it is a column.
 */
function readTemplate(book: WorkBook, kind: TemplateKind): TemplateFound {
  const best = book.SheetNames.filter((_, at) => isShown(book, at))
    .flatMap((name) => headerRows(name, book, kind))
    .reduce<HeaderRow | null>((top, row) => (top === null || isBetter(row, top) ? row : top), null);
  if (best === null || best.filled < 2) return { problem: 'no-headers' };
  const columns = columnsOf(best, book.Sheets[best.sheet], kind);
  return { problem: null, sheet: best.sheet, row: best.row + 1, columns };
}

function isShown(book: WorkBook, at: number): boolean {
  return (book.Workbook?.Sheets?.[at]?.Hidden ?? 0) === 0;
}

function headerRows(sheet: string, book: WorkBook, kind: TemplateKind): readonly HeaderRow[] {
  return gridOf(book, sheet)
    .slice(0, HEADER_ROWS)
    .flatMap((cells, row) => {
      const headers = (cells ?? []).slice(0, MOST_COLUMNS);
      const texts = Array.from(headers, headerText).filter((text) => text !== '');
      if (texts.length === 0) return [];
      const known = guessedCount(texts, templateFields[kind]);
      return [{ sheet, row, cells: headers, known, filled: texts.length }];
    });
}

function isBetter(row: HeaderRow, other: HeaderRow): boolean {
  return row.known > other.known || (row.known === other.known && row.filled > other.filled);
}

function columnsOf(
  { cells, row }: HeaderRow,
  sheet: WorkSheet | undefined,
  kind: TemplateKind,
): readonly KeptColumn[] {
  const filled = Array.from(cells, (cell, at) => ({ header: headerText(cell), cell, at })).filter(
    ({ header }) => header !== '',
  );
  const fields = guessFields(
    filled.map(({ header }) => header),
    templateFields[kind],
  );
  return filled.map(({ header, cell, at }, index) => ({
    header,
    field: fields[index] ?? null,
    width: widthOf(sheet, at),
    fill: fillOf(cell ?? sheet?.['!data']?.[row]?.[at]),
  }));
}

/** A header as the contract takes it; formulas and errors are none. */
function headerText(cell: CellObject | undefined): string {
  if (cell?.v === undefined || cell.f !== undefined || cell.t === 'e') return '';
  const text = safeText(String(cell.w ?? cell.v))
    .trim()
    .slice(0, 255)
    .toWellFormed();
  return templateColumn.shape.header.safeParse(text).success ? text : '';
}

/** Between what can be read and what a screen shows. */
function widthOf(sheet: WorkSheet | undefined, column: number): number | null {
  const width = sheet?.['!cols']?.[column]?.wch;
  return width === undefined ? null : Math.min(Math.max(Math.round(width), 4), 120);
}

/** The library's types leave styles open: what is not six hex digits is no colour. */
function fillOf(cell: CellObject | undefined): string | null {
  const style = cell?.s as { readonly fgColor?: { readonly rgb?: unknown } } | undefined;
  const rgb = style?.fgColor?.rgb;
  return typeof rgb === 'string' && /^[0-9A-Fa-f]{6}$/.test(rgb) ? rgb.toUpperCase() : null;
}
