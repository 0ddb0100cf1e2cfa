import { counted, words } from './components.ts';

/** Every word of the remediation plan that is filled in elsewhere, and of reading it back. */
export const planSheetText = {
  /** Empties a cell of the plan on purpose; an empty cell leaves it as it is. */
  clear: '(clear)',
  /** What people read who are about to fill a cell in. */
  prompts: {
    owner: 'A name. Empty leaves the owner as it is; (clear) takes it away.',
    due: 'A day, best as year-month-day. Empty leaves it as it is; (clear) takes it away.',
    status: 'Open, In progress or Done. Verified is set by the app alone, from a later snapshot.',
    note: 'Empty leaves the comment as it is; (clear) takes it away.',
  },
  sheets: { about: 'Evenkeel', rows: 'Evenkeel plan' },
  columns: {
    name: 'Name',
    value: 'Value',
    number: 'Number',
    row: 'Row',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    note: 'Comment',
    shown: 'Shown',
    check: 'Check',
  },
  empty: 'No rows.',
  reading: 'Reading the remediation plan',
  /** What goes along with a change. */
  consequence: {
    window: 'The gap leaves its maintenance window.',
    phase: 'The last phase of the plan moves along.',
    contact: 'How the owner of before is reached is taken away.',
  },
  /** Refusals of a whole file; the error's code is `plan-sheet.` and the name. */
  file: {
    'not-a-sheet': {
      sentence: 'This file is no workbook with a remediation plan that was exported here.',
      remedy: 'Choose a complete workbook that was exported here, saved as .xlsx or .ods.',
    },
    damaged: {
      sentence: 'What this file says of its own origin was changed.',
      remedy: 'Export the workbook again and copy the changes into it.',
    },
    columns: {
      sentence:
        'The sheet "Remediation plan" no longer has its columns Number, Owner, Due, Status and Comment.',
      remedy: 'Give the columns their names again, or copy the changes into a new export.',
    },
    'other-record': {
      sentence: 'This workbook was exported from another system.',
      remedy: 'Open the record that it was exported from, or export it here again.',
    },
    'other-audit': {
      sentence: 'This workbook belongs to another audit.',
      remedy: 'Open that audit and read it there, or export the workbook of this audit.',
    },
    unreadable: {
      sentence: 'The file could not be read.',
      remedy: 'Check that it is there and may be read, and try again.',
    },
  },
  /** What was previewed is not what would be done by now. */
  changed: {
    sentence: 'The file, or what it touches in the record, changed after the preview.',
    remedy: 'Nothing was changed. Read the file again and look at what it would change now.',
  },
  nothing: {
    sentence: 'The file changes nothing.',
    remedy: 'Fill in Owner, Due, Status or Comment, save the workbook and read it again.',
  },
  /** Why a row, or a cell of it, is not taken. */
  row: {
    'unknown-number': {
      sentence: () => 'No gap of this workbook has this number.',
      remedy: 'Give the row its number again, or plan the gap in the app.',
    },
    twice: {
      sentence: () => 'The number stands in the sheet more than once.',
      remedy: 'Keep one of the rows and delete the others.',
    },
    damaged: {
      sentence: () => 'What ties the row to its gap was changed.',
      remedy: 'Copy the change into a new export of the workbook.',
    },
    locked: {
      sentence: (columns: string) =>
        `Columns that are not read were changed: ${columns}. Nothing of the row is taken.`,
      remedy: 'Put back what stood there, or copy the change into a new export.',
    },
    gone: {
      sentence: () => 'The gap is no longer part of the plan.',
      remedy: 'Look at it in step 2: its rating may have been taken away.',
    },
  },
  cell: {
    formula: {
      sentence: () => 'The cell holds a formula, and none is calculated here.',
      remedy: 'Write the value itself into the cell.',
    },
    'changed-meanwhile': {
      sentence: (now: string) => `It was changed in the record after the export: it reads ${now}.`,
      remedy: 'Change it in the app, or export the workbook again.',
    },
    name: {
      sentence: () => 'The owner is no name that can be read.',
      remedy: 'Write a name of at most 200 characters on one line.',
    },
    'not-a-date': {
      sentence: () => 'The cell holds no day.',
      remedy: 'Write the day as year-month-day, such as 2026-11-28.',
    },
    'two-ways': {
      sentence: () => 'The date can be read in two ways.',
      remedy: 'Write it as year-month-day, such as 2026-11-28.',
    },
    past: {
      sentence: () => 'The day is in the past.',
      remedy: 'Choose today or a later day.',
    },
    verified: {
      sentence: () =>
        `The status ${words.status.verified} is set and taken away by the app alone, from snapshots.`,
      remedy: 'Mark it Done; the next snapshot verifies it.',
    },
    status: {
      sentence: () => 'The status is none of Open, In progress and Done.',
      remedy: 'Choose one of the three in the list of the cell.',
    },
    'always-one': {
      sentence: () => 'A gap always has a status.',
      remedy: 'Choose Open, In progress or Done.',
    },
    'too-long': {
      sentence: () => 'The comment has more than 4,000 characters.',
      remedy: 'Shorten it; the record keeps a sentence or two.',
    },
  },
  nothingThere: 'nothing',
  done: (changes: number, gaps: number) =>
    `${counted(changes, 'change', 'changes')} of ${counted(gaps, 'gap', 'gaps')}`,
} as const;

/** Why a whole sheet was not taken. */
export type PlanFileProblem = keyof typeof planSheetText.file;
/** Why a row was not taken. */
export type PlanRowProblem = keyof typeof planSheetText.row;
/** Why a cell was not taken. */
export type PlanCellProblem = keyof typeof planSheetText.cell;
