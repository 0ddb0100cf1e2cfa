import { workbookText } from '../../../../shared/text/workbook.ts';
import type { WorkbookAbout, WorkbookData } from './data.ts';
import type { WorkbookProperties } from './hucre.ts';
import { layoutSheets } from '../templates/layout.ts';
import type { WorkbookLayout } from '../templates/data.ts';
import { writeSheets } from './write-sheets.ts';
import type { WorkbookResult } from './write-sheets.ts';

export type { WorkbookResult } from './write-sheets.ts';

/**
 * Writes the workbook of an audit and reads it back. Needs no database, so it runs in a worker
 * thread.
 *
 * @throws AppError as `writeSheets` does.
 */
export async function writeWorkbook(
  data: WorkbookData,
  layout: WorkbookLayout = 'complete',
): Promise<WorkbookResult> {
  return writeSheets(layoutSheets(data, layout), propertiesOf(data.about));
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
