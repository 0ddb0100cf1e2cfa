import type { Team } from '../model/words.ts';
import { counted, words } from './components.ts';

/** Every word of the assessment sheet of one team, and of reading it back. */
export const assessmentSheetText = {
  /** Part of the name that the file gets by itself. */
  fileWords: (team: Team) => `assessment sheet ${words.team[team]}`,
  title: (team: Team, system: string, release: string) =>
    `Assessment sheet of ${words.team[team]}: ${system} ${release}`,
  subject: (audit: number) => `Environment parity audit ${audit}`,
  sheets: {
    read: 'Read me first',
    assessments: 'Assessments',
    members: 'Members',
    about: 'Evenkeel',
    rows: 'Evenkeel rows',
  },
  columns: {
    item: 'What',
    words: 'In words',
    line: 'Line',
    number: 'Number',
    dimension: 'Dimension',
    attribute: 'Attribute',
    subject: 'Subject',
    staging: 'Staging value',
    production: 'Production value',
    suggested: 'Suggested risk',
    reason: 'What the rule says',
    lastTime: 'Last time',
    rating: 'Your rating',
    rationale: 'Rationale',
    id: 'Item',
    of: 'Rows',
    row: 'Row',
    binding: 'Binding',
    shown: 'Shown',
    check: 'Check',
    name: 'Name',
    value: 'Value',
  },
  empty: {
    read: 'Nothing is known of this sheet.',
    assessments: 'Nothing is left to assess for this team.',
    members: 'No line of the sheet stands for several differences.',
    rows: 'No rows.',
  },
  howTo:
    'Choose a rating in the column "Your rating" and say why in the column "Rationale". Lines that stay empty are left for the meeting.',
  ratingPrompt:
    'How likely does this difference make the release fail, as your team sees it? Empty: the meeting decides.',
  /** What is asked, and what the words mean. */
  instructions: (team: Team) =>
    [
      [
        'Who fills it in',
        `${words.team[team]}, as one team. The other teams have a sheet of their own, or assess in the room; nothing of theirs is in this one.`,
      ],
      [
        'What is asked',
        'How much each difference between staging and production threatens the release, as this team sees it. One line is one decision of the meeting.',
      ],
      [
        'High',
        'The release can fail in production although it passed in staging: behaviour differs, data is at risk, or a failure would be seen late.',
      ],
      [
        'Medium',
        'The difference can hide a problem or change how the system performs; it can wait for a maintenance cycle.',
      ],
      ['Low', 'The difference is known, and no failure of this release is expected from it.'],
      [
        'Rationale',
        'A sentence on why. Needed for high, and wherever the rating departs from the suggested risk: such a cell is coloured until it says something.',
      ],
      [
        'Empty lines',
        'A line without a rating is left for the meeting. Nothing is guessed from it.',
      ],
      [
        'Hidden until the meeting',
        'What is read from this sheet stays hidden in the record until the meeting reveals it, together with what the other teams said. Reading it shows counts alone.',
      ],
      [
        'Two views for high',
        'A gap of high risk needs an assessment of development and one of operations before the release can be ready. What is suggested high is best not left empty by either of them.',
      ],
      [
        'Lines for several differences',
        'Where the column Number says how many more, the line stands for a group that looks alike. The sheet "Members" lists them; the rating holds for each.',
      ],
      [
        'Handing it back',
        'Save it as an .xlsx workbook and give it to the facilitator. Sheets, columns and cells other than the two that are filled in stay as they are: values that changed are refused.',
      ],
    ] as const,
  facts: {
    audit: 'Audit',
    compared: 'Environments',
    comparedValue: (staging: string, production: string) => `${staging} against ${production}`,
    planned: 'Planned date',
    lines: 'Lines to assess',
    linesValue: (lines: number, rows: number) =>
      `${counted(lines, 'line', 'lines')} for ${counted(rows, 'difference', 'differences')}`,
    written: 'Written',
    writtenValue: (by: string, at: string, version: string) =>
      `by ${by}, ${at}, with Evenkeel ${version}`,
    runtime: 'Runtime',
  },
  more: (first: string, rest: number) => `${first} and ${rest.toLocaleString('en')} more`,
  subjects: (first: string, rest: number) =>
    `${first} and ${rest.toLocaleString('en')} more (see Members)`,
  varies: (first: string) => `${first} (others differ: see Members)`,
  noSuggestion: words.noRisk,
  lastTime: (release: string, risk: string, rationale: string) =>
    rationale === '' ? `${risk} in ${release}` : `${risk} in ${release}: ${rationale}`,
  lastTimeChanged: 'Values changed since.',
  gathering: 'Gathering what is left to assess',
  writing: 'Writing the sheet and reading it back',
  reading: 'Reading the sheet',
  /** Refusals of a whole file; the error's code is `assessment-sheet.` and the name. */
  file: {
    'not-a-sheet': {
      sentence: 'This file is no assessment sheet.',
      remedy: 'Choose a workbook that was exported here as an assessment sheet.',
    },
    damaged: {
      sentence: 'What this file says of its own origin was changed.',
      remedy: 'Export the sheet of the team again and copy the ratings into it.',
    },
    columns: {
      sentence:
        'The sheet "Assessments" no longer has its columns Line, Your rating and Rationale.',
      remedy: 'Give the columns their names again, or copy the ratings into a new export.',
    },
    'other-record': {
      sentence: 'This sheet was not exported from this record.',
      remedy: 'Open the record that it was exported from, or export it here again.',
    },
    'other-audit': {
      sentence: 'This sheet belongs to another audit.',
      remedy: 'Open that audit and read it there, or export the sheet of this audit.',
    },
    older: {
      sentence: 'A newer sheet of the same team has been read already.',
      remedy: 'Copy what is new into the newer sheet and read that one again.',
    },
    unreadable: {
      sentence: 'The file could not be read.',
      remedy: 'Check that it is there and may be read, and try again.',
    },
  },
  /** Refusals of one line, by why. `rows` counts those of the line that it concerns. */
  line: {
    'unknown-rating': {
      sentence: () => 'The rating is none of High, Medium and Low.',
      remedy: 'Choose one of the three in the list of the cell.',
    },
    'no-rating': {
      sentence: () => 'The line has a rationale and no rating.',
      remedy: 'Choose a rating beside it, or clear the rationale.',
    },
    'too-long': {
      sentence: () => 'The rationale has more than 4,000 characters.',
      remedy: 'Shorten it; the record keeps a sentence or two.',
    },
    damaged: {
      sentence: () => 'What ties the line to its differences was changed.',
      remedy: 'Copy the rating into a new export of the sheet, or assess in the room.',
    },
    'other-text': {
      sentence: () => 'The line no longer says what was exported.',
      remedy: 'Copy the rating into a new export of the sheet, or assess in the room.',
    },
    twice: {
      sentence: () => 'The number of the line stands in the sheet more than once.',
      remedy: 'Keep one of the lines and clear the others.',
    },
    changed: {
      sentence: (rows: number) =>
        `${counted(rows, 'difference of the line has', 'differences of the line have')} other values than when the sheet was exported.`,
      remedy: 'Look at it in the room, or export the sheet again.',
    },
    gone: {
      sentence: (rows: number) =>
        `${counted(rows, 'difference of the line is', 'differences of the line are')} not among the differences to decide any more.`,
      remedy: 'Nothing is to be done: there is nothing left to assess there.',
    },
    rated: {
      sentence: (rows: number) =>
        `${counted(rows, 'difference of the line is', 'differences of the line are')} rated already.`,
      remedy: 'Assess it in the room with a reason, if the rating is to change.',
    },
    known: {
      sentence: (rows: number) =>
        `The assessment of the team is known already for ${counted(rows, 'difference of the line', 'differences of the line')}.`,
      remedy: 'What was revealed or typed openly changes openly, in the room or in the grid.',
    },
    'in-the-room': {
      sentence: (rows: number) =>
        `The team assessed ${counted(rows, 'difference of the line', 'differences of the line')} in the room already, hidden as well.`,
      remedy: 'Take that assessment away in the room first, if the sheet is to count.',
    },
  },
} as const;

/** Why a line of a sheet was not taken. */
export type LineProblem = keyof typeof assessmentSheetText.line;
/** Why a whole sheet was not taken. */
export type FileProblem = keyof typeof assessmentSheetText.file;
