import { createHash } from 'node:crypto';
import { unzipSync, zipSync } from 'fflate';
import { AppError } from '../../../../shared/model/errors.ts';
import { csvText } from '../../../../shared/text/csv.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import type { WorkbookAbout, WorkbookData } from '../workbook/data.ts';
import { workbookSheets } from '../workbook/sheets/index.ts';
import type { CsvFile, CsvResult, CsvStyle, CsvTable } from './data.ts';
import { checkCsv, csvBytes } from './format.ts';
import { csvTables } from './tables.ts';

/** Name of the file that says what the others are. */
export const MANIFEST = 'manifest.json';

/**
 * Writes every table of the workbook as CSV, reads each back and compares it. Needs no database, so
 * it runs in a worker thread.
 *
 * @throws AppError `export.readback` where a table or the archive does not read back.
 */
export function writeCsv(data: WorkbookData, style: CsvStyle): CsvResult {
  const tables = csvTables(workbookSheets(data));
  const files = tables.map((table): CsvFile => ({
    name: table.fileName,
    bytes: csvBytes(table, style.separator),
  }));
  const cellsChecked = tables.reduce(
    (sum, table, index) =>
      sum + checkCsv(files[index]?.bytes ?? new Uint8Array(), table, style.separator),
    0,
  );
  const manifest = manifestFile(data.about, style, { tables, files });
  const all = [manifest, ...files];
  const sheets = tables.map(({ name, rows }) => ({ name, rows: rows.length - 1 }));
  if (style.form === 'folder') {
    return { files: all, sheets, cellsChecked, sha256: sha256(manifest.bytes) };
  }
  const archive = archiveOf(all, data.about.exportedAt);
  return {
    files: [{ name: '', bytes: archive }],
    sheets,
    cellsChecked,
    sha256: sha256(archive),
  };
}

function manifestFile(
  about: WorkbookAbout,
  { separator }: CsvStyle,
  { tables, files }: { readonly tables: readonly CsvTable[]; readonly files: readonly CsvFile[] },
): CsvFile {
  const { system, audit, chainHead } = about;
  const manifest = {
    schema: 'evenkeel/csv/1',
    product: `Evenkeel ${about.appVersion}`,
    ...(about.developmentRuntime && { developmentRuntime: workbookText.developmentRuntime }),
    system: system.name,
    release: audit.release,
    audit: audit.number,
    exportedBy: about.exportedBy,
    exportedAt: about.exportedAt,
    chainHead: chainHead ?? { sequence: 0, hash: null },
    aboutChainHead: csvText.chain,
    format: { encoding: 'UTF-8 with BOM', lineEnd: 'CRLF', quoting: 'RFC 4180', separator },
    aboutText: csvText.guard,
    files: tables.map(({ name, fileName, rows }, index) => {
      const bytes = files[index]?.bytes ?? new Uint8Array();
      const columns = rows[0]?.length ?? 0;
      const sizes = { rows: rows.length - 1, columns, bytes: bytes.byteLength };
      return { file: fileName, table: name, ...sizes, sha256: sha256(bytes) };
    }),
  };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  return { name: MANIFEST, bytes: new TextEncoder().encode(text) };
}

/** One archive, unpacked again and compared byte by byte. */
function archiveOf(files: readonly CsvFile[], at: string): Uint8Array {
  const parts = Object.fromEntries(files.map(({ name, bytes }) => [name, bytes]));
  const archive = zipSync(parts, { level: 6, mtime: zipTime(at) });
  const unpacked = unzipSync(archive);
  const isWhole = files.every(({ name, bytes }) => sameBytes(bytes, unpacked[name]));
  if (isWhole && Object.keys(unpacked).length === files.length) return archive;
  throw new AppError({ code: 'export.readback', ...csvText.failed });
}

/** Archives know no time before 1980. */
function zipTime(at: string): Date {
  return new Date(Math.max(Date.parse(at), Date.UTC(1980, 0, 2)));
}

function sameBytes(a: Uint8Array, b: Uint8Array | undefined): boolean {
  return b !== undefined && Buffer.compare(a, b) === 0;
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
