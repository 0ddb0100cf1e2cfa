import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, remindersOf } from '../../../../shared/exceptions/index.ts';
import { exceptionStates } from '../../../../shared/model/words.ts';
import { exceptionRecord } from './record.ts';

const today = '2026-11-23';
const approved = exceptionRecord({ state: 'approved' });

const kindsOf = (part: Parameters<typeof exceptionRecord>[0]) =>
  remindersOf({ ...approved, ...part }, today).map(({ kind, within, days }) => [
    kind,
    within,
    days,
  ]);

describe('reminders', () => {
  it.each([
    [31, []],
    [30, [['expires', 30, 30]]],
    [15, [['expires', 30, 15]]],
    [14, [['expires', 14, 14]]],
    [7, [['expires', 7, 7]]],
    [0, [['expires', 7, 0]]],
    [-1, [['expired', null, -1]]],
  ])('of an end in %i days', (days, expected) => {
    expect(kindsOf({ expiresOn: dayAfter(today, days) })).toEqual(expected);
  });

  it('of a check that is near, and one that nobody recorded', () => {
    const trigger = { expiresOn: null, reviewTrigger: 'new region' };
    expect(kindsOf({ ...trigger, nextCheckOn: '2026-11-24' })).toEqual([['check-due', 7, 1]]);
    expect(kindsOf({ ...trigger, nextCheckOn: '2026-11-22' })).toEqual([['expired', null, -1]]);
    const late = { ...approved, ...trigger, expiresOn: '2027-06-30', nextCheckOn: '2026-11-22' };
    const [reminder] = remindersOf(late, today);
    expect(reminder).toMatchObject({ kind: 'check-overdue', days: -1 });
    expect(reminder?.sentence).toBe(
      'The review trigger of E-007 was to be checked yesterday, on 2026-11-22. Record the check.',
    );
  });

  it('of an approval that is void', () => {
    const voids = [{ kind: 'template' as const, key: null, sentence: 's' }];
    expect(kindsOf({ voids })).toEqual([['void', null, null]]);
  });

  it('are of approved exceptions alone', () => {
    const others = exceptionStates.filter((state) => state !== 'approved');
    expect(others.flatMap((state) => kindsOf({ state, expiresOn: today }))).toEqual([]);
  });

  it('name the narrowest limit that the days are within', () => {
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), (days) => {
        const found = remindersOf({ ...approved, expiresOn: dayAfter(today, days) }, today);
        expect(found.length).toBe(days <= 30 ? 1 : 0);
        const within = found[0]?.within ?? null;
        expect(within === null || days <= within).toBe(true);
        expect(within === null).toBe(days < 0 || days > 30);
      }),
    );
  });
});
