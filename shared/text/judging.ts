import type { IsoMoment } from '../model/audit.ts';
import type { Risk, Team } from '../model/words.ts';
import { counted, gapNumber, words } from './components.ts';

/** Sentences about judging in the room: hidden assessments, settled rows, parking, sessions. */

const teamName = (team: Team): string => words.team[team].toLowerCase();

/** `2026-03-02 09:14 UTC`: the minute is enough in a sentence. */
const minute = (moment: IsoMoment): string => `${moment.slice(0, 16).replace('T', ' ')} UTC`;

/** The first gaps by their numbers, and how many more: `G-003, G-014 and 5 more`. */
const listed = (numbers: readonly number[]): string => {
  const shown = numbers.slice(0, 3).map(gapNumber).join(', ');
  const more = numbers.length - 3;
  return more > 0 ? `${shown} and ${more.toLocaleString('en')} more` : shown;
};

/** Assessing and rating. */
export const ratingText = {
  setAside: (count: number) =>
    `${counted(count, 'row is', 'rows are')} not among the differences to decide.`,
  setAsideRemedy:
    'Take them out of the selection, or bring them back from what is set aside first.',
  rationaleMissing: (count: number) =>
    `${counted(count, 'row needs', 'rows need')} a rationale: the rating is high or departs from the suggestion.`,
  rationaleMissingRemedy: 'Write why, in a sentence, and rate again.',
  noSuggestion: (count: number) =>
    `${counted(count, 'row has', 'rows have')} no suggestion to accept.`,
  noSuggestionRemedy: 'Rate them by hand with a rationale.',
} as const;

/** Changes of what was settled. */
export const settledText = {
  reasonMissing: (count: number) =>
    `${counted(count, 'row is settled', 'rows are settled')}, and a change of what was settled needs a reason.`,
  reasonMissingRemedy: 'Say in a sentence why it changes, and do it again.',
} as const;

/** Refusals about hidden assessments. */
export const hiddenText = {
  known: (count: number, team: Team) =>
    `${counted(count, 'row has', 'rows have')} an assessment of ${teamName(team)} that the room knows, so it cannot be hidden.`,
  knownRemedy: 'Change the assessment openly; where the row is settled, give a reason.',
  settled: (count: number) =>
    `${counted(count, 'row is', 'rows are')} settled, and what is settled is not assessed hidden.`,
  settledRemedy:
    'Assess openly with a reason, or take the rating away first, so that it is decided anew.',
  waiting: (numbers: readonly number[]) =>
    `${counted(numbers.length, 'row has', 'rows have')} hidden assessments that wait for their reveal: ${listed(numbers)}.`,
  waitingRemedy:
    'Reveal them first in the meeting, or take the hidden assessments back there; then rate.',
  nothing: (count: number) =>
    `${counted(count, 'row has', 'rows have')} no hidden assessment of the present values.`,
  nothingRemedy: 'Let the teams assess first, then reveal.',
} as const;

/** Refusals about parking and groups. */
export const asideText = {
  rated: (count: number) => `${counted(count, 'row is', 'rows are')} rated already.`,
  ratedRemedy: 'Park what is left to decide, or take the rating away first.',
  alone: (count: number) => `${counted(count, 'row belongs', 'rows belong')} to no group.`,
  aloneRemedy: 'Decide it by itself; there is nothing to leave.',
} as const;

/** Refusals about sessions in the room. */
export const sessionText = {
  open: (facilitator: string, since: IsoMoment) =>
    `A session is open already: ${facilitator} has held it since ${minute(since)}.`,
  openRemedy: 'Join that session, or end it and start another.',
  ended: 'This session has ended.',
  endedRemedy: 'Start another session and say who is present.',
} as const;

/** What the history of a row says of judging. */
export const judgingHistory = {
  hidden: (team: Team) => `${teamName(team)}: hidden assessment recorded`,
  hiddenAgain: (team: Team) => `${teamName(team)}: hidden assessment replaced`,
  unhidden: (team: Team) => `${teamName(team)}: hidden assessment taken away`,
  outdated: (team: Team) => `${teamName(team)}: hidden assessment dropped, the values had changed`,
  revealed: (team: Team, risk: Risk, by: string, at: IsoMoment) =>
    `${teamName(team)} assessed ${words.risk[risk].toLowerCase()}, given hidden by ${by} on ${minute(at)}, revealed`,
  parked: (because: string) => (because === '' ? 'parked' : `parked: ${because}`),
  unparked: 'taken back from parking',
  left: 'taken out of its group',
  rejoined: 'returned to its group',
} as const;

/** What the trail of an export says of a hidden assessment, in place of its fields. */
export const hiddenTrail = {
  field: 'assessment',
  value: 'hidden until it is revealed',
} as const;
