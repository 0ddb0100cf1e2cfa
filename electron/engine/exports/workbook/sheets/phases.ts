import type { GapView, PhaseView } from '../../../../../shared/contract/views.ts';
import { words } from '../../../../../shared/text/components.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { dayCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';
import { identityColumns, riskCell } from './common.ts';

const { columns } = workbookText;

/** One step of the plan of a gap. */
interface Step {
  readonly gap: GapView;
  /** Counts from 1. */
  readonly ordinal: number;
  readonly phase: PhaseView;
}

/** Every phase of the gaps that are planned in phases, gap by gap. */
export function phasesSheet({ gaps }: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.phases,
    columns: stepColumns,
    rows: gaps.flatMap((gap) =>
      gap.phases.map((phase, index): Step => ({ gap, ordinal: index + 1, phase })),
    ),
    emptySentence: workbookText.empty.phases,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

const stepColumns: readonly Column<Step>[] = [
  ...identityColumns<Step>(({ gap }) => gap.row),
  {
    header: columns.risk,
    kind: 'risk',
    width: [9, 10],
    value: ({ gap }) => riskCell(gap.row.rating?.risk ?? null, workbookText.notRated),
  },
  { header: columns.owner, kind: 'text', width: [12, 20], value: ({ gap }) => gap.row.plan.owner },
  { header: columns.ordinal, kind: 'integer', width: [8, 8], value: ({ ordinal }) => ordinal },
  { header: columns.title, kind: 'text', width: [20, 50], value: ({ phase }) => phase.title },
  { header: columns.due, kind: 'date', width: [11, 12], value: ({ phase }) => dayCell(phase.due) },
  {
    header: columns.status,
    kind: 'text',
    width: [10, 12],
    value: ({ phase }) => words.status[phase.status],
  },
  {
    header: columns.overdue,
    kind: 'text',
    width: [9, 9],
    value: ({ phase }) => (phase.overdue ? workbookText.yes : workbookText.no),
  },
];
