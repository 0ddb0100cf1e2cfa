import type { DifferenceRow, RegisterView, SideView } from '../../../../shared/contract/views.ts';
import { attributeNaming } from '../../../../shared/judging/naming.ts';
import { sides } from '../../../../shared/model/words.ts';
import { exceptionNumber, gapNumber, words } from '../../../../shared/text/components.ts';
import { registerReport, reportText } from '../../../../shared/text/report.ts';
import type { WorkbookAbout } from '../workbook/data.ts';
import { sideText } from '../workbook/sheets/common.ts';
import { dispositionText } from '../workbook/sheets/gaps.ts';
import { lines, markup } from './html.ts';
import type { Content } from './html.ts';
import type { Column } from './table.ts';

const { columns } = reportText;

/** What stands below the title of every report. */
export function leadOf({ audit }: WorkbookAbout): string {
  const { staging, production } = audit.environments;
  return reportText.lead(
    audit.release,
    audit.number,
    audit.plannedDate,
    staging.name,
    production.name,
  );
}

type GapColumn = 'number' | 'what' | 'staging' | 'production' | 'risk' | 'plan';

/** Columns of a difference, each as wide as the table gives it. */
export const gapColumns: Readonly<
  Record<GapColumn, (width: number) => Column<{ readonly row: DifferenceRow }>>
> = {
  number: (width) => ({
    header: columns.number,
    width,
    look: 'strong',
    cell: ({ row }) => gapNumber(row.number),
  }),
  what: (width) => ({ header: columns.what, width, cell: ({ row }) => namedGap(row) }),
  staging: (width) => ({
    header: columns.staging,
    width,
    look: 'value',
    cell: ({ row }) => valueCell(row.staging),
  }),
  production: (width) => ({
    header: columns.production,
    width,
    look: 'value',
    cell: ({ row }) => valueCell(row.production),
  }),
  risk: (width) => ({
    header: columns.risk,
    width,
    look: 'words',
    cell: ({ row }) => riskText(row),
  }),
  plan: (width) => ({ header: columns.plan, width, cell: ({ row }) => planText(row) }),
};

/** Characters that a column of values takes; what is longer has the whole width to itself. */
const COLUMN_VALUE = 240;

function valueCell(side: SideView): string {
  const text = sideText(side);
  return text.length > COLUMN_VALUE ? reportText.below : text;
}

/** Long values of a row, in the width of the table; null where it has none. */
export function longValues({ row }: { readonly row: DifferenceRow }): Content {
  const long = sides.flatMap((side) => {
    const text = sideText(row[side]);
    return text.length > COLUMN_VALUE ? [{ side, text }] : [];
  });
  if (long.length === 0) return null;
  return lines(
    long.map(({ side, text }) => markup`${columns[side]}: <span class="value">${text}</span>`),
  );
}

/** Attribute, dimension and subject. */
function namedGap(row: DifferenceRow): Content {
  const { title, subject } = attributeNaming(row);
  return lines([
    markup`<span class="strong">${title}</span>`,
    `${words.dimension[row.dimension]}, ${subject}`,
  ]);
}

function riskText({ rating, suggestion }: DifferenceRow): Content {
  if (rating !== null) return markup`<span class="strong">${words.risk[rating.risk]}</span>`;
  if (suggestion.risk === null) return reportText.unrated;
  return reportText.suggested(words.risk[suggestion.risk]);
}

function planText(row: DifferenceRow): string {
  const { owner, due } = row.plan;
  const disposition = dispositionText(row);
  const named = reportText.ownerDue(owner ?? reportText.noOwner, due ?? reportText.noDue);
  return [disposition, owner === null && due === null ? null : named]
    .filter((part) => part !== null)
    .join('\n');
}

type Exception = RegisterView['exceptions'][number];
type ExceptionColumn =
  | 'number'
  | 'title'
  | 'standing'
  | 'until'
  | 'requester'
  | 'owner'
  | 'approver';

/** Columns of an exception, each as wide as the table gives it. */
export const exceptionColumns: Readonly<
  Record<ExceptionColumn, (width: number) => Column<Exception>>
> = {
  number: (width) => ({
    header: columns.number,
    width,
    look: 'strong',
    cell: ({ number }) => exceptionNumber(number),
  }),
  title: (width) => ({ header: columns.title, width, cell: ({ title }) => title }),
  standing: (width) => ({
    header: columns.standing,
    width,
    cell: ({ standing }) => words.standing[standing],
  }),
  until: (width) => ({ header: columns.until, width, cell: untilText }),
  requester: (width) => ({ header: columns.requester, width, cell: ({ requester }) => requester }),
  owner: (width) => ({ header: columns.owner, width, cell: ({ owner }) => owner }),
  approver: (width) => ({ header: columns.approver, width, cell: ({ approver }) => approver }),
};

/** Until when an exception stands, or what calls for its review. */
function untilText({ expiresOn, reviewTrigger }: Exception): string {
  const { open, trigger } = registerReport.until;
  if (expiresOn !== null) return expiresOn;
  return reviewTrigger === null ? open : trigger(reviewTrigger);
}
