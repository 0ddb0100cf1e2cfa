import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expendable } from '../../../../../electron/engine/store/retention.ts';
import type { BackupFile } from '../../../../../electron/engine/store/retention.ts';

const now = new Date('2026-03-31T12:00:00.000Z');
const HOUR = 3_600_000;

function aged(...hours: readonly number[]): readonly BackupFile[] {
  return hours.map((age) => ({ name: `h${age}`, at: new Date(now.getTime() - age * HOUR) }));
}

describe('which copies are let go', () => {
  it('keeps the newest three whatever their age', () => {
    expect(expendable(aged(5000, 6000, 7000), now)).toEqual([]);
    expect(expendable(aged(5000, 6000, 7000, 8000), now)).toEqual(['h8000']);
  });

  it('keeps one a day for a week and one a week for eight', () => {
    const hourly = aged(...Array.from({ length: 24 * 70 }, (_, hour) => hour));
    const gone = new Set(expendable(hourly, now));
    const kept = hourly.filter(({ name }) => !gone.has(name)).map(({ name }) => name);
    const days = [0, 1, 2, 3, 4, 5, 6].map((day) => `h${day * 24}`);
    const weeks = [1, 2, 3, 4, 5, 6, 7].map((week) => `h${week * 168}`);
    expect(kept).toEqual(expect.arrayContaining([...days, ...weeks, 'h1', 'h2']));
    expect(kept).toHaveLength(days.length + weeks.length + 2);
  });

  it('never lets the newest go, and lets nothing go twice', () => {
    const ages = fc.uniqueArray(fc.integer({ min: 0, max: 5000 }), { minLength: 1 });
    fc.assert(
      fc.property(ages, (hours) => {
        const files = aged(...hours);
        const gone = new Set(expendable(files, now));
        expect(gone.has(`h${Math.min(...hours)}`)).toBe(false);
        const rest = files.filter(({ name }) => !gone.has(name));
        expect(expendable(rest, now)).toEqual([]);
      }),
    );
  });
});
