import { counted } from './components.ts';

/** Sentences of step 3, Prioritise. */
export const prioritiseText = {
  title: 'Prioritise',
  lead: (gaps: number, unsorted: number) =>
    unsorted === 0
      ? `${counted(gaps, 'gap', 'gaps')}, each with an effort. Give every one a disposition, an owner and a date.`
      : `${counted(gaps, 'gap', 'gaps')}. Give ${unsorted === gaps ? 'each' : counted(unsorted, 'of them', 'of them')} an effort: drag it to a column, or press 1, 2 or 3 on it.`,
  empty: {
    title: 'No gaps yet',
    body: 'A gap is a difference that has been rated. Rate differences in step 2; they appear here at once.',
    action: 'Go to step 2',
  },
  remainsNothing: 'Nothing remains in this step.',
  remains: (count: number) =>
    `Remaining: ${counted(count, 'point', 'points')} listed under "What is missing".`,
  board: {
    label: 'Risk by effort',
    effort: (word: string) => `${word} effort`,
    field: (risk: string, effort: string, advice: string, count: number) =>
      `${risk} risk, ${effort.toLowerCase()} effort: ${advice}, ${counted(count, 'gap', 'gaps')}`,
    unsorted: 'Without an effort',
    unsortedHint: 'Drag to a column, or press 1 low, 2 medium, 3 high effort.',
    unsortedLabel: (count: number) => `Without an effort, ${counted(count, 'gap', 'gaps')}`,
    group: (name: string, count: number) => `${name} · ${count.toLocaleString('en')}`,
    noOwner: 'no owner',
    noDate: 'no date',
    review: (date: string) => `review ${date}`,
    chip: (written: string, subject: string, risk: string, effort: string) =>
      `${written}, ${subject}, ${risk} risk, ${effort}`,
    chipEffort: (effort: string) => `${effort.toLowerCase()} effort`,
    chipNoEffort: 'no effort',
    chipHint:
      'Keys 1, 2, 3 or the left and right arrows change the effort. Enter shows the row in the plan.',
    moved: (name: string, effort: string | null) =>
      effort === null ? `${name}: no effort` : `${name}: ${effort.toLowerCase()} effort`,
    more: (count: number) => `${count.toLocaleString('en')} more`,
  },
  missing: {
    title: 'What is missing',
    entry: (sentence: string, count: number) =>
      `${sentence}: show ${counted(count, 'row', 'rows')}`,
    nothing: 'Every gap has a disposition; every item has an owner and a date.',
    showing: (sentence: string) => `Only: ${sentence}`,
    showAll: 'Show the whole plan',
  },
  plan: {
    title: 'Remediation plan',
    label: 'Remediation plan',
    filter: 'Search the plan',
    columns: {
      select: 'Select',
      number: 'No.',
      gap: 'Gap',
      risk: 'Risk',
      effort: 'Effort',
      disposition: 'Disposition',
      owner: 'Owner',
      due: 'Due',
      status: 'Status',
    },
    selectAll: 'Select every row',
    select: (number: string) => `Select ${number}`,
    choose: 'Choose',
    chooseOwner: 'Choose an owner',
    field: (column: string, number: string) => `${column} of ${number}`,
    overdue: 'overdue',
    details: (number: string) => `Details of ${number}`,
    noneMatch: 'No row of the plan matches.',
    more: (next: number, all: number) =>
      `Show ${next.toLocaleString('en')} more of ${all.toLocaleString('en')}`,
    verified: 'Verified is set by the application once a later snapshot shows both sides equal.',
  },
  errors: {
    owner: 'The owner is empty. Enter the name of one person or team.',
    pastDue: 'The due date lies in the past. Choose today or a later day.',
    pastReview: 'The review date lies in the past. Choose today or a later day.',
  },
  details: {
    review: 'Review on',
    noticed: 'How it would be noticed',
    rolledBack: 'How it would be rolled back',
    note: 'Note',
    noteHint: 'For a phased plan: the phases and their dates.',
    missing: 'Missing',
    open: 'Open the row in step 2',
    acceptLead:
      'An accepted gap says when it is looked at again, how a failure would be noticed and how it would be rolled back.',
  },
  bulk: {
    label: (count: number) => `Change ${counted(count, 'row', 'rows')}`,
    selected: (count: number) => `${count.toLocaleString('en')} selected`,
    effort: 'Effort',
    disposition: 'Disposition',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    keep: 'as it is',
    apply: (count: number) => `Apply to ${counted(count, 'row', 'rows')}`,
    clear: 'Clear the selection',
    changed: (count: number) => `${counted(count, 'row', 'rows')} changed.`,
  },
};
