import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/model/errors.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import type { WorkbookAbout, WorkbookData } from './data.ts';
import { workbookBytes } from './hucre.ts';
import type { WorkbookProperties } from './hucre.ts';
import { checkReadBack } from './read-back.ts';
import { placementOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';
import { workbookSheets } from './sheets/index.ts';

/** Rows that a sheet holds (ECMA-376 leaves it open; Excel and LibreOffice stop at 2^20). */
const MOST_ROWS = 1_048_576;

/** A workbook that was written and read back. */
export interface WorkbookResult {
  readonly bytes: Uint8Array;
  /** Rows of the body, without header and empty sentence. */
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Cells compared after reading back. */
  readonly cellsChecked: number;
  /** Of the bytes, hex. */
  readonly sha256: string;
}

/**
 * Writes the workbook, reads it back with another library and compares it cell by cell. Needs no
 * database, so it runs in a worker thread.
 *
 * @throws AppError `export.readback` when a cell differs, `export.too-large` beyond what a sheet holds.
 */
export async function writeWorkbook(data: WorkbookData): Promise<WorkbookResult> {
  const sheets = workbookSheets(data);
  refuseTooLarge(sheets);
  const bytes = await workbookBytes(sheets, propertiesOf(data.about));
  const cellsChecked = checkReadBack(bytes, sheets);
  return {
    bytes,
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    cellsChecked,
    sha256: createHash('sha256').update(bytes).digest('hex'),
  };
}

function propertiesOf(about: WorkbookAbout): WorkbookProperties {
  const { system, audit, developmentRuntime } = about;
  return {
    title: workbookText.title(system.name, audit.release),
    subject: workbookText.subject(audit.number),
    creator: about.exportedBy,
    created: new Date(about.exportedAt),
    description: developmentRuntime ? workbookText.developmentRuntime : '',
    developmentRuntime,
  };
}

function refuseTooLarge(sheets: readonly Sheet[]): void {
  for (const each of sheets) {
    const { total } = placementOf(each);
    if (total <= MOST_ROWS) continue;
    throw new AppError({
      code: 'export.too-large',
      sentence: workbookText.failed.tooLarge(each.name, total),
      remedy: workbookText.failed.tooLargeRemedy,
      place: { path: each.name },
    });
  }
}
