import { basename } from 'node:path';
import type { ParsedCommandInput } from '../../../shared/contract/commands/index.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { templateText } from '../../../shared/text/workbook-templates.ts';
import type { KeptColumn, TemplateLayout, WorkbookLayout } from '../exports/templates/data.ts';
import { templateFields } from '../exports/templates/fields.ts';
import { keptTemplate, readTemplateFile } from '../exports/templates/kept.ts';
import type { Store } from '../store/store.ts';
import type { ExportTemplateTable } from '../store/tables.ts';
import type { Transaction } from '../store/transaction.ts';
import type { Work } from '../work.ts';
import { restore } from './command.ts';
import type { LongCommand, QuickCommand } from './command.ts';
import { newId, rowOf, unknownRow } from '../store/lookup.ts';

type Wanted = ParsedCommandInput<'template.set'>;

/** Keeps how an organisation wants a table; with an id, changes what was kept. */
export const setTemplate: LongCommand<'template.set'> = {
  inverse: restore,
  whenClosed: 'allowed',
  prepare: async (work, input) => {
    const systemId = rowOf(work.store, 'audit', input.auditId).system_id;
    const read = await fileOf(work, input);
    return (tx) => {
      const known = input.templateId === undefined ? null : ownRow(tx, systemId, input.templateId);
      const columns = columnsOf(input, read?.columns ?? keptColumns(known));
      refuseName(tx, systemId, input);
      const row = {
        name: input.name,
        kind: input.kind,
        file_name: read?.fileName ?? known?.file_name ?? '',
        json_columns: JSON.stringify(columns),
      };
      const templateId = known?.id ?? newId();
      if (known) tx.change('export_template', templateId, row);
      else tx.put('export_template', { id: templateId, system_id: systemId, ...row });
      return { templateId };
    };
  },
};

/** Takes a template away; what was exported by it stays. */
export const removeTemplate: QuickCommand<'template.remove'> = {
  inverse: restore,
  removes: true,
  whenClosed: 'allowed',
  apply: (tx, { auditId, templateId }) => {
    const systemId = rowOf(tx.store, 'audit', auditId).system_id;
    tx.remove('export_template', ownRow(tx, systemId, templateId).id);
    return null;
  },
};

/** What a workbook is made by; throws where a template is not of the system. */
export function workbookLayout(
  store: Store,
  systemId: string,
  template: ParsedCommandInput<'export.workbook'>['template'],
): WorkbookLayout {
  if (typeof template === 'string') return template;
  const row = rowOf(store, 'export_template', template.templateId);
  if (row.system_id !== systemId) throw unknownRow('export_template');
  return keptTemplate(row);
}

async function fileOf(
  work: Work,
  { file, kind, templateId }: Wanted,
): Promise<{ readonly fileName: string; readonly columns: readonly KeptColumn[] } | null> {
  if (file === undefined) {
    if (templateId === undefined) throw refusal('no-file');
    return null;
  }
  work.progress(templateText.reading, 0);
  const path = await work.host.resolveFile(file);
  const { columns } = await readTemplateFile(work, path, kind);
  return { fileName: basename(path), columns };
}

/** The columns that were asked for, with width and colour of those that are known by their header. */
function columnsOf({ columns, kind }: Wanted, known: readonly KeptColumn[]): readonly KeptColumn[] {
  const wanted = columns
    ? columns.map(({ header, field }): KeptColumn => {
        const like = known.find((each) => each.header === header);
        return { header, field, width: like?.width ?? null, fill: like?.fill ?? null };
      })
    : known;
  const fields = new Set(templateFields[kind].map(({ id }) => id));
  if (wanted.some(({ field }) => field !== null && !fields.has(field))) {
    throw refusal('unknown-field');
  }
  if (wanted.every(({ field }) => field === null)) throw refusal('nothing-shown');
  return wanted;
}

function keptColumns(row: ExportTemplateTable | null): TemplateLayout['columns'] {
  return row === null ? [] : keptTemplate(row).columns;
}

function ownRow(tx: Transaction, systemId: string, id: string): ExportTemplateTable {
  const row = rowOf(tx.store, 'export_template', id);
  if (row.system_id !== systemId) throw unknownRow('export_template');
  return row;
}

function refuseName(tx: Transaction, systemId: string, { name, templateId }: Wanted): void {
  const taken = tx.store
    .prepare('SELECT id FROM export_template WHERE system_id = ? AND name = ?')
    .pluck()
    .get(systemId, name);
  if (taken !== undefined && taken !== templateId) throw refusal('name-taken');
}

function refusal(code: keyof typeof templateText.refused): AppError {
  return new AppError({ code: `template.${code}`, ...templateText.refused[code] });
}
