import type { TemplateKind } from '../../../../shared/contract/commands/exports.ts';
import type { TemplateField } from '../../../../shared/contract/views.ts';
import { templateText } from '../../../../shared/text/workbook-templates.ts';
import type { Heading } from '../workbook/sheet.ts';
import { exceptionColumns } from '../workbook/sheets/exceptions.ts';
import { planColumns } from '../workbook/sheets/plan.ts';
import { poamColumns } from '../workbook/sheets/poam.ts';
import { scorecardColumns } from '../workbook/sheets/scorecard.ts';

/**
 * What a column of each kind of template can be filled with: the columns of the built-in tables, for
 * a plan those of the plan of action and milestones too. Ids come from the headers; a record keeps
 * them, so a header that is renamed needs its old id among the known ones.
 */
export const templateFields: Readonly<Record<TemplateKind, readonly TemplateField[]>> = {
  scorecard: scorecardColumns.map((column) => fieldOf(column)),
  register: exceptionColumns.map((column) => fieldOf(column)),
  plan: [
    ...planColumns([]).map((column) => fieldOf(column)),
    ...poamColumns.map(({ header }) => ({
      id: `poam.${slug(header)}`,
      title: templateText.ofPoam(header),
    })),
  ],
};

function fieldOf({ header }: Pick<Heading, 'header'>): TemplateField {
  return { id: slug(header), title: header };
}

function slug(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
