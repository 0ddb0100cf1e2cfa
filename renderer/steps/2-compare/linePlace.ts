/** Where a line of the grid is drawn. */
export interface LinePlace {
  readonly line: number;
  /** Pixels from the top. */
  readonly start: number;
  /** Pixels. */
  readonly height: number;
}

/** Styles of a line: placed by the virtual list, with a rule below. */
export function lineSx({ height, start }: LinePlace) {
  return {
    position: 'absolute',
    top: 0,
    left: 0,
    width: '100%',
    height,
    transform: `translateY(${start}px)`,
    borderBottom: '1px solid',
    borderColor: 'line',
    boxSizing: 'border-box',
  } as const;
}
