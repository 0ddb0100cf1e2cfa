import { utils, write } from 'xlsx';
import type { WorkSheet } from 'xlsx';
import { reportText as words } from '../../../shared/text/cli.ts';
import type { ComparedEnvironments, Format } from './format.ts';
import { shown } from './format.ts';

/** The longest text that a cell of the format holds. */
const LONGEST_CELL = 32_767;

/** A plain workbook: every value as text, so that nothing runs as a formula. */
export const xlsx: Format = (compared) => {
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet(differenceRows(compared)), words.differences);
  utils.book_append_sheet(book, sheet(expectedRows(compared)), words.expected);
  utils.book_append_sheet(book, sheet(unpairedRows(compared)), words.unpaired.slice(0, 31));
  utils.book_append_sheet(book, sheet(sourceRows(compared)), words.sources);
  const bytes: ArrayBuffer = write(book, { type: 'array', bookType: 'xlsx', compression: true });
  return new Uint8Array(bytes);
};

type Row = readonly (string | number)[];

function sheet(rows: readonly Row[]): WorkSheet {
  const cells = rows.map((row) =>
    row.map((value) =>
      typeof value === 'number'
        ? { t: 'n', v: value }
        : { t: 's', v: value.slice(0, LONGEST_CELL), z: '@' },
    ),
  );
  return utils.aoa_to_sheet(cells);
}

function differenceRows({ comparison }: ComparedEnvironments): readonly Row[] {
  const head = [
    words.dimension,
    words.subject,
    words.attribute,
    words.kind,
    words.staging,
    words.production,
    words.risk,
    words.rule,
    words.reasons,
  ];
  const rows = comparison.differences.map((row) => [
    row.dimension,
    row.subject,
    row.name,
    row.kind,
    shown(row.staging),
    shown(row.production),
    row.suggestion.risk ?? words.noRisk,
    row.suggestion.rule ?? '',
    row.suggestion.reasons.join(' '),
  ]);
  return [head, ...rows];
}

function expectedRows({ comparison }: ComparedEnvironments): readonly Row[] {
  const head = [
    words.variation,
    words.dimension,
    words.subject,
    words.attribute,
    words.staging,
    words.production,
    words.reasons,
  ];
  const rows = comparison.expected.map((row) => [
    row.variation,
    row.dimension,
    row.subject,
    row.name,
    shown(row.staging),
    shown(row.production),
    row.reason,
  ]);
  return [head, ...rows];
}

function unpairedRows({ comparison }: ComparedEnvironments): readonly Row[] {
  const rows = comparison.unpaired.map((row) => [row.side, row.path, row.attributes]);
  return [[words.side, words.file, words.attributes], ...rows];
}

function sourceRows(compared: ComparedEnvironments): readonly Row[] {
  const head = [
    words.side,
    words.file,
    words.collector,
    'SHA-256',
    words.attributes,
    words.volatile,
    words.skipped,
  ];
  const rows = (['staging', 'production'] as const).flatMap((side) =>
    compared[side].sources.map((source) => [
      side,
      source.path,
      source.collector,
      source.sha256,
      source.attributes.length,
      source.setAside.filter((item) => item.how === 'volatile').length,
      source.setAside.filter((item) => item.how === 'skipped').length,
    ]),
  );
  return [head, ...rows];
}
