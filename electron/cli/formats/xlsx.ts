import { sides } from '../../../shared/model/index.ts';
import type {
  CollectedSource,
  ComparedRow,
  Difference,
  ExpectedDifference,
  Side,
  UnpairedSource,
} from '../../../shared/model/index.ts';
import { cliText, reportText as words } from '../../../shared/text/cli.ts';
import type { WorkbookProperties } from '../../engine/exports/workbook/hucre.ts';
import { sheet } from '../../engine/exports/workbook/sheet.ts';
import type { Column, ColumnKind, Sheet } from '../../engine/exports/workbook/sheet.ts';
import { writeSheets } from '../../engine/exports/workbook/write-sheets.ts';
import { leftOutOf } from '../left-out.ts';
import type { LeftOutNote } from '../left-out.ts';
import type { ComparedEnvironments, Format } from './format.ts';
import { shown } from './format.ts';

/** A workbook by the same writer as the app's: every text safe, every cell read back. */
export const xlsx: Format = async (compared) =>
  (await writeSheets(reportSheets(compared), properties())).bytes;

function properties(): WorkbookProperties {
  return {
    title: words.title,
    subject: '',
    creator: cliText.name,
    created: new Date(),
    description: '',
    developmentRuntime: false,
  };
}

function reportSheets(compared: ComparedEnvironments): readonly Sheet[] {
  const { differences, expected, unpaired } = compared.comparison;
  const look = { paper: 'a3' } as const;
  const emptySentence = words.none;
  return [
    sheet({
      name: words.differences,
      above: [{ text: words.profile(compared.profile), look: 'plain' }],
      columns: differenceColumns,
      rows: differences,
      emptySentence,
      look,
    }),
    sheet({ name: words.expected, columns: expectedColumns, rows: expected, emptySentence, look }),
    sheet({ name: words.unpaired, columns: unpairedColumns, rows: unpaired, emptySentence }),
    sheet({
      name: words.sources,
      columns: sourceColumns,
      rows: sides.flatMap((side) => compared[side].sources.map((source) => ({ side, source }))),
      emptySentence,
      look,
    }),
    sheet({
      name: words.leftOut,
      columns: leftOutColumns,
      rows: sides.flatMap((side) => leftOutOf(compared[side]).map((note) => ({ side, note }))),
      emptySentence,
      look,
    }),
  ];
}

const widths: Readonly<Partial<Record<ColumnKind, Column<never>['width']>>> = {
  text: [12, 40],
  integer: [9, 12],
  code: [16, 66],
};

function column<Row>(
  header: string,
  value: Column<Row>['value'],
  kind: ColumnKind = 'text',
): Column<Row> {
  return { header, kind, width: widths[kind] ?? [12, 40], value };
}

const placeColumns: readonly Column<ComparedRow>[] = [
  column(words.dimension, (row) => row.dimension),
  column(words.subject, (row) => row.subject),
  column(words.attribute, (row) => row.name),
];

const valueColumns: readonly Column<ComparedRow>[] = [
  column(words.staging, (row) => shown(row.staging)),
  column(words.production, (row) => shown(row.production)),
];

const differenceColumns: readonly Column<Difference>[] = [
  ...placeColumns,
  column(words.kind, (row) => row.kind),
  ...valueColumns,
  column(words.risk, (row) => row.suggestion.risk ?? words.noRisk),
  column(words.rule, (row) => row.suggestion.rule),
  column(words.reasons, (row) => row.suggestion.reasons.join(' ')),
];

const expectedColumns: readonly Column<ExpectedDifference>[] = [
  column(words.variation, (row) => row.variation),
  ...placeColumns,
  ...valueColumns,
  column(words.reasons, (row) => row.reason),
];

const unpairedColumns: readonly Column<UnpairedSource>[] = [
  column(words.side, (row) => row.side),
  column(words.file, (row) => row.path),
  column(words.attributes, (row) => row.attributes, 'integer'),
];

interface SourceLine {
  readonly side: Side;
  readonly source: CollectedSource;
}

const sourceColumns: readonly Column<SourceLine>[] = [
  column(words.side, ({ side }) => side),
  column(words.file, ({ source }) => source.path),
  column(words.collector, ({ source }) => source.collector),
  column(words.sha256, ({ source }) => source.sha256, 'code'),
  column(words.attributes, ({ source }) => source.attributes.length, 'integer'),
  column(words.volatile, ({ source }) => asideCount(source, 'volatile'), 'integer'),
  column(words.skipped, ({ source }) => asideCount(source, 'skipped'), 'integer'),
];

interface LeftOutLine {
  readonly side: Side;
  readonly note: LeftOutNote;
}

const leftOutColumns: readonly Column<LeftOutLine>[] = [
  column(words.side, ({ side }) => side),
  column(words.file, ({ note }) => note.path),
  column(words.code, ({ note }) => note.code),
  column(words.reasons, ({ note }) => note.message),
];

function asideCount({ setAside }: CollectedSource, how: 'volatile' | 'skipped'): number {
  return setAside.filter((item) => item.how === how).length;
}
