import type { CsvForm, CsvSeparator } from '../../../../shared/contract/commands/exports.ts';

/** How the tables are written. */
export interface CsvStyle {
  readonly separator: CsvSeparator;
  readonly form: CsvForm;
}

/** One table: its rows as texts, the header first, all of the same length. */
export interface CsvTable {
  /** As people know it: the name of the workbook's sheet. */
  readonly name: string;
  readonly fileName: string;
  readonly rows: readonly (readonly string[])[];
}

/** One file of the export. */
export interface CsvFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What was written and read back. */
export interface CsvResult {
  /** The files, or the one archive that holds them. */
  readonly files: readonly CsvFile[];
  readonly sheets: readonly { readonly name: string; readonly rows: number }[];
  /** Cells compared after reading back. */
  readonly cellsChecked: number;
  /** Of the archive, or of the manifest; hex. */
  readonly sha256: string;
}
