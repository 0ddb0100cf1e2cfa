/** What a cell of a register holds. A formula is not evaluated, whatever result was saved with it. */
export type RegisterCell =
  | { readonly kind: 'text'; readonly text: string }
  /** A cell that holds a date by its type, `YYYY-MM-DD`. */
  | { readonly kind: 'day'; readonly day: string }
  | { readonly kind: 'formula' };

/** A row that says anything. */
export interface RegisterLine {
  /** Counts from 1, as spreadsheets show it; of a CSV file the line on which it begins. */
  readonly line: number;
  readonly cells: readonly RegisterCell[];
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
