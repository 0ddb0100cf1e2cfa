import type { GroupBasis } from '../contract/views/meeting.ts';
import type { Displays } from '../contract/public.ts';
import { counted, words } from './components.ts';
import type { Disposition, Risk, Team } from '../model/words.ts';

const differences = (count: number): string => counted(count, 'difference', 'differences');
const items = (count: number): string => counted(count, 'item', 'items');

/** `Development, operations and security`. */
export function listed(names: readonly string[]): string {
  const lower = names.map((name, at) => (at === 0 ? name : name.toLowerCase()));
  if (lower.length < 2) return lower.join('');
  return `${lower.slice(0, -1).join(', ')} and ${lower.at(-1)}`;
}

const teamList = (teams: readonly Team[]): string => listed(teams.map((team) => words.team[team]));
const has = (count: number): string => (count === 1 ? 'has' : 'have');

/** Sentences of the meeting: before it, in the room, and on the public view. */
export const meetingText = {
  title: 'Meeting',
  lead: (toDecide: number, rows: number) =>
    toDecide === 0
      ? 'Every item is decided. The next step puts the gaps in order.'
      : `${items(toDecide)} to decide, with ${differences(rows)}. Mark who is present, then start.`,
  /** While a session is open: leaving the room does not end it. */
  leadOpen: (toDecide: number, rows: number) =>
    toDecide === 0
      ? 'Every item is decided. The meeting goes on until it is ended here.'
      : `${items(toDecide)} to decide, with ${differences(rows)}. The meeting goes on: continue it, or end it here.`,
  /** Why there is no agenda, or not the one of today, and where that is mended. */
  uncompared: {
    documenting:
      'Nothing is compared yet: the agenda comes from sources of both environments. Document staging and production in step 1.',
    comparing:
      'Nothing is compared yet: the agenda comes from what differs. Step 2 compares the environments.',
    stale: 'The input changed since the last comparison. Step 2 compares again.',
    noAgenda: 'There is no agenda before the first comparison.',
    acts: {
      documenting: 'Go to step 1',
      comparing: 'Go to step 2',
      stale: 'Go to step 2',
    },
  },
  nothingToDecide: 'The comparison has found no difference that needs a decision.',
  room: 'Meeting room',
  refused: {
    sentence: 'The public view was given something that the room must not see.',
    remedy: 'The view before it stays. Leave the item and come back to it.',
  },
  publicTitle: (title: string) => `${title} · public view`,

  lobby: {
    start: 'Start the meeting',
    resume: 'Continue the meeting',
    end: 'End the meeting',
    ended: 'The meeting has ended.',
    noBody:
      'Nobody is marked as present, so items are rated without assessments. A high gap needs one of development and one of operations.',
    calledFor: 'What this release calls for',
    calledForLead: 'From the release profile, the criticality and the incidents of the past year.',
    nothingCalledFor: 'The release profile calls for no dimension in particular.',
    dimensionLeft: (count: number) =>
      count === 0 ? 'nothing left to decide' : `${differences(count)} to decide`,
    dimensionUncompared: 'not compared yet',
    left: 'The agenda',
    leftLead: 'Counted in items. A group of differences that look alike is one item.',
    counters: {
      toDecide: 'To decide',
      decided: 'Decided',
      disagreed: 'Disagreed',
      parked: 'Parked',
      fresh: 'New since the last audit',
    },
    /** What the items consist of, and how far they are: `rows` are the differences behind them. */
    made: (of: Readonly<Record<'items' | 'groups' | 'rows' | 'rowsDecided', number>>) =>
      `${items(of.items)}: ${counted(of.items - of.groups, 'single difference', 'single differences')} and ${counted(of.groups, 'group', 'groups')}; ${of.rowsDecided.toLocaleString('en')} of ${differences(of.rows)} rated.`,
    previous: (number: number, release: string) =>
      `In the room, an item shows what audit ${number} (release ${release}) decided of it.`,
    present: 'Who is present',
    presentLead:
      'In the room the teams give their assessments in this order: development, operations, security, compliance.',
    participants: 'Participants',
    presentOf: (name: string) => `${name} is present`,
    columns: { present: 'Present', name: 'Name', team: 'Team', role: 'Role' },
    noParticipants: 'Nobody takes part yet. Participants are listed in the opening of the audit.',
    toOpening: 'Change participants',
    missingTeams: (teams: readonly Team[]) =>
      `${teamList(teams)} ${teams.length === 1 ? 'is' : 'are'} not present. A high gap needs an assessment of development and of operations.`,
    sheets: 'Assessment sheets',
    sheetsLead:
      'A team can assess beforehand, on a sheet of its own. What it fills in stays hidden until it is revealed in the room. Counted are the differences that a team has assessed.',
    sheetColumns: {
      team: 'Team',
      hidden: 'Hidden',
      known: 'Visible',
      act: 'Sheet',
    },
    exportSheet: (team: string) => `Write the sheet for ${team.toLowerCase()}`,
    readSheet: 'Read a filled-in sheet',
    written: (file: string) => `The sheet is written: ${file}.`,
    showFile: 'Show in folder',
    sheetRead: (team: Team, taken: number, empty: number) =>
      `${differences(taken)} ${has(taken)} a hidden assessment of ${words.team[team].toLowerCase()} from this sheet; ${counted(empty, 'line was', 'lines were')} left empty.`,
    withoutRationale: (count: number) =>
      `${counted(count, 'assessment has', 'assessments have')} no rationale. The team can give it in the room.`,
    sheetRefused: (count: number) => `${counted(count, 'entry was', 'entries were')} not taken:`,
    earlier: 'Earlier sessions',
    session: (facilitator: string, people: number) =>
      `${facilitator}, ${counted(people, 'person', 'people')} present`,
    noEarlier: 'This is the first session of the audit.',
    timer: 'Timer',
    seconds: 'Suggest parking after (seconds on an item)',
    secondsHint: 'The timer suggests it and never interrupts. 0 turns the suggestion off.',
    secondsBad: 'Seconds are a whole number from 0 to 3600.',
  },

  publicView: {
    title: 'Public view',
    open: 'Open the public view',
    close: 'Close the public view',
    isOpen: 'The public view is open.',
    isClosed: 'The public view is closed.',
    displays: {
      second: 'It takes the whole second display. Dialogs and what is typed stay on this one.',
      single:
        'Only one display is known, so everyone who sees this screen also sees the controls; mirrored displays count as one. Extend the display, or share only the window of the public view.',
      mirrored:
        'The displays mirror each other, so everyone sees the controls. Extend the display, or share only the window of the public view.',
    } satisfies Record<Displays, string>,
    waiting: 'The next item follows shortly.',
  },

  place: (number: number, total: number) => `Item ${number} of ${total}`,
  placeHeard: (number: number, total: number, title: string) =>
    `Item ${number} of ${total}: ${title}`,
  counter: (decided: number, toSettle: number, parked: number) =>
    `${decided.toLocaleString('en')} decided · ${toSettle.toLocaleString('en')} to settle · ${parked.toLocaleString('en')} parked`,
  progress: (decided: number, total: number) => `${decided} of ${items(total)} decided`,
  timer: (time: string) => `Time on this item: ${time}`,
  nudge: (time: string) => `${time} · park it?`,
  nudgeHeard: (time: string) => `${time} on this item. P parks it for later.`,
  leave: 'Leave',

  suggested: 'Suggested',
  noRule: 'No rule matches',
  rule: (title: string, version: number | null, origin: 'built-in' | 'custom' | null) => {
    const kind = origin === 'custom' ? 'custom rule' : 'built-in rule';
    const named = version === null ? kind : `${kind}, version ${version}`;
    return `${title} (${named})`;
  },
  resembles: (scenario: string) => `Resembles: ${scenario}`,
  lastTime: (audit: number, release: string) => `Last time (audit ${audit}, release ${release})`,
  lastTimeRated: (risk: Risk, disposition: Disposition | null) =>
    disposition === null
      ? `Last time: ${words.risk[risk].toLowerCase()}`
      : `Last time: ${words.risk[risk].toLowerCase()}, ${words.disposition[disposition].toLowerCase()}`,
  /** Who is null where the room must not read a name. */
  lastTimeFrom: (audit: number, release: string, who: string | null, when: string) =>
    [`Audit ${audit}, release ${release}`, who, when].filter(Boolean).join(' · '),
  valuesThen: (then: string) => `Then: ${then}.`,
  valuesChanged: 'The values were different then.',
  fresh: 'New since the last audit',
  parkedMark: 'Parked',

  basis: {
    'same-attribute': (count: number) => `The same attribute in ${count} places`,
    'same-change': (count: number) => `The same change in ${count} places`,
    'same-library': (count: number) => `The same library in ${count} places`,
  } satisfies Record<GroupBasis, (count: number) => string>,
  decideAll: (count: number) => `One decision takes all ${count}.`,
  members: 'Members of the group',
  lines: 'S is a line of staging alone, P of production alone.',
  valuesDiffer: 'The values differ among the members:',
  moreMembers: (count: number) => `and ${count.toLocaleString('en')} more`,
  inSight: (first: number, last: number, count: number) =>
    `Members ${first.toLocaleString('en')} to ${last.toLocaleString('en')} of ${count.toLocaleString('en')} in sight`,
  sameButShouldDiffer:
    'Both sides say the same, and should not: there is no difference to look for.',
  seeAll: (count: number) => `See all ${count}`,
  seeFewer: 'See the difference again',
  takeOut: 'Take out of the group',
  takenOut: (subject: string) => `${subject} is an item of its own now.`,

  teams: 'Teams',
  stands: {
    absent: 'not here',
    waiting: 'has not given',
    turn: 'gives now',
    given: 'has given',
  },
  givenHeard: (given: readonly Team[], of: number) =>
    `${teamList(given)} ${has(given.length)} given. ${given.length} of ${of}.`,
  turnHeard: (team: Team) => `${words.team[team]} gives now.`,
  allGiven: 'All have given. Enter reveals; a reveal cannot be undone.',
  beforeReveal: 'Enter reveals what all have given. A reveal cannot be undone.',
  stillWaiting: (teams: readonly Team[]) =>
    `${teamList(teams)} ${has(teams.length)} not given. V pressed twice reveals without.`,
  revealWithout: (teams: readonly Team[]) =>
    `${teamList(teams)} ${has(teams.length)} not given. V once more reveals without; a reveal cannot be undone.`,
  undo: {
    notJudging: (what: string) =>
      `Nothing was undone: the newest act is ${what}. The room takes back judgements alone.`,
    before: (what: string) =>
      `Nothing was undone: ${what} is from before this session. It is taken back in step 2.`,
  },
  nobodyGiven: 'Nobody has given yet: there is nothing to reveal.',
  revealFirst: 'Hidden assessments are waiting: reveal them first, with V.',
  revealedHeard: (said: readonly (readonly [Team, Risk])[], agreed: Risk | null) => {
    const each = said.map(
      ([team, risk]) => `${words.team[team]} ${words.risk[risk].toLowerCase()}`,
    );
    const outcome =
      agreed === null
        ? 'The teams disagree.'
        : `The teams agree: ${words.risk[agreed].toLowerCase()}.`;
    return `Revealed. ${each.join(', ')}. ${outcome}`;
  },
  noRationale: 'no rationale given',
  why: {
    give: 'Say why',
    change: 'Change why',
    ofTeam: (team: Team) => ` (${words.team[team].toLowerCase()})`,
    whose: 'Whose reason? Tab goes from team to team; W or Enter writes it.',
    notYet: 'Nothing is revealed yet: a team says why after the reveal.',
    decided: 'The item is decided: why a team said so stays as it is.',
  },
  agreed: (risk: Risk) => `Agreed: ${words.risk[risk].toLowerCase()}. S settles.`,
  agreedPublic: (risk: Risk) => `Agreed: ${words.risk[risk].toLowerCase()}`,
  disagreed: 'The teams disagree. 1, 2 or 3 settles with the rating of the meeting.',
  disagreedPublic: 'The teams disagree',
  direct: 'Rating without assessments: 1, 2 or 3 rates, A accepts the suggestion.',
  collecting: (team: Team) =>
    `${words.team[team]} gives now: 1 low, 2 medium, 3 high, kept hidden.`,
  /** Before a high item is decided without them. */
  highNeeds: (missing: readonly Team[]) =>
    `A high gap needs an assessment of ${teamList(missing).toLowerCase()} before the release can be ready.`,
  decidedLine: (risk: Risk) => `Decided: ${words.risk[risk].toLowerCase()}`,
  decidedHint: 'A change asks for a reason. U takes the decision back.',
  settleHint: 'The teams disagree: 1, 2 or 3 settles.',
  settleOpen: 'Nothing is revealed yet.',

  acts: {
    reveal: 'Reveal',
    settle: 'Settle',
    settleAs: (risk: Risk) => `Settle as ${words.risk[risk].toLowerCase()}`,
    rateAs: (risk: Risk) => `Rate as ${words.risk[risk].toLowerCase()}`,
    accept: 'Accept',
    park: 'Park',
    unpark: 'Take up again',
    skip: 'Skip',
    back: 'Back',
    expected: 'Expected',
    exception: 'Exception',
    takeBack: 'Take back',
    undo: 'Undo',
    keys: 'All keys',
    withoutAssessments: 'Without assessments',
    withAssessments: 'With assessments',
  },
  directOn: 'Items are rated without assessments from now on.',
  directOff: 'Teams assess hidden first from now on.',
  noTeams: 'No team is present: items are rated without assessments.',
  parked: (title: string) => `${title}: parked.`,
  unparked: (title: string) => `${title}: taken up again.`,
  parkedBecause: (reason: string) => `Parked: ${reason}.`,
  comesBack: 'The end of the agenda. What was parked or skipped comes back.',
  settled: (title: string, risk: Risk) => `${title}: ${words.risk[risk].toLowerCase()}.`,
  accepted: (title: string) => `${title}: the suggestion is accepted.`,
  nothingSuggested: 'No rule suggests a risk here: rate with 1, 2 or 3.',
  expectedHigh: 'Suggested high: no expected variation can explain it. X requests an exception.',

  dialog: {
    settle: (risk: Risk, count: number) =>
      count === 1
        ? `Settle as ${words.risk[risk].toLowerCase()}`
        : `Settle ${count} as ${words.risk[risk].toLowerCase()}`,
    why: (risk: Risk, suggestion: Risk | null) => {
      const suggested =
        suggestion === null
          ? 'No rule suggests a risk.'
          : `Suggested: ${words.risk[suggestion].toLowerCase()}.`;
      return risk === 'high'
        ? `${suggested} A high rating asks for a rationale by hand.`
        : `${suggested} A rating that departs from it asks for a rationale by hand.`;
    },
    team: (team: Team, risk: Risk) => `${words.team[team]} says ${words.risk[risk].toLowerCase()}`,
    teamHint: 'An open assessment: everybody sees it.',
    teamsSaid: 'What the teams said',
  },

  summary: {
    title: 'The agenda is through',
    lead: (rows: number) => `${differences(rows)} are rated.`,
    open: (count: number) => `${items(count)} still open.`,
    lines: {
      decided: 'Items decided',
      settled: 'Disagreements settled',
      toSettle: 'Disagreements still open',
      parked: 'Parked or skipped',
      high: 'Items suggested high that are decided',
    },
    again: (count: number) => `Go through the ${items(count)} left`,
    prioritise: 'Go on to Prioritise',
    lobby: 'Back to the meeting',
  },
  loading: 'The item is being read.',
  nothing: {
    title: 'Nothing to decide',
    action: 'Go to Compare and rate',
  },
};
