import type { RuleMatch } from '../model/rule.ts';
import { counted } from './components.ts';

/** A part of a help page: its title and its paragraphs. */
export interface HelpPart {
  readonly title: string;
  readonly lines: readonly string[];
}

const million = 1_000_000;

/** Help on how a release is judged: the meeting, the rules, the plan, the approaches. */
export const judgingHelp = {
  meeting: {
    title: 'The meeting',
    lead: 'How a team gets from a list of differences to ratings that everybody can defend.',
    keys: 'Keys of the room',
    order: {
      title: 'In order',
      lines: [
        'Compare in step 2. The agenda there lists what is left to decide, as single differences and groups.',
        'List the participants in the opening; mark under Meeting who is present. Meeting is in the rail, and M in step 2 leads there.',
        'Teams may assess beforehand: write the sheet for a team, let the team fill it in, read it back.',
        'Open the public view for the projector, then start the meeting.',
        'On each item, type a digit for each team that is present, in the order shown: 1 low, 2 medium, 3 high. They stay hidden until Enter reveals them. Then W writes why a team says so.',
        'Where the teams agree, S settles. Where they do not, 1, 2 or 3 rates. P parks an item and N skips it; both come back at the end.',
        'Esc leaves the room, and the session stays open. End the meeting is a button under Meeting.',
        'Plan in step 3: every gap gets a disposition, and what is to be done an owner and a date.',
      ],
    },
    parts: [
      {
        title: 'Before it',
        lines: [
          'The release profile, the criticality and the incidents say which dimensions this release calls for. The agenda holds everything that is left to decide: what is suggested high first, within that what is new since the last audit.',
          'An item of the agenda is one difference, or a group of differences that look alike: the same attribute of several subjects, the same change in several files, the same library in several services. Differences with another suggestion or another rule are never in one group, and those suggested high only where both values are exactly the same.',
          'The participants come from the opening. Who is marked as present decides which teams give; a team gives one view, however many people it has in the room.',
        ],
      },
      {
        title: 'Sheets, for teams that assess beforehand',
        lines: [
          'Each team can have an assessment sheet: a workbook with a line for each item, a list of ratings to choose from and a column for the rationale. The filled-in sheet is read back in the lobby. Lines that stay empty are left to the room.',
          'The sheet goes into the export folder of the settings; Show in folder leads there. A sheet that is written again holds what that team has left: neither what is rated, nor what the team has assessed openly.',
          'The sheet knows its audit, its team and the values that it showed. A line whose values have changed since is refused, with the cell and what to do; the others are taken. What it says is hidden until the reveal.',
        ],
      },
      {
        title: 'Hidden assessments',
        lines: [
          'Every team shows one to three fingers at a count, and the facilitator types a digit for each team that is present, in the order development, operations, security, compliance. The screen shows that a team has given, and not what.',
          'Until the reveal no screen, export, history, command or message tells what was given, and neither does the public view. That is a rule of the application and no encryption: it does not stop somebody who opens the file of the record with another program.',
        ],
      },
      {
        title: 'Reveal',
        lines: [
          'Enter reveals when every team has given; V, pressed twice, reveals before that. A reveal cannot be undone.',
          'Digits carry no rationale. After the reveal each team has a button, Say why: W goes to the first one, Tab from team to team, and W or Enter writes. Pressing the team itself, or a digit while it has the focus, changes its view openly; the record keeps both.',
          'Once the item is decided, what a team said stays; in step 2 it changes with a reason.',
        ],
      },
      {
        title: 'Settle',
        lines: [
          'Where the teams agree, one key settles. Where they do not, both rationales stay in sight until the meeting rates with 1, 2 or 3. The record keeps what each team said, whatever the meeting decides.',
          'A decision on a group is the same decision on each of its differences that is not rated yet. A member that deserves another one is taken out of its group first.',
          'Until an item is settled every change counts as first entry. Afterwards a change asks for a reason.',
          'M in the room rates without assessments, until it is pressed again; it is offered while nothing hidden waits. In step 2 the same key leads to the meeting.',
        ],
      },
      {
        title: 'High gaps',
        lines: [
          'A high gap needs an assessment of development and one of operations before the release can be ready. Rating it high without them is possible, and stands against readiness until both are given: in the room before the item is decided, or afterwards in step 2 under Differences, in the column of the team, with a reason.',
          'Readiness also asks that a high gap is verified closed or covered by an approved exception.',
        ],
      },
      {
        title: 'Rationale',
        lines: [
          'Every rating has one. Who accepts a suggestion takes the sentence of its rule. A high rating asks for a rationale by hand, also where it accepts the suggestion, and so does one that departs from the suggestion. The sentence of the rule is then on offer on a digit.',
          'Up to nine sentences are offered on digits: that of the rule, that of the last audit, what teams said openly, earlier ones for the same attribute or rule, and a few that fit the risk. Free text does as well.',
        ],
      },
      {
        title: 'Park, skip, come back',
        lines: [
          'A parked item waits until the end of the agenda and says so in every list. A skipped one comes back in the same way and leaves no trace. The timer changes its look after the seconds that the lobby names, and never interrupts.',
        ],
      },
      {
        title: 'The public view',
        lines: [
          'A window of its own for the projector: the item, both values, the suggestion, who has given, and after the reveal what they said. Dialogs, names of people and what is being typed never stand on it.',
          'Where the system has a second display, it takes the whole of it. Where displays mirror each other the lobby says so, because then the room sees the controls as well: extend the display, or share that window alone.',
          'It stays open when the room is left, and says that the next item follows. It closes with the end of the meeting.',
        ],
      },
      {
        title: 'Undo',
        lines: [
          'U takes back the newest act that can be taken back, as often as it is pressed, and says which act it was. It asks for a reason only once a release decision stands; the record keeps the act and its undoing.',
          'In the room it takes back judgements of this session alone: assessments, ratings, parking, what left a group, expected variations and requests for an exception. It returns to the item they were about.',
          'It never takes back a reveal, an approval, an export, a comparison or the decision on the release.',
        ],
      },
      {
        title: 'Leaving and ending',
        lines: [
          'Esc closes the members of a group where they are shown, else it leaves the room. The session stays open, also over a restart of the application, and Continue the meeting leads back. End the meeting closes it; the next one is a session of its own.',
        ],
      },
      {
        title: 'What is recorded',
        lines: [
          'Sessions with facilitator and who was present; each hidden assessment with its time, its reveal, and where it came from; each rating with its rationale, who gave it, and the rule and version that suggested it; everything parked, taken out of a group, undone. The workbook tells it on the sheets Gaps and Meetings.',
        ],
      },
    ] satisfies readonly HelpPart[],
  },
  rules: {
    title: 'Rules',
    lead: (count: number) =>
      `A rule suggests a risk for the differences that it matches, with a sentence that says why. ${counted(count, 'rule is', 'rules are')} built in. Rules never rate.`,
    parts: [
      {
        title: 'Which rule decides',
        lines: [
          'One rule decides: the first that matches. Rules of the system come before built-in ones, whatever they match. Within both, the more specific rule comes first; an attribute of the catalogue weighs more than a name, a name more than a dimension. Among equally specific ones the order of the catalogue decides.',
          'The release profile, a dependence on a kernel feature and incidents of the past year raise a suggestion by one level at most, for rules that are marked for it, each with its reason.',
          'Where no rule matches there is no suggestion. Such a difference stands between medium and low.',
        ],
      },
      {
        title: 'Changing them',
        lines: [
          'A rule of the system can be added, changed, switched off and removed. Changing a built-in rule makes one of the system that takes its place; removing that brings the built-in one back. The test shows before saving which suggestions of the audit would change.',
          'Ratings stay as they are when a rule changes. Each change makes a new version, and every suggestion and rating says which rule and version it came from.',
          'Where a rule of the system suggests less than the high of the built-in rules, the readiness, the workbook and the command line name it.',
        ],
      },
    ] satisfies readonly HelpPart[],
    matches: 'What a rule can match',
    matchesLead:
      'All parts that are given have to hold; one of several alternatives is enough within a part. In texts * stands for anything, and upper and lower case are alike.',
    match: {
      catalogueId: 'Attributes of the catalogue, by their ids',
      dimension: 'Dimensions',
      subject: 'Subjects, by text with *',
      name: 'Names, by text with *',
      kind: 'Kinds of difference: changed, on one side only, the same where it should differ',
      value: 'The value of either side, by text with *',
      when: 'Named conditions, listed below; every one of them has to hold',
    } satisfies Record<keyof RuleMatch, string>,
    file: 'The file of rules',
    fileLead: (form: string) =>
      `Export writes what the system changed; import and the option --rules of the command line read it. It names its form, ${form}, holds the rules, and lists the ids that are switched off. A bare list of rules is read as well.`,
    fileLimits: (rules: number, characters: number) =>
      `At most ${rules.toLocaleString('en')} rules and ${(characters / million).toLocaleString('en')} million characters. A file with a mistake is refused as a whole, and the message names the place, for example rules[3].match.when[0], and the rule. So is one with control characters, or with marks that turn the direction of text. What a file does not name stays as it is.`,
    fileExample: 'An example',
    conditions: 'Named conditions',
    conditionsLead:
      'The ids stand in a file under "when"; the form of the catalogue shows the words.',
    graders: 'Risks that are worked out',
    gradersLead:
      'In place of a fixed risk a rule can name what works it out from both values. In a file: "risk": { "grader": "semantic-version" }.',
  },
  plan: {
    title: 'The plan',
    lead: 'Risk says how much a gap matters, effort says what closing it takes. Together they say what comes first.',
    matrix: 'What the matrix advises',
    risk: 'Risk',
    effort: (word: string) => `${word} effort`,
    advised: (disposition: string) => `Disposition: ${disposition.toLowerCase()}`,
    parts: [
      {
        title: 'Dispositions',
        lines: [
          'Effort gives a gap the disposition that the matrix advises. A person may choose another one; where it departs from the advice it asks for a reason.',
          'Work that is to be done needs an owner and a date. An owner who takes no part in the audit needs a contact. A gap counts as verified when a later snapshot found both sides equal, and by no other way.',
        ],
      },
      {
        title: 'Phases',
        lines: [
          'A phased plan has phases in order, each with a title, a date and how far it has come. The date of the last one is the due date of the gap; when either moves, the other follows.',
        ],
      },
      {
        title: 'Maintenance windows',
        lines: [
          'The maintenance calendar holds for every audit of the system. A scheduled gap chooses a window, and its last day is the due date. When a window moves, the open gaps that are scheduled for it move along; when it is removed, they say so.',
        ],
      },
      {
        title: 'Accepted gaps',
        lines: [
          'An accepted gap says when it is looked at again, how a failure would be noticed and how it would be rolled back. It is no exception: a high gap stands against readiness until it is verified closed or covered by an approved exception.',
        ],
      },
      {
        title: 'By owner',
        lines: ['A page for each owner, to be printed and handed out.'],
      },
    ] satisfies readonly HelpPart[],
    mitigations: 'Mitigations that the guide offers',
    mitigationsLead:
      'What bridges a gap until it is closed, or keeps it from coming back. A gap offers those that fit its attribute.',
    missing: 'What can be missing',
    missingLead: 'The list under the board names each of them, and leads to its rows.',
  },
  approaches: {
    title: 'Approaches',
    parts: [
      {
        title: 'The advice',
        lines: [
          'The screen Approach weighs risk tolerance, budget, release frequency, maturity and the size of the team with what the audit found: differences rated or suggested high, parity, incidents. It says which approach fits, or which two together, with every reason for and against, and what is left uncovered in each dimension.',
          'No approach aligns data: that takes an investment of its own in every case.',
          'People choose. The choice is recorded with its reason, the advice as it stood, and a day to look at it again.',
        ],
      },
    ] satisfies readonly HelpPart[],
  },
};
