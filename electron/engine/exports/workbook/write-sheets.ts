import { createHash } from 'node:crypto';
import { AppError } from '../../../../shared/model/errors.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import { workbookBytes } from './hucre.ts';
import type { WorkbookProperties } from './hucre.ts';
import { checkReadBack } from './read-back.ts';
import { placementOf } from './sheet.ts';
import type { Sheet } from './sheet.ts';

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
 * Writes sheets, reads them back with another library and compares them cell by cell. The one way
 * to a workbook, for the app and for the command line alike.
 *
 * @throws AppError `export.readback` when a cell differs, `export.too-large` beyond what a sheet holds.
 */
export async function writeSheets(
  sheets: readonly Sheet[],
  properties: WorkbookProperties,
): Promise<WorkbookResult> {
  refuseTooLarge(sheets);
  const bytes = await workbookBytes(sheets, properties);
  const cellsChecked = checkReadBack(bytes, sheets);
  return {
    bytes,
    sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length })),
    cellsChecked,
    sha256: createHash('sha256').update(bytes).digest('hex'),
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
