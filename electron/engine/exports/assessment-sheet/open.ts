import type { Limits } from '../../../../shared/model/limits.ts';
import { assessmentSheetText } from '../../../../shared/text/assessment-sheet.ts';
import type { FileOrigin } from '../../collectors/types.ts';
import { bytesOfFile } from '../../spreadsheets/open-file.ts';
import type { SheetFound } from './data.ts';
import { readAssessmentSheet } from './read.ts';

/**
 * Reads a sheet that came back from a team, with the limits of the settings: it is a file like any
 * other that people drop.
 *
 * @throws AppError where the file cannot be read or is over a limit.
 */
export function openAssessmentSheet(file: FileOrigin, limits: Limits): SheetFound {
  const unreadable = {
    code: 'assessment-sheet.unreadable',
    ...assessmentSheetText.file.unreadable,
  };
  const bytes = bytesOfFile(file, { limits, unreadable });
  return readAssessmentSheet({ path: file.path, bytes }, limits);
}
