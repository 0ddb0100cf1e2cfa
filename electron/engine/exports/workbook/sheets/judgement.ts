import type { DifferenceRow } from '../../../../../shared/contract/views.ts';
import { teamsDiffer } from '../../../../../shared/judging/disagreement.ts';
import type { Assessment } from '../../../../../shared/model/judgement.ts';
import type { Team } from '../../../../../shared/model/words.ts';
import { gapNumber, words } from '../../../../../shared/text/components.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookGap } from '../data.ts';
import { momentCell } from '../sheet.ts';
import type { Column } from '../sheet.ts';
import { riskCell } from './common.ts';

const { columns } = workbookText;

/** How a rating came about. */
export type Settled = keyof typeof workbookText.settled;

/** What a team thinks. */
export function assessmentColumn(team: Team): Column<WorkbookGap> {
  return {
    header: columns.assessment(words.team[team]),
    kind: 'opinion',
    width: [13, 22],
    value: ({ row }) => {
      const assessment = row.assessments.find((each) => each.team === team);
      return assessment ? assessmentText(assessment) : null;
    },
  };
}

function assessmentText({ risk, rationale }: Assessment): string {
  return rationale === '' ? words.risk[risk] : `${words.risk[risk]}: ${rationale}`;
}

/** How the teams said so: openly, or hidden until it was revealed. A line a team. */
export const givenColumn: Column<WorkbookGap> = {
  header: columns.given,
  kind: 'text',
  width: [16, 52],
  value: ({ row }) => row.assessments.map(givenText).join('\n'),
};

function givenText({ team, by, at, revealedAt }: Assessment): string {
  const [name, given] = [words.team[team], workbookText.utc(at)];
  return revealedAt === null
    ? workbookText.givenOpenly(name, by, given)
    : workbookText.givenHidden(name, by, given, workbookText.utc(revealedAt));
}

/** What the meeting agreed on, how, by whom and when. */
export const ratingColumns: readonly Column<WorkbookGap>[] = [
  {
    header: columns.rating,
    kind: 'risk',
    width: [10, 11],
    value: ({ row }) => riskCell(row.rating?.risk ?? null, workbookText.notRated),
  },
  {
    header: columns.settled,
    kind: 'text',
    width: [12, 18],
    value: ({ row }) => {
      const settled = settledOf(row);
      return settled === null ? null : workbookText.settled[settled];
    },
  },
  {
    header: columns.rationale,
    kind: 'text',
    width: [14, 36],
    value: ({ row }) => row.rating?.rationale ?? null,
  },
  {
    header: columns.ratedBy,
    kind: 'text',
    width: [10, 18],
    value: ({ row }) => row.rating?.by ?? null,
  },
  {
    header: columns.ratedAt,
    kind: 'moment',
    width: [19, 20],
    value: ({ row }) => momentCell(row.rating?.at ?? null),
  },
];

/** Disagreement comes first: whatever the meeting rated then, it had to settle. */
export function settledOf({ rating, assessments }: DifferenceRow): Settled | null {
  if (rating === null) return null;
  const risks = assessments.map(({ risk }) => risk);
  if (teamsDiffer(risks)) return 'disagreed';
  if (risks.length > 1) return risks.includes(rating.risk) ? 'agreed' : 'otherwise';
  return rating.accepted ? 'accepted' : 'by-hand';
}

/** A group is named by the first of its gaps. */
export function groupColumn(gaps: readonly WorkbookGap[]): Column<WorkbookGap> {
  const firsts = new Map<string, number>();
  for (const { row } of gaps) {
    if (row.groupKey === null) continue;
    firsts.set(row.groupKey, Math.min(row.number, firsts.get(row.groupKey) ?? row.number));
  }
  return {
    header: columns.group,
    kind: 'text',
    width: [12, 16],
    value: ({ row: { groupKey, groupSize, number } }) => {
      if (groupKey === null) return null;
      const first = gapNumber(firsts.get(groupKey) ?? number);
      return workbookText.group(first, groupSize - 1);
    },
  };
}
