import type { DifferenceGroup } from '../../../shared/contract/index.ts';

/** One line of the grid: the header of a group, or a difference by its place in the result. */
export type GridItem =
  | { readonly type: 'group'; readonly group: DifferenceGroup; readonly firstRow: number }
  | { readonly type: 'row'; readonly group: DifferenceGroup; readonly row: number };

/** Where every group and row of a result stands, without holding the rows. */
export interface GridIndex {
  /** Lines of the grid: group headers and rows. */
  readonly lines: number;
  /** Rows alone. */
  readonly rows: number;
  readonly groups: readonly DifferenceGroup[];
  /** Line of each group's header, ascending. */
  readonly headerLines: readonly number[];
}

/** Lays out the groups of a result, in row order, one header line before each. */
export function buildGridIndex(groups: readonly DifferenceGroup[]): GridIndex {
  const headerLines: number[] = [];
  let lines = 0;
  for (const group of groups) {
    headerLines.push(lines);
    lines += 1 + group.count;
  }
  return { lines, rows: lines - groups.length, groups, headerLines };
}

/** Place of the group that holds this line, found by halving. */
function groupAt(starts: readonly number[], line: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= line) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** What stands at a line; null outside the grid. */
export function itemAt(index: GridIndex, line: number): GridItem | null {
  if (line < 0 || line >= index.lines) return null;
  const place = groupAt(index.headerLines, line);
  const group = index.groups[place];
  const header = index.headerLines[place];
  if (group === undefined || header === undefined) return null;
  const firstRow = header - place;
  if (line === header) return { type: 'group', group, firstRow };
  return { type: 'row', group, row: firstRow + (line - header - 1) };
}

/** Line of a row of the result; -1 where there is no such row. */
export function lineOfRow(index: GridIndex, row: number): number {
  if (row < 0 || row >= index.rows) return -1;
  const firstRows = index.headerLines.map((header, place) => header - place);
  return row + groupAt(firstRows, row) + 1;
}

/** The line to go to from `line`, stepping over group headers; the nearest row at either end. */
export function nextRowLine(index: GridIndex, line: number, step: 1 | -1): number {
  for (let at = line + step; at >= 0 && at < index.lines; at += step) {
    if (itemAt(index, at)?.type === 'row') return at;
  }
  return line;
}

/** First and last row of a span of lines, for fetching; null where the span holds headers only. */
export function rowSpan(
  index: GridIndex,
  firstLine: number,
  lastLine: number,
): { readonly from: number; readonly to: number } | null {
  let from = -1;
  let to = -1;
  for (let line = firstLine; line <= lastLine; line += 1) {
    const item = itemAt(index, line);
    if (item?.type !== 'row') continue;
    if (from < 0) from = item.row;
    to = item.row;
  }
  return from < 0 ? null : { from, to };
}
