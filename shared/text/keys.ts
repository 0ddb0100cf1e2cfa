/** What every key does, by the id that `renderer/app/keyboard/keys.ts` binds. */
export const keySentences = {
  'step.open': 'Go to the opening',
  'step.document': 'Go to step 1, Document',
  'step.compare': 'Go to step 2, Compare and rate',
  'step.prioritise': 'Go to step 3, Prioritise',
  'step.watch': 'Go to step 4, Watch',
  'step.govern': 'Go to step 5, Govern',
  palette: 'Open the list of commands',
  search: 'Search',
  help: 'Show the keys',
  inspector: 'Show or hide the inspector',
  undo: 'Undo the last change',
  'row.next': 'Next row',
  'row.previous': 'Previous row',
  'row.open': 'Open the row',
  'row.select': 'Select the row',
  'row.extendNext': 'Extend the selection down',
  'row.extendPrevious': 'Extend the selection up',
  'row.selectAll': 'Select every row that matches',
  'rate.low': 'Rate as low',
  'rate.medium': 'Rate as medium',
  'rate.high': 'Rate as high',
  accept: 'Accept the suggestion',
  settle: 'Go to the next disagreement',
  rationale: 'Write the rationale',
  expected: 'Declare as expected variation',
  exception: 'Request an exception',
  group: 'Select the group of the row',
  next: 'Go to the next undecided row',
} as const;

export type KeyId = keyof typeof keySentences;

/** Sentences around the list of keys. */
export const keysText = {
  title: 'Keys',
  lead: 'Keys do nothing while text is typed into a field; those with Ctrl or Alt work everywhere except undo.',
  scopes: {
    everywhere: 'Everywhere',
    rows: 'In a table',
    rating: 'In Compare and rate',
  },
  close: 'Close',
  or: 'or',
  names: {
    ArrowDown: '↓',
    ArrowUp: '↑',
    Enter: 'Enter',
    Space: 'Space',
    Escape: 'Esc',
    mod: 'Ctrl',
    modMac: '⌘',
    alt: 'Alt',
    altMac: '⌥',
    shift: 'Shift',
  },
};
