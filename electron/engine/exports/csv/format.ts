import Papa from 'papaparse';
import type { CsvSeparator } from '../../../../shared/contract/commands/exports.ts';
import { AppError } from '../../../../shared/model/errors.ts';
import { csvText } from '../../../../shared/text/csv.ts';
import type { CsvTable } from './data.ts';
import { guarded, unguarded } from './guard.ts';

const SIGNS: Readonly<Record<CsvSeparator, string>> = { comma: ',', semicolon: ';', tab: '\t' };
/** What tells spreadsheets that the file is UTF-8. */
const BOM = '\ufeff';
const LINE_END = '\r\n';
/** Fields with one of these, or with space around them, stand in quotes (RFC 4180, 2.6). */
const QUOTED = /["\r\n\t,;]|^\s|\s$/;

/** A table as the bytes of a CSV file: UTF-8 with its mark, lines that end in CR LF, RFC 4180. */
export function csvBytes({ rows }: Pick<CsvTable, 'rows'>, separator: CsvSeparator): Uint8Array {
  const lines = rows.map((row) =>
    row.map((text) => field(text, row.length)).join(SIGNS[separator]),
  );
  return new TextEncoder().encode(`${BOM}${lines.join(LINE_END)}${LINE_END}`);
}

/** A lone empty field is quoted: else its line would read as none. */
function field(text: string, columns: number): string {
  const safe = guarded(text);
  const isQuoted = QUOTED.test(safe) || (safe === '' && columns === 1);
  return isQuoted ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * Reads a file with a library that did not write it and compares every field.
 *
 * @returns the number of fields compared.
 * @throws AppError `export.readback` at the first one that differs.
 */
export function checkCsv(bytes: Uint8Array, table: CsvTable, separator: CsvSeparator): number {
  const found = rowsOf(bytes, separator);
  if (found.length !== table.rows.length) throw readBackError(table.fileName);
  for (const [index, row] of table.rows.entries()) {
    const read = found[index] ?? [];
    const isSame = read.length === row.length && row.every((text, at) => text === read[at]);
    if (!isSame) throw readBackError(`${table.fileName}, row ${index + 1}`);
  }
  return table.rows.reduce((sum, row) => sum + row.length, 0);
}

/** The rows of a file as its texts were before they were guarded. */
export function rowsOf(bytes: Uint8Array, separator: CsvSeparator): readonly (readonly string[])[] {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  const { data } = Papa.parse<string[]>(text.replace(BOM, ''), {
    delimiter: SIGNS[separator],
    newline: LINE_END,
  });
  return data.slice(0, -1).map((row) => row.map(unguarded));
}

function readBackError(path: string): AppError {
  return new AppError({ code: 'export.readback', ...csvText.failed, place: { path } });
}
