import { teamsDiffer } from '../../../../shared/judging/disagreement.ts';
import type { DifferenceRow } from '../../../../shared/contract/views.ts';
import type { Participant } from '../../../../shared/model/audit.ts';
import { words } from '../../../../shared/text/components.ts';
import { minutesReport as text, reportText } from '../../../../shared/text/report.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import { settledOf } from '../workbook/sheets/judgement.ts';
import { gapColumns, leadOf, longValues } from './common.ts';
import type { MinutesReport, SessionMinutes } from './data.ts';
import { lines, markup } from './html.ts';
import type { Content, Markup } from './html.ts';
import type { ReportBody } from './page.ts';
import { facts, table } from './table.ts';

const { columns } = reportText;
type Line = { readonly row: DifferenceRow };

/** The minutes: who was there, what was decided by whom and why, and what is left. */
export function minutesBody(data: MinutesReport): ReportBody {
  const { about, sessions } = data;
  const within = new Set(sessions.flatMap((each) => decidedIn(each, data).map(({ id }) => id)));
  const outside = data.decided.filter(({ id }) => !within.has(id));
  return {
    title: text.title(about.system.name, about.audit.release),
    lead: leadOf(about),
    content: markup`<h2>${text.participants}</h2>
      ${participantTable(data.participants)}
      ${
        sessions.length === 0
          ? markup`<h2>${text.sessions}</h2>
              <p>${text.noSessions}</p>`
          : null
      }
      ${sessions.map((session, index) => sessionPart(session, index, data))}
      ${
        outside.length === 0
          ? null
          : markup`<h2>${text.outside}</h2>
              ${decisionTable(outside)}`
      }
      <h2>${text.disagreements}</h2>
      ${disagreementTable(data)}
      <h2>${text.parked}</h2>
      ${parkedTable(data)}
      <p class="aside">${text.hidden}</p>`,
  };
}

function participantTable(participants: readonly Participant[]): Markup {
  return table({
    columns: [
      { header: columns.name, width: 40, look: 'strong', cell: ({ name }) => name },
      { header: columns.team, width: 25, cell: ({ team }) => words.team[team] },
      { header: columns.role, width: 35, cell: ({ role }) => role },
    ],
    rows: participants,
    empty: text.noParticipants,
  });
}

function sessionPart(minutes: SessionMinutes, index: number, data: MinutesReport): Markup {
  const { session, attendance } = minutes;
  const { moment } = reportText;
  const decided = decidedIn(minutes, data);
  return markup`<h2>${text.session(index + 1, session.startedAt.slice(0, 10))}</h2>
    ${facts([
      [text.fields.facilitator, session.facilitator],
      [text.fields.from, moment(session.startedAt)],
      [text.fields.to, session.endedAt === null ? text.stillOpen : moment(session.endedAt)],
      [text.fields.present, presentText(session.present, data)],
    ])}
    ${
      attendance.length < 2
        ? null
        : markup`<h3>${text.attendance}</h3>
            ${table({
              columns: [
                { header: columns.from, width: 25, cell: ({ at }) => moment(at) },
                {
                  header: columns.present,
                  width: 75,
                  cell: ({ present }) => presentText(present, data),
                },
              ],
              rows: attendance,
              empty: '',
            })}`
    }
    <h3>${text.decided}</h3>
    ${decided.length === 0 ? markup`<p>${text.decidedNothing}</p>` : decisionTable(decided)}`;
}

/** Gaps whose rating that stands was given in the session's time. */
function decidedIn(
  { session }: SessionMinutes,
  { decided }: MinutesReport,
): readonly DifferenceRow[] {
  const { startedAt, endedAt } = session;
  return decided.filter(({ rating }) => {
    const at = rating?.at ?? '';
    return at >= startedAt && (endedAt === null || at <= endedAt);
  });
}

function presentText(ids: readonly string[], { participants }: MinutesReport): string {
  if (ids.length === 0) return text.nobody;
  const known = new Map(participants.map((person) => [person.id, person]));
  return ids
    .map((id) => {
      const person = known.get(id);
      return person ? workbookText.member(person.name, words.team[person.team]) : text.unknown;
    })
    .join('\n');
}

function decisionTable(rows: readonly DifferenceRow[]): Markup {
  return table<Line>({
    columns: [
      gapColumns.number(8),
      gapColumns.what(24),
      gapColumns.staging(15),
      gapColumns.production(15),
      gapColumns.risk(8),
      { header: columns.why, width: 30, cell: whyText },
    ],
    rows: rows.map((row) => ({ row })),
    under: longValues,
    empty: '',
  });
}

/** The reason, who recorded it and when, and what the teams had thought. */
function whyText({ row }: Line): Content {
  const { rating, assessments } = row;
  if (rating === null) return null;
  const settled = settledOf(row);
  return lines([
    rating.rationale,
    markup`<span class="aside">${lines([
      reportText.byOn(rating.by, rating.at),
      settled === null ? null : workbookText.settled[settled],
      ...assessments.map(viewText),
    ])}</span>`,
  ]);
}

function viewText({ team, risk, by, rationale }: DifferenceRow['assessments'][number]): string {
  return text.view(words.team[team], words.risk[risk], by, rationale);
}

function disagreementTable({ decided, undecided }: MinutesReport): Markup {
  const differ = ({ assessments }: DifferenceRow): boolean =>
    teamsDiffer(assessments.map(({ risk }) => risk));
  return table<Line>({
    columns: [
      gapColumns.number(8),
      gapColumns.what(26),
      {
        header: columns.views,
        width: 36,
        cell: ({ row }) => row.assessments.map(viewText).join('\n'),
      },
      { header: columns.settled, width: 30, cell: settledText },
    ],
    rows: [...decided, ...undecided].filter(differ).map((row) => ({ row })),
    empty: text.noDisagreements,
  });
}

function settledText({ row: { rating } }: Line): Content {
  if (rating === null) return text.notSettled;
  return lines([
    markup`<span class="strong">${words.risk[rating.risk]}</span>`,
    rating.rationale,
    markup`<span class="aside">${reportText.byOn(rating.by, rating.at)}</span>`,
  ]);
}

function parkedTable({ parked }: MinutesReport): Markup {
  return table({
    columns: [
      gapColumns.number(8),
      gapColumns.what(37),
      { header: columns.reason, width: 35, cell: ({ reason }) => reason },
      {
        header: columns.by,
        width: 20,
        cell: ({ by, at }) => `${by}\n${reportText.moment(at)}`,
      },
    ],
    rows: parked,
    empty: text.noParked,
  });
}
