import { templateText } from '../../../../shared/text/workbook-templates.ts';
import type { WorkbookData } from '../workbook/data.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { aboutSheet } from '../workbook/sheets/about.ts';
import { exceptionsSheet } from '../workbook/sheets/exceptions.ts';
import { exceptionHistorySheet } from '../workbook/sheets/history.ts';
import { workbookSheets } from '../workbook/sheets/index.ts';
import { poamSheet } from '../workbook/sheets/poam.ts';
import { evidenceSheet } from '../workbook/sheets/release.ts';
import { scorecardSheet } from '../workbook/sheets/scorecard.ts';
import { outsideSheet, signaturesSheet } from '../workbook/sheets/signatures.ts';
import type { WorkbookLayout } from './data.ts';
import { templateSheet } from './sheet.ts';

/** The sheets of a workbook by its template. What each says of itself is on About, always last. */
export function layoutSheets(data: WorkbookData, layout: WorkbookLayout): readonly Sheet[] {
  if (typeof layout === 'object') {
    return [templateSheet(data, layout), aboutSheet(data, templateText.aboutOwn(layout.name))];
  }
  switch (layout) {
    case 'complete':
      return workbookSheets(data);
    case 'scorecard':
      return [scorecardSheet(data), ...signed(data), aboutSheet(data, templateText.about[layout])];
    case 'register':
      return [
        exceptionsSheet(data),
        exceptionHistorySheet(data),
        ...signed(data),
        evidenceSheet(data),
        aboutSheet(data, templateText.about[layout]),
      ];
    case 'poam':
      return [poamSheet(data), aboutSheet(data, templateText.about[layout])];
  }
}

/** Wherever something that can be signed is told, so is who signed it. */
function signed(data: WorkbookData): readonly Sheet[] {
  return [signaturesSheet(data), outsideSheet(data)];
}
