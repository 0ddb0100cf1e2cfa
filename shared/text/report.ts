/** Sentences of reports that are printed as PDF: errors, progress, and every word on the pages. */

/** Why a report was not printed; the error's code is `pdf.` and the name in kebab case. */
export const printText = {
  noPrinter: {
    sentence: 'A PDF can only be printed by the app: this form of Evenkeel has no window.',
    remedy: 'Open the record in the app and export the PDF there.',
  },
  notPrinted: {
    sentence: 'The report could not be printed as PDF.',
    remedy: 'Nothing was handed over. Export it again; the workbook says the same.',
  },
  tooSlow: {
    sentence: 'The printing of the report took too long and was ended.',
    remedy: 'Nothing was handed over. Export it again, or export the workbook instead.',
  },
  failed: {
    sentence: 'The PDF did not read back as it was printed.',
    remedy: 'Nothing was handed over. Export it again; the workbook says the same.',
  },
  gathering: 'Gathering what the report says',
  laying: 'Laying out the pages',
  printing: 'Printing the pages',
  reading: 'Reading the PDF back',
} as const;
