import type { CSSProperties } from 'react';

/** Where a line of the grid is drawn. */
export interface LinePlace {
  readonly line: number;
  /** Pixels from the top. */
  readonly start: number;
  /** Pixels. */
  readonly height: number;
}

/** Styles of a line, with a rule below; the same for all, so that scrolling makes no new ones. */
export const lineSx = {
  position: 'absolute',
  top: 0,
  left: 0,
  width: '100%',
  borderBottom: '1px solid',
  borderColor: 'line',
  boxSizing: 'border-box',
} as const;

/** Where the virtual list places a line. */
export function lineStyle({ height, start }: LinePlace): CSSProperties {
  return { height, transform: `translateY(${start}px)` };
}
