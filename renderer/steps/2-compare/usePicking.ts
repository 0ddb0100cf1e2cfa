import type { MouseEvent } from 'react';
import { itemAt } from './gridIndex.ts';
import { extendTo, spanTo, toggleMany, toggleRow, type Selection } from './selection.ts';
import type { Cursor } from './useCursor.ts';
import type { Pages } from './usePages.ts';

/** How rows come into the selection: clicks, Space, Shift, whole groups. */
export interface Picking {
  readonly click: (at: Cursor, event: MouseEvent) => void;
  readonly group: (firstRow: number, count: number) => Promise<void>;
  readonly step: (by: 1 | -1) => void;
  readonly extend: (by: 1 | -1) => void;
  readonly toggle: () => void;
}

/** The ways to choose rows with pointer and keys. */
export function usePicking(parts: {
  readonly pages: Pages;
  readonly cursor: Cursor;
  readonly selection: Selection;
  readonly setCursor: (cursor: Cursor) => void;
  readonly setSelection: (change: (now: Selection) => Selection) => void;
  readonly step: (by: 1 | -1) => number;
}): Picking {
  const { pages, cursor, selection, setSelection, step } = parts;
  const rowNumber = (line: number) => {
    const item = pages.index && itemAt(pages.index, line);
    return item?.type === 'row' ? item.row : null;
  };
  const reach = async (line: number, fallback: number | null) => {
    const row = rowNumber(line);
    if (row === null) return;
    const start = selection.anchor === null ? { ...selection, anchor: fallback } : selection;
    const { from, to } = spanTo(start, row);
    const ids = await pages.idsBetween(from, to);
    setSelection(() => extendTo(start, row, ids));
  };
  const toggle = (line: number) => {
    const row = rowNumber(line);
    const id = row === null ? undefined : pages.rowAt(row)?.id;
    if (row !== null && id !== undefined) setSelection((now) => toggleRow(now, id, row));
  };
  return {
    click: (at, event) => {
      parts.setCursor(at);
      if (event.shiftKey) void reach(at.line, rowNumber(cursor.line));
      else if (event.ctrlKey || event.metaKey) toggle(at.line);
      else if (selection.ids.size === 0) {
        setSelection((now) => ({ ...now, anchor: rowNumber(at.line) }));
      }
    },
    group: async (firstRow, count) => {
      const ids = await pages.idsBetween(firstRow, firstRow + count - 1);
      setSelection((now) => toggleMany(now, ids));
    },
    step: (by) => void step(by),
    extend: (by) => {
      const before = rowNumber(cursor.line);
      void reach(step(by), before);
    },
    toggle: () => toggle(cursor.line),
  };
}
