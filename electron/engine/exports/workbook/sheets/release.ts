import type {
  ChecklistItemView,
  EvidenceView,
  ProductionChangeView,
} from '../../../../../shared/contract/views.ts';
import { words } from '../../../../../shared/text/components.ts';
import { governanceText as text } from '../../../../../shared/text/workbook-governance.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { dayCell, momentCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';

const { columns } = text;

/** Every file of evidence with its hash, and what it shows. */
export function evidenceSheet({ evidence }: WorkbookData): Sheet {
  return sheet({
    name: text.sheets.evidence,
    columns: evidenceColumns,
    rows: evidence,
    emptySentence: text.empty.evidence,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

/** The release checklist, below the plan to back out and what was tested. */
export function checklistSheet({ release }: WorkbookData): Sheet {
  const { backOutPlan, testEvidence } = release.dossier;
  return sheet({
    name: text.sheets.checklist,
    above: [
      { text: text.backOutPlan(backOutPlan), look: 'plain' },
      { text: text.testEvidence(testEvidence), look: 'plain' },
    ],
    columns: checklistColumns,
    rows: release.checklist.map((item, index): Point => ({ ...item, ordinal: index + 1 })),
    emptySentence: text.empty.checklist,
  });
}

/** What was changed in production and documented by nobody at the time. */
export function productionChangesSheet({ release }: WorkbookData): Sheet {
  return sheet({
    name: text.sheets.changes,
    columns: changeColumns,
    rows: release.productionChanges,
    emptySentence: text.empty.changes,
  });
}

const evidenceColumns: readonly Column<EvidenceView>[] = [
  { header: columns.file, kind: 'strong', width: [18, 36], value: ({ fileName }) => fileName },
  { header: columns.subject, kind: 'text', width: [20, 40], value: ({ about }) => about },
  {
    header: workbookText.columns.size,
    kind: 'integer',
    width: [10, 12],
    value: ({ size }) => size,
  },
  {
    header: workbookText.columns.sha256,
    kind: 'code',
    width: [35, 35],
    value: ({ sha256 }) => sha256,
  },
  { header: columns.mediaType, kind: 'text', width: [14, 26], value: ({ mediaType }) => mediaType },
  { header: columns.note, kind: 'text', width: [12, 34], value: ({ note }) => note },
  { header: columns.addedBy, kind: 'text', width: [12, 20], value: ({ addedBy }) => addedBy },
  {
    header: columns.addedAt,
    kind: 'moment',
    width: [19, 20],
    value: ({ addedAt }) => momentCell(addedAt),
  },
];

interface Point extends ChecklistItemView {
  readonly ordinal: number;
}

const checklistColumns: readonly Column<Point>[] = [
  { header: columns.ordinal, kind: 'integer', width: [6, 7], value: ({ ordinal }) => ordinal },
  { header: columns.point, kind: 'strong', width: [40, 60], value: (item) => item.text },
  {
    header: columns.state,
    kind: 'text',
    width: [13, 15],
    value: ({ state }) => text.states[state],
  },
  { header: columns.note, kind: 'text', width: [20, 44], value: ({ note }) => note },
  {
    header: columns.answeredBy,
    kind: 'text',
    width: [12, 20],
    value: ({ answeredBy }) => answeredBy,
  },
  {
    header: columns.answeredAt,
    kind: 'moment',
    width: [19, 20],
    value: ({ answeredAt }) => momentCell(answeredAt),
  },
  {
    header: columns.evidenceCount,
    kind: 'integer',
    width: [10, 10],
    value: ({ evidence }) => evidence,
  },
];

const changeColumns: readonly Column<ProductionChangeView>[] = [
  { header: columns.date, kind: 'date', width: [11, 12], value: ({ date }) => dayCell(date) },
  {
    header: workbookText.columns.dimension,
    kind: 'text',
    width: [14, 15],
    value: ({ dimension }) => words.dimension[dimension],
  },
  { header: columns.change, kind: 'text', width: [24, 50], value: ({ what }) => what },
  { header: columns.madeBy, kind: 'text', width: [12, 22], value: ({ madeBy }) => madeBy },
  { header: columns.foundHow, kind: 'text', width: [18, 36], value: ({ foundHow }) => foundHow },
  {
    header: columns.resolution,
    kind: 'text',
    width: [18, 40],
    value: ({ resolution }) => resolution,
  },
];
