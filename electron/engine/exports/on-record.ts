import type { CsvSeparator, WorkbookTemplate } from '../../../shared/contract/commands/exports.ts';
import { workbookTemplates } from '../../../shared/contract/commands/exports.ts';
import type { OscalModel } from '../../../shared/contract/commands/reports.ts';
import { AppError } from '../../../shared/model/errors.ts';
import { recordExportText } from '../../../shared/text/cli-export.ts';
import { systemList } from '../queries/audits.ts';
import { onRecord } from '../queries/on-record.ts';
import type { Store } from '../store/store.ts';
import type { ExportTemplateTable } from '../store/tables.ts';
import { writeCsv } from './csv/write.ts';
import { oscalData } from './oscal/gather.ts';
import { writeOscal } from './oscal/write.ts';
import { keptTemplate } from './templates/kept.ts';
import type { WorkbookLayout } from './templates/data.ts';
import { workbookData } from './workbook/gather.ts';
import type { ExportContext } from './workbook/gather.ts';
import { writeWorkbook } from './workbook/write.ts';

/** What leaves a record that nobody has to have open. */
export type RecordExport =
  | { readonly format: 'workbook'; readonly template: string }
  | { readonly format: 'csv'; readonly separator: CsvSeparator }
  | { readonly format: 'oscal'; readonly model: OscalModel };

/** Which audit: the newest of the only system where nothing is said. */
export interface WhichAudit {
  readonly system: string | null;
  readonly audit: number | null;
}

/**
 * Writes an export of a record as bytes, read back. The record is only read: no entry of its trail
 * tells of the export.
 *
 * @throws AppError where the audit or the template is not there, and as the writers do.
 */
export async function exportOfRecord(
  path: string,
  what: RecordExport,
  { which, context }: { readonly which: WhichAudit; readonly context: ExportContext },
): Promise<Uint8Array> {
  switch (what.format) {
    case 'workbook': {
      const { data, layout } = onRecord(path, (store) => {
        const found = auditOf(store, which, context.now);
        const data = workbookData(store, found.auditId, context);
        return { data, layout: layoutOf(store, found.systemId, what.template) };
      });
      return (await writeWorkbook(data, layout)).bytes;
    }
    case 'csv': {
      const data = onRecord(path, (store) =>
        workbookData(store, auditOf(store, which, context.now).auditId, context),
      );
      const { files } = writeCsv(data, { separator: what.separator, form: 'zip' });
      return files[0]?.bytes ?? new Uint8Array();
    }
    case 'oscal': {
      const { model } = what;
      const data = onRecord(path, (store) =>
        oscalData(store, { auditId: auditOf(store, which, context.now).auditId, model }, context),
      );
      return writeOscal(data).bytes;
    }
  }
}

interface FoundAudit {
  readonly systemId: string;
  readonly auditId: string;
}

function auditOf(store: Store, { system, audit }: WhichAudit, now: Date): FoundAudit {
  const systems = systemList(store, {}, now);
  const named = systems.filter((each) => system === null || each.system.name === system);
  const [only, ...others] = named;
  const names = systems.map((each) => each.system.name);
  if (!only) throw refused('system', recordExportText.noSystem(system), names);
  if (others.length > 0) throw refused('system', recordExportText.severalSystems, names);
  const audits = only.audits.toSorted((a, b) => b.audit.number - a.audit.number);
  const found = audits.find((each) => audit === null || each.audit.number === audit);
  if (found) return { systemId: only.system.id, auditId: found.audit.id };
  throw refused(
    'audit',
    recordExportText.noAudit(audit),
    audits.map((each) => String(each.audit.number)),
  );
}

function layoutOf(store: Store, systemId: string, template: string): WorkbookLayout {
  const builtIn: readonly string[] = workbookTemplates;
  if (builtIn.includes(template)) return template as WorkbookTemplate;
  const rows = store
    .prepare('SELECT * FROM export_template WHERE system_id = ? ORDER BY name')
    .all(systemId) as ExportTemplateTable[];
  const own = rows.find(({ name }) => name === template);
  if (own) return keptTemplate(own);
  const known = [...builtIn, ...rows.map(({ name }) => name)];
  throw refused('template', recordExportText.noTemplate(template), known);
}

function refused(option: string, sentence: string, known: readonly string[]): AppError {
  const remedy = recordExportText.choose(option, known);
  return new AppError({ code: `export.no-${option}`, sentence, remedy });
}
