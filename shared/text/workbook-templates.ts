import type { WorkbookTemplate } from '../contract/commands/exports.ts';

/** Words of the templates of workbooks. */
export const templateText = {
  /** Part of the name that the file gets by itself. */
  fileWords: {
    complete: 'workbook',
    scorecard: 'scorecard',
    register: 'exception register',
    poam: 'plan of action and milestones',
  } satisfies Record<WorkbookTemplate, string>,
  /** What a workbook says of the template that it follows. */
  about: {
    scorecard: 'Scorecard alone, with who signed it',
    register: 'Exception register alone, with its history, signatures and evidence',
    poam: 'Plan of action and milestones alone',
  } satisfies Record<Exclude<WorkbookTemplate, 'complete'>, string>,
  aboutOwn: (name: string) =>
    `${name}: headers, their order, widths and colours are those of the organisation's file. Its fonts, borders, formulas and other sheets are not taken over.`,
  /** A column of the plan of action and milestones, among those of the plan. */
  ofPoam: (header: string) => `${header} (POA&M)`,
  reading: 'Reading the headers',
  /** Refusals of a file; the error's code is `template.` and the name. */
  file: {
    'not-a-workbook': {
      sentence: 'This file is no workbook.',
      remedy: 'Choose the .xlsx workbook of the organisation.',
    },
    'no-headers': {
      sentence: 'No row of headers was found in the first 50 rows of any sheet.',
      remedy: 'Give the workbook a row with at least two headers.',
    },
    unreadable: {
      sentence: 'The file could not be read.',
      remedy: 'Check that it is there and may be read, and try again.',
    },
  },
  /** Refusals of a template; the error's code is `template.` and the name. */
  refused: {
    'no-file': {
      sentence: 'A new template needs a workbook to take its headers from.',
      remedy: 'Choose the .xlsx workbook of the organisation.',
    },
    'name-taken': {
      sentence: 'The system has a template of this name already.',
      remedy: 'Give it another name, or change that one.',
    },
    'unknown-field': {
      sentence: 'A column is to show something that templates of this kind do not know.',
      remedy: 'Choose one of the fields that are offered, or leave the column empty.',
    },
    'nothing-shown': {
      sentence: 'No column of the template shows anything.',
      remedy: 'Choose a field for at least one column.',
    },
  },
} as const;
