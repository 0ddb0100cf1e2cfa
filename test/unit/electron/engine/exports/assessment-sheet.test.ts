import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { read, utils } from 'xlsx';
import type {
  AssessmentSheetData,
  SheetLine,
} from '../../../../../electron/engine/exports/assessment-sheet/data.ts';
import { readAssessmentSheet } from '../../../../../electron/engine/exports/assessment-sheet/read.ts';
import { writeAssessmentSheet } from '../../../../../electron/engine/exports/assessment-sheet/write.ts';
import { defaultLimits } from '../../../../../shared/model/limits.ts';
import type { Risk } from '../../../../../shared/model/words.ts';

function readSheet(bytes: Uint8Array): ReturnType<typeof readAssessmentSheet> {
  return readAssessmentSheet({ path: 'sheet.xlsx', bytes }, defaultLimits);
}

function line(number: number, suggested: Risk | null, text = 'value'): SheetLine {
  const shown = { subject: `env:${number}`, staging: text, production: `${text} ` };
  return {
    itemId: `item_${number}`,
    dimension: 'data',
    attribute: text,
    ...shown,
    suggested,
    reason: 'The rule says so.',
    lastTime: '',
    members: [{ id: `d_${number}`, binding: 'b'.repeat(64), number, name: text, ...shown }],
  };
}

function data(lines: readonly SheetLine[]): AssessmentSheetData {
  return {
    about: {
      sheetId: 'x_1',
      systemId: 's_1',
      auditId: 'a_1',
      team: 'operations',
      systemName: 'Harbour Checkout',
      release: '4.2',
      auditNumber: 7,
      plannedDate: '2026-12-01',
      stagingName: 'Staging EU',
      productionName: 'Production EU',
      writtenBy: 'Sam Reyes',
      writtenAt: '2026-11-23T14:02:11.000Z',
      appVersion: '0.1.0',
      developmentRuntime: true,
    },
    lines,
  };
}

/** The file with something written into the XML of its visible sheet. */
function edited(bytes: Uint8Array, edit: (xml: string) => string): Uint8Array {
  const files = unzipSync(bytes);
  const sheet = 'xl/worksheets/sheet2.xml';
  return zipSync({ ...files, [sheet]: strToU8(edit(strFromU8(files[sheet] ?? new Uint8Array()))) });
}

/** Writes a text into a cell, whatever was there. */
function cellSet(place: string, text: string): (xml: string) => string {
  const cell = `<c r="${place}" t="inlineStr"><is><t>${text}</t></is></c>`;
  return (xml) => xml.replace(new RegExp(`<c r="${place}"[^>]*/>`), cell);
}

describe('an assessment sheet', () => {
  it('says on its first page what to do, and for which audit', async () => {
    const { bytes } = await writeAssessmentSheet(data([line(1, 'high')]));
    const book = read(bytes, { type: 'array' });
    expect(book.SheetNames).toEqual([
      'Read me first',
      'Assessments',
      'Members',
      'Evenkeel',
      'Evenkeel rows',
    ]);
    const texts = utils.sheet_to_csv(book.Sheets['Read me first'] ?? {});
    for (const said of [
      'Harbour Checkout 4.2 · audit 7',
      'Staging EU against Production EU',
      'Hidden until the meeting',
      'needs an assessment of development and one of operations',
      'Development runtime',
    ]) {
      expect(texts).toContain(said);
    }
  });

  it('marks a rationale that is missing by a formula over the same line', async () => {
    const { bytes } = await writeAssessmentSheet(data([line(1, 'high'), line(2, null)]));
    const xml = strFromU8(unzipSync(bytes)['xl/worksheets/sheet2.xml'] ?? new Uint8Array());
    expect(xml).toContain('AND(LEN(K5)&gt;0,OR(K5="High",K5&lt;&gt;H5),LEN(TRIM(L5))=0)');
    expect(xml).toMatch(/<conditionalFormatting sqref="L5:L6">/);
  });

  it('reads back what traps for spreadsheets say, as long as it is the same', async () => {
    const traps = [
      '=1+1',
      '#N/A',
      '+18556438890',
      '_x0041_',
      ' lead',
      'two\nlines\tand tab',
      'ä\u0301\u{1f600}',
    ];
    const written = await writeAssessmentSheet(
      data(traps.map((text, index) => line(index + 1, null, text))),
    );
    const filled = traps.reduce(
      (bytes, _, index) => edited(bytes, cellSet(`K${index + 5}`, 'High')),
      written.bytes,
    );
    const found = readSheet(filled);
    if (found.problem !== null) throw new Error(found.problem);
    expect(found.answers.map(({ outcome }) => outcome.problem)).toEqual(traps.map(() => null));
    expect(found.answers.map(({ place }) => place)).toEqual(
      traps.map((_, index) => `Assessments!K${index + 5}`),
    );
  });

  it('says of an empty agenda that nothing is left', async () => {
    const { bytes } = await writeAssessmentSheet(data([]));
    const book = read(bytes, { type: 'array' });
    expect(utils.sheet_to_csv(book.Sheets['Assessments'] ?? {})).toContain(
      'Nothing is left to assess',
    );
    expect(readSheet(bytes)).toMatchObject({ problem: null, answers: [], lines: 0 });
  });

  it('is none where the bytes are no workbook, or another one', () => {
    for (const text of ['', 'PK\u0003\u0004', '<html></html>', 'a,b\n1,2']) {
      expect(readSheet(strToU8(text))).toEqual({ problem: 'not-a-sheet' });
    }
  });
});
