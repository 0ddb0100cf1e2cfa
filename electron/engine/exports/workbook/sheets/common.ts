import type { DifferenceRow, SideView } from '../../../../../shared/contract/views.ts';
import { attributeNaming } from '../../../../../shared/judging/naming.ts';
import type { Risk } from '../../../../../shared/model/words.ts';
import { gapNumber, words } from '../../../../../shared/text/components.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { Column } from '../sheet.ts';

const { columns } = workbookText;

/** A side's value in the source's spelling, or its state. A secret shows that it is there. */
export function sideText(side: SideView): string {
  return side.state === 'value' ? (side.value ?? '') : workbookText.states[side.state];
}

/** The word of a risk, or what stands where there is none. */
export function riskCell(risk: Risk | null, otherwise: string): string {
  return risk === null ? otherwise : words.risk[risk];
}

/** Number, dimension, subject and attribute: what identifies a difference. */
export function identityColumns<Row>(row: (of: Row) => DifferenceRow): readonly Column<Row>[] {
  return [
    {
      header: columns.number,
      kind: 'strong',
      width: [9, 10],
      value: (of) => gapNumber(row(of).number),
    },
    ...placeColumns(row),
  ];
}

/** Dimension, subject and attribute. */
export function placeColumns<Row>(row: (of: Row) => DifferenceRow): readonly Column<Row>[] {
  return [
    {
      header: columns.dimension,
      kind: 'text',
      width: [14, 15],
      value: (of) => words.dimension[row(of).dimension],
    },
    {
      header: columns.subject,
      kind: 'text',
      width: [14, 30],
      value: (of) => attributeNaming(row(of)).subject,
    },
    {
      header: columns.attribute,
      kind: 'text',
      width: [14, 32],
      value: (of) => attributeNaming(row(of)).title,
    },
  ];
}

/** Both values. */
export function valueColumns<Row>(row: (of: Row) => DifferenceRow): readonly Column<Row>[] {
  return [
    {
      header: columns.stagingValue,
      kind: 'text',
      width: [12, 26],
      value: (of) => sideText(row(of).staging),
    },
    {
      header: columns.productionValue,
      kind: 'text',
      width: [12, 26],
      value: (of) => sideText(row(of).production),
    },
  ];
}

/** The kind of a difference in words. */
export function kindColumn<Row>(row: (of: Row) => DifferenceRow): Column<Row> {
  return {
    header: columns.kind,
    kind: 'text',
    width: [12, 16],
    value: (of) => kindWords(row(of)),
  };
}

/** A gap that was verified as closed needs no such remark: its status says so. */
function kindWords({ kind, goneSince, plan }: DifferenceRow): string {
  const isLost = goneSince !== null && plan.status !== 'verified';
  return isLost ? workbookText.notFound(words.kind[kind]) : words.kind[kind];
}
