import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { read, utils, write } from 'xlsx';
import type { CellObject, WorkBook, WorkSheet } from 'xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlanSheetPreview } from '../../../../../shared/contract/views.ts';
import { ask, rowNamed } from '../queries/support.ts';
import { act, bench, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';

const PLAN = 'Remediation plan';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await at.document({
    staging: 'POOL=10\nMODE=a\nLEVEL=x\n',
    production: 'POOL=20\nMODE=b\nLEVEL=y\n',
  });
  await act(at.engine, 'comparison.run', of());
  for (const name of ['POOL', 'MODE']) await rate(name);
  await plan('POOL', { owner: 'Grace', due: '2026-03-20', effort: 'low', note: 'see ticket' });
});
afterEach(async () => at.end());

function of(more: object = {}): object {
  return { auditId: at.auditId, ...more };
}

async function idOf(name: string): Promise<readonly string[]> {
  return [(await rowNamed(at, name)).id];
}

async function rate(name: string): Promise<void> {
  const differenceIds = await idOf(name);
  await act(at.engine, 'rating.set', of({ differenceIds, risk: 'medium', rationale: 'agreed' }));
}

async function plan(name: string, more: object): Promise<void> {
  await act(at.engine, 'gap.plan', of({ differenceIds: await idOf(name), ...more }));
}

async function planOf(name: string): Promise<object | undefined> {
  const [id] = await idOf(name);
  const row = rowsIn(at.record, 'plan_item').find((each) => each.id === id);
  return row && { owner: row.owner, due: row.due, status: row.status, note: row.note };
}

/** The workbook that people fill in. */
interface Filled {
  readonly book: WorkBook;
  readonly set: (attribute: string, header: string, value: CellObject | string | null) => string;
  readonly save: (name?: string) => Promise<string>;
}

async function exported(fileName = 'plan.xlsx'): Promise<Filled> {
  await act(at.engine, 'export.workbook', of({ fileName }));
  const bytes = readFileSync(join(at.folder.path, fileName));
  const book = read(bytes, { type: 'buffer', cellDates: true, UTC: true });
  return {
    book,
    set: (attribute, header, value) => {
      const sheet = sheetOf(book);
      const grid = utils.sheet_to_json<string[]>(sheet, { header: 1, raw: false, defval: '' });
      const c = grid[0]?.indexOf(header) ?? -1;
      const r = grid.findIndex((row) => row[grid[0]?.indexOf('Attribute') ?? -1] === attribute);
      const place = utils.encode_cell({ r: r < 0 ? grid.length : r, c });
      if (value === null) delete sheet[place];
      else sheet[place] = typeof value === 'string' ? { t: 's', v: value } : value;
      extend(sheet, place);
      return `${PLAN}!${place}`;
    },
    save: async (name = 'filled.xlsx') => {
      const file = join(at.folder.path, name);
      const bookType = name.endsWith('.ods') ? 'ods' : 'xlsx';
      writeFileSync(file, write(book, { type: 'buffer', bookType }) as Buffer);
      return `token:${file}`;
    },
  };
}

function sheetOf(book: WorkBook): WorkSheet {
  const sheet = book.Sheets[PLAN];
  if (!sheet) throw new Error('no plan');
  return sheet;
}

function extend(sheet: WorkSheet, place: string): void {
  const range = utils.decode_range(sheet['!ref'] ?? 'A1');
  const cell = utils.decode_cell(place);
  range.e.r = Math.max(range.e.r, cell.r);
  sheet['!ref'] = utils.encode_range(range);
}

async function preview(file: string): Promise<PlanSheetPreview> {
  return ask(at.engine, 'plan-sheet.preview', of({ file }));
}

const told = ({ changes }: PlanSheetPreview): readonly unknown[] =>
  changes.map(({ field, from, to }) => [field, from, to]);
const sentences = ({ refused: all }: PlanSheetPreview): readonly string[] =>
  all.map(({ sentence }) => sentence);
const day = (text: string): CellObject => ({
  t: 'd',
  v: new Date(`${text}T00:00:00Z`),
  z: 'yyyy-mm-dd',
});

describe('a remediation plan that was filled in', () => {
  it('changes nothing as it was exported', async () => {
    const { save } = await exported();
    expect(await preview(await save())).toMatchObject({ changes: [], refused: [], rows: 2 });
  });

  it.each(['filled.xlsx', 'filled.ods'])(
    'is shown as a list of changes and applied: %s',
    async (name) => {
      const { set, save } = await exported();
      const place = set('POOL', 'Owner', 'Ada');
      set('POOL', 'Due', day('2026-04-02'));
      set('POOL', 'Status', 'in progress');
      set('MODE', 'Due', '28 May 2026');
      set('MODE', 'Comment', '=not a formula');
      const file = await save(name);
      const found = await preview(file);
      expect(found.refused).toEqual([]);
      expect(told(found)).toEqual([
        ['owner', 'Grace', 'Ada'],
        ['due', '2026-03-20', '2026-04-02'],
        ['status', 'Open', 'In progress'],
        ['due', null, '2026-05-28'],
        ['note', null, '=not a formula'],
      ]);
      expect(found.changes[0]).toMatchObject({ place, number: expect.any(Number) });
      expect(await planOf('MODE')).toBeUndefined();
      const { digest } = found;
      const done = await act(
        at.engine,
        'plan-sheet.apply',
        of({ file, digest, reason: 'Monday round' }),
      );
      expect(done).toEqual({ changed: 5, gaps: 2 });
      const pool = { owner: 'Ada', due: '2026-04-02', status: 'in-progress', note: 'see ticket' };
      expect(await planOf('POOL')).toEqual(pool);
      expect(await planOf('MODE')).toMatchObject({ due: '2026-05-28', note: '=not a formula' });
      const entries = rowsIn(at.record, 'audit_trail', "action = 'plan-sheet.apply'");
      expect(entries.map(({ reason }) => reason)).toEqual(['Monday round', 'Monday round']);
      expect(await preview(file)).toMatchObject({ changes: [] });
      await act(at.engine, 'undo.last', of());
      expect(await planOf('POOL')).toMatchObject({ owner: 'Grace', due: '2026-03-20' });
    },
  );

  it('leaves alone what is empty, and takes away what is cleared on purpose', async () => {
    const { set, save } = await exported();
    set('POOL', 'Owner', null);
    set('POOL', 'Due', ' (Clear) ');
    const found = await preview(await save());
    expect(told(found)).toEqual([['due', '2026-03-20', null]]);
  });

  it('says what goes along with a change', async () => {
    await plan('POOL', { ownerContact: 'grace@example.test' });
    const { set, save } = await exported();
    set('POOL', 'Owner', 'Ada');
    const [change] = (await preview(await save())).changes;
    expect(change?.consequence).toBe('How the owner of before is reached is taken away.');
  });

  it('refuses what it cannot read, cell by cell, and takes the rest', async () => {
    const { set, save } = await exported();
    set('POOL', 'Due', '03/04/2026');
    set('POOL', 'Status', 'Verified');
    set('MODE', 'Due', '2026-02-30');
    set('MODE', 'Status', 'nearly');
    const formula = set('MODE', 'Owner', { t: 's', v: 'Ada', f: 'CONCATENATE("A","da")' });
    set('MODE', 'Comment', 'fine');
    const found = await preview(await save());
    expect(sentences(found)).toEqual([
      'The date can be read in two ways.',
      'The status Verified is set and taken away by the app alone, from snapshots.',
      'The cell holds a formula, and none is calculated here.',
      'The cell holds no day.',
      'The status is none of Open, In progress and Done.',
    ]);
    expect(found.refused[2]?.place).toBe(formula);
    expect(found.refused.every(({ remedy }) => remedy !== '')).toBe(true);
    expect(told(found)).toEqual([['note', null, 'fine']]);
  });

  it('refuses days in the past, cleared states and comments that are too long', async () => {
    const { set, save } = await exported();
    set('POOL', 'Due', day('2026-01-02'));
    set('POOL', 'Status', '(clear)');
    set('POOL', 'Comment', 'x'.repeat(4001));
    const found = await preview(await save());
    expect(found.changes).toEqual([]);
    expect(sentences(found)).toEqual([
      'The day is in the past.',
      'A gap always has a status.',
      'The comment has more than 4,000 characters.',
    ]);
  });

  it('refuses a row whose other columns were changed, whole', async () => {
    const { set, save } = await exported();
    set('POOL', 'Staging value', '11');
    set('POOL', 'Owner', 'Ada');
    const found = await preview(await save());
    expect(found.changes).toEqual([]);
    expect(sentences(found)).toEqual([
      'Columns that are not read were changed: Staging value. Nothing of the row is taken.',
    ]);
  });

  it('refuses numbers that it does not know, and numbers that stand there twice', async () => {
    const { set, save } = await exported();
    set('no such row', 'Number', 'G-999');
    const { number } = await rowNamed(at, 'POOL');
    set('MODE', 'Number', `G-${String(number).padStart(3, '0')}`);
    const { changes, refused: all } = await preview(await save());
    expect(changes).toEqual([]);
    expect(all.map(({ number }) => number)).toContain('G-999');
    expect(all).toContainEqual(
      expect.objectContaining({ sentence: 'The number stands in the sheet more than once.' }),
    );
  });

  it('refuses what was changed in the record after the export, and takes what is alike', async () => {
    const { set, save } = await exported();
    await plan('POOL', { owner: 'Rin', due: '2026-04-02' });
    set('POOL', 'Owner', 'Ada');
    set('POOL', 'Due', '2026-04-02');
    const found = await preview(await save());
    expect(found.changes).toEqual([]);
    expect(sentences(found)).toEqual([
      'It was changed in the record after the export: it reads Rin.',
    ]);
  });

  it('refuses a gap whose rating was taken away meanwhile', async () => {
    const { set, save } = await exported();
    const differenceIds = await idOf('MODE');
    await act(at.engine, 'rating.clear', of({ differenceIds, reason: 'again' }));
    set('MODE', 'Owner', 'Ada');
    expect(sentences(await preview(await save()))).toEqual([
      'The gap is no longer part of the plan.',
    ]);
  });

  it('finds its rows again wherever they were sorted to', async () => {
    const { book, set, save } = await exported();
    set('POOL', 'Owner', 'Ada');
    const sheet = sheetOf(book);
    const grid = utils.sheet_to_json<unknown[]>(sheet, { header: 1, raw: true });
    const [header = [], ...rows] = grid;
    book.Sheets[PLAN] = utils.aoa_to_sheet([[], header, ...rows.toReversed()], { cellDates: true });
    expect(told(await preview(await save()))).toEqual([['owner', 'Grace', 'Ada']]);
  });
});

describe('applying it', () => {
  it('is refused where file or record changed after the preview', async () => {
    const filled = await exported();
    filled.set('POOL', 'Owner', 'Ada');
    const file = await filled.save();
    const { digest } = await preview(file);
    const input = of({ file, digest, reason: 'r' });
    await plan('POOL', { owner: 'Rin' });
    expect((await refused(at.engine, 'plan-sheet.apply', input)).code).toBe('plan-sheet.changed');
    await act(at.engine, 'undo.last', of());
    filled.set('MODE', 'Owner', 'Ada');
    await filled.save();
    expect((await refused(at.engine, 'plan-sheet.apply', input)).code).toBe('plan-sheet.changed');
    expect(await planOf('POOL')).toMatchObject({ owner: 'Grace' });
  });

  it('needs a reason, and something to change', async () => {
    const file = await (await exported()).save();
    const { digest } = await preview(file);
    const nothing = await refused(at.engine, 'plan-sheet.apply', of({ file, digest, reason: 'r' }));
    expect(nothing.code).toBe('plan-sheet.nothing');
    const silent = await refused(at.engine, 'plan-sheet.apply', of({ file, digest, reason: '' }));
    expect(silent.place).toEqual({ field: 'reason' });
  });
});

describe('a file that is no plan of this audit', () => {
  async function code(file: string, auditId = at.auditId): Promise<string> {
    const result = await at.engine.query('plan-sheet.preview', { auditId, file });
    return result.ok ? 'taken' : result.error.code;
  }

  it('is refused as a whole', async () => {
    const text = at.folder.write('plan.csv', 'Number,Owner\nG-001,Ada\n');
    expect(await code(`token:${text}`)).toBe('plan-sheet.not-a-sheet');
    const other = utils.book_new(utils.aoa_to_sheet([['Number', 'Owner']]), PLAN);
    const file = join(at.folder.path, 'other.xlsx');
    writeFileSync(file, write(other, { type: 'buffer' }) as Buffer);
    expect(await code(`token:${file}`)).toBe('plan-sheet.not-a-sheet');
    expect(await code('token:/nowhere/at-all.xlsx')).toBe('plan-sheet.unreadable');
  });

  it('is refused where it is of another audit or system, or says something else of itself', async () => {
    const { book, save } = await exported();
    const file = await save();
    const { system } = opening;
    const next = await act(at.engine, 'audit.open', {
      ...opening,
      release: '2026.4',
      system: { ...system, id: at.systemId },
    });
    expect(await code(file, next.audit.id)).toBe('plan-sheet.other-audit');
    const foreign = { ...opening, system: { ...system, name: 'Search' } };
    const { audit } = await act(at.engine, 'audit.open', foreign);
    expect(await code(file, audit.id)).toBe('plan-sheet.other-record');
    const about = book.Sheets['Evenkeel'];
    if (about) about['B4'] = { t: 's', v: audit.id };
    expect(await code(await save('changed.xlsx'))).toBe('plan-sheet.damaged');
    const { book: second, save: saveSecond } = await exported('second.xlsx');
    const sheet = sheetOf(second);
    for (const place of Object.keys(sheet)) {
      if (sheet[place]?.v === 'Owner') sheet[place] = { t: 's', v: 'Who' };
    }
    expect(await code(await saveSecond('renamed.xlsx'))).toBe('plan-sheet.columns');
  });
});
