import { safeText, sheetName } from '../workbook/safe-text.ts';
import { sheet } from '../workbook/sheet.ts';
import type { Heading, Sheet } from '../workbook/sheet.ts';
import type { WorkbookData } from '../workbook/data.ts';
import { exceptionsSheet } from '../workbook/sheets/exceptions.ts';
import { planColumns } from '../workbook/sheets/plan.ts';
import { poamColumns, poamRows } from '../workbook/sheets/poam.ts';
import type { PoamRow } from '../workbook/sheets/poam.ts';
import { scorecardSheet } from '../workbook/sheets/scorecard.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import type { KeptColumn, TemplateLayout } from './data.ts';
import { templateFields } from './fields.ts';

/** One table with the headers, the order and the widths that an organisation wants. */
export function templateSheet(data: WorkbookData, layout: TemplateLayout): Sheet {
  const full = fullSheet(data, layout.kind);
  const ids = templateFields[layout.kind].map(({ id }) => id);
  const places = layout.columns.map(({ field }) => (field === null ? -1 : ids.indexOf(field)));
  return {
    ...full,
    name: sheetName(layout.name, [workbookText.sheets.about]),
    columns: layout.columns.map((column, at) => heading(column, full.columns[places[at] ?? -1])),
    rows: full.rows.map((row) => places.map((place) => row[place] ?? null)),
    look: { paper: 'a3', frozenColumns: 0, hidden: false, locked: false },
  };
}

/** A table with every field that it could show, in the order of `templateFields`. */
function fullSheet(data: WorkbookData, kind: TemplateLayout['kind']): Sheet {
  switch (kind) {
    case 'scorecard':
      return scorecardSheet(data);
    case 'register':
      return exceptionsSheet(data);
    case 'plan':
      return wholePlan(data);
  }
}

function wholePlan(data: WorkbookData): Sheet {
  const ofGap = planColumns(data.windows).map((column) => ({
    ...column,
    value: ({ gap }: PoamRow) => column.value(gap),
  }));
  return sheet<PoamRow>({
    name: workbookText.sheets.plan,
    columns: [...ofGap, ...poamColumns],
    rows: poamRows(data),
    emptySentence: workbookText.empty.plan,
  });
}

/** What is left for people in the built-in table is plain text here. */
function heading({ header, width, fill }: KeptColumn, known: Heading | undefined): Heading {
  const kind = known?.kind ?? 'text';
  return {
    header: safeText(header),
    kind: kind === 'choice' || kind === 'entry' ? 'text' : kind === 'due' ? 'date' : kind,
    width: width === null ? (known?.width ?? [12, 24]) : [width, width],
    ...(fill !== null && { headerFill: fill }),
  };
}
