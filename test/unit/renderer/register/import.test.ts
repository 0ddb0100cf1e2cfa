import { expect, it } from 'vitest';
import {
  asImport,
  columnLetters,
  formOf,
  importProblems,
  leftOut,
  readFrom,
  withColumn,
  withHeaderRow,
  type ImportSheet,
} from '../../../../renderer/views/register/import/importForm.ts';

const sheet: ImportSheet = {
  name: 'Register',
  rows: 3,
  headerRow: 2,
  headers: ['Register of 2026', '', ''],
  sample: [
    ['Title', 'Owner', 'Status'],
    ['Smaller database', 'Sam', 'Open'],
    ['', 'Rin', 'Open'],
    ['Old balancer', 'Rin', 'Closed'],
  ],
  columns: {},
};

it('another row of headers is read with the columns that its names fill', () => {
  const form = withHeaderRow(formOf(sheet), sheet, 3);
  expect(form.columns).toMatchObject({ title: 0, owner: 1, status: 2 });
  expect(readFrom(sheet, 3)?.rows).toHaveLength(3);
  expect(readFrom(sheet, 1)).toBeNull();
  expect(withHeaderRow(form, sheet, 40).columns).toEqual(form.columns);
});

it('tells beforehand which rows have no title, or need no exception any more', () => {
  const { columns } = withHeaderRow(formOf(sheet), sheet, 3);
  const why = (readFrom(sheet, 3)?.rows ?? []).map((row) => leftOut(row, columns));
  expect(why).toEqual([null, expect.stringContaining('title'), expect.stringContaining('Closed')]);
});

it('a column fills one part: the part that had it has none', () => {
  expect(withColumn({ title: 0, owner: 1 }, 'reason', 0)).toEqual({ owner: 1, reason: 0 });
  expect(withColumn({ title: 0 }, 'title', null)).toEqual({});
});

it('needs a title and a reason', () => {
  expect(Object.keys(importProblems(formOf(sheet))).toSorted()).toEqual(['reason', 'title']);
  const form = { ...withHeaderRow(formOf(sheet), sheet, 3), reason: ' From the board. ' };
  expect(importProblems(form)).toEqual({});
  expect(asImport('a', 't', form)).toMatchObject({
    file: 't',
    sheet: 'Register',
    reason: 'From the board.',
  });
});

it('names columns as spreadsheets do', () => {
  expect([0, 25, 26, 701, 702].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});
