import type { FilledCell } from '../filled-cell.ts';

/** A row that says anything. */
export interface RegisterLine {
  /** Counts from 1, as spreadsheets show it; of a CSV file the line on which it begins. */
  readonly line: number;
  readonly cells: readonly FilledCell[];
}

/** One sheet of a file; a CSV file has one without a name. */
export interface RegisterGrid {
  readonly name: string;
  readonly lines: readonly RegisterLine[];
}

/** A file that may be a register. */
export interface RegisterFile {
  readonly sheets: readonly RegisterGrid[];
}
