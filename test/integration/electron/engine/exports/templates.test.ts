import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from 'xlsx';
import type { WorkBook } from 'xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ask, rowNamed } from '../queries/support.ts';
import { act, bench, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({ staging: 'POOL=10\nRUN==1+1\n', production: 'POOL=20\nRUN==2+2\n' });
  await act(at.engine, 'comparison.run', of());
  const differenceIds = [(await rowNamed(at, 'POOL')).id];
  await act(at.engine, 'rating.set', of({ differenceIds, risk: 'high', rationale: 'Too small.' }));
  const plan = { effort: 'high', disposition: 'phased', owner: 'Grace', note: '=cmd', reason: 'r' };
  await act(at.engine, 'gap.plan', of({ differenceIds, ...plan }));
  const phases = (due: string) => [
    { title: 'Measure', due: '2026-03-10', status: 'done' },
    { title: 'Enlarge', due, status: 'open' },
  ];
  await act(at.engine, 'gap.phases', of({ differenceIds, phases: phases('2026-03-20') }));
  const late = { differenceIds, phases: phases('2026-04-20') };
  await act(at.engine, 'gap.phases', of(late), { ...by(), reason: 'Parts are late' as never });
});
afterEach(async () => at.end());

function of(more: object = {}): object {
  return { auditId: at.auditId, ...more };
}

function by(): { commandId: string; actor: string; onBehalfOf: null; reason: null } {
  return { commandId: 'late', actor: 'Ada', onBehalfOf: null, reason: null };
}

/** A workbook of an organisation. */
function theirs(rows: readonly (readonly string[])[], name = 'theirs.xlsx'): string {
  const sheet = utils.aoa_to_sheet(rows.map((row) => [...row]));
  sheet['!cols'] = [{ wch: 12 }, { wch: 40 }];
  const book = utils.book_new(utils.aoa_to_sheet([['Only words']]), 'Cover');
  utils.book_append_sheet(book, sheet, 'Items');
  const file = join(at.folder.path, name);
  writeFileSync(file, write(book, { type: 'buffer' }) as Buffer);
  return `token:${file}`;
}

function opened(fileName: string): WorkBook {
  return read(readFileSync(join(at.folder.path, fileName)), { cellDates: true, UTC: true });
}

function rowsOf(book: WorkBook, sheet: string): readonly Record<string, unknown>[] {
  return utils.sheet_to_json(book.Sheets[sheet] ?? {}, { defval: null });
}

const headers = [
  ['Plan of the bank'],
  [],
  ['Ref', 'Weakness description', 'Our code', 'Assigned to', 'Target date', 'Comments'],
  ['1', 'an example', '', '', '', ''],
];

describe('the headers of an organisation', () => {
  it('are found with their row, and a field is proposed for those that resemble one', async () => {
    const found = await ask(
      at.engine,
      'template.preview',
      of({ file: theirs(headers), kind: 'plan' }),
    );
    expect(found).toMatchObject({ fileName: 'theirs.xlsx', sheet: 'Items', row: 3 });
    expect(found.columns).toEqual([
      { header: 'Ref', field: 'number' },
      { header: 'Weakness description', field: 'poam.vulnerability-description' },
      { header: 'Our code', field: null },
      { header: 'Assigned to', field: 'owner' },
      { header: 'Target date', field: 'due' },
      { header: 'Comments', field: 'comment' },
    ]);
  });

  it('give the table its headers, order and widths, and no formula', async () => {
    const file = theirs(headers);
    const { templateId } = await act(
      at.engine,
      'template.set',
      of({ name: 'Bank: plan', kind: 'plan', file }),
    );
    await act(
      at.engine,
      'export.workbook',
      of({ template: { templateId }, fileName: 'bank.xlsx' }),
    );
    const book = opened('bank.xlsx');
    expect(book.SheetNames).toEqual(['Bank plan', 'About']);
    const [first] = rowsOf(book, 'Bank plan');
    expect(Object.keys(first ?? {})).toEqual(headers[2]);
    expect(first).toMatchObject({ 'Assigned to': 'Grace', 'Our code': null, Comments: '=cmd' });
    expect(String(first?.['Weakness description'])).toContain('Staging: 10');
    const cells = Object.values(book.Sheets['Bank plan'] ?? {}) as { readonly f?: string }[];
    expect(cells.filter(({ f }) => f !== undefined)).toEqual([]);
    const styled = read(readFileSync(join(at.folder.path, 'bank.xlsx')), { cellStyles: true });
    expect(Math.round(styled.Sheets['Bank plan']?.['!cols']?.[1]?.wch ?? 0)).toBe(39);
  });

  it('take other fields where people choose them, and keep those of a file they know', async () => {
    const file = theirs(headers);
    const input = { name: 'Bank', kind: 'plan', file };
    const { templateId } = await act(at.engine, 'template.set', of(input));
    const columns = [
      { header: 'Our code', field: 'poam.status' },
      { header: 'Ref', field: 'number' },
    ];
    await act(at.engine, 'template.set', of({ templateId, name: 'Bank', kind: 'plan', columns }));
    const { templates, fields } = await ask(at.engine, 'templates.list', of());
    expect(templates).toEqual([
      { id: templateId, name: 'Bank', kind: 'plan', fileName: 'theirs.xlsx', columns },
    ]);
    expect(fields.plan.map(({ id }) => id)).toContain('poam.milestone-changes');
    const kept = JSON.parse(rowsIn(at.record, 'export_template')[0]?.json_columns ?? '[]');
    expect(kept[1]).toMatchObject({ header: 'Ref', width: 12 });
    await act(at.engine, 'undo.last', of());
    const before = await ask(at.engine, 'templates.list', of());
    expect(before.templates[0]?.columns).toHaveLength(6);
  });

  it('are taken away with a reason, and come back by undo', async () => {
    const { templateId } = await act(
      at.engine,
      'template.set',
      of({ name: 'Bank', kind: 'plan', file: theirs(headers) }),
    );
    await act(at.engine, 'template.remove', of({ templateId, reason: 'merged' }));
    expect((await ask(at.engine, 'templates.list', of())).templates).toEqual([]);
    const gone = await refused(at.engine, 'export.workbook', of({ template: { templateId } }));
    expect(gone.code).toBe('export_template.unknown');
    await act(at.engine, 'undo.last', of());
    expect((await ask(at.engine, 'templates.list', of())).templates).toHaveLength(1);
  });

  it('are refused where there is nothing to take, or what is asked is not known', async () => {
    const set = async (more: object): Promise<string> =>
      (await refused(at.engine, 'template.set', of({ name: 'Bank', kind: 'plan', ...more }))).code;
    const file = theirs(headers);
    expect(await set({})).toBe('template.no-file');
    expect(await set({ file: theirs([['', 'alone']], 'alone.xlsx') })).toBe('template.no-headers');
    const text = at.folder.write('plan.txt', 'Ref,Owner');
    expect(await set({ file: `token:${text}` })).toBe('template.not-a-workbook');
    const unknown = [{ header: 'Ref', field: 'colour' }];
    expect(await set({ file, columns: unknown })).toBe('template.unknown-field');
    const nothing = [{ header: 'Ref', field: null }];
    expect(await set({ file, columns: nothing })).toBe('template.nothing-shown');
    await act(at.engine, 'template.set', of({ name: 'Bank', kind: 'plan', file }));
    expect(await set({ file })).toBe('template.name-taken');
  });

  it('are those of one system alone', async () => {
    const { templateId } = await act(
      at.engine,
      'template.set',
      of({ name: 'Bank', kind: 'plan', file: theirs(headers) }),
    );
    const system = { ...opening.system, name: 'Search' };
    const { audit } = await act(at.engine, 'audit.open', { ...opening, system });
    const other = { auditId: audit.id, template: { templateId } };
    expect((await refused(at.engine, 'export.workbook', other)).code).toBe(
      'export_template.unknown',
    );
  });
});

describe('the built-in templates', () => {
  it.each([
    ['scorecard', ['Scorecard', 'Signatures', 'Outside approvals', 'About']],
    [
      'register',
      [
        'Exception register',
        'Exception history',
        'Signatures',
        'Outside approvals',
        'Evidence',
        'About',
      ],
    ],
    ['poam', ['POA&M', 'About']],
  ])('%s has its sheets alone', async (template, names) => {
    await act(at.engine, 'export.workbook', of({ template, fileName: 'one.xlsx' }));
    expect(opened('one.xlsx').SheetNames).toEqual(names);
  });

  it('fill the columns of a plan of action and milestones from gap, phases and trail', async () => {
    await act(at.engine, 'export.workbook', of({ template: 'poam', fileName: 'poam.xlsx' }));
    const grid = utils.sheet_to_json<unknown[]>(opened('poam.xlsx').Sheets['POA&M'] ?? {}, {
      header: 1,
      defval: null,
    });
    const at0 = grid.findIndex((row) => row[0] === 'POA&M Item ID');
    const item = Object.fromEntries(
      (grid[at0] ?? []).map((header, index) => [String(header), grid[at0 + 1]?.[index] ?? null]),
    );
    expect(item).toMatchObject({
      Status: 'Ongoing',
      Severity: 'High',
      'Adjusted Risk Rating': 'High',
      'Residual Risk Level': 'High',
      Impact: 'High',
      'Operational Requirement': 'No',
      Comments: expect.stringContaining('=cmd'),
    });
    expect(item['Milestones']).toBe('1. Measure, 2026-03-10 (done)\n2. Enlarge, 2026-04-20 (open)');
    expect(item['Milestone Changes']).toContain(
      'Ada: milestone Enlarge: 2026-03-20 to 2026-04-20 (Parts are late)',
    );
    expect(item['Resources Required']).toBe('High effort\nGrace');
  });
});
