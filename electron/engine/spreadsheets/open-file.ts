import type { ParsingOptions, WorkBook } from 'xlsx';
import { AppError } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import type { Limits } from '../../../shared/model/limits.ts';
import { readRegular } from '../collectors/regular-file.ts';
import type { FileOrigin } from '../collectors/types.ts';
import { openWorkbook } from './open.ts';

/** How a file that people hand in is read. */
interface Reading {
  readonly limits: Limits;
  /** Said where the file cannot be read at all. */
  readonly unreadable: ErrorData;
}

/** The workbook in a file that people hand in; null and errors as of `openWorkbook`. */
export function openWorkbookFile(
  file: FileOrigin,
  reading: Reading,
  options: ParsingOptions = {},
): WorkBook | null {
  const bytes = bytesOfFile(file, reading);
  return openWorkbook({ path: file.path, bytes }, reading.limits, options);
}

/**
 * The bytes of a file that people hand in, within the limit of the settings.
 *
 * @throws AppError where it is over the limit, and `unreadable` where it cannot be read.
 */
export function bytesOfFile(
  { absolute, path }: FileOrigin,
  { limits, unreadable }: Reading,
): Uint8Array {
  try {
    return readRegular(absolute, { path, limit: limits.bytes, follow: true });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError({ ...unreadable, place: { file: path } });
  }
}
