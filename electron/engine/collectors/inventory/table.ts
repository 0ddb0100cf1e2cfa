import type { TableRow } from '../common/delimited.ts';

/** A sheet of a workbook, or a whole file of delimited text. */
export interface TableSheet {
  /** Null where there is only one, without a name. */
  readonly name: string | null;
  readonly rows: readonly TableRow[];
}

/** Tables as a file holds them, with what a person should know about reading them. */
export interface Tables {
  /** What was read, in words: `a workbook`, `comma separated values`. */
  readonly kind: string;
  readonly sheets: readonly TableSheet[];
  readonly warnings: readonly {
    readonly code: string;
    readonly message: string;
    readonly at: string | null;
  }[];
}
