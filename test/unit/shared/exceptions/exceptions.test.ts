import { describe, expect, it } from 'vitest';
import {
  approvalProblem,
  checksUntil,
  isCovered,
  daysLeft,
  exceptionStanding,
  isLive,
  ownPart,
} from '../../../../shared/exceptions/index.ts';
import type { Parties } from '../../../../shared/exceptions/index.ts';
import { exceptionStates } from '../../../../shared/model/words.ts';
import { exceptionRecord } from './record.ts';

const exception = exceptionRecord();

describe('expiry', () => {
  it('the last day still holds, the day after does not', () => {
    const approved = { ...exception, state: 'approved' as const };
    expect(exceptionStanding(approved, '2026-12-30')).toBe('approved');
    expect(exceptionStanding(approved, '2026-12-31')).toBe('approved');
    expect(exceptionStanding(approved, '2027-01-01')).toBe('expired');
    expect(isLive(approved, '2026-12-31')).toBe(true);
    expect(isLive(approved, '2027-01-01')).toBe(false);
  });

  it('comes by the check date of a review trigger, unless it ends on a date of its own', () => {
    const trigger = { expiresOn: null, reviewTrigger: 'next major release' };
    const checked = { ...exception, ...trigger, state: 'approved' as const };
    const due = { ...checked, nextCheckOn: '2026-12-01' };
    expect(exceptionStanding(due, '2026-12-01')).toBe('approved');
    expect(exceptionStanding(due, '2026-12-02')).toBe('expired');
    expect(daysLeft(due, '2026-11-30')).toBe(1);
    expect(exceptionStanding({ ...due, expiresOn: '2026-12-31' }, '2026-12-02')).toBe('approved');
  });

  it('comes before what makes an approval void, and only an approval is void', () => {
    const voids = [{ kind: 'template' as const, key: null, sentence: 's' }];
    const changed = { ...exception, state: 'approved' as const, voids };
    expect(exceptionStanding(changed, '2026-12-31')).toBe('void');
    expect(isLive(changed, '2026-12-31')).toBe(false);
    expect(exceptionStanding(changed, '2027-01-01')).toBe('expired');
    expect(exceptionStanding({ ...changed, state: 'requested' }, '2026-12-31')).toBe('requested');
    const before = { ...changed, voids: [], voidedAt: '2026-11-20T09:00:00Z' };
    expect(exceptionStanding(before, '2026-12-31')).toBe('void');
  });

  it('never comes where a review trigger of before has no date at all', () => {
    const triggered = {
      ...exception,
      state: 'approved' as const,
      expiresOn: null,
      reviewTrigger: 'next major release',
    };
    expect(exceptionStanding(triggered, '2099-01-01')).toBe('approved');
    expect(daysLeft(triggered, '2026-12-31')).toBeNull();
  });

  it.each(exceptionStates)('of one that is %s', (state) => {
    const ended = state !== 'requested' && state !== 'approved';
    expect(exceptionStanding({ ...exception, state }, '2027-01-01')).toBe(
      ended ? state : 'expired',
    );
    expect(isLive({ ...exception, state }, '2026-12-31')).toBe(state === 'approved');
  });

  it('counts days across months and leap years', () => {
    expect(daysLeft(exception, '2026-12-31')).toBe(0);
    expect(daysLeft(exception, '2026-11-30')).toBe(31);
    expect(daysLeft(exception, '2027-01-01')).toBe(-1);
    expect(daysLeft({ expiresOn: '2028-03-01', nextCheckOn: null }, '2028-02-28')).toBe(2);
  });
});

const own: Parties = { requesters: ['Ines Duarte'], owners: ['Ines Duarte'], recorders: [] };

describe('approval', () => {
  it('is for another person than the requester', () => {
    expect(approvalProblem(own, ['Jon Bell'])).toBeNull();
  });

  it.each([
    ['Ann Lee', 'Ann Lee\u200b'],
    ['Ann Lee', 'Ann\u2060Lee'],
    ['Ann Lee', 'Ann\u00adLee'],
    ['Ann Lee', 'A\u200dnn Lee'],
    ['Ann Lee', 'Ann Lee\u202e'],
    ['Ann Lee', '\ufeffAnn\u00a0\u2800Lee'],
    ['Ann Lee', 'Ａｎｎ Ｌｅｅ'],
    ['Straße', 'STRASSE'],
    ['İlker', 'ilker'],
    ['Ilkay', 'ılkay'],
    ['José', 'JOSE\u0301'],
    ['Νίκος', 'ΝΊΚΟΣ'],
    ['Ann Lee', 'Аnn Lее'],
    ['Boss', 'ΒОSS'],
  ])('is refused to %s, written as "%s"', (requester, approver) => {
    const asked = { requesters: ['Ines', requester], owners: ['Olaf'], recorders: [] };
    expect(approvalProblem(asked, [approver])?.code).toBe('exception.own-request');
    const owned = { ...own, owners: [requester] };
    expect(approvalProblem(owned, [approver])?.code).toBe('exception.own-exception');
  });

  it.each([
    ['Ann Lee', 'Anna Lee'],
    ['José', 'Jose'],
    ['Яна', 'Яно'],
  ])('takes %s and %s for two people', (requester, approver) => {
    const asked = { requesters: [requester], owners: ['Olaf'], recorders: [] };
    expect(approvalProblem(asked, [approver])).toBeNull();
  });

  it.each(['Ines Duarte', ' ines  duarte ', 'INES DUARTE'])(
    'is refused to the requester written as "%s"',
    (name) => {
      expect(approvalProblem(own, [name])?.code).toBe('exception.own-request');
    },
  );

  it('is refused to the owner', () => {
    const owned = approvalProblem({ ...own, owners: ['Jon Bell'] }, ['jon bell']);
    expect(owned?.code).toBe('exception.own-exception');
  });

  it('is refused to whoever recorded the request, and by every name that somebody had', () => {
    const recorded = { ...own, recorders: ['Jon Bell'] };
    expect(approvalProblem(recorded, ['jon bell'])?.code).toBe('exception.own-record');
    expect(approvalProblem(own, ['I. D.', 'Ines Duarte'])?.code).toBe('exception.own-request');
    expect(ownPart(own, ['Jon Bell'])).toBeNull();
  });

  it.each([
    ['high', 'low', true],
    ['medium', 'medium', true],
    ['low', 'high', false],
    ['high', null, false],
    [null, 'low', false],
  ] as const)('given for %s holds for %s: %s', (approved, rated, holds) => {
    expect(isCovered(approved, rated)).toBe(holds);
  });
});

describe('checks of a review trigger', () => {
  const triggered = { ...exception, expiresOn: null, reviewTrigger: 'new region' };

  it('carry it to its expiry date, else a year after the request', () => {
    expect(checksUntil(exception)).toBeNull();
    expect(checksUntil({ ...exception, reviewTrigger: 'new region' })).toBe('2026-12-31');
    expect(checksUntil({ ...triggered, checkOn: '2026-12-01' })).toBe('2027-11-02');
    expect(checksUntil({ ...triggered, checkOn: '2027-11-03' })).toBe('2027-11-03');
  });
});
