import { describe, expect, it } from 'vitest';
import {
  columnWidths,
  rowHeight,
  wrappedLines,
} from '../../../../../electron/engine/exports/workbook/layout.ts';
import { sheet } from '../../../../../electron/engine/exports/workbook/sheet.ts';

describe('wrapped text', () => {
  it('counts lines of words, of hyphens and of words longer than the column', () => {
    expect(wrappedLines('one line', 20)).toBe(1);
    expect(wrappedLines('first\nsecond', 20)).toBe(2);
    expect(wrappedLines('aaaa bbbb cccc', 7)).toBe(3);
    expect(wrappedLines(`db-${'A'.repeat(26)}`, 20)).toBeGreaterThanOrEqual(3);
    expect(wrappedLines('a'.repeat(100), 12.5)).toBe(10);
  });

  it('gives a row the height of its tallest cell, up to what spreadsheets allow', () => {
    const one = rowHeight(['short', 'short'], [20, 20]);
    expect(rowHeight(['short', 'a\nb\nc'], [20, 20])).toBeGreaterThan(one * 2);
    expect(rowHeight(['line\n'.repeat(500)], [20])).toBe(409);
    expect(rowHeight([null, 5, new Date()], [20, 20, 20])).toBe(one);
  });
});

describe('widths', () => {
  it('fit the content between the bounds of the column', () => {
    const [narrow, wide, bounded] = columnWidths(
      sheet<string>({
        name: 'Widths',
        columns: [
          { header: 'A', kind: 'text', width: [10, 40], value: () => 'x' },
          { header: 'B', kind: 'text', width: [10, 40], value: () => 'x'.repeat(25) },
          { header: 'C', kind: 'text', width: [10, 40], value: () => 'x'.repeat(200) },
        ],
        rows: ['one'],
        emptySentence: 'Nothing.',
      }),
    );
    expect(narrow).toBe(10);
    expect(wide).toBe(28);
    expect(bounded).toBe(40);
  });
});
