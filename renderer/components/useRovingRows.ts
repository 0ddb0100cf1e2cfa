import { useCallback, useState } from 'react';
import { useKeys } from '../app/keyboard/useKeys.ts';

/** What the rows of a table answer to. */
export interface RovingOptions {
  readonly count: number;
  /** Rows that take no focus, for example group headers. */
  readonly skip?: (index: number) => boolean;
  readonly onOpen?: (index: number) => void;
  readonly onSelect?: (index: number) => void;
  /** Shift and an arrow: the row reached becomes part of the selection. */
  readonly onExtend?: (index: number) => void;
  readonly enabled?: boolean;
}

/** One row has the tab stop; arrows and `j`, `k` move it. */
export function useRovingRows(options: RovingOptions) {
  const { count, skip = never, onOpen, onSelect, onExtend, enabled = true } = options;
  const [wanted, setWanted] = useState<{ index: number; byKey: boolean }>(start);
  const clamped = clamp(wanted.index, count);
  const active = skip(clamped) ? nextRow(clamped, 1, count, skip) : clamped;
  const setActive = useCallback((index: number) => setWanted({ index, byKey: false }), []);
  const move = (by: 1 | -1): number => {
    const next = nextRow(active, by, count, skip);
    setWanted({ index: next, byKey: true });
    return next;
  };
  useKeys(
    'rows',
    {
      'row.next': () => void move(1),
      'row.previous': () => void move(-1),
      ...(onExtend
        ? {
            'row.extendNext': () => onExtend(move(1)),
            'row.extendPrevious': () => onExtend(move(-1)),
          }
        : {}),
      ...(onOpen ? { 'row.open': () => onOpen(active) } : {}),
      ...(onSelect ? { 'row.select': () => onSelect(active) } : {}),
    },
    { enabled: enabled && count > 0 },
  );
  const rowProps = (index: number) => ({
    index,
    active: index === active,
    takesFocus: index === active && wanted.byKey,
    onFocus: () => {
      if (index !== active) setActive(index);
    },
  });
  return { active, setActive, rowProps };
}

const start = { index: 0, byKey: false };
const never = (): boolean => false;
const clamp = (index: number, count: number): number => Math.max(0, Math.min(index, count - 1));

/** The next row in a direction that takes focus; the same row at the end. */
function nextRow(
  from: number,
  by: 1 | -1,
  count: number,
  skip: (index: number) => boolean,
): number {
  let at = from + by;
  while (at >= 0 && at < count && skip(at)) at += by;
  return at >= 0 && at < count ? at : from;
}
