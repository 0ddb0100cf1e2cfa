import { describe, expect, it } from 'vitest';
import type { PlanItem } from '../../../../shared/model/judgement.ts';
import { efforts, risks } from '../../../../shared/model/words.ts';
import {
  adviceFor,
  defaultDisposition,
  isOverdue,
  planProblems,
  priorityOf,
} from '../../../../shared/plan/index.ts';

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

function codesOf(part: Partial<PlanItem>, hasException = false): readonly string[] {
  return planProblems({ risk: 'high', plan: { ...planned, ...part }, hasException }, today).map(
    (problem) => problem.code,
  );
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
    ['due-missing', { due: null, disposition: 'phased' as const }],
    ['due-missing', { due: null, disposition: 'scheduled' as const }],
    ['overdue', { due: '2026-11-22' }],
    ['exception-missing', { disposition: 'exception' as const }],
  ])('%s', (code, part) => {
    expect(codesOf(part)).toEqual([code]);
  });

  it('an accepted gap says when it is reviewed, how it is noticed and how it is rolled back', () => {
    const accepted = { disposition: 'accept' as const, due: null };
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
    expect(codesOf({ disposition: 'exception', due: null }, true)).toEqual([]);
    expect(codesOf({ owner: null, due: null, status: 'verified' })).toEqual([]);
  });

  it('the due date itself is in time, and what is done is never late', () => {
    expect(isOverdue(planned, '2026-11-23')).toBe(false);
    expect(isOverdue(planned, '2026-11-24')).toBe(true);
    expect(isOverdue({ ...planned, status: 'done' }, '2026-11-24')).toBe(false);
  });
});
