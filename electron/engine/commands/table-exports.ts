import type { ExportDone } from '../../../shared/contract/commands/index.ts';
import { csvText } from '../../../shared/text/csv.ts';
import { exportText, irreversibleText } from '../../../shared/text/engine.ts';
import { templateText } from '../../../shared/text/workbook-templates.ts';
import { workbookData } from '../exports/workbook/gather.ts';
import type { WorkbookData } from '../exports/workbook/data.ts';
import type { ExportTable } from '../store/tables.ts';
import { chainHead } from '../store/transaction.ts';
import type { Transaction } from '../store/transaction.ts';
import { runJob } from '../workers/run.ts';
import type { Work } from '../work.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { deliver, deliverFolder, exportName, recordExport } from './exports.ts';
import type { ExportKind } from './exports.ts';
import { rowOf } from '../store/lookup.ts';
import { workbookLayout } from './templates.ts';

/** Writes the workbook, read back, under a name that no file has yet. */
export const exportWorkbook: LongCommand<'export.workbook'> = {
  inverse: irreversible(irreversibleText['export.workbook']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, fileName, template }) => {
    const { system_id: systemId } = rowOf(work.store, 'audit', auditId);
    const layout = workbookLayout(work.store, systemId, template);
    const what = typeof layout === 'string' ? templateText.fileWords[layout] : layout.name;
    const kind: ExportKind = { what, extension: '.xlsx' };
    const name = exportName(work, { auditId, fileName, kind });
    const { data, head } = gathered(work, auditId, systemId);
    work.progress(exportText.writing, 0.3);
    const written = await runJob({ type: 'export', data, layout }, { work });
    const done = await deliver(work, name, written);
    return recording({ kind: 'workbook', systemId, auditId, chainHead: head, done });
  },
};

/** Writes every table of the workbook as CSV, read back, with a manifest beside them. */
export const exportCsv: LongCommand<'export.csv'> = {
  inverse: irreversible(irreversibleText['export.csv']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, fileName, separator, form }) => {
    const { system_id: systemId } = rowOf(work.store, 'audit', auditId);
    const kind: ExportKind = { what: csvText.fileWords, extension: form === 'zip' ? '.zip' : '' };
    const name = exportName(work, { auditId, fileName, kind });
    const { data, head } = gathered(work, auditId, systemId);
    work.progress(csvText.writing, 0.3);
    const { files, ...told } = await runJob(
      { type: 'export-csv', data, style: { separator, form } },
      { work },
    );
    const [only] = files;
    const done =
      form === 'zip' && only
        ? await deliver(work, name, { ...told, bytes: only.bytes })
        : await deliverFolder(work, name, { ...told, files });
    return recording({ kind: 'csv', systemId, auditId, chainHead: head, done });
  },
};

interface Gathered {
  readonly data: WorkbookData;
  /** The chain's newest hash before the gathering. */
  readonly head: string;
}

function gathered(work: Work, auditId: string, systemId: string): Gathered {
  work.progress(exportText.preparing, 0);
  const { hash } = chainHead(work.store, systemId);
  const data = workbookData(work.store, auditId, {
    now: work.host.now(),
    person: work.context.onBehalfOf ?? work.context.actor,
    appVersion: work.host.version,
    developmentRuntime: work.host.developmentRuntime,
  });
  return { data, head: hash };
}

interface Recorded {
  readonly kind: ExportTable['kind'];
  readonly systemId: string;
  readonly auditId: string;
  readonly chainHead: string;
  readonly done: ExportDone;
}

function recording(recorded: Recorded): (tx: Transaction) => ExportDone {
  return (tx) => {
    recordExport(tx, recorded);
    return recorded.done;
  };
}
