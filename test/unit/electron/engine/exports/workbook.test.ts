import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { read } from 'xlsx';
import { checkReadBack } from '../../../../../electron/engine/exports/workbook/read-back.ts';
import { workbookSheets } from '../../../../../electron/engine/exports/workbook/sheets/index.ts';
import { writeWorkbook } from '../../../../../electron/engine/exports/workbook/write.ts';
import { AppError } from '../../../../../shared/model/errors.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import { HEADERS } from './headers.data.ts';
import { written } from './read-book.ts';
import type { Read } from './read-book.ts';
import { workbookData } from './sample-data.ts';
import { release } from './sample-governance.ts';
import { difference, gap, openPlan, side } from './sample-rows.ts';
import { exception, scorecard, source } from './sample-views.ts';

describe('a workbook with everything in it', () => {
  let found: Read;
  beforeAll(async () => {
    found = await written(workbookData());
  });

  it('has the sheets in their order, each with its columns', () => {
    expect(found.book.SheetNames).toEqual([...Object.keys(HEADERS), 'Evenkeel', 'Evenkeel plan']);
    for (const [name, headers] of Object.entries(HEADERS)) {
      expect(found.headers(name)).toEqual(headers);
    }
  });

  it('repeats the header of each sheet on every page, its name in quotes as spreadsheets ask', async () => {
    const { bytes } = await writeWorkbook(workbookData());
    const xml = strFromU8(unzipSync(bytes)['xl/workbook.xml'] ?? new Uint8Array());
    const found = xml.matchAll(/_xlnm\.Print_Titles"[^>]*>([^<]*)</g);
    const titles = Array.from(found, ([, range = '']) => range.replaceAll('&apos;', "'"));
    expect(titles).toHaveLength(Object.keys(HEADERS).length + 2);
    expect(titles).toContain("'Audit trail'!$1:$1");
    expect(titles.filter((range) => !/^'[^']+'!\$\d+:\$\d+$/.test(range))).toEqual([]);
  });

  it('says readiness and its reasons above the scorecard', () => {
    const texts = found.texts('Scorecard');
    expect(texts).toContain('Harbour Checkout 4.2 · audit 7');
    expect(texts).toContain('Not ready');
    expect(texts).toContain('•  Network parity is 58 %, under its target of 80 %.');
    expect(texts).toContain('Rated below the suggestion: G-014.');
    expect(texts).toContain(
      '1 built-in rule that can give high is switched off or replaced by lower ones, so nothing is asked on its account: Database engine.',
    );
    expect(texts).toContain(
      '1 rule of the system suggests less where the built-in rules suggest high: Sizes of pools (12 differences).',
    );
    expect(texts.some((text) => text.startsWith('Decided: release, by Ada Lindqvist'))).toBe(true);
  });

  it('writes parity as a share, and says where it is not measured or out of scope', () => {
    const parity = 'Parity of high-risk attributes';
    expect(found.cell('Scorecard', 0, parity)).toMatchObject({ t: 'n', v: 0.86 });
    expect(found.cell('Scorecard', 2, parity)?.v).toBe('Not measured');
    expect(found.cell('Scorecard', 0, 'Risk level')?.v).toBe('High');
    expect(found.cell('Scorecard', 2, 'Risk level')?.v).toBe('Not assessed');
    expect(found.cell('Scorecard', 3, 'Current state')?.v).toBe(
      'Out of scope: Shared by both environments.',
    );
  });

  it('says what the opening of the audit said', () => {
    expect(found.cell('Scorecard', 0, 'Acceptable drift')?.v).toBe('Memory at least half');
    expect(found.cell('Scorecard', 1, 'Acceptable drift')?.v).toBe('Not stated');
    expect(found.cell('Scorecard', 2, 'Current state')?.v).toBe(
      'Mirrors production but for sizing. Staging EU is ephemeral.',
    );
    const about = found.texts('About');
    const after = (item: string) => about[about.indexOf(item) + 1];
    expect(after('The release touches')).toContain('Stateful change');
    expect(after('Releases happen')).toBe('Monthly');
    expect(after('A failure would be noticed and rolled back within')).toBe('Hours');
    expect(after('Age limit of snapshots')).toBe('7 days');
  });

  it('writes days and moments as real dates', () => {
    const dateOf = (sheet: string, row: number, header: string): string => {
      const cell = found.cell(sheet, row, header);
      if (!(cell?.v instanceof Date)) return `no date: ${sheet} ${header}`;
      return new Date(Math.round(cell.v.getTime() / 1000) * 1000).toISOString();
    };
    expect(dateOf('Gaps', 0, 'First seen')).toBe('2026-11-02T00:00:00.000Z');
    expect(dateOf('Remediation plan', 0, 'Due')).toBe('2026-11-28T00:00:00.000Z');
    expect(dateOf('Exception register', 0, 'Expires on')).toBe('2027-01-31T00:00:00.000Z');
    expect(dateOf('Sources', 0, 'Captured (UTC)')).toBe('2026-11-20T08:59:59.000Z');
    expect(dateOf('Audit trail', 0, 'Time (UTC)')).toBe('2026-11-19T08:00:00.000Z');
    expect(dateOf('Drift detection', 0, 'Run at (UTC)')).toBe('2026-11-22T06:00:00.000Z');
  });

  it('tells a rated gap and marks an unrated one', () => {
    expect(found.cell('Gaps', 0, 'Rating')?.v).toBe('High');
    expect(found.cell('Gaps', 0, 'Priority')).toMatchObject({ t: 'n', v: 2 });
    expect(found.cell('Gaps', 0, 'Development assessment')?.v).toBe(
      'Medium: Tests pass on 15 in the branch.',
    );
    expect(found.cell('Gaps', 1, 'Rating')?.v).toBe('Not rated');
    expect(found.cell('Gaps', 1, 'Staging value')?.v).toBe('secret, present');
    expect(found.cell('Gaps', 1, 'Production value')?.v).toBe('(absent)');
    expect(found.texts('Remediation plan')).not.toContain('G-021');
  });

  it('says the development runtime where the workbook can leave the room', () => {
    for (const name of ['Scorecard', 'About']) {
      const said = found.texts(name).some((text) => text.startsWith('Development runtime'));
      expect(said).toBe(true);
    }
  });

  it('says what is not watched, who exported when, and the head of the chain', () => {
    expect(found.cell('Drift detection', 1, 'Detector')?.v).toBe('Not watched');
    const about = found.texts('About');
    expect(about).toContain('Evenkeel 0.1.0');
    expect(about).toContain('Sam Reyes');
    expect(about.some((text) => text.startsWith('Entry 318: 9b74c98'))).toBe(true);
    expect(about).toContain('Parity');
  });
});

const traps = [
  '=HYPERLINK("http://x.example","open")',
  '+18556438890',
  '-2+3',
  '@SUM(1)',
  '696911096973',
  '2021-1-8',
  '0012',
  '1e5',
  'TRUE',
  '#N/A',
  '#REF!',
  '_x0041_ and _x005F_',
  ' leading and trailing ',
  'first\nsecond\tthird',
  'äöü 漢字 \u{1f600}',
  '<a href="x">&amp;</a>',
];

describe('text that spreadsheets like to change', () => {
  it('stays the text that it is', async () => {
    const gaps = traps.map((text, index) =>
      gap({ row: difference({ number: index + 1, staging: side(text), subject: text }) }),
    );
    const found = await written(workbookData({ gaps }));
    for (const [row, text] of traps.entries()) {
      expect(found.cell('Gaps', row, 'Staging value')).toMatchObject({ t: 's', v: text });
      expect(found.cell('Gaps', row, 'Subject')).toMatchObject({ t: 's', v: text });
      expect(found.cell('Gaps', row, 'Staging value')?.f).toBeUndefined();
    }
  });

  it('has no formula in any sheet', async () => {
    const gaps = traps.map((text) => gap({ row: difference({ staging: side(text) }) }));
    const { bytes } = await writeWorkbook(workbookData({ gaps }));
    const sheets = Object.entries(unzipSync(bytes)).filter(([name]) => /sheet\d+\.xml$/.test(name));
    expect(sheets).toHaveLength(Object.keys(HEADERS).length + 2);
    expect(sheets.filter(([, content]) => /<f[ >]/.test(strFromU8(content)))).toEqual([]);
  });

  it('is cut visibly where a cell cannot hold it', async () => {
    const row = difference({ production: side('long '.repeat(9000)) });
    const found = await written(workbookData({ gaps: [gap({ row })] }));
    const text = String(found.cell('Gaps', 0, 'Production value')?.v);
    expect(text).toHaveLength(32_767);
    expect(text.endsWith('[cut: the full text has 45,000 characters]')).toBe(true);
  });

  it('never becomes a number that is none', async () => {
    const row = { ...scorecard.rows[0], differences: Number.NaN, parityTarget: Infinity };
    const rows = [row as (typeof scorecard.rows)[number]];
    const found = await written(workbookData({ scorecard: { ...scorecard, rows } }));
    expect(found.cell('Scorecard', 0, 'Differences')?.v).toBeUndefined();
    expect(found.cell('Scorecard', 0, 'Target')?.v).toBeUndefined();
  });
});

describe('what a workbook says of itself', () => {
  it('names every empty sheet in a sentence', async () => {
    const empty = await written(
      workbookData({
        scorecard: null,
        release: { ...release, checklist: [], productionChanges: [], decision: null },
        signatures: { signatures: [], outside: [] },
        evidence: [],
        gaps: [],
        exceptions: [],
        watch: { detectors: [], unwatched: [] },
        variations: [],
        sources: [],
        participants: [],
        meetings: [],
        rules: [],
        trail: [],
      }),
    );
    const { empty: sentences, sheets } = workbookText;
    for (const key of Object.keys(sheets) as (keyof typeof sheets)[]) {
      if (key === 'about') continue;
      expect(empty.texts(sheets[key])).toContain(sentences[key]);
    }
  });

  it('has title, subject and author', async () => {
    const { bytes } = await writeWorkbook(workbookData());
    const book = read(bytes, { type: 'array', bookProps: true });
    expect(book.Props).toMatchObject({
      Title: 'Parity scorecard: Harbour Checkout 4.2',
      Author: 'Sam Reyes',
      Subject: 'Environment parity audit 7',
    });
  });

  it('is set up for print: landscape, one page wide, headers repeated, pages numbered', async () => {
    const { bytes } = await writeWorkbook(workbookData());
    const files = unzipSync(bytes);
    const sheets = Object.entries(files).filter(([name]) => /worksheets\/sheet\d+\.xml/.test(name));
    expect(sheets).toHaveLength(Object.keys(HEADERS).length + 2);
    for (const [, content] of sheets) {
      const xml = strFromU8(content);
      expect(xml).toMatch(/<pageSetup[^>]*orientation="landscape"[^>]*fitToWidth="1"/);
      expect(xml).toMatch(/state="frozen"/);
      expect(xml).toMatch(/<autoFilter ref="A\d+:[A-Z]+\d+"/);
      expect(xml).toMatch(/Page &amp;P of &amp;N/);
    }
    const book = strFromU8(files['xl/workbook.xml'] ?? new Uint8Array());
    expect(book.match(/_xlnm\.Print_Titles/g)).toHaveLength(Object.keys(HEADERS).length + 2);
  });

  it('counts what it compared and hashes what it hands over', async () => {
    const result = await writeWorkbook(workbookData());
    expect(result.sheets[1]).toEqual({ name: 'Gaps', rows: 2 });
    expect(result.sha256).toBe(createHash('sha256').update(result.bytes).digest('hex'));
    expect(result.cellsChecked).toBeGreaterThan(200);
  });
});

describe('columns that depend on the audit', () => {
  it('gives a team that assesses its own column', async () => {
    const teams = ['development', 'operations', 'security'] as const;
    const found = await written(workbookData({ teams }));
    expect(found.headers('Gaps')).toContain('Security assessment');
  });

  it('names the exception that covers a gap, and a source without counterpart', async () => {
    const row = difference({
      plan: { ...openPlan, disposition: 'exception' },
      exceptionNumber: 11,
      exceptionStanding: 'expired',
    });
    const found = await written(
      workbookData({
        gaps: [gap({ row })],
        sources: [source({ unpaired: true })],
        unpaired: [
          {
            side: 'staging',
            sourceId: 's9',
            path: 'k8s/deployment.yaml',
            collector: 'kubernetes',
            attributes: 96,
            byDimension: { infrastructure: 90, dependencies: 6, data: 0, network: 0 },
            highRisk: { infrastructure: 10, dependencies: 2, data: 0, network: 0 },
          },
        ],
        exceptions: [exception({ expiresOn: null, reviewTrigger: 'A sandbox exists' })],
      }),
    );
    expect(found.cell('Gaps', 0, 'Disposition')?.v).toBe('Exception E-011, expired');
    expect(found.cell('Gaps', 1, 'Dimension')?.v).toBe('Infrastructure');
    expect(found.cell('Gaps', 1, 'Subject')?.v).toBe('k8s/deployment.yaml');
    expect(found.cell('Gaps', 1, 'Kind')?.v).toBe('Not documented in production');
    expect(found.cell('Gaps', 1, 'Staging value')?.v).toBe('96 attributes');
    expect(found.cell('Gaps', 1, 'Production value')?.v).toBeUndefined();
    expect(found.cell('Sources', 0, 'Compared')?.v).toBe('No counterpart');
    expect(found.cell('Exception register', 0, 'Review trigger')?.v).toBe('A sandbox exists');
    expect(found.cell('Exception register', 0, 'Expires on')?.v).toBeUndefined();
  });
});

describe('reading back', () => {
  it('refuses a file that says something else than was meant, naming the cell', async () => {
    const { bytes } = await writeWorkbook(workbookData());
    const meant = workbookData({ participants: [] });
    const other = workbookData();
    const changed = {
      ...other,
      participants: other.participants.map((person) => ({ ...person, role: 'Approver' })),
    };
    expect(() => checkReadBack(bytes, workbookSheets(other))).not.toThrow();
    expect(() => checkReadBack(bytes, workbookSheets(meant))).toThrow(AppError);
    expect(() => checkReadBack(bytes, workbookSheets(changed))).toThrow(
      /Participants, row 2, column 3.*"Approver" became "Facilitator"/,
    );
  });

  it('refuses rows and sheets that nobody meant', async () => {
    const { bytes } = await writeWorkbook(workbookData());
    const fewer = workbookSheets(workbookData({ gaps: [gap()] }));
    expect(() => checkReadBack(bytes, fewer)).toThrow(/Gaps, row 3/);
    expect(() => checkReadBack(bytes, workbookSheets(workbookData()).slice(1))).toThrow(AppError);
  });
});
