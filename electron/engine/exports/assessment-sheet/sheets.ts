import { assessmentSheetText } from '../../../../shared/text/assessment-sheet.ts';
import { gapNumber, words } from '../../../../shared/text/components.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import { safeText } from '../workbook/safe-text.ts';
import { dayCell, sheet } from '../workbook/sheet.ts';
import type { CellContent, Column, Sheet } from '../workbook/sheet.ts';
import { headCheck, rowCheck, SHEET_FORMAT, shownDigest } from './check.ts';
import type { TiedRow } from './check.ts';
import type { AssessmentSheetData, SheetAbout, SheetLine, SheetMember } from './data.ts';

const { columns, sheets, facts } = assessmentSheetText;

/** A line with its place in the sheet, from 1. */
interface Numbered extends SheetLine {
  readonly line: number;
}

/** The sheets of one team's workbook: what to do, what to fill in, members, and two hidden ones. */
export function assessmentSheets({ about, lines }: AssessmentSheetData): readonly Sheet[] {
  const numbered = lines.map((line, index): Numbered => ({ ...line, line: index + 1 }));
  return [
    readSheet(about, numbered),
    linesSheet(about, numbered),
    membersSheet(numbered),
    aboutSheet(about, numbered),
    rowsSheet(about, numbered),
  ];
}

type Named = readonly [name: string, value: CellContent];

function readSheet(about: SheetAbout, lines: readonly Numbered[]): Sheet {
  return sheet<Named>({
    name: sheets.read,
    above: [
      {
        text: assessmentSheetText.title(about.team, about.systemName, about.release),
        look: 'title',
      },
      { text: assessmentSheetText.howTo, look: 'strong' },
    ],
    columns: namedColumns(columns.item, columns.words),
    rows: [...factsOf(about, lines), ...assessmentSheetText.instructions(about.team)],
    emptySentence: assessmentSheetText.empty.read,
    look: { locked: true },
  });
}

function factsOf(about: SheetAbout, lines: readonly Numbered[]): readonly Named[] {
  const rows = lines.reduce((sum, { members }) => sum + members.length, 0);
  const { systemName, release, auditNumber } = about;
  return [
    [facts.audit, workbookText.auditTitle(systemName, { release, number: auditNumber })],
    [facts.compared, facts.comparedValue(about.stagingName, about.productionName)],
    [facts.planned, dayCell(about.plannedDate)],
    [facts.lines, facts.linesValue(lines.length, rows)],
    [
      facts.written,
      facts.writtenValue(about.writtenBy, workbookText.utc(about.writtenAt), about.appVersion),
    ],
    ...(about.developmentRuntime
      ? [[facts.runtime, workbookText.developmentRuntime] as const]
      : []),
  ];
}

function namedColumns(name: string, value: string): readonly Column<Named>[] {
  return [
    { header: name, kind: 'strong', width: [28, 32], value: ([text]) => text },
    { header: value, kind: 'text', width: [108, 108], value: ([, content]) => content },
  ];
}

function linesSheet({ team, systemName, release }: SheetAbout, lines: readonly Numbered[]): Sheet {
  return sheet({
    name: sheets.assessments,
    above: [
      { text: assessmentSheetText.title(team, systemName, release), look: 'title' },
      { text: assessmentSheetText.howTo, look: 'plain' },
    ],
    columns: lineColumns,
    rows: lines,
    emptySentence: assessmentSheetText.empty.assessments,
    look: { paper: 'a3', frozenColumns: 2, locked: true },
  });
}

/** What a line shows, by which its answer is known to belong to it. */
const shownColumns: readonly Column<SheetLine>[] = [
  { header: columns.number, kind: 'strong', width: [9, 14], value: numberText },
  {
    header: columns.dimension,
    kind: 'text',
    width: [14, 15],
    value: (line) => words.dimension[line.dimension],
  },
  { header: columns.attribute, kind: 'text', width: [14, 30], value: (line) => line.attribute },
  { header: columns.subject, kind: 'text', width: [14, 30], value: (line) => line.subject },
  { header: columns.staging, kind: 'text', width: [14, 28], value: (line) => line.staging },
  { header: columns.production, kind: 'text', width: [14, 28], value: (line) => line.production },
  {
    header: columns.suggested,
    kind: 'risk',
    width: [11, 12],
    value: ({ suggested }) =>
      suggested === null ? assessmentSheetText.noSuggestion : words.risk[suggested],
  },
  { header: columns.reason, kind: 'text', width: [24, 40], value: (line) => line.reason },
  { header: columns.lastTime, kind: 'text', width: [14, 30], value: (line) => line.lastTime },
];

const lineColumns: readonly Column<Numbered>[] = [
  { header: columns.line, kind: 'integer', width: [6, 7], value: ({ line }) => line },
  ...shownColumns,
  {
    header: columns.rating,
    kind: 'choice',
    width: [13, 13],
    value: () => null,
    prompt: assessmentSheetText.ratingPrompt,
  },
  {
    header: columns.rationale,
    kind: 'entry',
    width: [44, 44],
    value: () => null,
    missingWhile: rationaleMissing,
  },
];

/** Headers of the columns whose texts belong to a line, in the order of its digest. */
export const shownHeaders: readonly string[] = shownColumns.map(({ header }) => header);

/** A formula: rated high or otherwise than suggested, and no rationale. */
function rationaleMissing(cell: (header: string) => string): string {
  const [rating, suggested] = [cell(columns.rating), cell(columns.suggested)];
  const isNeeded = `OR(${rating}="${words.risk.high}",${rating}<>${suggested})`;
  return `AND(LEN(${rating})>0,${isNeeded},LEN(TRIM(${cell(columns.rationale)}))=0)`;
}

function numberText({ members }: SheetLine): string {
  const [first] = members;
  const number = gapNumber(first?.number ?? 0);
  return members.length > 1 ? assessmentSheetText.more(number, members.length - 1) : number;
}

function membersSheet(lines: readonly Numbered[]): Sheet {
  const groups = lines.filter(({ members }) => members.length > 1);
  return sheet({
    name: sheets.members,
    columns: memberColumns,
    rows: groups.flatMap(({ line, members }) => members.map((member) => ({ line, member }))),
    emptySentence: assessmentSheetText.empty.members,
    look: { frozenColumns: 2, locked: true },
  });
}

interface MemberLine {
  readonly line: number;
  readonly member: SheetMember;
}

const memberColumns: readonly Column<MemberLine>[] = [
  { header: columns.line, kind: 'integer', width: [6, 7], value: ({ line }) => line },
  {
    header: columns.number,
    kind: 'strong',
    width: [9, 10],
    value: ({ member }) => gapNumber(member.number),
  },
  { header: columns.attribute, kind: 'text', width: [14, 32], value: ({ member }) => member.name },
  { header: columns.subject, kind: 'text', width: [14, 34], value: ({ member }) => member.subject },
  { header: columns.staging, kind: 'text', width: [12, 34], value: ({ member }) => member.staging },
  {
    header: columns.production,
    kind: 'text',
    width: [12, 34],
    value: ({ member }) => member.production,
  },
];

/** Names of the values on the hidden sheet, as they are read back. */
export const headNames = {
  format: 'format',
  sheetId: 'sheet',
  systemId: 'system',
  auditId: 'audit',
  team: 'team',
  lines: 'lines',
  check: 'check',
} as const;

function aboutSheet(about: SheetAbout, lines: readonly Numbered[]): Sheet {
  return sheet<Named>({
    name: sheets.about,
    columns: namedColumns(columns.name, columns.value),
    rows: [
      [headNames.format, SHEET_FORMAT],
      [headNames.sheetId, about.sheetId],
      [headNames.systemId, about.systemId],
      [headNames.auditId, about.auditId],
      [headNames.team, about.team],
      [headNames.lines, String(lines.length)],
      [headNames.check, headCheck(about, lines.length)],
    ],
    emptySentence: assessmentSheetText.empty.read,
    look: { hidden: true, locked: true },
  });
}

function rowsSheet({ sheetId }: SheetAbout, lines: readonly Numbered[]): Sheet {
  return sheet<TiedRow>({
    name: sheets.rows,
    columns: [
      { header: columns.line, kind: 'integer', width: [6, 7], value: ({ line }) => line },
      { header: columns.of, kind: 'integer', width: [6, 7], value: ({ of }) => of },
      { header: columns.id, kind: 'code', width: [30, 40], value: ({ itemId }) => itemId },
      { header: columns.row, kind: 'code', width: [30, 30], value: ({ rowId }) => rowId },
      { header: columns.binding, kind: 'code', width: [66, 66], value: ({ binding }) => binding },
      { header: columns.shown, kind: 'code', width: [34, 34], value: ({ shown }) => shown },
      {
        header: columns.check,
        kind: 'code',
        width: [34, 34],
        value: (row) => rowCheck(sheetId, row),
      },
    ],
    rows: lines.flatMap(tiedRows),
    emptySentence: assessmentSheetText.empty.rows,
    look: { hidden: true, locked: true },
  });
}

function tiedRows(line: Numbered): readonly TiedRow[] {
  const shown = shownDigest(shownColumns.map((column) => safeText(String(column.value(line)))));
  return line.members.map(({ id, binding }) => ({
    line: line.line,
    itemId: line.itemId,
    of: line.members.length,
    rowId: id,
    binding,
    shown,
  }));
}
