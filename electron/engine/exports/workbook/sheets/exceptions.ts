import type { RegisterView } from '../../../../../shared/contract/views.ts';
import { exceptionNumber, gapNumber, words } from '../../../../../shared/text/components.ts';
import { governanceText } from '../../../../../shared/text/workbook-governance.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { dayCell, momentCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';

const { columns } = workbookText;
type Exception = RegisterView['exceptions'][number];

/** The register: every exception of the system with all fields of the template. */
export function exceptionsSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.exceptions,
    columns: exceptionColumns,
    rows: data.exceptions,
    emptySentence: workbookText.empty.exceptions,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

/** Columns of the sheet, which templates choose from. */
export const exceptionColumns: readonly Column<Exception>[] = [
  {
    header: columns.number,
    kind: 'strong',
    width: [9, 10],
    value: (each) => exceptionNumber(each.number),
  },
  { header: columns.title, kind: 'text', width: [16, 28], value: (each) => each.title },
  {
    header: columns.dimension,
    kind: 'text',
    width: [14, 15],
    value: (each) => words.dimension[each.dimension],
  },
  {
    header: columns.covers,
    kind: 'text',
    width: [9, 16],
    value: (each) => each.covered.map((row) => gapNumber(row.number)).join(', '),
  },
  { header: columns.reason, kind: 'text', width: [18, 34], value: (each) => each.reason },
  {
    header: columns.riskAssessment,
    kind: 'text',
    width: [18, 34],
    value: (each) => each.riskAssessment,
  },
  { header: columns.mitigation, kind: 'text', width: [18, 34], value: (each) => each.mitigation },
  {
    header: governanceText.columns.compensatingControl,
    kind: 'text',
    width: [18, 34],
    value: (each) => each.compensatingControl,
  },
  { header: columns.requester, kind: 'text', width: [12, 18], value: (each) => each.requester },
  { header: columns.owner, kind: 'text', width: [12, 18], value: (each) => each.owner },
  { header: columns.approver, kind: 'text', width: [12, 18], value: (each) => each.approver },
  {
    header: columns.state,
    kind: 'text',
    width: [11, 12],
    value: (each) => words.standing[each.standing],
  },
  {
    header: columns.expiresOn,
    kind: 'date',
    width: [11, 12],
    value: (each) => dayCell(each.expiresOn),
  },
  {
    header: columns.reviewTrigger,
    kind: 'text',
    width: [12, 24],
    value: (each) => each.reviewTrigger,
  },
  {
    header: governanceText.columns.nextCheck,
    kind: 'date',
    width: [11, 12],
    value: (each) => dayCell(each.nextCheckOn),
  },
  {
    header: columns.requestedAt,
    kind: 'moment',
    width: [19, 20],
    value: (each) => momentCell(each.requestedAt),
  },
  {
    header: columns.decidedAt,
    kind: 'moment',
    width: [19, 20],
    value: (each) => momentCell(each.decidedAt),
  },
  {
    header: columns.decisionNote,
    kind: 'text',
    width: [12, 28],
    value: (each) => each.decisionNote,
  },
  {
    header: governanceText.columns.approvedHow,
    kind: 'text',
    width: [12, 20],
    value: ({ approval }) => approval && governanceText.approvals[approval.how],
  },
  {
    header: governanceText.columns.voids,
    kind: 'text',
    width: [12, 34],
    value: (each) => each.voids.map(({ sentence }) => sentence).join('\n'),
  },
  {
    header: governanceText.columns.renews,
    kind: 'text',
    width: [9, 11],
    value: (each) => each.renewsNumber && exceptionNumber(each.renewsNumber),
  },
  {
    header: governanceText.columns.evidence,
    kind: 'text',
    width: [14, 40],
    value: (each) =>
      each.evidence.map(({ fileName, sha256 }) => governanceText.file(fileName, sha256)).join('\n'),
  },
  {
    header: governanceText.columns.approvedContent,
    kind: 'code',
    width: [35, 35],
    value: (each) => each.approvedHash,
  },
];
