import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { act, bench, opening, refused } from '../support/engine.ts';
import type { Bench } from '../support/engine.ts';
import { rowsIn } from '../support/record.ts';
import { exportedSheet, openedSheet, readSheet } from '../support/sheets.ts';
import type { EditedSheet } from '../support/sheets.ts';
import { ask, rowNamed, rowsOf } from '../queries/support.ts';

const SERVICES = ['cart', 'checkout', 'orders'];
const RATING = 'Your rating';
const RATIONALE = 'Rationale';

let at: Bench;
beforeEach(async () => {
  at = await bench();
  await compared('10');
});
afterEach(async () => at.end());

function of(more: object = {}): object {
  return { auditId: at.auditId, ...more };
}

/** Three services with the same change, and settings that stand alone. */
async function compared(pool: string): Promise<void> {
  const alone = { staging: `POOL=${pool}\nRUN==1+1\n`, production: 'POOL=20\nRUN==2+2\n' };
  for (const side of ['staging', 'production'] as const) {
    const level = side === 'staging' ? 'debug' : 'warn';
    const files = SERVICES.map((name) =>
      at.folder.write(
        `${side}/${name}.env`,
        `LOG_LEVEL=${level}\n${name === 'cart' ? alone[side] : ''}`,
      ),
    );
    await act(at.engine, 'source.add', of({ side, files }));
  }
  await act(at.engine, 'comparison.run', of());
}

function sealed(): readonly { name: string; risk: string; rationale: string; origin: string }[] {
  return rowsIn(at.record, 'sealed_assessment').map(({ difference_id, team, ...row }) => ({
    name: `${rowsIn(at.record, 'difference', `id = '${difference_id}'`)[0]?.name}`,
    risk: row.risk,
    rationale: row.rationale,
    origin: row.origin,
  }));
}

function lineOf(sheet: EditedSheet, attribute: string): number {
  return sheet.column('Assessments', 'Attribute').indexOf(attribute) + 1;
}

describe('the sheet of a team', () => {
  it('has a line for each item of the agenda, and the members of groups', async () => {
    const { items } = await ask(at.engine, 'meeting.agenda', of());
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    expect(sheet.column('Assessments', 'Line')).toEqual(items.map((_, index) => `${index + 1}`));
    expect(sheet.column('Assessments', 'Attribute')).toEqual(items.map(({ title }) => title));
    const group = items.findIndex(({ count }) => count > 1);
    expect(items[group]?.count).toBe(SERVICES.length);
    expect(sheet.column('Assessments', 'Number')[group]).toMatch(/^G-\d{3} and 2 more$/);
    expect(sheet.column('Members', 'Line')).toEqual(SERVICES.map(() => `${group + 1}`));
    expect(sheet.column('Members', 'Staging value')).toEqual(SERVICES.map(() => 'debug'));
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
    expect(sealed().toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual([
      ...SERVICES.map(() => ({ name: 'LOG_LEVEL', ...noise })),
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

  it('changes nothing more when it is read again, and takes what was changed in it', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    sheet.set(1, RATING, 'Low');
    const file = sheet.save('filled.xlsx');
    const first = await readSheet(at, file);
    const trail = rowsIn(at.record, 'audit_trail').length;
    expect(await readSheet(at, file)).toEqual(first);
    expect(rowsIn(at.record, 'audit_trail')).toHaveLength(trail);
    sheet.set(1, RATING, 'h');
    await readSheet(at, sheet.save('filled.xlsx'));
    expect(new Set(sealed().map(({ risk }) => risk))).toEqual(new Set(['high']));
    expect(sealed()).toHaveLength(first.taken);
  });

  it('is taken back as one act', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    sheet.set(1, RATING, 'Low');
    sheet.set(2, RATING, 'Low');
    await readSheet(at, sheet.save('filled.xlsx'));
    expect(sealed().length).toBeGreaterThan(1);
    await act(at.engine, 'undo.last', of());
    expect(sealed()).toEqual([]);
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
    expect(sealed()).toEqual([]);
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
    await compared('11');
    expect(await refusals(file)).toEqual([[place, expect.stringMatching(/^1 difference .*other/)]]);
    expect(sealed().map(({ name }) => name)).toEqual(['RUN']);
  });

  it('what is equal by now', async () => {
    const place = sheet.set(pool, RATING, 'low');
    const file = sheet.save('filled.xlsx');
    await compared('20');
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
      sealed()
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
    expect(sealed()).toEqual([]);
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

  it('a sheet whose team or audit was changed in the file', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const about = sheet.book.Sheets['Evenkeel'] ?? {};
    const team = Object.keys(about).find((place) => about[place]?.v === 'operations') ?? '';
    about[team] = { t: 's', v: 'development' };
    expect(await refusedCode(sheet.save('forged.xlsx'))).toBe('assessment-sheet.damaged');
  });

  it('a sheet without its columns or with many more lines', async () => {
    const sheet = await exportedSheet(at, 'operations', 'operations.xlsx');
    const place = sheet.cellOf(0, RATING);
    (sheet.book.Sheets['Assessments'] ?? {})[place] = { t: 's', v: 'Notes' };
    expect(await refusedCode(sheet.save('columns.xlsx'))).toBe('assessment-sheet.columns');
    const long = openedSheet(at, 'operations.xlsx');
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
    expect(new Set(sealed().map(({ risk }) => risk))).toEqual(new Set(['high']));
    const others = await exportedSheet(at, 'development', 'development.xlsx');
    expect((await readSheet(at, others.save('theirs.xlsx'))).empty).toBeGreaterThan(0);
  });
});
