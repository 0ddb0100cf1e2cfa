import { describe, expect, it } from 'vitest';
import {
  registerOrder,
  shareOfTime,
  type RegisterEntry,
} from '../../../../renderer/views/register/expiry.ts';
import {
  asRequest,
  emptyRequest,
  requestProblems,
} from '../../../../renderer/views/register/requestForm.ts';

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

  it('wants a trigger where it does not end on a date', () => {
    const byTrigger = { ...filled, ends: 'trigger' as const };
    expect(requestProblems(byTrigger, today)).toHaveProperty('reviewTrigger');
    const request = asRequest('a1', { ...byTrigger, reviewTrigger: ' New region ' });
    expect(request).toMatchObject({ expiresOn: null, reviewTrigger: 'New region' });
  });
});

function entry(change: Partial<RegisterEntry>): RegisterEntry {
  return {
    id: 'e',
    number: 1,
    title: '',
    dimension: 'data',
    reason: '',
    riskAssessment: '',
    mitigation: '',
    requester: '',
    owner: '',
    approver: null,
    expiresOn: null,
    reviewTrigger: 'New region',
    state: 'approved',
    requestedAt: '2026-11-01T00:00:00.000Z',
    decidedAt: null,
    decisionNote: '',
    covers: [],
    standing: 'approved',
    daysLeft: null,
    covered: [],
    history: [],
    ...change,
  };
}

describe('the register', () => {
  it('shows how much of the time has passed, to the end of the last day', () => {
    const ends = entry({ expiresOn: '2026-11-10' });
    expect(shareOfTime(ends, Date.parse('2026-11-06T00:00:00Z'))).toBe(0.5);
    expect(shareOfTime(ends, Date.parse('2026-12-01T00:00:00Z'))).toBe(1);
    expect(shareOfTime(entry({}), 0)).toBeNull();
  });

  it('puts what needs a person first', () => {
    const order = registerOrder([
      entry({ number: 1, standing: 'withdrawn' }),
      entry({ number: 2, daysLeft: 40 }),
      entry({ number: 3, standing: 'requested' }),
      entry({ number: 4, daysLeft: 3 }),
      entry({ number: 5, standing: 'expired' }),
      entry({ number: 6 }),
    ]);
    expect(order.map((one) => one.number)).toEqual([5, 3, 4, 2, 6, 1]);
  });
});
