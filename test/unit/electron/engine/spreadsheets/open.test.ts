import { describe, expect, it } from 'vitest';
import { utils, write } from 'xlsx';
import { gridOf } from '../../../../../electron/engine/spreadsheets/grid.ts';
import { openWorkbook } from '../../../../../electron/engine/spreadsheets/open.ts';
import { cellsSpanned } from '../../../../../electron/engine/spreadsheets/spans.ts';
import { AppError } from '../../../../../shared/model/errors.ts';
import { defaultLimits } from '../../../../../shared/model/limits.ts';
import { brokenWorkbooks, oversizedWorkbooks } from '../../../../fixtures/crafted-workbooks.ts';

function outcomeOf(path: string, bytes: Uint8Array): string {
  try {
    const book = openWorkbook({ path, bytes }, defaultLimits, { cellStyles: true });
    return book === null ? 'no workbook' : 'opened';
  } catch (error) {
    if (error instanceof AppError) return error.data.code;
    throw error;
  }
}

describe('a workbook that asks for more than there is', () => {
  it.each(oversizedWorkbooks())('is refused: $name', ({ name, bytes, code }) => {
    expect(bytes.length).toBeLessThan(20_000);
    expect(outcomeOf(name, bytes)).toBe(code);
  });

  it.each(brokenWorkbooks)('is none where it is broken: $name', ({ name, bytes }) => {
    expect(outcomeOf(name, bytes)).toBe('no workbook');
  });

  it('is refused where its cells are more than the limit, and read below it', () => {
    const rows = Array.from({ length: 50 }, (_, at) => [at, at + 1]);
    const book = utils.book_new(utils.aoa_to_sheet(rows), 'One');
    const bytes = new Uint8Array(write(book, { type: 'array' }) as ArrayBuffer);
    const file = { path: 'a.xlsx', bytes };
    expect(() => openWorkbook(file, { ...defaultLimits, nodes: 149 })).toThrow(AppError);
    const opened = openWorkbook(file, { ...defaultLimits, nodes: 150 });
    expect(gridOf(opened, 'One')).toHaveLength(50);
    expect(gridOf(opened, 'Two')).toEqual([]);
    expect(gridOf(opened, 'toString')).toEqual([]);
  });
});

describe('what a workbook writes out by a few words', () => {
  const spanned = (bytes: Uint8Array): number => cellsSpanned(bytes, Infinity, defaultLimits.bytes);

  it('is counted in every way that there is', () => {
    const of = (name: string): number => {
      const found = oversizedWorkbooks().find((each) => each.name === name);
      return found ? spanned(found.bytes) : 0;
    };
    expect(of('link over everything.xlsx')).toBe(16_384 * 1_048_576);
    expect(of('columns without end.xlsx')).toBe(4_294_967_290);
    expect(of('repeated columns.ods')).toBe(2_000_000_000);
    expect(of('repeated rows.ods')).toBe(16_000_000_000);
    expect(of('column ZZZZZZ.xlsx')).toBe(0);
  });

  it('is not what an empty sheet repeats', () => {
    const book = utils.book_new(utils.aoa_to_sheet([['a', 'b']]), 'One');
    const bytes = new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer);
    expect(spanned(bytes)).toBe(2);
  });
});
