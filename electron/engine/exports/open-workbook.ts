import { AppError } from '../../../shared/model/errors.ts';
import type { ErrorData } from '../../../shared/model/errors.ts';
import type { Limits } from '../../../shared/model/limits.ts';
import { refuseTooLarge } from '../collectors/inventory/unpacked.ts';
import { isWorkbook } from '../collectors/inventory/workbook.ts';
import { readRegular } from '../collectors/regular-file.ts';
import type { FileOrigin } from '../collectors/types.ts';

/**
 * The bytes of a workbook that people hand in, within the limits of the settings also where it is
 * unpacked; null for a file that is none.
 *
 * @throws AppError where the file is over a limit, and `unreadable` where it cannot be read.
 */
export function bytesOfWorkbook(
  { absolute, path }: FileOrigin,
  limits: Limits,
  unreadable: ErrorData,
): Uint8Array | null {
  const bytes = bytesOf(absolute, path, { limits, unreadable });
  if (!isWorkbook(path, bytes) || isCutZip(bytes)) return null;
  refuseTooLarge({ path, bytes }, limits.bytes);
  return bytes;
}

/** How a zip file begins, and the record that ends its list of parts (APPNOTE 4.3.7 and 4.3.16). */
const ZIP = Uint8Array.of(0x50, 0x4b, 0x03, 0x04);
const ZIP_END = Uint8Array.of(0x50, 0x4b, 0x05, 0x06);

/** A zip file without its end: the reader of workbooks would look for it without end. */
function isCutZip(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return file.indexOf(ZIP) === 0 && file.lastIndexOf(ZIP_END) < 0;
}

function bytesOf(
  absolute: string,
  path: string,
  { limits, unreadable }: { readonly limits: Limits; readonly unreadable: ErrorData },
): Uint8Array {
  try {
    return readRegular(absolute, { path, limit: limits.bytes, follow: true });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError({ ...unreadable, place: { file: path } });
  }
}
