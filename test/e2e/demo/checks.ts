import { risks } from '../../../shared/model/words.ts';
import type { Risk } from '../../../shared/model/words.ts';
import { words } from '../../../shared/text/components.ts';
import { workbookSheetNames } from '../../../shared/text/govern.ts';
import { workbookText } from '../../../shared/text/workbook.ts';
import type { ScorecardLine } from '../pages/scorecard.ts';
import type { WalkResult } from './walk.ts';
import type { SheetRow } from './workbook.ts';

const { columns } = workbookText;

/** Ratings of a walk by risk, and what is left unrated. */
export type Ratings = Readonly<Record<Risk | 'unrated', number>>;

/** The sums of the scorecard on the screen. */
export function ratingsOf({ screen }: WalkResult): Ratings {
  const sum = (part: keyof Ratings) => screen.scorecard.reduce((all, row) => all + row[part], 0);
  return {
    high: sum('high'),
    medium: sum('medium'),
    low: sum('low'),
    unrated: sum('unrated'),
  };
}

export const differencesOf = (result: WalkResult): number =>
  Object.values(ratingsOf(result)).reduce((sum, count) => sum + count, 0);

/** Where screen, workbook and record do not say the same; empty when they agree. */
export function disagreements(result: WalkResult): readonly string[] {
  return [
    ...sheetProblems(result),
    ...scorecardProblems(result),
    ...countProblems(result),
    ...(result.verification.status === 0 ? [] : [`verify: ${result.verification.output}`]),
  ];
}

function sheetProblems({ workbook }: WalkResult): readonly string[] {
  const wanted = workbookSheetNames.join(', ');
  const found = workbook.sheets.join(', ');
  return found === wanted ? [] : [`sheets: ${found}; wanted: ${wanted}`];
}

/** Where the scorecard on the screen and the one in the workbook do not say the same. */
export function scorecardProblems({
  screen,
  workbook,
}: Pick<WalkResult, 'screen' | 'workbook'>): readonly string[] {
  const sheet = workbook.rows.scorecard;
  const reasons = workbook.above.filter((line) => line.startsWith('•'));
  const said = screen.readiness.reasons.map((reason) => `•  ${reason}`);
  return [
    ...differing('rows of the scorecard', screen.scorecard.length, sheet.length),
    ...screen.scorecard.flatMap((row) => rowProblems(row, sheet)),
    ...(workbook.above.includes(screen.readiness.state) ? [] : ['the state is not in the sheet']),
    ...(said.length === 0 ? [] : differing('reasons', said.join('\n'), reasons.join('\n'))),
  ];
}

function rowProblems(row: ScorecardLine, sheet: readonly SheetRow[]): readonly string[] {
  const found = sheet.find((one) => one[columns.dimension] === row.dimension);
  if (!found) return [`${row.dimension} is not in the sheet`];
  const pairs = [
    [columns.currentState, row.state],
    [columns.documented('staging'), row.documented.staging],
    [columns.documented('production'), row.documented.production],
    [columns.differences, row.high + row.medium + row.low + row.unrated],
    [columns.high, row.high],
    [columns.medium, row.medium],
    [columns.low, row.low],
    [columns.unrated, row.unrated],
    [columns.parity, row.parity === null ? workbookText.notMeasured : row.parity / 100],
    [columns.activeExceptions, row.exceptions],
    [columns.detectors, row.detectors],
  ] as const;
  return pairs.flatMap(([head, value]) =>
    differing(`${row.dimension}, ${head}`, value, found[head] ?? ''),
  );
}

function countProblems(result: WalkResult): readonly string[] {
  const { workbook, record, screen } = result;
  const ratings = ratingsOf(result);
  const gaps = workbook.rows.gaps;
  const inSheet = (risk: Risk) =>
    gaps.filter((row) => row[columns.rating] === words.risk[risk]).length;
  return [
    ...differing('differences, screen and sheet', differencesOf(result), gaps.length),
    ...differing('differences, screen and record', differencesOf(result), record.differences),
    ...risks.flatMap((risk) => [
      ...differing(`rated ${risk}, screen and sheet`, ratings[risk], inSheet(risk)),
      ...differing(`rated ${risk}, screen and record`, ratings[risk], record.ratings[risk]),
    ]),
    ...differing('rows of the plan', rated(ratings), workbook.rows.plan.length),
    ...differing('exceptions in the sheet', screen.exceptions, workbook.rows.exceptions.length),
    ...differing('exceptions in the record', screen.exceptions, record.exceptions),
    ...differing('participants', record.participants, workbook.rows.participants.length),
    ...differing('meetings', record.meetings, workbook.rows.meetings.length),
    ...differing(
      'revealed assessments',
      record.revealed,
      sum(workbook.rows.meetings, columns.revealed),
    ),
    ...differing('phases', record.phases, workbook.rows.phases.length),
    // The export itself and what followed it stand in the trail after the workbook was written.
    ...(workbook.rows.trail.length < record.trail ? [] : ['the trail ends before the export']),
  ];
}

const sum = (rows: readonly SheetRow[], head: string): number =>
  rows.reduce((all, row) => all + Number(row[head]), 0);

const rated = ({ high, medium, low }: Ratings): number => high + medium + low;

function differing(
  what: string,
  one: string | number,
  other: string | number | Date,
): readonly string[] {
  return one === other ? [] : [`${what}: ${one} and ${String(other)}`];
}
