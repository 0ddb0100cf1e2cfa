import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from 'xlsx';
import type { CellObject } from 'xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RegisterSheet } from '../../../../../shared/contract/views.ts';
import { act, refused } from '../support/engine.ts';
import { ask } from '../queries/support.ts';
import { exceptionBench } from '../support/exceptions.ts';
import type { ExceptionBench } from '../support/exceptions.ts';
import { rowsIn } from '../support/record.ts';

let at: ExceptionBench;
beforeEach(async () => {
  at = await exceptionBench();
});
afterEach(async () => at.end());

const poam = [
  'POA&M Item ID',
  'Vulnerability Description',
  'Deviation Rationale',
  'Mitigations',
  'Scheduled Completion Date',
  'Status',
  'Point of Contact',
];

/** Writes a workbook with a plan of action under a title, and gives its path. */
function planOfAction(rows: readonly (readonly (string | number | Date | CellObject)[])[]): string {
  const sheet = utils.aoa_to_sheet(
    [['Plan of action of Checkout'], poam, ...rows.map((row) => [...row])],
    {
      cellDates: true,
      UTC: true,
    },
  );
  const book = utils.book_new();
  utils.book_append_sheet(book, utils.aoa_to_sheet([['About this file']]), 'Read me');
  utils.book_append_sheet(book, sheet, 'POA&M');
  const file = join(at.folder.path, 'poam.xlsx');
  writeFileSync(file, write(book, { type: 'buffer', bookType: 'xlsx' }) as Uint8Array);
  return file;
}

const day = (text: string): Date => new Date(`${text}T00:00:00Z`);

async function preview(file: string, sheet: string): Promise<RegisterSheet> {
  const { sheets } = await ask(at.engine, 'register.import-preview', { auditId: at.auditId, file });
  const found = sheets.find(({ name }) => name === sheet);
  if (!found) throw new Error(`no sheet ${sheet}`);
  return found;
}

async function imported(file: string, sheet = 'POA&M', more: object = {}) {
  const { headerRow, columns } = await preview(file, sheet);
  const input = { auditId: at.auditId, file, sheet, headerRow, columns, reason: 'r', ...more };
  return act(at.engine, 'register.import', input);
}

describe('a plan of action', () => {
  it('is recognised by the names of its columns, under a title and beside other sheets', async () => {
    const file = planOfAction([
      ['V-12', 'Small pool', 'Cost', 'Load test', day('2026-09-30'), 'Ongoing', 'Grace'],
    ]);
    const found = await preview(file, 'POA&M');
    expect(found).toMatchObject({ rows: 1, headerRow: 2, headers: poam });
    expect(found.sample[0]?.[4]).toBe('2026-09-30');
    expect(found.columns).toEqual({
      number: 0,
      title: 1,
      reason: 2,
      mitigation: 3,
      expiresOn: 4,
      status: 5,
      owner: 6,
    });
  });

  it('becomes drafts that say where they came from, and nothing is approved', async () => {
    const file = planOfAction([
      ['V-12', 'Small pool', 'Cost', 'Load test', day('2026-09-30'), 'Approved', 'Grace'],
    ]);
    expect(await imported(file)).toEqual({ added: 1, skipped: [] });
    expect(await at.entry()).toMatchObject({
      standing: 'draft',
      title: 'Small pool',
      reason: 'Cost',
      mitigation: 'Load test',
      owner: 'Grace',
      expiresOn: '2026-09-30',
      approval: null,
      covers: [],
      origin: 'poam.xlsx, sheet POA&M, row 3, number V-12, status Approved',
    });
    expect((await at.entry()).history[0]?.what).toContain('Imported from poam.xlsx');
  });

  it('is known again by the number that it has there, wherever its row has moved', async () => {
    const item = (status: string) => ['V-12', 'Small pool', 'Cost', '', '', status, 'Grace'];
    const same = ['V-13', 'One number twice', 'Cost', '', '', '', ''];
    const first = await imported(planOfAction([item('Open'), same, same]));
    expect(first.added).toBe(3);
    const above = ['V-11', 'Above', 'Cost', '', '', '', ''];
    const again = await imported(planOfAction([above, item('Ongoing'), same]));
    expect(again.added).toBe(1);
    expect(again.skipped.map(({ row }) => row)).toEqual([4, 5]);
    expect(again.skipped[0]?.why).toContain('E-001');
  });

  it('keeps what is text as text: accounts, phone numbers, formulas as words', async () => {
    const file = planOfAction([
      [696911096973, '+18556438890', "=cmd|'/c calc'!A1", '2021-1-8', '', '', ''],
    ]);
    await imported(file);
    const entry = await at.entry();
    expect(entry).toMatchObject({
      title: '+18556438890',
      reason: "=cmd|'/c calc'!A1",
      mitigation: '2021-1-8',
      expiresOn: null,
    });
    expect(entry.origin).toContain('number 696911096973');
  });

  it('leaves out rows that are not fit, each with its number and a remedy', async () => {
    const formula: CellObject = { t: 's', f: 'A1&B1', v: 'saved' };
    const file = planOfAction([
      ['1', 'Good', 'Cost', '', day('2026-09-30'), '', ''],
      ['2', '', 'No title', '', '', '', ''],
      ['3', formula, 'Formula', '', '', '', ''],
      ['4', 'Unreadable day', '', '', '31/12/2026', '', ''],
      ['5', 'Done', '', '', '', 'Completed', ''],
      ['6', 'Long', 'x'.repeat(4001), '', '', '', ''],
      ['7', 'Hidden', '', '', '', '', 'Gr\u202Eace'],
    ]);
    const { added, skipped } = await imported(file);
    expect(added).toBe(1);
    expect(skipped.map(({ row }) => row)).toEqual([4, 5, 6, 7, 8, 9]);
    expect(skipped.map(({ why }) => why)).toEqual([
      expect.stringContaining('title is empty'),
      expect.stringContaining('formula'),
      expect.stringContaining('is not a date. Format the cell as a date'),
      expect.stringContaining('needs no exception any more'),
      expect.stringContaining('longer than 4000 characters'),
      expect.stringContaining('cannot be seen'),
    ]);
    expect(rowsIn(at.record, 'exception')).toHaveLength(1);
  });

  it('is taken once, and taken back as a whole with its numbers used', async () => {
    const rows = [
      ['1', 'First', '', '', '', '', ''],
      ['2', 'Second', '', '', '', '', ''],
    ];
    const file = planOfAction(rows);
    expect(await imported(file)).toMatchObject({ added: 2 });
    const again = await imported(file);
    expect(again.added).toBe(0);
    expect(again.skipped[0]?.why).toContain('as E-001');
    await act(at.engine, 'undo.last', { auditId: at.auditId });
    expect(rowsIn(at.record, 'exception')).toEqual([]);
    await imported(file);
    expect(rowsIn(at.record, 'exception').map(({ number }) => number)).toEqual([3, 4]);
  });
});

describe('a register as text', () => {
  it('is read with any separator; rows that name an attribute cover what it matches today', async () => {
    const text = 'Title;Component;Attribute;Expires\nSmaller pool;*;POOL;2026-06-30\nOther;;;\n';
    const file = at.folder.write('register.csv', text);
    const more = { dimension: 'infrastructure' };
    expect(await imported(file, '', more)).toEqual({ added: 2, skipped: [] });
    const entry = await at.entry(1);
    expect(entry.patterns).toEqual([{ subject: '*', name: 'POOL', catalogueId: null, matches: 1 }]);
    expect(entry.covered.map(({ name }) => name)).toEqual(['POOL']);
    expect((await at.entry(2)).covers).toEqual([]);
  });

  it('is refused with more rows than a register has', async () => {
    const file = at.folder.write('long.csv', `Title\n${'x\n'.repeat(5001)}`);
    const ofAudit = { auditId: at.auditId, file };
    expect(await at.engine.query('register.import-preview', ofAudit)).toMatchObject({
      ok: false,
      error: { code: 'register.too-large', place: { file: 'long.csv' } },
    });
  });

  it('is refused where it is no table, and where its columns do not say what is what', async () => {
    const broken = at.folder.write('broken.xlsx', 'PK\u0003\u0004 nothing of a workbook');
    const ofAudit = { auditId: at.auditId };
    const result = await at.engine.query('register.import-preview', { ...ofAudit, file: broken });
    expect(result).toMatchObject({ ok: false, error: { code: 'register.unreadable' } });
    const file = at.folder.write('register.csv', 'a,b\n1,2\n');
    const input = { ...ofAudit, file, sheet: '', headerRow: 1, reason: 'r' };
    const codeOf = async (more: object): Promise<string> =>
      (await refused(at.engine, 'register.import', { ...input, ...more })).code;
    expect(await codeOf({ columns: { reason: 0 } })).toBe('register.no-title');
    expect(await codeOf({ columns: { title: 0, reason: 0 } })).toBe('register.twice');
    expect(await codeOf({ columns: { title: 0 }, sheet: 'x' })).toBe('register.no-sheet');
    expect(rowsIn(at.record, 'exception')).toEqual([]);
  });
});
