import { useCallback, useState } from 'react';
import { itemAt, nextRowLine, type GridIndex } from './gridIndex.ts';

/** Where the grid's cursor stands: a line and a column. */
export interface Cursor {
  readonly line: number;
  readonly column: number;
  /** Whether the browser's focus follows, because a person moved the cursor. */
  readonly focus?: boolean;
}

/** The cursor of a grid, kept on a row whatever the result becomes. */
export function useCursor(index: GridIndex | null, columns: number, firstColumn: number) {
  const [cursor, setCursor] = useState<Cursor>({ line: 1, column: firstColumn });
  const line = index === null ? cursor.line : settle(index, cursor.line);
  const column = Math.min(cursor.column, columns - 1);
  const step = useCallback(
    (by: 1 | -1) => {
      if (index === null) return line;
      const next = nextRowLine(index, line, by);
      setCursor((now) => ({ ...now, line: next, focus: true }));
      return next;
    },
    [index, line],
  );
  return { cursor: { line, column, focus: cursor.focus ?? false }, setCursor, step };
}

/** The line itself where it holds a row, else the nearest row. */
function settle(index: GridIndex, line: number): number {
  if (index.rows === 0) return 0;
  const within = Math.max(1, Math.min(line, index.lines - 1));
  return itemAt(index, within)?.type === 'row' ? within : nextRowLine(index, within, 1);
}
