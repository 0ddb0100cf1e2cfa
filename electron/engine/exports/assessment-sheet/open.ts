import { AppError } from '../../../../shared/model/errors.ts';
import type { Limits } from '../../../../shared/model/limits.ts';
import { assessmentSheetText } from '../../../../shared/text/assessment-sheet.ts';
import { refuseTooLarge } from '../../collectors/inventory/unpacked.ts';
import { isWorkbook } from '../../collectors/inventory/workbook.ts';
import { readRegular } from '../../collectors/regular-file.ts';
import type { FileOrigin } from '../../collectors/types.ts';
import type { SheetFound } from './data.ts';
import { readAssessmentSheet } from './read.ts';

/**
 * Reads a sheet that came back from a team, with the limits of the settings: it is a file like any
 * other that people drop.
 *
 * @throws AppError where the file cannot be read or is over a limit.
 */
export function openAssessmentSheet({ absolute, path }: FileOrigin, limits: Limits): SheetFound {
  const bytes = bytesOf(absolute, path, limits);
  if (!isWorkbook(path, bytes)) return { problem: 'not-a-sheet' };
  refuseTooLarge({ path, bytes }, limits.bytes);
  return readAssessmentSheet(bytes);
}

function bytesOf(absolute: string, path: string, { bytes }: Limits): Uint8Array {
  try {
    return readRegular(absolute, { path, limit: bytes, follow: true });
  } catch (error) {
    if (error instanceof AppError) throw error;
    throw new AppError({
      code: 'assessment-sheet.unreadable',
      ...assessmentSheetText.file.unreadable,
      place: { file: path },
    });
  }
}
