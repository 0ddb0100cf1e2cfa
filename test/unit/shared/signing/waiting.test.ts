import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timePassed, waitAfter, waitLeft } from '../../../../shared/signing/waiting.ts';

describe('the wait after wrong tries', () => {
  it('is none for the first two, doubles from a second, and ends at a quarter of an hour', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 12, 13, 14, 500].map(waitAfter)).toEqual([
      0, 0, 0, 1, 2, 4, 8, 512, 900, 900, 900,
    ]);
  });

  it('never gets shorter by another wrong try', () => {
    fc.assert(
      fc.property(fc.nat(2000), (tries) => {
        expect(waitAfter(tries + 1)).toBeGreaterThanOrEqual(waitAfter(tries));
      }),
      { seed: 1 },
    );
  });
});

const at = (seconds: number): string =>
  new Date(Date.UTC(2026, 2, 2) + seconds * 1000).toISOString();
/** Seconds at which a clock is read, one after the other. */
const moments = fc
  .array(fc.nat(60), { minLength: 1, maxLength: 20 })
  .map((steps) =>
    steps.map((_, place) => steps.slice(0, place).reduce((sum, step) => sum + step, 0)),
  );
const tries = { wrongTries: 13 };

describe('what is left of it', () => {
  it('is over once its time has passed, to the second', () => {
    const left = (seconds: number): number =>
      waitLeft({ wrongTries: 6, readings: [at(0), at(seconds)] });
    expect([0, 1, 7.9, 8, 100].map(left)).toEqual([8, 7, 1, 0, 0]);
  });

  it('is never shorter for a clock that was set back, whenever it was', () => {
    fc.assert(
      fc.property(moments, fc.nat(20), fc.integer({ min: 1, max: 900 }), (given, place, back) => {
        const set = given.map((moment, index) => at(index < place ? moment : moment - back));
        const straight = waitLeft({ ...tries, readings: given.map(at) });
        expect(waitLeft({ ...tries, readings: set })).toBeGreaterThanOrEqual(straight);
      }),
      { seed: 2, numRuns: 500 },
    );
  });

  it('only gets shorter as a clock goes on', () => {
    fc.assert(
      fc.property(moments, fc.nat(900), (given, on) => {
        const readings = given.map(at);
        const more = [...readings, at((given.at(-1) ?? 0) + on)];
        expect(waitLeft({ ...tries, readings: more })).toBeLessThanOrEqual(
          waitLeft({ ...tries, readings }),
        );
      }),
      { seed: 3, numRuns: 500 },
    );
  });
});

it('a clock that only goes on tells the time between its ends', () => {
  expect(timePassed([at(0), at(3), at(10)])).toBe(10_000);
  expect(timePassed([at(10), at(0), at(4)])).toBe(4000);
  expect(timePassed([])).toBe(0);
});
