import { assessmentSheetText } from '../../../../shared/text/assessment-sheet.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import { writeSheets } from '../workbook/write-sheets.ts';
import type { WorkbookResult } from '../workbook/write-sheets.ts';
import type { AssessmentSheetData } from './data.ts';
import { assessmentSheets } from './sheets.ts';

/**
 * Writes the sheet of one team and reads it back. Needs no database, so it runs in a worker thread.
 *
 * @throws AppError as `writeSheets` does.
 */
export async function writeAssessmentSheet(data: AssessmentSheetData): Promise<WorkbookResult> {
  const { team, systemName, release, auditNumber, writtenBy, writtenAt } = data.about;
  const { developmentRuntime } = data.about;
  return writeSheets(assessmentSheets(data), {
    title: assessmentSheetText.title(team, systemName, release),
    subject: assessmentSheetText.subject(auditNumber),
    creator: writtenBy,
    created: new Date(writtenAt),
    description: developmentRuntime ? workbookText.developmentRuntime : '',
    developmentRuntime,
  });
}
