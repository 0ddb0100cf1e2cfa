import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAct,
  exceptionActs,
  exceptionStanding,
  possibleActs,
  transitions,
} from '../../../../shared/exceptions/index.ts';
import type { ExceptionRecord } from '../../../../shared/model/judgement.ts';
import { exceptionStandings, exceptionStates } from '../../../../shared/model/words.ts';
import { exceptionRecord } from './record.ts';

const today = '2026-11-23';
const change = { kind: 'value' as const, key: 'k1', sentence: 's' };

/** Any exception: in any state, ended or not, with or without something that changed. */
const anyException = fc
  .record({
    state: fc.constantFrom(...exceptionStates),
    expiresOn: fc.constantFrom(null, '2026-11-22', today, '2027-01-31'),
    nextCheckOn: fc.constantFrom(null, '2026-11-22', '2027-01-31'),
    voids: fc.constantFrom([], [change]),
  })
  .map((part) => exceptionRecord(part));
const anyAct = fc.constantFrom(...exceptionActs);

/** What a sequence of acts makes of an exception; acts that cannot be done leave it as it is. */
function lived(
  start: ExceptionRecord,
  acts: readonly (typeof exceptionActs)[number][],
): readonly (ExceptionRecord | null)[] {
  const life: (ExceptionRecord | null)[] = [start];
  for (const act of acts) {
    const now = life.at(-1);
    if (!now) return life;
    const to = afterAct(now, act, today);
    if (to === 'removed') life.push(null);
    else if (to !== null) life.push({ ...now, state: to });
  }
  return life;
}

describe('the table of steps', () => {
  it('decides each act in one way, by what an exception can stand as', () => {
    const cases = transitions.flatMap(({ from, standing, act }) =>
      standing.map((each) => `${from} ${each} ${act}`),
    );
    expect(new Set(cases).size).toBe(cases.length);
    const standings = new Set(transitions.flatMap(({ standing }) => standing));
    const ended = exceptionStandings.filter((standing) => !standings.has(standing));
    expect(ended.toSorted()).toEqual(['closed', 'renewed', 'withdrawn']);
  });

  it('has a way to every state and from every state that is no end', () => {
    const reached = new Set(transitions.map(({ to }) => to));
    expect(
      [...exceptionStates, 'removed'].filter((state) => !reached.has(state as 'removed')),
    ).toEqual([]);
  });

  it('approves only what is requested, or an approval that is void', () => {
    fc.assert(
      fc.property(anyException, (exception) => {
        const standing = exceptionStanding(exception, today);
        const approves = afterAct(exception, 'approve', today) === 'approved';
        expect(approves).toBe(standing === 'requested' || standing === 'void');
      }),
    );
  });

  it('never makes an approval of what nobody approved', () => {
    fc.assert(
      fc.property(anyException, fc.array(anyAct), (exception, acts) => {
        if (exception.state === 'approved') return;
        const life = lived(
          exception,
          acts.filter((act) => act !== 'approve'),
        );
        expect(life.some((each) => each?.state === 'approved')).toBe(false);
      }),
    );
  });

  it('ends for good: what is withdrawn, closed or renewed takes no act', () => {
    fc.assert(
      fc.property(anyException, (exception) => {
        const ended = ['withdrawn', 'closed', 'renewed'].includes(exception.state);
        expect(possibleActs(exception, today).length === 0).toBe(ended);
      }),
    );
  });

  it('removes drafts alone', () => {
    fc.assert(
      fc.property(anyException, fc.array(anyAct), (exception, acts) => {
        const life = lived(exception, acts);
        const isRemoved = life.at(-1) === null;
        expect(isRemoved ? life.at(-2)?.state : 'draft').toBe('draft');
      }),
    );
  });

  it('leaves an exception that is renewed as it stands until its renewal is approved', () => {
    fc.assert(
      fc.property(anyException, (exception) => {
        const to = afterAct(exception, 'renew', today);
        expect(to === null || to === exception.state).toBe(true);
      }),
    );
  });
});
