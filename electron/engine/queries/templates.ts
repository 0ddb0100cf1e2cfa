import { basename } from 'node:path';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { TemplatePreview, TemplatesView } from '../../../shared/contract/views.ts';
import { templateFields } from '../exports/templates/fields.ts';
import { keptTemplate, readTemplateFile } from '../exports/templates/kept.ts';
import type { Host } from '../host.ts';
import type { Store } from '../store/store.ts';
import type { ExportTemplateTable } from '../store/tables.ts';
import { findAudit } from './found.ts';
import { aloneWith } from './reading.ts';

/** The templates of the audit's system, and what their columns can show. */
export function templateList(
  store: Store,
  { auditId }: ParsedQueryInput<'templates.list'>,
): TemplatesView {
  const { system } = findAudit(store, auditId);
  const rows = store
    .prepare('SELECT * FROM export_template WHERE system_id = ? ORDER BY name')
    .all(system.id) as ExportTemplateTable[];
  return {
    templates: rows.map((row) => ({
      id: row.id,
      name: row.name,
      kind: row.kind,
      fileName: row.file_name,
      columns: keptTemplate(row).columns.map(({ header, field }) => ({ header, field })),
    })),
    fields: templateFields,
  };
}

/** What the file of an organisation offers, with a field for each header that resembles one. */
export async function templatePreview(
  store: Store,
  { auditId, file, kind }: ParsedQueryInput<'template.preview'>,
  _now: Date,
  host: Host,
): Promise<TemplatePreview> {
  findAudit(store, auditId);
  const path = await host.resolveFile(file);
  const { sheet, row, columns } = await readTemplateFile(aloneWith(host), path, kind);
  return {
    fileName: basename(path),
    sheet,
    row,
    columns: columns.map(({ header, field }) => ({ header, field })),
  };
}
