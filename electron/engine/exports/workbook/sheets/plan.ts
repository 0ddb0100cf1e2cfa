import type { GapView, MaintenanceWindow } from '../../../../../shared/contract/views.ts';
import { remediationStatuses } from '../../../../../shared/model/words.ts';
import { words } from '../../../../../shared/text/components.ts';
import { planSheetText } from '../../../../../shared/text/plan-sheet.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { dayCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';
import { identityColumns, riskCell, valueColumns } from './common.ts';
import { dispositionText } from './gaps.ts';

const { columns } = workbookText;

/**
 * Every gap (rated difference) with what is to be done, by whom, until when. Owner, due, status and
 * comment can be filled in and read back.
 */
export function planSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.plan,
    columns: planColumns(data.windows),
    rows: plannedGaps(data.gaps),
    emptySentence: workbookText.empty.plan,
    look: { paper: 'a3', frozenColumns: 2, locked: true },
  });
}

/** Every gap (rated difference) in the order of the plan. */
export function plannedGaps<Gap extends GapView>(gaps: readonly Gap[]): readonly Gap[] {
  return gaps.filter(({ row }) => row.rating !== null).toSorted(byPriority);
}

/** First what comes first; what has no priority yet stands at the end, in row order. */
function byPriority(a: GapView, b: GapView): number {
  return (a.priority ?? Infinity) - (b.priority ?? Infinity) || 0;
}

/** Columns of the sheet, which templates choose from. */
export function planColumns(windows: readonly MaintenanceWindow[]): readonly Column<GapView>[] {
  return [...whatColumns, ...whoColumns, ...whenColumns(windows), ...restColumns];
}

const whatColumns: readonly Column<GapView>[] = [
  { header: columns.priority, kind: 'integer', width: [9, 9], value: (gap) => gap.priority },
  ...identityColumns<GapView>((gap) => gap.row),
  ...valueColumns<GapView>((gap) => gap.row),
  {
    header: columns.risk,
    kind: 'risk',
    width: [9, 10],
    value: ({ row }) => riskCell(row.rating?.risk ?? null, workbookText.notRated),
  },
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
  {
    header: columns.advised,
    kind: 'text',
    width: [13, 16],
    value: ({ advised }) => (advised === null ? null : words.disposition[advised]),
  },
  {
    header: columns.departs,
    kind: 'text',
    width: [12, 26],
    value: ({ row }) => row.plan.dispositionReason,
  },
  {
    header: columns.mitigation,
    kind: 'text',
    width: [12, 30],
    value: ({ row }) => row.plan.mitigation,
  },
];

const whoColumns: readonly Column<GapView>[] = [
  {
    header: columns.owner,
    kind: 'entry',
    width: [12, 20],
    value: ({ row }) => row.plan.owner,
    prompt: planSheetText.prompts.owner,
  },
  {
    header: columns.contact,
    kind: 'text',
    width: [12, 24],
    value: ({ row }) => row.plan.ownerContact,
  },
];

function whenColumns(windows: readonly MaintenanceWindow[]): readonly Column<GapView>[] {
  const byId = new Map(windows.map((window) => [window.id, window]));
  return [
    {
      header: columns.due,
      kind: 'due',
      width: [11, 12],
      value: ({ row }) => dayCell(row.plan.due),
      prompt: planSheetText.prompts.due,
    },
    {
      header: columns.window,
      kind: 'text',
      width: [14, 30],
      value: ({ row }) => windowText(byId.get(row.plan.windowId ?? '')),
    },
    { header: columns.phases, kind: 'text', width: [10, 12], value: phasesText },
    {
      header: columns.status,
      kind: 'choice',
      width: [11, 13],
      value: ({ row }) => words.status[row.plan.status],
      choices: remediationStatuses
        .filter((status) => status !== 'verified')
        .map((status) => words.status[status]),
      prompt: planSheetText.prompts.status,
    },
  ];
}

function windowText(window: MaintenanceWindow | undefined): string | null {
  return window ? workbookText.window(window.title, window.startsOn, window.endsOn) : null;
}

function phasesText({ phases }: GapView): string | null {
  const done = phases.filter(({ status }) => status === 'done').length;
  return phases.length === 0 ? null : workbookText.phases(done, phases.length);
}

const restColumns: readonly Column<GapView>[] = [
  {
    header: columns.reviewOn,
    kind: 'date',
    width: [11, 12],
    value: ({ row }) => dayCell(row.plan.reviewOn),
  },
  {
    header: columns.noticedBy,
    kind: 'text',
    width: [12, 24],
    value: ({ row }) => row.plan.noticedBy,
  },
  {
    header: columns.rolledBackBy,
    kind: 'text',
    width: [12, 24],
    value: ({ row }) => row.plan.rolledBackBy,
  },
  {
    header: columns.comment,
    kind: 'entry',
    width: [14, 30],
    value: ({ row }) => row.plan.note,
    prompt: planSheetText.prompts.note,
  },
  {
    header: columns.missing,
    kind: 'text',
    width: [12, 26],
    value: (gap) => gap.missing.join('\n'),
  },
];
