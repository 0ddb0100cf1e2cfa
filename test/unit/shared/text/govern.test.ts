import { expect, it } from 'vitest';
import { governText } from '../../../../shared/text/govern.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';

it('the export names and counts every sheet of the workbook', () => {
  const sheets = Object.values(workbookText.sheets);
  expect(governText.export.contains).toContain(`with ${sheets.length} sheets`);
  for (const sheet of sheets) expect(governText.export.contains).toContain(sheet.toLowerCase());
});
