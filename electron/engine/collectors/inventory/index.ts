import { AppError } from '../../../../shared/model/index.ts';
import type { CollectedSource, Side } from '../../../../shared/model/index.ts';
import { inventoryText, tableText } from '../../../../shared/text/formats/inventory.ts';
import { SourceBuilder } from '../common/builder.ts';
import { isWorkbook } from '../../spreadsheets/grid.ts';
import { readDelimited, widthOf } from '../common/delimited.ts';
import { nothingInside } from '../common/errors.ts';
import { answersOf } from '../common/mapping.ts';
import { stemOf } from '../common/settings.ts';
import { MappingNeeded } from '../types.ts';
import type { CollectContext, Collector, Detection, SourceFile } from '../types.ts';
import { columnsOf, environmentOf } from './columns.ts';
import type { Columns } from './columns.ts';
import { inventoryMapping } from './mapping.ts';
import { previewOf } from './preview.ts';
import { RowReader } from './rows.ts';
import type { Tables, TableSheet } from './table.ts';
import { readWorkbook } from './workbook.ts';

const VERSION = '1';

/** Reads tables of a configuration database: one attribute a row. */
export const inventory: Collector = {
  id: 'inventory',
  version: VERSION,
  title: 'Inventory',
  formats: ['CSV', 'XLSX', 'XLS', 'ODS'],
  dimensions: ['infrastructure', 'dependencies', 'data', 'network'],
  description:
    'Reads a table of a configuration database, one attribute a row, by its headers or by the columns that a person names.',
  filePatterns: ['*.csv', '*.tsv', '*.xlsx', '*.xlsm', '*.xls', '*.ods'],
  sample: 'inventory.csv',
  answers: answersOf(inventoryMapping),
  readsBytes: ({ path, head }) => isWorkbook(path, head),
  detect,
  collect,
};

function detect(file: SourceFile): Detection | null {
  if (isWorkbook(file.path, file.bytes)) {
    return { confidence: 0.8, because: inventoryText.because.workbook };
  }
  if (!/\.(?:csv|tsv)$/i.test(file.path) || widthOf(file.text) < 2) return null;
  return { confidence: 0.6, because: inventoryText.because.namedTable };
}

async function collect(file: SourceFile, context: CollectContext): Promise<CollectedSource> {
  const tables = await readTables(file, context);
  const read = readable(tables, file, context);
  const builder = new SourceBuilder(file, context);
  for (const warning of tables.warnings) builder.warn(warning);
  const side = context.side ?? null;
  const reader = new RowReader(builder, side);
  const several = read.filter(({ sheet }) => environmentOf(sheet.name ?? '') === null).length > 1;
  for (const { sheet, columns } of read)
    reader.read({ sheet, columns, prefix: several, whole: stemOf(file.path) });
  reader.finish();
  const rows = read.reduce((sum, { sheet }) => sum + sheet.rows.length - 1, 0);
  if (rows === 0)
    throw new AppError({
      code: 'inventory.empty',
      ...inventoryText.noRows,
      place: { file: file.path },
    });
  if (reader.taken === 0) throw noOwnRows(file, side);
  return builder.build({
    collector: inventory.id,
    collectorVersion: VERSION,
    scope: stemOf(file.path),
    detection: inventoryText.detection({ kind: tables.kind, sheets: read.length, rows }),
  });
}

async function readTables(file: SourceFile, context: CollectContext): Promise<Tables> {
  if (isWorkbook(file.path, file.bytes)) return readWorkbook(file, context);
  const { rows, delimiter, cutOff } = await readDelimited(file, context);
  const at = cutOff === null ? null : inventoryText.row(cutOff);
  const warnings =
    cutOff === null ? [] : [{ code: 'table.cut-off', message: tableText.cutOff(cutOff), at }];
  return { kind: tableText.delimited(delimiter), sheets: [{ name: null, rows }], warnings };
}

interface ReadableSheet {
  readonly sheet: TableSheet;
  readonly columns: Columns;
}

/** Sheets whose columns are known. A workbook may have others, such as a cover; not all of them. */
function readable(
  tables: Tables,
  file: SourceFile,
  context: CollectContext,
): readonly ReadableSheet[] {
  const [first] = tables.sheets;
  if (!first) throw nothingInside(file.path);
  const read = tables.sheets.flatMap((sheet) => {
    const columns = columnsOf(sheet, context.mappings ?? []);
    return columns ? [{ sheet, columns }] : [];
  });
  if (read.length > 0) return read;
  const [largest = first] = tables.sheets.toSorted((a, b) => b.rows.length - a.rows.length);
  throw new MappingNeeded(
    {
      code: 'inventory.mapping-needed',
      ...inventoryText.mappingNeeded,
      place: { file: file.path },
    },
    previewOf(largest),
  );
}

function noOwnRows(file: SourceFile, side: Side | null): AppError {
  const told = side === null ? inventoryText.noRows : inventoryText.noOwnRows;
  return new AppError({ code: 'inventory.no-rows', ...told, place: { file: file.path } });
}
