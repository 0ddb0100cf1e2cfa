import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData, WorkbookTrailEntry } from '../data.ts';
import { momentCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';

const { columns } = workbookText;

/** Every recorded change with its place in the chain of hashes. */
export function trailSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.trail,
    columns: trailColumns,
    rows: data.trail,
    emptySentence: workbookText.empty.trail,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

const trailColumns: readonly Column<WorkbookTrailEntry>[] = [
  { header: columns.sequence, kind: 'integer', width: [7, 9], value: (entry) => entry.sequence },
  {
    header: columns.time,
    kind: 'moment',
    width: [19, 20],
    value: (entry) => momentCell(entry.time),
  },
  { header: columns.actor, kind: 'text', width: [12, 20], value: (entry) => entry.actor },
  {
    header: columns.onBehalfOf,
    kind: 'text',
    width: [12, 18],
    value: (entry) => entry.onBehalfOf,
  },
  {
    header: columns.recordedBy,
    kind: 'text',
    width: [12, 20],
    value: (entry) => entry.recordedBy,
  },
  { header: columns.action, kind: 'text', width: [14, 20], value: (entry) => entry.action },
  { header: columns.what, kind: 'text', width: [14, 26], value: (entry) => entry.subject },
  { header: columns.reason, kind: 'text', width: [12, 30], value: (entry) => entry.reason },
  { header: columns.before, kind: 'text', width: [14, 44], value: (entry) => entry.before },
  { header: columns.after, kind: 'text', width: [14, 56], value: (entry) => entry.after },
  { header: columns.batch, kind: 'text', width: [10, 18], value: (entry) => entry.batch },
  {
    header: columns.previousHash,
    kind: 'code',
    width: [35, 35],
    value: (entry) => entry.previousHash,
  },
  { header: columns.hash, kind: 'code', width: [35, 35], value: (entry) => entry.hash },
];
