import { expect, it } from 'vitest';
import { governText, loweredSentence, workbookSheetNames } from '../../../../shared/text/govern.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';

it('the export names and counts every sheet of the workbook', () => {
  const sheets = workbookSheetNames;
  for (const name of Object.values(workbookText.sheets)) expect(sheets).toContain(name);
  expect(governText.export.contains).toContain(`with ${sheets.length} sheets`);
  for (const sheet of sheets) expect(governText.export.contains).toContain(sheet.toLowerCase());
});

it('names the rules that lower, the first of them, and counts the others', () => {
  const rule = (number: number) => ({ rule: `r${number}`, title: `Rule ${number}`, rows: number });
  expect(loweredSentence([rule(1)])).toBe(
    '1 rule of the system suggests less where the built-in rules suggest high: Rule 1 (1 difference).',
  );
  const many = loweredSentence([9, 8, 7, 6, 5, 4, 3].map(rule));
  expect(many).toMatch(
    /^7 rules of the system suggest less .* Rule 5 \(5 differences\) and 2 more\.$/,
  );
});
