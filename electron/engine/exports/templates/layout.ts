import type { WorkbookData } from '../workbook/data.ts';
import type { Sheet } from '../workbook/sheet.ts';
import { aboutSheet } from '../workbook/sheets/about.ts';
import { exceptionsSheet } from '../workbook/sheets/exceptions.ts';
import { workbookSheets } from '../workbook/sheets/index.ts';
import { poamSheet } from '../workbook/sheets/poam.ts';
import { scorecardSheet } from '../workbook/sheets/scorecard.ts';
import type { WorkbookLayout } from './data.ts';
import { templateSheet } from './sheet.ts';

/** The sheets of a workbook by its template. What each says of itself is on About, always last. */
export function layoutSheets(data: WorkbookData, layout: WorkbookLayout): readonly Sheet[] {
  if (typeof layout === 'object') return [templateSheet(data, layout), aboutSheet(data)];
  switch (layout) {
    case 'complete':
      return workbookSheets(data);
    case 'scorecard':
      return [scorecardSheet(data), aboutSheet(data)];
    case 'register':
      return [exceptionsSheet(data), aboutSheet(data)];
    case 'poam':
      return [poamSheet(data), aboutSheet(data)];
  }
}
