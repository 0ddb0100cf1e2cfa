import type { DifferenceRow } from '../../../../../shared/contract/views.ts';
import { mainDimension } from '../../../../../shared/compare/index.ts';
import type { UnpairedSource } from '../../../../../shared/model/comparison.ts';
import { exceptionNumber, words } from '../../../../../shared/text/components.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData, WorkbookGap } from '../data.ts';
import { momentCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';
import { identityColumns, kindColumn, riskCell, valueColumns } from './common.ts';
import { assessmentColumn, givenColumn, groupColumn, ratingColumns } from './judgement.ts';

const { columns } = workbookText;

/** Every difference with its suggestion, assessments, rating and plan; unrated ones marked. */
export function gapsSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.gaps,
    columns: gapColumns(data).map(withUnpaired),
    rows: [...data.gaps, ...(data.unpaired ?? [])],
    emptySentence: workbookText.empty.gaps,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

/** A difference, or a source of which nothing was compared. */
type Line = WorkbookGap | UnpairedSource;

/** The same column with what it says of a source without a counterpart. */
function withUnpaired(column: Column<WorkbookGap>): Column<Line> {
  return {
    ...column,
    value: (line) => ('sourceId' in line ? unpairedCell(column.header, line) : column.value(line)),
  };
}

function unpairedCell(header: string, source: UnpairedSource): string | null {
  const value = workbookText.unpairedValue(source.attributes);
  const dimension = mainDimension(source.byDimension);
  switch (header) {
    case columns.dimension:
      return dimension && words.dimension[dimension];
    case columns.subject:
      return source.path;
    case columns.stagingValue:
      return source.side === 'staging' ? value : null;
    case columns.productionValue:
      return source.side === 'production' ? value : null;
    case columns.kind:
      return workbookText.unpairedKind(source.side === 'staging' ? 'production' : 'staging');
    default:
      return null;
  }
}

function gapColumns({ teams, gaps }: WorkbookData): readonly Column<WorkbookGap>[] {
  return [
    ...identityColumns<WorkbookGap>((gap) => gap.row),
    ...valueColumns<WorkbookGap>((gap) => gap.row),
    kindColumn<WorkbookGap>((gap) => gap.row),
    { header: columns.firstSeen, kind: 'date', width: [11, 12], value: (gap) => day(gap.row) },
    {
      header: columns.suggestedRisk,
      kind: 'risk',
      width: [11, 12],
      value: ({ row }) => riskCell(row.suggestion.risk, workbookText.noSuggestion),
    },
    {
      header: columns.rule,
      kind: 'text',
      width: [10, 20],
      value: ({ row, ruleVersion }) => ruleText(row.suggestion.rule, ruleVersion),
    },
    groupColumn(gaps),
    ...teams.map(assessmentColumn),
    ...ratingColumns,
    givenColumn,
    ...planColumns,
  ];
}

const planColumns: readonly Column<WorkbookGap>[] = [
  {
    header: columns.effort,
    kind: 'text',
    width: [8, 10],
    value: ({ row }) => (row.plan.effort === null ? null : words.effort[row.plan.effort]),
  },
  {
    header: columns.disposition,
    kind: 'text',
    width: [13, 16],
    value: ({ row }) => dispositionText(row),
  },
  { header: columns.priority, kind: 'integer', width: [9, 9], value: (gap) => gap.priority },
];

function ruleText(rule: string | null, version: number | null): string | null {
  return rule === null || version === null ? rule : workbookText.ruleVersion(rule, version);
}

/** First seen is the day: the moment of a comparison is on the sheet About. */
function day(row: DifferenceRow): Date | null {
  return momentCell(`${row.firstSeen.slice(0, 10)}T00:00:00Z`);
}

/** The disposition, with number and standing of the exception where one covers the gap. */
export function dispositionText(row: DifferenceRow): string | null {
  const word = row.plan.disposition === null ? null : words.disposition[row.plan.disposition];
  if (row.exceptionNumber === null || row.exceptionStanding === null) return word;
  return workbookText.excepted(
    word ?? words.disposition.exception,
    exceptionNumber(row.exceptionNumber),
    words.standing[row.exceptionStanding].toLowerCase(),
  );
}
