import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { CsvTable } from '../../../../../electron/engine/exports/csv/data.ts';
import { checkCsv, csvBytes, rowsOf } from '../../../../../electron/engine/exports/csv/format.ts';
import { guarded, unguarded } from '../../../../../electron/engine/exports/csv/guard.ts';
import { csvTables } from '../../../../../electron/engine/exports/csv/tables.ts';
import { writeCsv } from '../../../../../electron/engine/exports/csv/write.ts';
import { workbookSheets } from '../../../../../electron/engine/exports/workbook/sheets/index.ts';
import { csvSeparators } from '../../../../../shared/contract/commands/exports.ts';
import { AppError } from '../../../../../shared/model/errors.ts';
import { workbookData } from './sample-data.ts';
import { difference, gap, side } from './sample-rows.ts';

describe('text that a spreadsheet could take for a formula', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+1-855-643', "'+1-855-643"],
    ['-2+3', "'-2+3"],
    ['@SUM(1)', "'@SUM(1)"],
    ['\tcmd', "'\tcmd"],
    ['\rcmd', "'\rcmd"],
    ['\n=1', "'\n=1"],
    ['\uff1d1+1', "'\uff1d1+1"],
    ['+1-855-643-8890', "'+1-855-643-8890"],
    ['+1 855', "'+1 855"],
    ['+1  855 643 8890', "'+1  855 643 8890"],
    ['+1 855 643 8890+1', "'+1 855 643 8890+1"],
    ['+1 855 643 8890 A1', "'+1 855 643 8890 A1"],
    ['+49 30 1234567890123456', "'+49 30 1234567890123456"],
    ['-1,5,2', "'-1,5,2"],
    ['-1-5', "'-1-5"],
    ['-', "'-"],
    ['--', "'--"],
    ["'=1+1", "''=1+1"],
    ['-5 units', "'-5 units"],
  ])('%j becomes %j', (text, safe) => {
    expect(guarded(text)).toBe(safe);
  });

  it.each([
    '+18556438890',
    '-5',
    '+5.25',
    '-1e3',
    '-1,5',
    '+1 855 643 8890',
    '+1 855-643-8890',
    '+1 (855) 643-8890',
    '+44(20)7946 0958',
    '+1 (855) 643',
    '1e3',
    '696911096973',
    '2021-1-8',
    'a=b',
    "'tis",
    '',
  ])('%j stays as it is', (text) => {
    expect(guarded(text)).toBe(text);
  });

  it('is what it was once the apostrophe is taken away', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(unguarded(guarded(text))).toBe(text);
      }),
    );
  });
});

const sign = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  "'",
  '"',
  ',',
  ';',
  ' ',
  '5',
  'e',
  'ä',
  '\u{1f600}',
);
const hostile = fc.oneof(
  fc.string({ unit: 'binary' }).map((text) => text.toWellFormed()),
  fc.array(sign).map((all) => all.join('')),
);
const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) =>
    fc.array(fc.array(hostile, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  .map((rows): CsvTable => ({ name: 'Table', fileName: 'table.csv', rows }));

describe('a table as CSV', () => {
  it('reads back as it was written, whatever its texts and its separator', () => {
    fc.assert(
      fc.property(table, fc.constantFrom(...csvSeparators), (each, separator) => {
        const bytes = csvBytes(each, separator);
        expect(rowsOf(bytes, separator)).toEqual(each.rows);
        expect(checkCsv(bytes, each, separator)).toBe(
          each.rows.length * (each.rows[0]?.length ?? 0),
        );
      }),
    );
  });

  it('has the mark of UTF-8, ends its lines in CR LF and quotes as RFC 4180 has it', () => {
    const bytes = csvBytes(
      {
        rows: [
          ['a', 'b'],
          ['say "x"', 'one\ntwo'],
        ],
      },
      'semicolon',
    );
    expect(Buffer.from(bytes).toString()).toBe('\ufeffa;b\r\n"say ""x""";"one\ntwo"\r\n');
  });

  it('is refused where a field is not what was to be written', () => {
    const each: CsvTable = { name: 'Table', fileName: 'table.csv', rows: [['a'], ['b']] };
    const other = csvBytes({ rows: [['a'], ['c']] }, 'comma');
    expect(() => checkCsv(other, each, 'comma')).toThrow(AppError);
    expect(() => checkCsv(csvBytes({ rows: [['a']] }, 'comma'), each, 'comma')).toThrow(AppError);
  });
});

describe('the tables of an audit', () => {
  const data = workbookData({ gaps: [gap({ row: difference({ staging: side('=1+1') }) })] });

  it('are those of the workbook, and what stands above its sheets', () => {
    const sheets = workbookSheets(data).filter(({ look }) => !look.hidden);
    const tables = csvTables(sheets);
    for (const sheet of sheets) {
      const found = tables.find(({ name }) => name === sheet.name);
      expect(found?.rows[0]).toEqual(sheet.columns.map(({ header }) => header));
      expect(found?.rows).toHaveLength(sheet.rows.length + 1);
    }
    const words = tables.find(({ name }) => name === 'Scorecard in words');
    expect(words?.rows.flat()).toContain('Not ready');
    expect(new Set(tables.map(({ fileName }) => fileName)).size).toBe(tables.length);
  });

  it('say days as days, moments in UTC and numbers with all their digits', () => {
    const rows = csvTables(workbookSheets(data)).find(({ name }) => name === 'Gaps')?.rows ?? [];
    const at = (header: string) => rows[1]?.[rows[0]?.indexOf(header) ?? -1];
    expect(at('First seen')).toBe('2026-11-02');
    expect(at('Rated (UTC)')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(at('Priority')).toBe('2');
    expect(at('Staging value')).toBe('=1+1');
  });

  it('lie with a manifest of their hashes and the head of the chain', () => {
    const { files, sheets, sha256 } = writeCsv(data, { separator: 'tab', form: 'zip' });
    const archive = files[0]?.bytes ?? new Uint8Array();
    expect(createHash('sha256').update(archive).digest('hex')).toBe(sha256);
    const parts = unzipSync(archive);
    const manifest = JSON.parse(strFromU8(parts['manifest.json'] ?? new Uint8Array()));
    expect(manifest).toMatchObject({
      schema: 'evenkeel/csv/1',
      system: 'Harbour Checkout',
      release: '4.2',
      chainHead: data.about.chainHead,
      format: { separator: 'tab' },
    });
    const named = Object.keys(parts).filter((name) => name !== 'manifest.json');
    expect(manifest.files.map(({ file }: { file: string }) => file)).toEqual(named);
    expect(sheets).toHaveLength(named.length);
    for (const { file, sha256: hash, rows } of manifest.files) {
      const bytes = parts[file] ?? new Uint8Array();
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
      expect(rowsOf(bytes, 'tab')).toHaveLength(rows + 1);
    }
  });

  it('give a folder the hash of its manifest', () => {
    const { files, sha256 } = writeCsv(data, { separator: 'comma', form: 'folder' });
    const manifest = files.find(({ name }) => name === 'manifest.json');
    expect(
      createHash('sha256')
        .update(manifest?.bytes ?? '')
        .digest('hex'),
    ).toBe(sha256);
  });
});
