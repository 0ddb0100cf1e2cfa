import { describe, expect, it } from 'vitest';
import { clockAhead } from '../../../../electron/host/clock.ts';

const now = Date.parse('2026-11-23T09:00:00Z');
const HOUR = 3_600_000;

describe('a clock that is asked for', () => {
  it('runs from that moment on', () => {
    const ahead = (given: string): number => clockAhead({ given, isPackaged: false, now });
    expect(ahead('2026-11-23T10:00:00Z')).toBe(HOUR);
    expect(ahead('2026-11-23T10:00:00+01:00')).toBe(0);
    expect(ahead('2026-11-22T09:00:00.000Z')).toBe(-24 * HOUR);
  });

  it.each(['', 'tomorrow', '2027-01-01', '2027-13-01T00:00:00Z', '2027-01-01T00:00:00'])(
    'is the computer’s where "%s" is given',
    (given) => {
      expect(clockAhead({ given, isPackaged: false, now })).toBe(0);
    },
  );

  it('is ignored by a packaged app, whatever is given', () => {
    for (const given of ['2027-01-01T00:00:00Z', '2020-01-01T00:00:00Z', 'x', '']) {
      expect(clockAhead({ given, isPackaged: true, now })).toBe(0);
    }
  });
});
