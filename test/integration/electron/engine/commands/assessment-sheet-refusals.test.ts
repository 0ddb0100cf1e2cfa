import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { headCheck } from '../../../../../electron/engine/exports/assessment-sheet/check.ts';
import type { SheetHead } from '../../../../../electron/engine/exports/assessment-sheet/data.ts';
import { defaultLimits } from '../../../../../shared/model/limits.ts';
import { act, bench, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import {
  compareServices,
  exportedSheet,
  lineOf,
  openedSheet,
  readSheet,
  sealedIn,
} from '../support/sheets.ts';
import type { EditedSheet } from '../support/sheets.ts';
import { rowsOf } from '../queries/support.ts';

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

/** Place and beginning of the sentence of each refusal. */
async function refusals(file: string): Promise<readonly (readonly [string, string])[]> {
  const { refused: found } = await readSheet(at, file);
  for (const { remedy } of found) expect(remedy).not.toBe('');
  return found.map(({ place, sentence }) => [place, sentence]);
}

describe('lines that are refused, the others being taken', () => {
  let sheet: EditedSheet;
  let pool: number;
  let run: number;
  beforeEach(async () => {
    sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    pool = lineOf(sheet, 'POOL');
    run = lineOf(sheet, 'RUN');
  });

  it('ratings that are no risk, rationales without a rating and ones that are too long', async () => {
    const places = [
      sheet.set(pool, RATING, 'severe'),
      sheet.set(run, RATING, ''),
      sheet.set(lineOf(sheet, 'LOG_LEVEL'), RATING, 'low'),
    ];
    sheet.set(run, RATIONALE, 'Formulas.');
    sheet.set(lineOf(sheet, 'LOG_LEVEL'), RATIONALE, 'x'.repeat(4001));
    expect(new Map(await refusals(sheet.save('filled.xlsx')))).toEqual(
      new Map([
        [places[0], 'The rating is none of High, Medium and Low.'],
        [places[1], 'The line has a rationale and no rating.'],
        [places[2], 'The rationale has more than 4,000 characters.'],
      ]),
    );
    expect(sealedIn(at)).toEqual([]);
  });

  it('errors and formulas without a result', async () => {
    sheet.set(pool, RATING, { t: 'e', v: 0x2a, w: '#N/A' });
    sheet.set(run, RATING, { t: 'n', f: 'K2' } as never);
    const sentences = (await refusals(sheet.save('filled.xlsx'))).map(([, sentence]) => sentence);
    expect(new Set(sentences)).toEqual(new Set(['The rating is none of High, Medium and Low.']));
  });

  it('values that changed since', async () => {
    const place = sheet.set(pool, RATING, 'low');
    sheet.set(run, RATING, 'low');
    const file = sheet.save('filled.xlsx');
    await compareServices(at, '11');
    expect(await refusals(file)).toEqual([[place, expect.stringMatching(/^1 difference .*other/)]]);
    expect(sealedIn(at).map(({ name }) => name)).toEqual(['RUN']);
  });

  it('what is equal by now', async () => {
    const place = sheet.set(pool, RATING, 'low');
    const file = sheet.save('filled.xlsx');
    await compareServices(at, '20');
    expect(await refusals(file)).toEqual([[place, expect.stringMatching(/^1 .*not among/)]]);
  });

  it('rows that are rated, known or assessed in the room already', async () => {
    const group = lineOf(sheet, 'LOG_LEVEL');
    const places = [pool, run, group].map((line) => sheet.set(line, RATING, 'low'));
    const file = sheet.save('filled.xlsx');
    const ids = async (name: string): Promise<string[]> =>
      (await rowsOf(at)).filter((row) => row.name === name).map(({ id }) => id);
    const low = { risk: 'low', rationale: 'r' };
    const team = 'operations';
    await act(at.engine, 'rating.set', of({ ...low, differenceIds: await ids('POOL') }));
    await act(at.engine, 'assessment.set', of({ ...low, team, differenceIds: await ids('RUN') }));
    const [inTheRoom = ''] = await ids('LOG_LEVEL');
    await act(at.engine, 'assessment.seal', of({ ...low, team, differenceIds: [inTheRoom] }));
    expect(new Map(await refusals(file))).toEqual(
      new Map([
        [places[0], expect.stringMatching(/^1 difference .* rated already/)],
        [places[1], expect.stringMatching(/known already for 1 difference/)],
        [places[2], expect.stringMatching(/assessed 1 difference .* in the room/)],
      ]),
    );
    expect(
      sealedIn(at)
        .map(({ origin }) => origin)
        .toSorted(),
    ).toEqual(['room', 'sheet:filled.xlsx', 'sheet:filled.xlsx']);
  });

  it('lines that say something else than was exported', async () => {
    const place = sheet.set(pool, RATING, 'low');
    sheet.set(pool, 'Production value', '10');
    const text = 'The line no longer says what was exported.';
    expect(await refusals(sheet.save('filled.xlsx'))).toEqual([[place, text]]);
  });

  it('lines whose number stands twice, or belongs to none', async () => {
    sheet.set(pool, RATING, 'low');
    sheet.set(pool, 'Line', run);
    const other = sheet.set(run, RATING, 'low');
    const found = await refusals(sheet.save('twice.xlsx'));
    expect(found.map(([, sentence]) => sentence)).toEqual(
      Array(2).fill('The number of the line stands in the sheet more than once.'),
    );
    expect(found.map(([place]) => place)).toContain(other);
    sheet.set(pool, 'Line', 4711);
    expect((await refusals(sheet.save('none.xlsx'))).map(([, sentence]) => sentence)).toEqual([
      'What ties the line to its differences was changed.',
    ]);
  });

  it('lines whose hidden rows were changed or taken away', async () => {
    const group = lineOf(sheet, 'LOG_LEVEL');
    const places = [pool, group].map((line) => sheet.set(line, RATING, 'low'));
    const hidden = sheet.book.Sheets['Evenkeel rows'] ?? {};
    const lines = sheet.column('Evenkeel rows', 'Line');
    hidden[`D${lines.indexOf(String(pool)) + 2}`] = { t: 's', v: 'd_another' };
    hidden[`A${lines.indexOf(String(group)) + 2}`] = { t: 'n', v: 4711 };
    const sentence = 'What ties the line to its differences was changed.';
    expect(new Map(await refusals(sheet.save('filled.xlsx')))).toEqual(
      new Map(places.map((place) => [place, sentence])),
    );
    expect(sealedIn(at)).toEqual([]);
  });
});

describe('files that are refused whole', () => {
  async function refusedCode(file: string): Promise<string> {
    const error = await refused(at.engine, 'assessment-sheet.read', of({ file }));
    expect(error.remedy).not.toBe('');
    expect(error.place?.file).not.toContain('/');
    return error.code;
  }

  it('what is no assessment sheet, no workbook, or not there', async () => {
    await act(at.engine, 'export.workbook', of({ fileName: 'scorecard.xlsx' }));
    const files = [
      join(at.folder.path, 'scorecard.xlsx'),
      at.folder.write('text.xlsx', 'PK\u0003\u0004 and nothing more'),
      at.folder.write('notes.txt', 'High'),
    ];
    for (const file of files) expect(await refusedCode(file)).toBe('assessment-sheet.not-a-sheet');
    expect(await refusedCode(join(at.folder.path, 'gone.xlsx'))).toBe(
      'assessment-sheet.unreadable',
    );
    expect(await refusedCode(at.folder.path)).toBe('source.not-a-file');
  });

  it('a file that unpacks to more than the limit, whatever it says of itself', async () => {
    await exportedSheet(at, 'operations', 'operations.xlsx');
    const files = unzipSync(readFileSync(join(at.folder.path, 'operations.xlsx')));
    const bomb = { ...files, 'xl/media/zeros.bin': new Uint8Array(defaultLimits.bytes + 1) };
    const file = join(at.folder.path, 'bomb.xlsx');
    writeFileSync(file, zipSync(bomb, { level: 1 }));
    expect(await refusedCode(file)).toBe('source.too-large');
  });

  it('a sheet whose team or audit was changed in the file', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const about = sheet.book.Sheets['Evenkeel'] ?? {};
    const team = Object.keys(about).find((place) => about[place]?.v === 'operations') ?? '';
    about[team] = { t: 's', v: 'development' };
    expect(await refusedCode(sheet.save('forged.xlsx'))).toBe('assessment-sheet.damaged');
  });

  it('a sheet whose team was changed, and its check value with it', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const about = sheet.book.Sheets['Evenkeel'] ?? {};
    const placeOf = (name: string): string =>
      (Object.keys(about).find((place) => about[place]?.v === name) ?? '').replace('A', 'B');
    const valueOf = (name: string): string => String(about[placeOf(name)]?.v);
    const [sheetId, systemId, auditId] = ['sheet', 'system', 'audit'].map(valueOf);
    const head = { sheetId, systemId, auditId, team: 'development' } as SheetHead;
    about[placeOf('team')] = { t: 's', v: head.team };
    about[placeOf('check')] = { t: 's', v: headCheck(head, Number(valueOf('lines'))) };
    sheet.set(1, RATING, 'Low');
    expect(await refusedCode(sheet.save('forged.xlsx'))).toBe('assessment-sheet.damaged');
    expect(sealedIn(at)).toEqual([]);
  });

  it('a sheet without its columns or with many more lines', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const place = sheet.cellOf(0, RATING);
    (sheet.book.Sheets['Assessments'] ?? {})[place] = { t: 's', v: 'Notes' };
    expect(await refusedCode(sheet.save('columns.xlsx'))).toBe('assessment-sheet.columns');
    const long = openedSheet(at.folder.path, 'operations.xlsx');
    for (let line = 1; line < 200; line += 1) long.set(line, RATING, 'low');
    (long.book.Sheets['Assessments'] ?? {})['!ref'] = 'A1:L300';
    expect(await refusedCode(long.save('long.xlsx'))).toBe('assessment-sheet.damaged');
  });

  it('a sheet of another record or audit', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const file = sheet.save('filled.xlsx');
    const other = await bench();
    const there = { auditId: other.auditId, file };
    const error = await refused(other.engine, 'assessment-sheet.read', there);
    await other.end();
    expect(error.code).toBe('assessment-sheet.other-record');
    const system = { ...opening.system, id: at.systemId };
    const { audit } = await act(at.engine, 'audit.open', { ...opening, system, release: 'next' });
    const next = { auditId: audit.id, file };
    const answer = await refused(at.engine, 'assessment-sheet.read', next);
    expect(answer.code).toBe('assessment-sheet.other-audit');
  });

  it('an older sheet once a newer one of the team was read, and not before', async () => {
    const older = await exportedSheet(at, 'operations', 'older.xlsx');
    older.set(1, RATING, 'low');
    const file = older.save('older-filled.xlsx');
    const newer = await exportedSheet(at, 'operations', 'newer.xlsx');
    newer.set(1, RATING, 'high');
    expect((await readSheet(at, file)).taken).toBeGreaterThan(0);
    await readSheet(at, newer.save('newer-filled.xlsx'));
    expect(await refusedCode(file)).toBe('assessment-sheet.older');
    expect(new Set(sealedIn(at).map(({ risk }) => risk))).toEqual(new Set(['high']));
    const others = await exportedSheet(at, 'development', 'development.xlsx');
    expect((await readSheet(at, others.save('theirs.xlsx'))).empty).toBeGreaterThan(0);
  });
});
