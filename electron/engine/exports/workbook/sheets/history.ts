import type { ExceptionStep } from '../../../../../shared/contract/views.ts';
import { exceptionNumber } from '../../../../../shared/text/components.ts';
import { governanceText as text } from '../../../../../shared/text/workbook-governance.ts';
import { workbookText } from '../../../../../shared/text/workbook.ts';
import type { WorkbookData } from '../data.ts';
import { momentCell, sheet } from '../sheet.ts';
import type { Column, Sheet } from '../sheet.ts';

const { columns } = text;

/** One step in the life of an exception. */
interface Step extends ExceptionStep {
  readonly number: number;
  readonly title: string;
}

/** Every step of every exception, oldest first within each: who, when, why. */
export function exceptionHistorySheet({ exceptions }: WorkbookData): Sheet {
  return sheet({
    name: text.sheets.history,
    columns: stepColumns,
    rows: exceptions
      .toSorted((a, b) => a.number - b.number)
      .flatMap(({ number, title, history }) =>
        history.toReversed().map((step): Step => ({ ...step, number, title })),
      ),
    emptySentence: text.empty.history,
    look: { paper: 'a3', frozenColumns: 1 },
  });
}

const stepColumns: readonly Column<Step>[] = [
  {
    header: workbookText.columns.number,
    kind: 'strong',
    width: [9, 10],
    value: ({ number }) => exceptionNumber(number),
  },
  {
    header: workbookText.columns.title,
    kind: 'text',
    width: [16, 34],
    value: ({ title }) => title,
  },
  { header: columns.when, kind: 'moment', width: [19, 20], value: ({ at }) => momentCell(at) },
  { header: columns.who, kind: 'text', width: [14, 24], value: ({ actor }) => actor },
  { header: columns.step, kind: 'text', width: [16, 40], value: ({ what }) => what },
  { header: columns.why, kind: 'text', width: [20, 60], value: ({ reason }) => reason },
];
