import type { SourceWarning } from '../../../../../shared/model/attribute.ts';
import { dimensions } from '../../../../../shared/model/words.ts';
import { words } from '../../../../../shared/text/components.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData, WorkbookSource } from '../data.ts';
import { momentCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';

const { columns } = workbookText;

/** Where every attribute came from. */
export function sourcesSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.sources,
    columns: sourceColumns,
    rows: data.sources,
    emptySentence: workbookText.empty.sources,
    look: { paper: 'a3' },
  });
}

const sourceColumns: readonly Column<WorkbookSource>[] = [
  {
    header: columns.side,
    kind: 'strong',
    width: [13, 14],
    value: (source) => words.side[source.side],
  },
  { header: columns.path, kind: 'text', width: [18, 34], value: (source) => source.path },
  {
    header: columns.collector,
    kind: 'text',
    width: [14, 22],
    value: (source) => source.collectorTitle,
  },
  {
    header: columns.collectorVersion,
    kind: 'text',
    width: [9, 10],
    value: (source) => source.collectorVersion,
  },
  {
    header: columns.capturedAt,
    kind: 'moment',
    width: [19, 20],
    value: (source) => momentCell(source.capturedAt),
  },
  {
    header: columns.capturedBy,
    kind: 'text',
    width: [12, 18],
    value: (source) => source.capturedBy,
  },
  countColumn(columns.size, (source) => source.size),
  countColumn(columns.attributes, (source) => source.attributes),
  ...dimensions.map((dimension) =>
    countColumn(words.dimension[dimension], (source) => source.byDimension[dimension]),
  ),
  countColumn(columns.volatile, (source) => source.volatile),
  countColumn(columns.skipped, (source) => source.skipped),
  countColumn(columns.secrets, (source) => source.sensitive),
  {
    header: columns.compared,
    kind: 'text',
    width: [11, 14],
    value: ({ unpaired }) => (unpaired ? workbookText.comparedNo : workbookText.comparedYes),
  },
  {
    header: columns.warnings,
    kind: 'text',
    width: [12, 36],
    value: ({ warnings }) => warnings.map(warningText).join('\n'),
  },
  {
    header: columns.detection,
    kind: 'text',
    width: [14, 30],
    value: (source) => source.detection,
  },
  { header: columns.sha256, kind: 'code', width: [35, 35], value: (source) => source.sha256 },
];

function countColumn(
  header: string,
  value: (source: WorkbookSource) => number,
): Column<WorkbookSource> {
  return { header, kind: 'integer', width: [8, 11], value };
}

function warningText({ message, at }: SourceWarning): string {
  return at === null ? message : `${at}: ${message}`;
}
