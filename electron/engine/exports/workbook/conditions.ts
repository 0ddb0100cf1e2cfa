import { cellRef, rangeRef } from 'hucre/xlsx';
import type { CellStyle, ConditionalRule, DataValidation, WriteSheet } from 'hucre/xlsx';
import { risks } from '../../../../shared/model/words.ts';
import { words } from '../../../../shared/text/components.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import type { Heading, Placement, Sheet } from './sheet.ts';

/** What a sheet does by itself while people look at it and fill it in. The library's types. */

/** Colour follows the word, so it stays right when a person edits the cell. */
const RISK_LOOKS = [
  { word: words.risk.high, ink: 'B3261E', paper: 'FCE9E7' },
  { word: words.risk.medium, ink: '8A5A00', paper: 'FFF3DA' },
  { word: words.risk.low, ink: '1F6F43', paper: 'E5F3EA' },
  { word: workbookText.notRated, ink: '1B1D1F', paper: 'FFF1C2' },
] as const;
/** After those of the risks, which are counted by column. */
const MISSING_PRIORITY = 10_000;
/** After everything that says something. */
const LINE_PRIORITY = 100_000;

/** How a cell looks that is left for people: it alone can be changed where a sheet is locked. */
export const FILLED_IN: CellStyle = {
  fill: solid('F1F7F7'),
  border: box('8FB3B3'),
  protection: { locked: false },
};

/** Whether people fill the cells of a column in. */
export function isFilledIn(kind: Heading['kind']): boolean {
  return kind === 'choice' || kind === 'entry' || kind === 'due';
}

/** Colours of risks, and marks of what is missing. */
export function conditionsOf(sheet: Sheet, place: Placement): ConditionalRule[] {
  if (sheet.rows.length === 0) return [];
  return [
    ...sheet.columns.flatMap((heading, column) => [
      ...riskRules(place, column, heading),
      ...missingRules(sheet, place, column),
    ]),
    lineRule(sheet, place),
  ];
}

/** The line below each row, also where a row ends early: its empty cells are not in the file. */
function lineRule(sheet: Sheet, place: Placement): ConditionalRule {
  return {
    type: 'expression',
    priority: LINE_PRIORITY,
    formula: 'TRUE',
    range: rangeRef(place.body, 0, place.total - 1, sheet.columns.length - 1),
    style: { border: { bottom: { style: 'thin', color: { rgb: 'DDDDD6' } } } },
  };
}

function riskRules(
  place: Placement,
  column: number,
  { kind, choices }: Heading,
): ConditionalRule[] {
  const isFilled = kind === 'risk' || (kind === 'choice' && choices === undefined);
  if (!isFilled && kind !== 'opinion') return [];
  return RISK_LOOKS.map(({ word, ink, paper }, order) => ({
    type: 'beginsWith',
    priority: column * RISK_LOOKS.length + order + 1,
    text: word,
    formula: `LEFT(${cellRef(place.body, column)},${word.length})="${word}"`,
    range: rangeOf(place, column),
    style: isFilled
      ? { font: { bold: true, color: { rgb: ink } }, fill: solid(paper) }
      : { font: { color: { rgb: ink } } },
  }));
}

function missingRules(sheet: Sheet, place: Placement, column: number): ConditionalRule[] {
  const missingWhile = sheet.columns[column]?.missingWhile;
  if (!missingWhile) return [];
  const headers = sheet.columns.map(({ header }) => header);
  const formula = missingWhile((header) => cellRef(place.body, headers.indexOf(header)));
  return [
    {
      type: 'expression',
      priority: MISSING_PRIORITY + column,
      formula,
      range: rangeOf(place, column),
      style: { fill: solid('FFE08A') },
    },
  ];
}

/** Lists in columns of choices, days in those of dates, and what people read before they fill in. */
export function checksOf(sheet: Sheet, place: Placement): DataValidation[] {
  if (sheet.rows.length === 0) return [];
  return sheet.columns.flatMap((heading, column): DataValidation[] => {
    const check = checkOf(heading);
    if (check === null) return [];
    return [{ ...check, allowBlank: true, range: rangeOf(place, column), ...promptOf(heading) }];
  });
}

function checkOf(heading: Heading): Omit<DataValidation, 'range'> | null {
  if (heading.kind === 'due') return heading.prompt === undefined ? null : ANYTHING;
  if (heading.kind === 'entry') return heading.prompt === undefined ? null : ANYTHING;
  if (heading.kind !== 'choice') return null;
  const { choices } = heading;
  return {
    type: 'list',
    values: choices ? [...choices] : risks.toReversed().map((risk) => words.risk[risk]),
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: heading.header,
    errorMessage: choices ? workbookText.choicesError(choices) : workbookText.choiceError,
  };
}

/** No rule, only words for who is about to fill a cell in: what it says is checked when it is read. */
const ANYTHING = { type: 'custom', formula1: 'TRUE', showErrorMessage: false } as const;

function promptOf({ header, prompt }: Heading): Partial<DataValidation> {
  if (prompt === undefined) return {};
  return { showInputMessage: true, inputTitle: header.slice(0, 32), inputMessage: prompt };
}

/** Against accidents alone: there is no password. Columns and rows can be made wider, and filtered. */
export function protectionOf({ look }: Sheet): Pick<WriteSheet, 'protection'> {
  if (!look.locked) return {};
  const allowed = { formatCells: true, formatColumns: true, formatRows: true, autoFilter: true };
  return { protection: { sheet: true, objects: true, scenarios: true, ...allowed } };
}

function rangeOf(place: Placement, column: number): string {
  return rangeRef(place.body, column, place.total - 1, column);
}

/** Both colours: cells read the first, conditional formats the second. */
export function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb }, bgColor: { rgb } };
}

function box(rgb: string): NonNullable<CellStyle['border']> {
  const line = { style: 'thin', color: { rgb } } as const;
  return { top: line, bottom: line, left: line, right: line };
}
