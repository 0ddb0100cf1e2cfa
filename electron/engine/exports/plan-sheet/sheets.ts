import type { PlanSheetField } from '../../../../shared/contract/views.ts';
import { gapNumber, words } from '../../../../shared/text/components.ts';
import { planSheetText } from '../../../../shared/text/plan-sheet.ts';
import { workbookText } from '../../../../shared/text/workbook.ts';
import type { WorkbookData, WorkbookGap } from '../workbook/data.ts';
import { safeText } from '../workbook/safe-text.ts';
import { sheet } from '../workbook/sheet.ts';
import type { Column, Sheet } from '../workbook/sheet.ts';
import { planColumns, plannedGaps } from '../workbook/sheets/plan.ts';
import { headCheck, PLAN_FORMAT, rowCheck, shownDigest } from './check.ts';
import type { PlanSheetHead, TiedPlan } from './data.ts';

const { columns, sheets } = planSheetText;

/** Names of the values on the hidden sheet, as they are read back. */
export const headNames = {
  format: 'format',
  systemId: 'system',
  auditId: 'audit',
  exportedAt: 'exported',
  rows: 'rows',
  check: 'check',
} as const;

/** Headers of the columns that are read, by what they hold. */
export const fieldHeaders: Readonly<Record<PlanSheetField, string>> = {
  owner: workbookText.columns.owner,
  due: workbookText.columns.due,
  status: workbookText.columns.status,
  note: workbookText.columns.comment,
};

/** Headers of the columns that are shown and not read, in the order of their digests. */
export const shownHeaders: readonly string[] = planColumns([])
  .map(({ header }) => header)
  .filter((header) => !Object.values(fieldHeaders).includes(header));

/**
 * The hidden sheets behind the remediation plan: of which audit it is, and what each gap's plan was,
 * so that what was filled in is told from what changed meanwhile. None where nothing is planned.
 */
export function tieSheets(data: WorkbookData): readonly Sheet[] {
  const { about } = data;
  const head: PlanSheetHead = {
    systemId: about.system.id,
    auditId: about.audit.id,
    exportedAt: about.exportedAt,
  };
  const tied = tiedPlans(data);
  return tied.length === 0 ? [] : [headSheet(head, tied.length), rowsSheet(head, tied)];
}

function tiedPlans(data: WorkbookData): readonly TiedPlan[] {
  const all = planColumns(data.windows);
  const shown = shownHeaders.flatMap(
    (header) => all.find((column) => column.header === header) ?? [],
  );
  return plannedGaps(data.gaps).map((gap) => tiedPlan(gap, shown));
}

function tiedPlan(gap: WorkbookGap, shown: readonly Column<WorkbookGap>[]): TiedPlan {
  const { number, id, plan } = gap.row;
  return {
    number: gapNumber(number),
    rowId: id,
    fields: planTexts(plan),
    shown: shown.map((column) => shownDigest(shownContent(column.value(gap)))).join(' '),
  };
}

/** Texts reach a cell made safe. */
function shownContent(content: ReturnType<Column<WorkbookGap>['value']>): typeof content {
  return typeof content === 'string' ? safeText(content) : content;
}

/** The parts of a plan as the cells of the sheet show them. */
export function planTexts({
  owner,
  due,
  status,
  note,
}: WorkbookGap['row']['plan']): TiedPlan['fields'] {
  return {
    owner: safeText(owner ?? ''),
    due: due ?? '',
    status: words.status[status],
    note: safeText(note),
  };
}

type Named = readonly [name: string, value: string];

function headSheet(head: PlanSheetHead, rows: number): Sheet {
  return sheet<Named>({
    name: sheets.about,
    columns: [
      { header: columns.name, kind: 'strong', width: [12, 16], value: ([name]) => name },
      { header: columns.value, kind: 'code', width: [66, 66], value: ([, value]) => value },
    ],
    rows: [
      [headNames.format, PLAN_FORMAT],
      [headNames.systemId, head.systemId],
      [headNames.auditId, head.auditId],
      [headNames.exportedAt, head.exportedAt],
      [headNames.rows, String(rows)],
      [headNames.check, headCheck(head, rows)],
    ],
    emptySentence: planSheetText.empty,
    look: { hidden: true, locked: true },
  });
}

function rowsSheet(head: PlanSheetHead, tied: readonly TiedPlan[]): Sheet {
  const text = (header: string, value: (row: TiedPlan) => string): Column<TiedPlan> => ({
    header,
    kind: 'code',
    width: [12, 40],
    value,
  });
  return sheet({
    name: sheets.rows,
    columns: [
      text(columns.number, ({ number }) => number),
      text(columns.row, ({ rowId }) => rowId),
      text(columns.owner, ({ fields }) => fields.owner),
      text(columns.due, ({ fields }) => fields.due),
      text(columns.status, ({ fields }) => fields.status),
      text(columns.note, ({ fields }) => fields.note),
      text(columns.shown, ({ shown }) => shown),
      text(columns.check, (row) => rowCheck(head, row)),
    ],
    rows: tied,
    emptySentence: planSheetText.empty,
    look: { hidden: true, locked: true },
  });
}
