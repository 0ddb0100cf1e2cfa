import type { MeetingSession } from '../../../../../shared/contract/views.ts';
import { teams } from '../../../../../shared/model/words.ts';
import { gapNumber, words } from '../../../../../shared/text/components.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData, WorkbookGap } from '../data.ts';
import { momentCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';

const { columns } = workbookText;
/** Numbers of gaps that a line names; the sheet Gaps has the moment of each rating. */
const NAMED_GAPS = 40;

/** One session, with what was said in its time. */
interface Session {
  readonly session: MeetingSession;
  /** Names of those who were there, with their teams. */
  readonly present: readonly string[];
  readonly teams: readonly string[];
  /** Gaps whose rating that stands was given in its time. */
  readonly decided: readonly WorkbookGap[];
  /** Assessments that were revealed in its time. */
  readonly revealed: number;
}

/** Every session in the room: who was there, from when to when, and what was decided meanwhile. */
export function meetingsSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.meetings,
    columns: sessionColumns,
    rows: data.meetings.map((session) => sessionOf(session, data)),
    emptySentence: workbookText.empty.meetings,
    look: { paper: 'a3' },
  });
}

function sessionOf(session: MeetingSession, { participants, gaps }: WorkbookData): Session {
  const people = new Map(participants.map((person) => [person.id, person]));
  const known = session.present.flatMap((id) => people.get(id) ?? []);
  const unknown = session.present.length - known.length;
  const within = (moment: string | null | undefined): boolean =>
    typeof moment === 'string' &&
    moment >= session.startedAt &&
    (session.endedAt === null || moment <= session.endedAt);
  return {
    session,
    present: [
      ...known.map(({ name, team }) => workbookText.member(name, words.team[team])),
      ...Array<string>(unknown).fill(workbookText.notListed),
    ],
    teams: teams
      .filter((team) => known.some((person) => person.team === team))
      .map((team) => words.team[team]),
    decided: gaps.filter(({ row }) => within(row.rating?.at)),
    revealed: gaps.reduce(
      (sum, { row }) => sum + row.assessments.filter(({ revealedAt }) => within(revealedAt)).length,
      0,
    ),
  };
}

const sessionColumns: readonly Column<Session>[] = [
  {
    header: columns.from,
    kind: 'moment',
    width: [19, 20],
    value: ({ session }) => momentCell(session.startedAt),
  },
  {
    header: columns.to,
    kind: 'moment',
    width: [19, 20],
    value: ({ session }) => momentCell(session.endedAt) ?? workbookText.stillOpen,
  },
  {
    header: columns.facilitator,
    kind: 'strong',
    width: [16, 24],
    value: ({ session }) => session.facilitator,
  },
  {
    header: columns.present,
    kind: 'text',
    width: [24, 40],
    value: ({ present }) => present.join('\n') || workbookText.nobody,
  },
  {
    header: columns.teams,
    kind: 'text',
    width: [16, 24],
    value: (session) => session.teams.join(', '),
  },
  {
    header: columns.revealed,
    kind: 'integer',
    width: [12, 12],
    value: ({ revealed }) => revealed,
  },
  {
    header: columns.decisions,
    kind: 'integer',
    width: [12, 12],
    value: ({ decided }) => decided.length,
  },
  {
    header: columns.decided,
    kind: 'text',
    width: [24, 50],
    value: ({ decided }) => numbersOf(decided),
  },
];

function numbersOf(gaps: readonly WorkbookGap[]): string {
  const named = gaps.slice(0, NAMED_GAPS).map(({ row }) => gapNumber(row.number));
  const rest = gaps.length - named.length;
  return [...named, ...(rest > 0 ? [workbookText.more(rest)] : [])].join(', ');
}
