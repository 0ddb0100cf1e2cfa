import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, bench } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import {
  compareServices,
  exportedSheet,
  lineOf,
  readSheet,
  sealedIn,
  services,
} from '../support/sheets.ts';
import { ask, rowNamed, rowsOf } from '../queries/support.ts';

const RATING = 'Your rating';
const RATIONALE = 'Rationale';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await compareServices(at);
});
afterEach(async () => at.end());

function of(more: object = {}): object {
  return { auditId: at.auditId, ...more };
}

describe('the sheet of a team', () => {
  it('has a line for each item of the agenda, and the members of groups', async () => {
    const { items } = await ask(at.engine, 'meeting.agenda', of());
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    expect(sheet.column('Assessments', 'Line')).toEqual(items.map((_, index) => `${index + 1}`));
    expect(sheet.column('Assessments', 'Attribute')).toEqual(items.map(({ title }) => title));
    const group = items.findIndex(({ count }) => count > 1);
    expect(items[group]?.count).toBe(services.length);
    expect(sheet.column('Assessments', 'Number')[group]).toMatch(/^G-\d{3} and 2 more$/);
    expect(sheet.column('Members', 'Line')).toEqual(services.map(() => `${group + 1}`));
    expect(sheet.column('Members', 'Staging value')).toEqual(services.map(() => 'debug'));
    expect(sheet.column('Assessments', RATING)).toEqual(items.map(() => ''));
  });

  it('offers the three ratings in a list, locks all other cells and hides what ties it', async () => {
    await exportedSheet(at, 'operations', 'operations.xlsx');
    const files = unzipSync(readFileSync(join(at.folder.path, 'operations.xlsx')));
    const sheet = strFromU8(files['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(sheet).toMatch(/<sheetProtection[^>]*sheet="1"/);
    expect(sheet).toMatch(/<dataValidation type="list"[^>]*sqref="K\d+:K\d+"/);
    expect(sheet).toContain('High,Medium,Low');
    expect(sheet).not.toMatch(/<f[ >]/);
    expect(strFromU8(files['xl/styles.xml'] ?? new Uint8Array())).toContain('locked="0"');
    const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect(book).toMatch(/name="Evenkeel"[^>]*state="hidden"/);
    expect(book).toMatch(/name="Evenkeel rows"[^>]*state="hidden"/);
  });

  it('says nothing of what any team assessed, and asks nobody twice', async () => {
    const { id: pool } = await rowNamed(at, 'POOL');
    const { id: run } = await rowNamed(at, 'RUN');
    const low = { risk: 'low', rationale: 'canary-known' };
    await act(
      at.engine,
      'assessment.set',
      of({ ...low, differenceIds: [pool], team: 'development' }),
    );
    const hidden = { team: 'development', risk: 'high', rationale: 'canary-hidden' };
    await act(at.engine, 'assessment.seal', of({ ...hidden, differenceIds: [run] }));
    const theirs = await exportedSheet(at, 'operations', 'operations.xlsx');
    const own = await exportedSheet(at, 'development', 'development.xlsx');
    for (const name of ['operations.xlsx', 'development.xlsx']) {
      const files = Object.values(unzipSync(readFileSync(join(at.folder.path, name))));
      expect(files.map((file) => strFromU8(file)).join('\n')).not.toContain('canary');
    }
    expect(lineOf(theirs, 'POOL')).toBeGreaterThan(0);
    expect(lineOf(own, 'POOL')).toBe(0);
    expect(lineOf(own, 'RUN')).toBeGreaterThan(0);
  });

  it('is recorded as an export, and overwrites no earlier one', async () => {
    const first = await act(at.engine, 'export.assessment-sheet', of({ team: 'security' }));
    const second = await act(at.engine, 'export.assessment-sheet', of({ team: 'security' }));
    expect(first.fileName).toMatch(/assessment sheet Security/);
    expect(second.fileName).toBe(first.fileName.replace('.xlsx', ' (2).xlsx'));
    expect(rowsIn(at.record, 'export').map((row) => row.file_name)).toEqual([
      first.fileName,
      second.fileName,
    ]);
  });
});

describe('reading a sheet back', () => {
  it('hides what the team wrote, for every row of a line, in any spelling', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    sheet.set(lineOf(sheet, 'LOG_LEVEL'), RATING, ' High ');
    sheet.set(lineOf(sheet, 'LOG_LEVEL'), RATIONALE, 'Noise hides alarms.\n');
    sheet.set(lineOf(sheet, 'POOL'), RATING, 2);
    const result = await readSheet(at, sheet.save('filled.xlsx'));
    expect(result).toMatchObject({ team: 'operations', taken: 4, empty: 1, withoutRationale: 1 });
    expect(result.refused).toEqual([]);
    const noise = { risk: 'high', rationale: 'Noise hides alarms.', origin: 'sheet:filled.xlsx' };
    expect(sealedIn(at).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      ...services.map(() => ({ name: 'LOG_LEVEL', ...noise })),
      { name: 'POOL', risk: 'medium', rationale: '', origin: 'sheet:filled.xlsx' },
    ]);
    const rows = await rowsOf(at);
    expect(rows.every(({ assessments }) => assessments.length === 0)).toBe(true);
  });

  it('says nothing of the ratings in its result, the log of commands or what is shown', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    sheet.set(1, RATING, 'High');
    sheet.set(1, RATIONALE, 'canary-rationale');
    sheet.set(2, RATING, 'canary-rating');
    const result = await readSheet(at, sheet.save('filled.xlsx'));
    expect(result.refused).toHaveLength(1);
    const said = JSON.stringify([
      result,
      rowsIn(at.record, 'command').map(({ json_result }) => json_result),
      await rowsOf(at),
      await ask(at.engine, 'meeting.agenda', of()),
    ]);
    expect(said).not.toContain('canary');
  });

  it('says the same when it is read again, and takes what was changed in it', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    sheet.set(1, RATING, 'Low');
    const file = sheet.save('filled.xlsx');
    const first = await readSheet(at, file);
    const hidden = sealedIn(at);
    expect(await readSheet(at, file)).toEqual(first);
    expect(sealedIn(at)).toEqual(hidden);
    sheet.set(1, RATING, 'h');
    await readSheet(at, sheet.save('filled.xlsx'));
    expect(new Set(sealedIn(at).map(({ risk }) => risk))).toEqual(new Set(['high']));
    expect(sealedIn(at)).toHaveLength(first.taken);
  });

  it('tells nobody whether a guess is what was hidden before', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const [pool, run] = [lineOf(sheet, 'POOL'), lineOf(sheet, 'RUN')];
    sheet.set(pool, RATING, 'High');
    sheet.set(run, RATING, 'Low');
    await readSheet(at, sheet.save('filled.xlsx'));
    const trail = rowsIn(at.record, 'audit_trail').length;
    const guess = await exportedSheet(at, 'operations', 'guess.xlsx');
    for (const line of [pool, run]) guess.set(line, RATING, 'High');
    await readSheet(at, guess.save('filled.xlsx'));
    const entries = rowsIn(at.record, 'audit_trail').slice(trail);
    expect(entries.filter(({ subject }) => subject.startsWith('sealed_'))).toHaveLength(2);
  });

  it('is taken back as one act', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    sheet.set(1, RATING, 'Low');
    sheet.set(2, RATING, 'Low');
    await readSheet(at, sheet.save('filled.xlsx'));
    expect(sealedIn(at).length).toBeGreaterThan(1);
    await act(at.engine, 'undo.last', of());
    expect(sealedIn(at)).toEqual([]);
  });

  it('shows itself when it is revealed, as hidden before', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const { id } = await rowNamed(at, 'POOL');
    sheet.set(lineOf(sheet, 'POOL'), RATING, 'Medium');
    sheet.set(lineOf(sheet, 'POOL'), RATIONALE, 'Half the connections.');
    await readSheet(at, sheet.save('filled.xlsx'));
    await act(at.engine, 'assessment.reveal', of({ differenceIds: [id] }));
    const [assessment] = (await rowNamed(at, 'POOL')).assessments;
    expect(assessment).toMatchObject({ risk: 'medium', rationale: 'Half the connections.' });
    expect(assessment?.revealedAt).not.toBeNull();
  });

  it('reads what another program saved in a format of its own', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const lines = sheet.column('Assessments', 'Line').length;
    for (let line = 1; line <= lines; line += 1) sheet.set(line, RATING, 'M');
    const result = await readSheet(at, sheet.save('saved.ods'));
    expect(result).toMatchObject({ taken: (await rowsOf(at)).length, empty: 0, refused: [] });
  });
});
