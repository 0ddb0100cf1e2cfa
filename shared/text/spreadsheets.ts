/** Sentences of the reading of workbooks, whatever they are read for. */
export const spreadsheetText = {
  outside: {
    sentence:
      'The workbook has a cell beyond row 1,048,576 or column XFD, where no spreadsheet has any.',
    remedy: 'Open it in a spreadsheet program, save it as .xlsx, and choose that file.',
  },
} as const;
