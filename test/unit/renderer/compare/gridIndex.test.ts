import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildGridIndex,
  itemAt,
  lineOfRow,
  nextRowLine,
  rowSpan,
} from '../../../../renderer/steps/2-compare/gridIndex.ts';

const groups = [
  { dimension: 'infrastructure', subject: 'env:checkout', count: 2 },
  { dimension: 'network', subject: 'lb', count: 1 },
] as const;

describe('the lines of the grid', () => {
  it('puts one header before the rows of each group', () => {
    const index = buildGridIndex(groups);
    const lines = Array.from({ length: index.lines }, (_, line) => itemAt(index, line));
    expect(lines.map((item) => (item?.type === 'row' ? item.row : item?.group.subject))).toEqual([
      'env:checkout',
      0,
      1,
      'lb',
      2,
    ]);
    expect(index.rows).toBe(3);
  });

  it('holds nothing outside its lines', () => {
    const index = buildGridIndex(groups);
    expect(itemAt(index, -1)).toBeNull();
    expect(itemAt(index, 5)).toBeNull();
    expect(itemAt(buildGridIndex([]), 0)).toBeNull();
    expect(lineOfRow(index, 3)).toBe(-1);
  });

  it('finds each row where it says the row stands, for any groups', () => {
    const anyGroups = fc.array(
      fc.record({
        dimension: fc.constant('data' as const),
        subject: fc.string(),
        count: fc.integer({ min: 1, max: 40 }),
      }),
    );
    fc.assert(
      fc.property(anyGroups, (some) => {
        const index = buildGridIndex(some);
        for (let row = 0; row < index.rows; row += 1) {
          const item = itemAt(index, lineOfRow(index, row));
          expect(item?.type === 'row' && item.row).toBe(row);
        }
      }),
    );
  });

  it('steps over headers and stays at the ends', () => {
    const index = buildGridIndex(groups);
    expect(nextRowLine(index, 2, 1)).toBe(4);
    expect(nextRowLine(index, 4, -1)).toBe(2);
    expect(nextRowLine(index, 4, 1)).toBe(4);
    expect(nextRowLine(index, 1, -1)).toBe(1);
  });

  it('names the rows behind a span of lines', () => {
    const index = buildGridIndex(groups);
    expect(rowSpan(index, 0, 4)).toEqual({ from: 0, to: 2 });
    expect(rowSpan(index, 3, 3)).toBeNull();
  });

  it('finds lines among 100,000 rows in 30,000 groups', () => {
    const many = Array.from({ length: 30_000 }, (_, place) => ({
      dimension: 'data' as const,
      subject: `s${place}`,
      count: place % 10 === 0 ? 7 : 3,
    }));
    const index = buildGridIndex(many);
    expect(index.rows).toBe(102_000);
    const last = itemAt(index, index.lines - 1);
    expect(last?.type === 'row' && last.row).toBe(101_999);
  });
});
