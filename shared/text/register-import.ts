import { exceptionNumber } from './components.ts';

// Sentences of the import of an existing register or plan of action.

interface Told {
  readonly sentence: string;
  readonly remedy: string;
}

/** What keeps one row from being imported: why, and what to do. */
const row = (sentence: string, remedy: string): string => `${sentence} ${remedy}`;

const quoted = (text: string): string =>
  `"${text.length > 60 ? `${text.slice(0, 60)} ...` : text}"`;

export const registerImportText = {
  reading: 'Reading the register',
  file: {
    unreadable: {
      sentence: 'The file cannot be read as a workbook or as comma separated values.',
      remedy: 'Save it as .xlsx or CSV in the program that wrote it, then choose it again.',
    },
    empty: {
      sentence: 'The file holds no rows.',
      remedy: 'Choose the file of the register.',
    },
    'too-large': {
      sentence: 'A sheet has more rows or columns than a register has.',
      remedy: 'Leave at most 5,000 rows and 200 columns in it.',
    },
    'no-sheet': {
      sentence: 'The file has no such sheet.',
      remedy: 'Choose one of its sheets.',
    },
    'no-title': {
      sentence: 'No column is chosen for the title.',
      remedy: 'Choose the column that says what each exception is about.',
    },
    twice: {
      sentence: 'One column is chosen for two parts of the template.',
      remedy: 'Choose each column once.',
    },
  } satisfies Readonly<Record<string, Told>>,
  row: {
    formula: (header: string): string =>
      row(
        `The cell under ${quoted(header)} is a formula, which is not evaluated.`,
        'Replace it with its value.',
      ),
    untitled: row('The title is empty.', 'Say what the exception is about.'),
    ended: (status: string): string =>
      row(
        `Its status is ${quoted(status)}: it needs no exception any more.`,
        'Change the status where that is wrong.',
      ),
    date: (header: string, text: string): string =>
      row(
        `${quoted(text)} under ${quoted(header)} is not a date.`,
        'Format the cell as a date, or write year, month and day as 2027-01-31.',
      ),
    dimension: (text: string): string =>
      row(
        `${quoted(text)} is no dimension.`,
        'Write infrastructure, dependencies, data or network, or leave it empty.',
      ),
    long: (header: string, most: number): string =>
      row(`The text under ${quoted(header)} is longer than ${most} characters.`, 'Shorten it.'),
    hidden: (header: string): string =>
      row(
        `The text under ${quoted(header)} holds characters that cannot be seen.`,
        'Type it again without them.',
      ),
    known: (number: number): string =>
      row(`It was imported before as ${exceptionNumber(number)}.`, 'Change that one instead.'),
  },
  /** Where an imported one came from. */
  origin: (from: {
    readonly file: string;
    readonly sheet: string;
    readonly row: number;
    readonly number: string;
    readonly status: string;
  }): string =>
    [
      from.file,
      from.sheet === '' ? '' : `sheet ${from.sheet}`,
      `row ${from.row}`,
      from.number === '' ? '' : `number ${from.number}`,
      from.status === '' ? '' : `status ${from.status}`,
    ]
      .filter((part) => part !== '')
      .join(', '),
  /**
   * What tells whether two origins are of one item: file, sheet and the number that it has there.
   * Where it has none, its row. Lines move in a register, and a status changes.
   */
  originKey: (origin: string): string =>
    origin.replace(/, row \d+(?=, number )/u, '').replace(/, status .*$/su, ''),
} as const;
