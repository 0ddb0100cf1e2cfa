import { workbookText } from '../../../../shared/text/workbook.ts';
import type { WorkbookAbout, WorkbookData } from './data.ts';
import type { WorkbookProperties } from './hucre.ts';
import { workbookSheets } from './sheets/index.ts';
import { writeSheets } from './write-sheets.ts';
import type { WorkbookResult } from './write-sheets.ts';

export type { WorkbookResult } from './write-sheets.ts';

/**
 * Writes the workbook of an audit and reads it back. Needs no database, so it runs in a worker
 * thread.
 *
 * @throws AppError as `writeSheets` does.
 */
export async function writeWorkbook(data: WorkbookData): Promise<WorkbookResult> {
  return writeSheets(workbookSheets(data), propertiesOf(data.about));
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
