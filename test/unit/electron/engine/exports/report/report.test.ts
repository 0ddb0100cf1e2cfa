import { describe, expect, it } from 'vitest';
import type { ReportData } from '../../../../../../electron/engine/exports/report/data.ts';
import { writeReport } from '../../../../../../electron/engine/exports/report/write.ts';
import type { ReleaseView, SignaturesView } from '../../../../../../shared/contract/views.ts';
import { workbookData } from '../sample-data.ts';
import { scorecardReport } from '../../../../../../shared/text/report.ts';
import { evidence, outsideApproval, release, signature } from '../sample-governance.ts';
import { difference, side } from '../sample-rows.ts';
import { exception, scorecard } from '../sample-views.ts';

/** What a person could type anywhere to get out of a page. */
const HOSTILE = `</td></style><script>alert(1)</script><img src=x onerror="alert(2)">`;

const { about } = workbookData();
const passphrase = {
  how: 'arrival',
  at: '2026-11-19T08:00:00.000Z',
  by: null,
  changedAt: null,
  words: 'set anew after the record came from another machine, 2026-11-19 08:00 UTC',
} as const;
const signed: SignaturesView = {
  signatures: [
    signature({ passphrase }),
    signature({ subject: { kind: 'exception', id: 'e_1' }, covers: false, passphrase }),
  ],
  outside: [outsideApproval],
  required: [],
};
const released: ReleaseView = {
  ...release,
  readiness: scorecard.readiness,
  belowSuggestion: [],
  checklistToFill: 0,
  evidence: [evidence],
  earlierDecisions: [],
  subjects: { decision: null, audit: 'audit:a_1' },
  toClose: [],
};
const decided = [difference()];
const reports: readonly ReportData[] = [
  {
    what: 'scorecard',
    about,
    scorecard,
    gaps: decided,
    gapsLeftOut: 3,
    exceptions: [exception()],
    release: released,
    signed,
  },
  {
    what: 'register',
    about,
    exceptions: [
      exception({ evidence: [evidence], renewsNumber: 4, reviewTrigger: 'A new region' }),
    ],
    signed,
  },
  {
    what: 'minutes',
    about,
    participants: workbookData().participants,
    sessions: workbookData().meetings.map((session) => ({ session, attendance: [] })),
    decided,
    undecided: [],
    parked: [{ row: difference({ id: 'd_2' }), reason: 'Later.', by: 'Rin', at: about.exportedAt }],
  },
];
const [onScorecard, onRegister, onMinutes] = reports.map((data) => writeReport(data).page.html);

/** The same data with another text in the place of every one that people or sources gave. */
function replaced<T>(data: T, text: string): T {
  const fixed = /^(?:[a-z][a-z-]*|\d{4}-\d\d-\d\d(?:T.*)?)$/;
  const change = (_key: string, value: unknown): unknown =>
    typeof value === 'string' && !fixed.test(value) ? text : value;
  return JSON.parse(JSON.stringify(data, change)) as T;
}

describe('a report on paper', () => {
  it.each(reports)('shows every text of the $what as text, whatever is in it', (data) => {
    const { page } = writeReport(replaced(data, HOSTILE));
    for (const text of [page.html, page.header, page.footer]) {
      expect(text).not.toMatch(/<script|<img|<[^>]*onerror/i);
      expect(text.match(/<\/style>/g)).toHaveLength(1);
    }
    expect(page.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page.html.match(/<tr[ >]/g)?.length).toBe(page.html.match(/<\/tr>/g)?.length);
  });

  it('prints a signature with name, meaning, time with its offset, and whether it still covers', () => {
    for (const page of [onScorecard, onRegister]) {
      expect(page).toContain('Ada Lindqvist');
      expect(page).toContain('2026-11-23 13:05:00 UTC (local time UTC+01:00)');
      expect(page).toContain('c'.repeat(64));
      expect(page).toContain(`Passphrase: ${passphrase.words}.`);
    }
    expect(onScorecard).toContain('Release decision');
    expect(onRegister).toContain('No: 0 values have changed since');
  });

  it('names an approval from outside as no signature, and what is required and not given', () => {
    expect(onRegister).toContain('Approvals recorded from outside (not signatures)');
    expect(onRegister).toContain('Board of changes');
    expect(onRegister).toContain('Risk owner (role as stated)');
    expect(onScorecard).toContain('Required and not given: Reviewed by Auditor');
  });

  it('tells why a decision differs from what was computed, and what a local chain cannot show', () => {
    expect(onScorecard).toContain('The gaps are in a part that this release does not touch.');
    for (const page of [onScorecard, onRegister, onMinutes]) {
      expect(page).toContain('cannot show that its newest entries were cut off');
      expect(page).toContain(about.chainHead?.hash);
      expect(page).toContain('Development runtime');
    }
  });

  it('breaks no word of a risk, and says what a suggested one is where there is one', () => {
    const [data] = reports;
    const gaps = [difference({ rating: null })];
    const { page } = writeReport({ ...data, gaps } as ReportData);
    expect(page.html).toMatch(/<td class="words"[^>]*>High, suggested</);
    expect(page.html).toContain(scorecardReport.suggestedOnly);
    expect(onScorecard).not.toContain(scorecardReport.suggestedOnly);
  });

  it('gives a long value the whole width, in full, and its row says where', () => {
    const long = 'abcdef0123456789'.repeat(60);
    const [data] = reports;
    const gaps = [difference({ production: side(long) })];
    const { page, expected } = writeReport({ ...data, gaps } as ReportData);
    expect(page.html).toContain('in full below');
    expect(page.html.split(long)).toHaveLength(2);
    expect(expected.rows).toBe(page.html.match(/<tr[ >]/g)?.length);
  });

  it('asks of the PDF that every row is in it by its name', () => {
    const [data] = reports;
    if (!data) throw new Error('no report');
    const { expected } = writeReport(data);
    expect(expected.names).toEqual(expect.arrayContaining(['Infrastructure', 'G-014', 'E-011']));
    expect(expected.headings).toBeGreaterThan(5);
  });
});
