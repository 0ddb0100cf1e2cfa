import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../../../../shared/model/judgement.ts';
import { efforts, risks } from '../../../../shared/model/words.ts';
import {
  adviceFor,
  advisable,
  advisedFor,
  defaultDisposition,
  departs,
  dueOfPhases,
  isOverdue,
  planProblems,
  priorityOf,
} from '../../../../shared/plan/index.ts';
import type { Phase, PlannedGap } from '../../../../shared/plan/index.ts';

const today = '2026-11-23';
const planned: PlanItem = {
  effort: 'low',
  disposition: 'remediate-now',
  owner: 'Jon Bell',
  due: '2026-11-23',
  status: 'open',
  reviewOn: null,
  noticedBy: '',
  rolledBackBy: '',
  note: '',
  ownerContact: '',
  dispositionReason: '',
  mitigation: '',
  windowId: null,
};

const around: Omit<PlannedGap, 'plan'> = {
  risk: 'high',
  hasException: false,
  ownerTakesPart: true,
  phases: [],
  windowEndsOn: null,
};

function codesOf(
  part: Partial<PlanItem>,
  more: Partial<Omit<PlannedGap, 'plan'>> = {},
): readonly string[] {
  const gap = { ...around, ...more, plan: { ...planned, ...part } };
  return planProblems(gap, today).map((problem) => problem.code);
}

describe('the matrix of risk by effort', () => {
  it('orders the nine cells by risk, then by effort', () => {
    const order = risks
      .toReversed()
      .flatMap((risk) => efforts.map((effort) => priorityOf(risk, effort)));
    expect(order).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it.each([
    ['high', 'low', 'first', 'remediate-now'],
    ['high', 'medium', 'next', 'remediate-now'],
    ['high', 'high', 'phased plan', 'phased'],
    ['medium', 'low', 'maintenance window', 'scheduled'],
    ['medium', 'high', 'maintenance window', 'scheduled'],
    ['low', 'low', 'known difference', 'accept'],
    ['low', 'high', 'known difference', 'accept'],
  ] as const)('%s risk with %s effort: %s', (risk, effort, advice, disposition) => {
    expect(adviceFor(risk, effort)).toBe(advice);
    expect(defaultDisposition(risk, effort)).toBe(disposition);
  });
});

describe('what a plan lacks', () => {
  it('nothing, where effort, disposition, owner and due date are given', () => {
    expect(codesOf({})).toEqual([]);
  });

  it.each([
    ['effort-missing', { effort: null }],
    ['disposition-missing', { disposition: null }],
    ['owner-missing', { owner: null }],
    ['owner-missing', { owner: '  ' }],
    ['due-missing', { due: null }],
    ['phases-missing', { due: null, disposition: 'phased' as const, effort: 'high' as const }],
    ['reason-missing', { disposition: 'scheduled' as const }],
    ['overdue', { due: '2026-11-22' }],
    ['exception-missing', { disposition: 'exception' as const, dispositionReason: 'cost' }],
  ])('%s', (code, part) => {
    expect(codesOf(part)).toEqual([code]);
  });

  it('an accepted gap says when it is reviewed, how it is noticed and how it is rolled back', () => {
    const accepted = { disposition: 'accept' as const, due: null, dispositionReason: 'rare' };
    expect(codesOf(accepted)).toEqual([
      'review-missing',
      'noticed-by-missing',
      'rolled-back-by-missing',
    ]);
    const said = { ...accepted, noticedBy: 'alert', rolledBackBy: 'flag' };
    expect(codesOf({ ...said, reviewOn: today })).toEqual([]);
    expect(codesOf({ ...said, reviewOn: '2026-11-22' })).toEqual(['review-overdue']);
  });

  it('an exception that was requested is enough, and a verified item needs nothing', () => {
    const excepted = { disposition: 'exception' as const, due: null, dispositionReason: 'cost' };
    expect(codesOf(excepted, { hasException: true })).toEqual([]);
    expect(codesOf({ owner: null, due: null, status: 'verified' })).toEqual([]);
  });

  it('the due date itself is in time, and what is done is never late', () => {
    expect(isOverdue(planned, '2026-11-23')).toBe(false);
    expect(isOverdue(planned, '2026-11-24')).toBe(true);
    expect(isOverdue({ ...planned, status: 'done' }, '2026-11-24')).toBe(false);
  });
});

describe('the advice of the matrix', () => {
  it('needs an effort where the risk is high, and there alone', () => {
    expect(advisedFor('high', null)).toBeNull();
    expect(advisable('high', null)).toEqual(['remediate-now', 'phased']);
    expect(advisedFor('medium', null)).toBe('scheduled');
    expect(advisedFor('low', null)).toBe('accept');
  });

  it.each([
    ['high', null, 'accept', true],
    ['high', null, 'phased', false],
    ['high', 'low', 'phased', true],
    ['medium', null, 'accept', true],
    ['low', null, 'accept', false],
    ['low', 'low', null, false],
  ] as const)('%s with effort %s: %s departs %s', (risk, effort, disposition, expected) => {
    expect(departs(risk, { effort, disposition })).toBe(expected);
    expect(codesOf({ effort, disposition }, { risk }).includes('reason-missing')).toBe(expected);
  });
});

describe('an owner', () => {
  it('who takes no part has a contact', () => {
    expect(codesOf({}, { ownerTakesPart: false })).toEqual(['contact-missing']);
    expect(codesOf({ ownerContact: 'jon@example.com' }, { ownerTakesPart: false })).toEqual([]);
    expect(codesOf({ owner: null }, { ownerTakesPart: false })).toEqual(['owner-missing']);
  });
});

describe('a plan in phases', () => {
  const phase = (due: string | null, status: Phase['status'] = 'open'): Phase => ({
    title: 'Step',
    due,
    status,
  });
  const codes = (phases: readonly Phase[], part: Partial<PlanItem> = {}): readonly string[] => {
    const due = dueOfPhases(phases);
    return codesOf({ disposition: 'phased', effort: 'high', due, ...part }, { phases });
  };

  it('has phases with dates in order', () => {
    expect(codes([phase('2026-11-30'), phase('2026-12-06')])).toEqual([]);
    expect(codes([phase(null), phase('2026-12-06')])).toEqual(['phase-undated']);
    expect(codes([phase('2026-12-06'), phase('2026-11-30')])).toEqual(['phases-disordered']);
    expect(codes([phase('2026-12-06'), phase(null), phase('2026-11-30')])).toEqual([
      'phase-undated',
      'phases-disordered',
    ]);
  });

  it('is late with its first open phase, and says it once', () => {
    const late = [phase('2026-11-22'), phase('2026-12-06')];
    expect(codes(late)).toEqual(['phase-overdue']);
    expect(codes(late, { status: 'done' })).toEqual([]);
    expect(codes([phase('2026-11-22', 'done'), phase('2026-12-06')])).toEqual([]);
    expect(codes([phase('2026-11-20'), phase('2026-11-22')])).toEqual(['overdue']);
  });

  it('is due with its last phase', () => {
    expect(dueOfPhases([])).toBeNull();
    expect(dueOfPhases([phase('2026-11-30'), phase('2026-12-06')])).toBe('2026-12-06');
  });
});

describe('a scheduled gap', () => {
  const scheduled = { disposition: 'scheduled' as const, windowId: 'w', due: '2026-12-06' };
  const codes = (part: Partial<PlanItem>, windowEndsOn: string | null): readonly string[] =>
    codesOf({ ...scheduled, ...part }, { risk: 'medium', windowEndsOn });

  it('needs a due date, with or without a window', () => {
    expect(codes({}, '2026-12-06')).toEqual([]);
    expect(codes({ windowId: null }, null)).toEqual([]);
    expect(codes({ windowId: null, due: null }, null)).toEqual(['due-missing']);
  });

  it('says that its window was removed or has passed while it is open', () => {
    expect(codes({}, null)).toEqual(['window-removed']);
    expect(codes({ due: '2026-11-22' }, '2026-11-22')).toEqual(['window-past']);
    expect(codes({ due: '2026-11-22', status: 'done' }, '2026-11-22')).toEqual([]);
    expect(codes({ status: 'done' }, null)).toEqual([]);
  });
});
