import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PlanSheetRow } from '../../../../../electron/engine/exports/plan-sheet/data.ts';
import {
  openPlanSheet,
  readPlanSheet,
} from '../../../../../electron/engine/exports/plan-sheet/read.ts';
import { statusOf, wantedOf } from '../../../../../electron/engine/exports/plan-sheet/values.ts';
import { writeWorkbook } from '../../../../../electron/engine/exports/workbook/write.ts';
import { defaultLimits } from '../../../../../shared/model/limits.ts';
import { workbookData } from './sample-data.ts';
import { difference, gap, openPlan, side } from './sample-rows.ts';

const fixtures = join(import.meta.dirname, '../../../../fixtures/plan-sheet');

function rowsOf(bytes: Uint8Array): readonly PlanSheetRow[] {
  const found = readPlanSheet({ path: 'plan.xlsx', bytes }, defaultLimits);
  if (found.problem !== null) throw new Error(found.problem);
  return found.rows;
}

describe('a plan that was edited in LibreOffice', () => {
  it.each(['edited-in-libreoffice.xlsx', 'edited-in-libreoffice.ods'])(
    'is read as it was filled in, and every other cell is what it was: %s',
    (name) => {
      const rows = rowsOf(readFileSync(join(fixtures, name)));
      expect(rows.map(({ number }) => number)).toEqual(['G-004', 'G-001', 'G-002', 'G-003']);
      expect(rows.flatMap(({ edited }) => edited)).toEqual([]);
      expect(rows.every(({ tied }) => tied !== null)).toBe(true);
      const [pool, plain, level, mode] = rows.map(({ cells }) => cells);
      expect(pool?.owner.content).toEqual({ kind: 'text', text: 'Ada Lindqvist' });
      expect(pool?.due.content).toEqual({ kind: 'day', day: '2026-04-02' });
      expect(pool?.status.content).toEqual({ kind: 'text', text: 'In progress' });
      expect(pool?.note.content).toEqual({ kind: 'text', text: 'first line\nsecond line' });
      expect(plain?.due.content).toEqual({ kind: 'text', text: '2026-13-45' });
      expect(plain?.note.content).toEqual({ kind: 'text', text: '(clear)' });
      expect(level?.owner.content).toEqual({ kind: 'formula' });
      expect(level?.due.content).toEqual({ kind: 'text', text: '03/04/2026' });
      expect(mode?.due.content).toEqual({ kind: 'text', text: '28 May 2026' });
      expect(mode?.note.content).toEqual({ kind: 'text', text: '=not a formula' });
    },
  );
});

describe('a plan that was cut short', () => {
  const whole = readFileSync(join(fixtures, 'edited-in-libreoffice.xlsx'));

  it.each([0, 10, 1000, 20_000, whole.length - 30])('is refused after %i bytes', (at) => {
    const folder = mkdtempSync(join(tmpdir(), 'evenkeel-plan-'));
    const absolute = join(folder, 'cut.xlsx');
    writeFileSync(absolute, whole.subarray(0, at));
    const found = openPlanSheet({ absolute, root: absolute, path: 'cut.xlsx' }, defaultLimits);
    expect(found).toEqual({ problem: 'not-a-sheet' });
    rmSync(folder, { recursive: true });
  });
});

describe('a plan as it was exported', () => {
  it('reads back without a change, whatever its texts', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    const texts = fc.array(fc.tuple(text, text, text), { minLength: 1, maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(texts, async (all) => {
        const gaps = all.map(([owner, note, value], index) => {
          const plan = { ...openPlan, owner, note };
          const id = `d_${index}`;
          return gap({ row: difference({ id, number: index, staging: side(value), plan }) });
        });
        const { bytes } = await writeWorkbook(workbookData({ gaps }));
        const rows = rowsOf(bytes);
        expect(rows.map(({ tied }) => tied?.rowId)).toEqual(gaps.map(({ row }) => row.id));
        for (const { edited, cells, tied } of rows) {
          expect(edited).toEqual([]);
          for (const field of ['owner', 'note'] as const) {
            const said = { kind: 'text', text: tied?.fields[field].trim() };
            expect(cells[field].content).toEqual(said);
          }
        }
      }),
      { numRuns: 5 },
    );
  }, 60_000);
});

describe('what a cell asks for', () => {
  const due = (text: string) => wantedOf('due', { kind: 'text', text });

  it.each([
    ['2026-11-28', '2026-11-28'],
    ['28 November 2026', '2026-11-28'],
    ['28. Nov. 2026', '2026-11-28'],
    ['Nov 28, 2026', '2026-11-28'],
    ['november 28 2026', '2026-11-28'],
  ])('reads the day %j', (text, day) => {
    expect(due(text)).toEqual({ act: 'set', text: day });
  });

  it.each([
    ['03/04/2026', 'two-ways'],
    ['3.4.26', 'two-ways'],
    ['2026-02-30', 'not-a-date'],
    ['2026-1-8', 'not-a-date'],
    ['30 Smarch 2026', 'not-a-date'],
    ['46101', 'not-a-date'],
    ['tomorrow', 'not-a-date'],
  ])('refuses %j', (text, problem) => {
    expect(due(text)).toEqual({ act: 'refuse', problem });
  });

  it('reads the words of a status in any case, and no other', () => {
    expect(['Open', 'IN PROGRESS', 'in-progress', 'done', 'Verified'].map(statusOf)).toEqual([
      'open',
      'in-progress',
      'in-progress',
      'done',
      'verified',
    ]);
    expect(['closed', 'not done', ''].map(statusOf)).toEqual([null, null, null]);
  });

  it('leaves things as they are where a cell is empty, and takes away on purpose alone', () => {
    expect(wantedOf('owner', { kind: 'text', text: '' })).toEqual({ act: 'keep' });
    expect(wantedOf('owner', { kind: 'text', text: '(CLEAR)' })).toEqual({ act: 'clear' });
    expect(wantedOf('status', { kind: 'text', text: '(clear)' })).toEqual({
      act: 'refuse',
      problem: 'always-one',
    });
    const hidden = wantedOf('owner', { kind: 'text', text: 'Eve\u200b' });
    expect(hidden).toEqual({ act: 'refuse', problem: 'name' });
  });
});
