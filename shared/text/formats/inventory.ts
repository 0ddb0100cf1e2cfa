/** Sentences of tables and inventories: what is warned of, why they are refused, and what then. */

const delimiterNames: Readonly<Record<string, string>> = {
  ',': 'comma separated values',
  ';': 'semicolon separated values',
  '\t': 'tab separated values',
  '|': 'values separated by bars',
};

/** Of tables of any kind: the name of the format, and what is wrong with cells. */
export const tableText = {
  workbook: 'a workbook',
  delimited: (delimiter: string): string => delimiterNames[delimiter] ?? 'delimited values',
  openQuote: 'a quoted cell is not closed',
  afterQuote: 'text follows a closing quote within a cell',
  uneven: (rows: number): string =>
    `${rows} ${rows === 1 ? 'row has' : 'rows have'} more or fewer cells than the first row; check that its delimiter is quoted within cells.`,
  cutOff: (line: number): string =>
    `Line ${line} is the last one, has fewer cells than the first row and no line end; the file may be cut off.`,
} as const;

/** Of inventories: tables whose columns a person or their header says the meaning of. */
export const inventoryText = {
  because: {
    namedTable: 'it is named as a table',
    workbook: 'it is a workbook',
  },
  detection: (told: {
    readonly kind: string;
    readonly sheets: number;
    readonly rows: number;
  }): string =>
    `It is an inventory in ${told.kind}: ${told.sheets} ${told.sheets === 1 ? 'table' : 'tables'} with ${told.rows} rows.`,
  row: (line: number): string => `row ${line}`,
  column: (header: string): string => `column ${header}`,
  otherColumns: (headers: readonly string[]): string =>
    `These columns were not read, because no attribute has a place for them: ${headers.join(', ')}.`,
  withoutName: (rows: number): string =>
    `${rows} ${rows === 1 ? 'row has' : 'rows have'} no name and ${rows === 1 ? 'was' : 'were'} left out.`,
  otherEnvironment: (rows: number): string =>
    `${rows} ${rows === 1 ? 'row is' : 'rows are'} about another environment and ${rows === 1 ? 'was' : 'were'} left out.`,
  repeated: (told: {
    readonly name: string;
    readonly first: number;
    readonly second: number;
  }): string =>
    `"${told.name}" is given in row ${told.first} and in row ${told.second} with different values. ` +
    'Both are kept; remove the one that is not meant.',
  moreRepeated: (count: number): string =>
    `${count} more attributes are given more than once with different values.`,
  formulas: (sheet: string, count: number): string =>
    `Sheet "${sheet}" has ${count} ${count === 1 ? 'formula' : 'formulas'} without a saved result, which count as empty. ` +
    'Open the workbook, let it calculate, and save it.',
  unreadableWorkbook: {
    sentence: 'The workbook cannot be opened.',
    remedy:
      'Open it in a spreadsheet program without a password, save it as .xlsx, and add it again.',
  },
  mappingNeeded: {
    sentence: 'The columns of this table do not say by their headers what they mean.',
    remedy:
      'Say in the app which columns hold the subject, the name and the value. ' +
      'On the command line, columns whose headers are subject, name and value are read as they are.',
  },
  noRows: {
    sentence: 'The table has headers and no row below them.',
    remedy: 'Check that it was exported completely, or leave it out.',
  },
  noOwnRows: {
    sentence: 'No row of the table is about this environment.',
    remedy: 'Check the column of environments, or add the table to the other side.',
  },
} as const;
