import { counted } from './components.ts';

/** Sentences of step 3, Prioritise. */
export const prioritiseText = {
  title: 'Prioritise',
  lead: (gaps: number, unsorted: number, first: readonly string[]) => {
    const all = `${counted(gaps, 'gap', 'gaps')}.`;
    if (unsorted > 0) {
      const which =
        gaps === 1 ? 'it' : unsorted === gaps ? 'each' : `${unsorted.toLocaleString('en')} of them`;
      return `${all} Give ${which} an effort: drag it to a column, or press 1, 2 or 3 on it.`;
    }
    return first.length === 0
      ? `${all} The plan is complete.`
      : `${all} To mend: ${first.join('; ')}.`;
  },
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
    member: (name: string, subject: string) => `${name} ${subject}`,
    openGroup: (name: string) => `Open the group ${name}`,
    closeGroup: (name: string) => `Close the group ${name}`,
    noOwner: 'no owner',
    noDate: 'no date',
    noReview: 'no review date',
    overdue: 'overdue',
    phased: (count: number, late: string | null) =>
      [counted(count, 'phase', 'phases'), late].filter(Boolean).join(' · '),
    review: (date: string) => `review ${date}`,
    chip: (written: string, subject: string, risk: string, effort: string) =>
      `${written}, ${subject}, ${risk} risk, ${effort}`,
    chipEffort: (effort: string) => `${effort.toLowerCase()} effort`,
    chipNoEffort: 'no effort',
    chipHint:
      'Keys 1, 2, 3 or the left and right arrows change the effort, d the disposition, o the owner, t the due date; g opens a group. Enter shows the rows in the plan.',
    moved: (name: string, effort: string | null) =>
      effort === null ? `${name}: no effort` : `${name}: ${effort.toLowerCase()} effort`,
    place: (risk: string, effort: string) => `${risk} risk, ${effort.toLowerCase()} effort`,
    nextWindow: (title: string, day: string) => `maintenance window ${day}: ${title}`,
    showField: (head: string, count: number) =>
      `Show in the plan: ${head}, ${counted(count, 'gap', 'gaps')}`,
    more: (count: number) => `${counted(count, 'more gap', 'more gaps')}: open`,
    moreInPlan: (count: number) => `${counted(count, 'more gap', 'more gaps')} in the plan`,
    fewer: 'Show fewer',
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
    late: 'Overdue',
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
    reason: 'Why it departs from the advice',
    contact: 'Contact of the owner',
    contactOf: (name: string) => (name === '' ? 'Contact of the owner' : `Contact of ${name}`),
    contactHint: 'Takes no part in the audit: an address or a number.',
    window: 'Maintenance window',
    windowHint: 'Its last day becomes the due date.',
    windowNone: 'The maintenance calendar is empty. It opens at the top of this step.',
    windowRemoved: 'Removed from the calendar',
    noWindow: 'None',
    mitigation: 'Mitigation',
    offered: 'The guide offers',
    take: 'Take',
    takeLabel: (sentence: string) => `Take: ${sentence}`,
    advice: (advised: string, chosen: string | null) =>
      chosen === null ? `Advice: ${advised}.` : `Advice: ${advised}. Chosen: ${chosen}.`,
    missing: 'Missing',
    open: 'Open the row in step 2',
    acceptLead:
      'An accepted gap says when it is looked at again, how a failure would be noticed and how it would be rolled back.',
  },
  departing: {
    title: 'Why it departs from the advice',
    action: 'Keep it with this reason',
  },
  phases: {
    title: 'Phases',
    lead: 'The date of the last phase is the due date of the gap.',
    step: (place: number) => `Phase ${place}`,
    due: (place: number) => `Date of phase ${place}`,
    status: (place: number) => `Status of phase ${place}`,
    add: 'Add a phase',
    remove: (place: number) => `Remove phase ${place}`,
    save: 'Save the phases',
    saved: 'The phases are saved.',
    discard: 'Discard',
    dialog: (count: number) => `Phases of ${counted(count, 'gap', 'gaps')}`,
    apply: (count: number) => `Give to ${counted(count, 'gap', 'gaps')}`,
    replaces: 'They replace the phases that the gaps have.',
  },
  calendar: {
    title: 'Maintenance calendar',
    lead: 'Scheduled gaps choose a window; its last day is their due date. It holds for every audit of the system.',
    none: 'No maintenance window yet.',
    days: (first: string, last: string) => `${first} to ${last}`,
    gaps: (count: number) => counted(count, 'gap', 'gaps'),
    past: 'past',
    name: 'Name',
    nameHint: 'December maintenance',
    first: 'First day',
    last: 'Last day',
    add: 'Add the window',
    save: 'Save the window',
    saved: (title: string) => `${title} is in the calendar.`,
    leave: 'Leave it as it is',
    change: 'Change',
    changeLabel: (title: string) => `Change ${title}`,
    remove: 'Remove',
    removeLabel: (title: string) => `Remove ${title}`,
    removeTitle: (title: string) => `Remove ${title} from the calendar`,
    removeBody: (count: number) =>
      count === 0
        ? 'No gap of this audit is scheduled for it.'
        : `${counted(count, 'gap of this audit is', 'gaps of this audit are')} scheduled for it and will say that it is gone.`,
  },
  owners: {
    title: 'By owner',
    lead: (system: string, release: string, pages: number) =>
      `${system}, release ${release}. ${counted(pages, 'page', 'pages')} on paper, one for each owner.`,
    paper: (system: string, release: string, day: string) =>
      `Remediation plan of ${system}, release ${release}. Printed ${day}.`,
    back: 'Back to the plan',
    print: 'Print',
    nobody: 'Without an owner',
    none: 'No gap to show',
    noneBody: 'Rated gaps appear here with their owners.',
    count: (gaps: number, late: number) =>
      late === 0
        ? counted(gaps, 'gap', 'gaps')
        : `${counted(gaps, 'gap', 'gaps')}, ${late.toLocaleString('en')} overdue`,
    table: (name: string) => `Gaps of ${name}`,
    columns: {
      number: 'No.',
      gap: 'Gap',
      staging: 'Staging',
      production: 'Production',
      risk: 'Risk',
      disposition: 'Disposition',
      due: 'Due',
      status: 'Status',
    },
    open: 'not decided',
    due: (day: string) => day,
    review: (day: string) => `review ${day}`,
    noDay: 'no date',
    phase: (title: string, day: string, status: string) =>
      `${title}: ${day}, ${status.toLowerCase()}`,
  },
  bulk: {
    label: (count: number) => `Change ${counted(count, 'gap', 'gaps')}`,
    titleOne: (number: string, name: string) => `${number} ${name}`,
    selected: (count: number) => `${count.toLocaleString('en')} selected`,
    change: (count: number) => `Change ${counted(count, 'gap', 'gaps')}`,
    phases: 'Set their phases',
    phasesHint: 'Every selected gap needs the disposition "Phased plan".',
    effort: 'Effort',
    disposition: 'Disposition',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    keep: 'as it is',
    noWindow: 'none',
    keepHint: 'What is left empty stays as it is.',
    advised: (advised: string) => `The matrix advises ${advised}.`,
    contactHint: 'Takes no part in the audit: an address or a number.',
    apply: (count: number) => `Apply to ${counted(count, 'gap', 'gaps')}`,
    clear: 'Clear the selection',
    changed: (count: number) => `${counted(count, 'gap', 'gaps')} changed.`,
  },
};
