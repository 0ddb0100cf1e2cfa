import { describe, expect, it } from 'vitest';
import { actsOf } from '../../../../renderer/views/register/acts.ts';
import { registerOrder, shareOfTime } from '../../../../renderer/views/register/expiry.ts';
import {
  asRequest,
  emptyRequest,
  renewalOf,
  requestProblems,
} from '../../../../renderer/views/register/requestForm.ts';
import { isWished } from '../../../../renderer/views/register/StandingFilter.tsx';
import { entry } from './entries.ts';

const today = '2026-11-22';
const filled = {
  ...emptyRequest('infrastructure', 'Rin'),
  title: 'Smaller database',
  differenceIds: ['d1'],
  reason: 'Cost.',
  riskAssessment: 'Plans differ.',
  mitigation: 'Performance subset.',
  owner: 'Sam',
  expiresOn: '2027-01-31',
};
const halfPattern = { subject: 'aws_*', name: ' ', catalogueId: null };

describe('the template of an exception', () => {
  it('names every field that is missing', () => {
    const fields = Object.keys(requestProblems(emptyRequest('data', ''), today)).toSorted();
    expect(fields).toEqual([
      'differenceIds',
      'expiresOn',
      'mitigation',
      'owner',
      'reason',
      'requester',
      'riskAssessment',
      'title',
    ]);
    expect(requestProblems(filled, today)).toEqual({});
  });

  it('refuses an end in the past and takes today', () => {
    expect(requestProblems({ ...filled, expiresOn: '2026-11-21' }, today).expiresOn).toContain(
      'past',
    );
    expect(requestProblems({ ...filled, expiresOn: today }, today)).toEqual({});
  });

  it('takes a trigger in place of a date, and no check of nothing', () => {
    const byTrigger = { ...filled, expiresOn: '', reviewTrigger: ' New region ' };
    expect(requestProblems(byTrigger, today)).toEqual({});
    expect(asRequest('a1', byTrigger)).toMatchObject({
      expiresOn: null,
      reviewTrigger: 'New region',
    });
    expect(requestProblems({ ...filled, checkOn: today }, today)).toHaveProperty('reviewTrigger');
    expect(requestProblems({ ...byTrigger, checkOn: '2026-11-21' }, today)).toHaveProperty(
      'checkOn',
    );
  });

  it('takes a pattern in place of rows, and says what is missing of one', () => {
    const whole = { ...halfPattern, name: '*' };
    expect(requestProblems({ ...filled, differenceIds: [], patterns: [whole] }, today)).toEqual({});
    expect(requestProblems({ ...filled, patterns: [halfPattern] }, today)).toHaveProperty(
      'patterns',
    );
    expect(asRequest('a1', { ...filled, patterns: [whole, halfPattern] }).patterns).toEqual([
      whole,
    ]);
  });

  it('asks a renewal for a new end and not for rows', () => {
    const renewal = renewalOf(entry({ expiresOn: '2026-11-30', reviewTrigger: null }), 'Sam');
    expect(requestProblems(renewal, today, { withRows: false })).toEqual({
      expiresOn: expect.any(String) as string,
    });
  });
});

describe('the register', () => {
  it('shows how much of the time has passed by the days that the engine says are left', () => {
    const ends = entry({ expiresOn: '2026-11-10' });
    expect(shareOfTime({ ...ends, daysLeft: 4 })).toBe(0.5);
    expect(shareOfTime({ ...ends, daysLeft: -20 })).toBe(1);
    expect(shareOfTime(entry())).toBeNull();
  });

  it('runs towards the next check where there is no date', () => {
    const checked = entry({ nextCheckOn: '2026-11-10', daysLeft: 4 });
    expect(shareOfTime(checked)).toBe(0.5);
  });

  it('puts what needs a person first', () => {
    const order = registerOrder([
      entry({ number: 1, standing: 'withdrawn' }),
      entry({ number: 2, daysLeft: 40 }),
      entry({ number: 3, standing: 'requested' }),
      entry({ number: 4, daysLeft: 3 }),
      entry({ number: 5, standing: 'expired', daysLeft: -2 }),
      entry({ number: 6 }),
      entry({ number: 7, standing: 'void', daysLeft: 9 }),
      entry({ number: 8, standing: 'draft' }),
    ]);
    expect(order.map((one) => one.number)).toEqual([5, 7, 3, 4, 2, 6, 8, 1]);
  });

  it('narrows to one standing, or to what asks for somebody', () => {
    expect(isWished(entry({ standing: 'void' }), 'open')).toBe(true);
    expect(isWished(entry(), 'open')).toBe(false);
    expect(isWished(entry(), 'approved')).toBe(true);
    expect(isWished(entry({ standing: 'closed' }), 'all')).toBe(true);
  });
});

describe('what can be done to an exception', () => {
  const acts = (change: Parameters<typeof entry>[0]) => [...actsOf(entry(change))].toSorted();

  it('follows its standing', () => {
    expect(acts({ state: 'draft', standing: 'draft' })).toEqual(['discard', 'draft', 'request']);
    expect(acts({ state: 'requested', standing: 'requested' })).toEqual([
      'approve',
      'reject',
      'request',
      'withdraw',
    ]);
    expect(acts({ state: 'approved', standing: 'void' })).toContain('approve');
    expect(acts({ state: 'approved', standing: 'approved' })).not.toContain('approve');
    expect(acts({ state: 'approved', standing: 'expired' })).toContain('renew');
    expect(acts({ state: 'closed', standing: 'closed' })).toEqual([]);
  });
});
