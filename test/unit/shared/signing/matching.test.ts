import { describe, expect, it } from 'vitest';
import { matched } from '../../../../shared/signing/matching.ts';

const row = (...columns: readonly (0 | 1)[]): readonly boolean[] => columns.map(Boolean);

describe('matched', () => {
  it('gives no column twice', () => {
    expect(matched([row(1), row(1)])).toEqual([0, null]);
  });

  it('moves an earlier row where a later one fits one column alone', () => {
    expect(matched([row(1, 1), row(1, 0)])).toEqual([1, 0]);
    expect(matched([row(1, 1, 0), row(1, 0, 1), row(1, 0, 0)])).toEqual([1, 2, 0]);
  });

  it('leaves a row without what fits without one, and says nothing of no rows', () => {
    expect(matched([row(0, 0), row(1, 1)])).toEqual([null, 0]);
    expect(matched([])).toEqual([]);
  });

  it('gives as many as can be had, whatever fits', () => {
    // Every table of three rows and three columns, against trying all orders.
    const orders = [
      [0, 1, 2],
      [0, 2, 1],
      [1, 0, 2],
      [1, 2, 0],
      [2, 0, 1],
      [2, 1, 0],
    ];
    for (let bits = 0; bits < 512; bits += 1) {
      const fits = [0, 1, 2].map((r) => [0, 1, 2].map((c) => ((bits >> (r * 3 + c)) & 1) === 1));
      const best = Math.max(
        ...orders.map((order) => order.filter((c, r) => fits[r]?.[c] === true).length),
      );
      const found = matched(fits);
      const columns = found.filter((column) => column !== null);
      expect(columns).toHaveLength(best);
      expect(new Set(columns).size).toBe(best);
      expect(found.every((column, r) => column === null || fits[r]?.[column] === true)).toBe(true);
    }
  });
});
