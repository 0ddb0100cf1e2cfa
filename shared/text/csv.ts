/** Every word of the CSV export that is not a word of its tables. */
export const csvText = {
  /** Part of the name that the export gets by itself. */
  fileWords: 'tables',
  /** The table of what stands above a sheet of the workbook. */
  above: (sheet: string) => `${sheet} in words`,
  line: 'Line',
  writing: 'Writing the tables and reading them back',
  failed: {
    sentence: 'A table did not read back as it was written.',
    remedy: 'Nothing was handed over. Export again; if it fails again, report what is named.',
  },
  /** What the manifest says of the texts. */
  guard:
    'Text that begins with = + - @, a tab or a line end has an apostrophe before it, so that no spreadsheet calculates it. Take one apostrophe away to have the text as it was. Plain numbers and phone numbers such as -5, -1,5, +18556438890 and +1 855 643 8890 are left as they are: a spreadsheet may show them otherwise when it opens a CSV file. A phone number with hyphens alone, such as +1-855-643-8890, would be calculated and has the apostrophe. The workbook (.xlsx) keeps every text as it is.',
  chain:
    'The chain head is the hash of the newest entry of the audit trail when this was written. A local chain cannot show that its newest entries were cut off; this value, kept elsewhere, can.',
} as const;
