import type { CommandInput, QueryOutput } from '../../../../shared/contract/index.ts';
import type { RegisterColumn } from '../../../../shared/exceptions/index.ts';
import { guessedColumns, isEnded } from '../../../../shared/exceptions/register-headers.ts';
import type { Dimension } from '../../../../shared/model/words.ts';
import { registerImportText } from '../../../../shared/text/register-import.ts';
import { importText } from '../../../../shared/text/register-import-screen.ts';

export type ImportPreview = QueryOutput<'register.import-preview'>;
export type ImportSheet = ImportPreview['sheets'][number];
export type Columns = Readonly<Partial<Record<RegisterColumn, number>>>;

/** How a file is to be read. */
export interface ImportForm {
  readonly sheet: string;
  /** Counts from 1, as spreadsheets show it. */
  readonly headerRow: number;
  readonly columns: Columns;
  readonly dimension: Dimension;
  readonly reason: string;
}

/** What the preview proposes for a sheet. */
export function formOf(sheet: ImportSheet): ImportForm {
  const { name, headerRow, columns } = sheet;
  return { sheet: name, headerRow, columns, dimension: 'infrastructure', reason: '' };
}

/**
 * The headers of a row and the rows below it, as far as the preview has read them. Null where that
 * row was not read: the engine reads it, and columns go by their letters.
 */
export function readFrom(
  sheet: ImportSheet,
  headerRow: number,
): { readonly headers: readonly string[]; readonly rows: readonly (readonly string[])[] } | null {
  const known = [sheet.headers, ...sheet.sample];
  const at = headerRow - sheet.headerRow;
  const headers = known[at];
  return headers === undefined ? null : { headers, rows: known.slice(at + 1) };
}

/** Another row of headers: the columns are guessed anew where it was read. */
export function withHeaderRow(form: ImportForm, sheet: ImportSheet, headerRow: number): ImportForm {
  const read = readFrom(sheet, headerRow);
  return { ...form, headerRow, columns: read ? guessedColumns(read.headers) : form.columns };
}

/** A column of a sheet by its letters: `A`, `Z`, `AA`. */
export function columnLetters(at: number): string {
  const letter = String.fromCodePoint(65 + (at % 26));
  return at < 26 ? letter : `${columnLetters(Math.floor(at / 26) - 1)}${letter}`;
}

/** Chooses the column of a part; another part that had it has none. */
export function withColumn(columns: Columns, part: RegisterColumn, at: number | null): Columns {
  const others = Object.entries(columns).filter(([name, taken]) => name !== part && taken !== at);
  return { ...Object.fromEntries(others), ...(at === null ? {} : { [part]: at }) };
}

/** Why a row will be left out, as far as it can be told before it is read; null otherwise. */
export function leftOut(row: readonly string[], columns: Columns): string | null {
  const said = (part: RegisterColumn): string => {
    const at = columns[part];
    return at === undefined ? '' : (row[at] ?? '').trim();
  };
  if (said('title') === '') return registerImportText.row.untitled;
  return isEnded(said('status')) ? registerImportText.row.ended(said('status')) : null;
}

/** What keeps the import from being made, at its field. */
export function importProblems(form: ImportForm): { title?: string; reason?: string } {
  return {
    ...(form.columns.title === undefined ? { title: importText.titleMissing } : {}),
    ...(form.reason.trim() === '' ? { reason: importText.reasonMissing } : {}),
  };
}

/** The import as the contract takes it. */
export function asImport(
  auditId: string,
  file: string,
  form: ImportForm,
): CommandInput<'register.import'> {
  return { auditId, file, ...form, reason: form.reason.trim() };
}
