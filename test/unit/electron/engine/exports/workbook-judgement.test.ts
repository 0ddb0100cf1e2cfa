import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../../../shared/model/judgement.ts';
import type { Risk, Team } from '../../../../../shared/model/words.ts';
import { written } from './read-book.ts';
import { meeting, ownRule, workbookData } from './sample-data.ts';
import { difference, gap, openPlan } from './sample-rows.ts';

function assessed(team: Team, risk: Risk, revealedAt: string | null = null): Assessment {
  return { team, risk, rationale: '', by: 'Sam Reyes', at: '2026-11-20T09:30:00.000Z', revealedAt };
}

function rated(risk: Risk, accepted: boolean) {
  return { risk, accepted, rationale: 'r', by: 'Rin Okada', at: '2026-11-20T09:35:00.000Z' };
}

describe('how a rating came about', () => {
  const development = assessed('development', 'low');
  const cases = [
    ['Suggestion accepted', [], rated('high', true)],
    ['Rated by hand', [development], rated('low', false)],
    ['Agreed', [development, assessed('operations', 'low')], rated('low', true)],
    [
      'Settled otherwise than assessed',
      [development, assessed('operations', 'low')],
      rated('high', false),
    ],
    [
      'Settled after disagreement',
      [development, assessed('operations', 'high')],
      rated('high', true),
    ],
  ] as const;

  it.each(cases)('%s', async (words, assessments, rating) => {
    const row = difference({ assessments, rating });
    const found = await written(workbookData({ gaps: [gap({ row })] }));
    expect(found.cell('Gaps', 0, 'How settled')?.v).toBe(words);
    expect(found.cell('Gaps', 0, 'Rated by')?.v).toBe('Rin Okada');
    expect(found.cell('Gaps', 0, 'Rated (UTC)')?.v).toBeInstanceOf(Date);
  });

  it('says nothing of what is not rated', async () => {
    const row = difference({ rating: null });
    const found = await written(workbookData({ gaps: [gap({ row, ruleVersion: null })] }));
    for (const header of ['How settled', 'Rated by', 'Rated (UTC)']) {
      expect(found.cell('Gaps', 0, header)?.v).toBeUndefined();
    }
    expect(found.cell('Gaps', 0, 'Rule')?.v).toBe('database.engine-version');
  });

  it('says whether an assessment was given hidden, and when it was revealed', async () => {
    const assessments = [
      assessed('development', 'low'),
      assessed('operations', 'high', '2026-11-20T09:34:00.000Z'),
    ];
    const row = difference({ assessments });
    const found = await written(workbookData({ gaps: [gap({ row, ruleVersion: 4 })] }));
    expect(found.cell('Gaps', 0, 'Given')?.v).toBe(
      [
        'Development: openly, by Sam Reyes on 2026-11-20 09:30:00 UTC',
        'Operations: hidden, by Sam Reyes on 2026-11-20 09:30:00 UTC; revealed 2026-11-20 09:34:00 UTC',
      ].join('\n'),
    );
    expect(found.cell('Gaps', 0, 'Rule')?.v).toBe('database.engine-version (version 4)');
  });

  it('names a group by its first gap', async () => {
    const inGroup = { groupKey: 'g', groupSize: 2 };
    const rows = [21, 14].map((number) => difference({ number, id: `d_${number}`, ...inGroup }));
    const found = await written(workbookData({ gaps: rows.map((row) => gap({ row })) }));
    for (const line of [0, 1]) {
      expect(found.cell('Gaps', line, 'Decided together with')?.v).toBe('G-014 and 1 more');
    }
  });
});

describe('the plan', () => {
  it('says owner and contact, window, phases, mitigation and why it departs from the advice', async () => {
    const row = difference({
      plan: {
        ...openPlan,
        disposition: 'scheduled',
        owner: 'Vendor',
        ownerContact: 'desk@vendor.example',
        dispositionReason: 'The vendor has one window.',
        mitigation: 'Query plans are tested.',
        windowId: 'w_1',
      },
    });
    const phases = [
      { title: 'Prepare', due: '2026-12-02', status: 'done', overdue: false },
      { title: 'Switch', due: '2026-12-09', status: 'in-progress', overdue: true },
    ] as const;
    const windows = [
      { id: 'w_1', title: 'Winter', startsOn: '2026-12-05', endsOn: '2026-12-06', gaps: 1 },
    ];
    const gaps = [gap({ row, phases, advised: 'phased' })];
    const found = await written(workbookData({ gaps, windows }));
    const cell = (header: string) => found.cell('Remediation plan', 0, header)?.v;
    expect(cell('Advised')).toBe('Phased plan');
    expect(cell('Why not as advised')).toBe('The vendor has one window.');
    expect(cell('Mitigation')).toBe('Query plans are tested.');
    expect(cell('Contact')).toBe('desk@vendor.example');
    expect(cell('Maintenance window')).toBe('Winter, 2026-12-05 to 2026-12-06');
    expect(cell('Phases')).toBe('1 of 2 done');
    const steps = ['Phase', 'Title', 'Status', 'Overdue'].map(
      (header) => found.cell('Phases', 1, header)?.v,
    );
    expect(steps).toEqual([2, 'Switch', 'In progress', 'Yes']);
  });
});

describe('meetings', () => {
  it('say who was there, and what of the decisions that stand was made in their time', async () => {
    const before = { ...rated('low', false), at: '2026-11-19T09:00:00.000Z' };
    const gaps = [gap(), gap({ row: difference({ number: 15, rating: before }) })];
    const open = { ...meeting, id: 'm_2', startedAt: '2026-11-21T09:00:00.000Z', endedAt: null };
    const found = await written(workbookData({ gaps, meetings: [meeting, open] }));
    const cell = (row: number, header: string) => found.cell('Meetings', row, header)?.v;
    expect(cell(0, 'Present')).toBe('Sam Reyes (Development)\nSomebody who is no longer listed');
    expect(cell(0, 'Teams')).toBe('Development');
    expect(cell(0, 'Decisions that stand')).toBe(1);
    expect(cell(0, 'Decided')).toBe('G-014');
    expect(cell(1, 'To (UTC)')).toBe('Still open');
    expect(cell(1, 'Decisions that stand')).toBe(0);
  });

  it('count the assessments that they revealed', async () => {
    const assessments = [
      assessed('development', 'low', '2026-11-20T09:10:00.000Z'),
      assessed('operations', 'low', '2026-11-19T09:10:00.000Z'),
    ];
    const found = await written(
      workbookData({ gaps: [gap({ row: difference({ assessments }) })] }),
    );
    expect(found.cell('Meetings', 0, 'Assessments revealed')?.v).toBe(1);
  });
});

describe('rules and approach', () => {
  it('say what the system changed, in which version, by whom and why', async () => {
    const off = { ...ownRule, rule: ownRule.replaces ?? ownRule.rule, replaces: null, on: false };
    const found = await written(workbookData({ rules: [ownRule, off] }));
    const cell = (row: number, header: string) => found.cell('Rules', row, header)?.v;
    expect(cell(0, 'Origin')).toBe('Of the system, in place of a built-in one');
    expect(cell(0, 'Rule version')).toBe(3);
    expect(cell(0, 'Matches')).toBe(
      'Attribute of the catalogue: database.engine-version\nSubject: aws_*, gcp_*',
    );
    expect(cell(0, 'What was done')).toBe(
      '2026-11-19 12:00:00 UTC, Rin Okada: Version 3. Seen in May.',
    );
    expect([cell(1, 'Origin'), cell(1, 'In force')]).toEqual(['Built in', 'No']);
  });

  it('say the approach that was chosen, next to what was advised', async () => {
    const approach = {
      answers: {
        riskTolerance: 'low',
        budget: 'small',
        releaseFrequency: 'monthly',
        maturity: 'starting',
        teamSize: 'small',
      },
      advised: ['infrastructure-as-code'],
      chosen: ['containers', 'hybrid'],
      reason: 'One image first.',
      revisitOn: '2027-05-01',
      by: 'Ada Lindqvist',
      at: '2026-11-22T10:00:00.000Z',
    } as const;
    const about = (await written(workbookData({ approach }))).texts('About');
    const after = (item: string) => about[about.indexOf(item) + 1];
    expect(after('Approach chosen')).toMatch(/^Containers?.*, .+/i);
    expect(after('Approach advised at that time')).toMatch(/infrastructure as code/i);
    expect(after('Reason for the approach')).toBe('One image first.');
    expect(after('Approach recorded')).toBe('by Ada Lindqvist on 2026-11-22 10:00:00 UTC');
    const none = (await written(workbookData())).texts('About');
    expect(none[none.indexOf('Approach chosen') + 1]).toBe('No choice is recorded in this audit');
  });
});
