import { declaredVariation, patternOf } from '../../../../../shared/compare/index.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData, WorkbookVariation } from '../data.ts';
import { sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';
import { kindColumn, placeColumns, valueColumns } from './common.ts';

const { columns } = workbookText;

/** Differences that a named rule or a person's word explains. */
export function variationsSheet(data: WorkbookData): Sheet {
  return sheet({
    name: workbookText.sheets.variations,
    columns: variationColumns,
    rows: data.variations,
    emptySentence: workbookText.empty.variations,
  });
}

const variationColumns: readonly Column<WorkbookVariation>[] = [
  ...placeColumns<WorkbookVariation>((each) => each.row),
  ...valueColumns<WorkbookVariation>((each) => each.row),
  kindColumn<WorkbookVariation>((each) => each.row),
  {
    header: columns.variation,
    kind: 'text',
    width: [14, 24],
    value: ({ row: { variation } }) =>
      patternOf(variation ?? '') === null ? variation : declaredVariation,
  },
  { header: columns.reason, kind: 'text', width: [20, 44], value: (each) => each.reason },
];
