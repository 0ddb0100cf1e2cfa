import { createHash } from 'node:crypto';
import { AppError } from '../../../shared/model/errors.ts';
import { irreversibleText } from '../../../shared/text/engine.ts';
import { printText } from '../../../shared/text/report.ts';
import { reportData } from '../exports/report/gather.ts';
import type { WrittenReport } from '../exports/report/write.ts';
import type { PrintPdf } from '../host.ts';
import { chainHead } from '../store/transaction.ts';
import { stopped } from '../work.ts';
import type { Work } from '../work.ts';
import { runJob } from '../workers/run.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { deliver, exportName, recordExport } from './exports.ts';
import type { Written } from './exports.ts';
import { rowOf } from '../store/lookup.ts';

/** Prints a report, reads the PDF back, and hands it over under a name that no file has yet. */
export const exportPdf: LongCommand<'export.pdf'> = {
  inverse: irreversible(irreversibleText['export.pdf']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, what, fileName }) => {
    const { store, host, context } = work;
    const { system_id: systemId } = rowOf(store, 'audit', auditId);
    const kind = { what: printText.fileWords[what], extension: '.pdf' } as const;
    const name = exportName(work, { auditId, fileName, kind });
    const print = printerOf(host.printPdf);
    work.progress(printText.gathering, 0);
    const { hash } = chainHead(store, systemId);
    const data = reportData(
      store,
      { auditId, what },
      {
        now: host.now(),
        person: context.onBehalfOf ?? context.actor,
        appVersion: host.version,
        developmentRuntime: host.developmentRuntime,
      },
    );
    work.progress(printText.laying, 0.1);
    const report = await runJob({ type: 'report', data }, { work });
    const { pages, written } = await printed(work, print, report);
    const done = { ...(await deliver(work, name, written)), pages };
    return (tx) => {
      recordExport(tx, { kind: 'pdf', systemId, auditId, chainHead: hash, done });
      return done;
    };
  },
};

function printerOf(print: PrintPdf | null): PrintPdf {
  if (print !== null) return print;
  throw new AppError({ code: 'pdf.no-printer', ...printText.noPrinter });
}

async function printed(
  work: Work,
  print: PrintPdf,
  { page, expected }: WrittenReport,
): Promise<{ readonly pages: number; readonly written: Written }> {
  if (work.signal.aborted) throw stopped();
  work.progress(printText.printing, 0.3);
  const bytes = await print(page, work.signal);
  work.progress(printText.reading, 0.8);
  const { pages, found } = await runJob({ type: 'read-report', bytes, expected }, { work });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { pages, written: { bytes, sha256, sheets: [], cellsChecked: found } };
}
