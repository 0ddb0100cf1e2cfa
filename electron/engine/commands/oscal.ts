import { irreversibleText } from '../../../shared/text/engine.ts';
import { oscalText } from '../../../shared/text/oscal.ts';
import { oscalData } from '../exports/oscal/gather.ts';
import { chainHead } from '../store/transaction.ts';
import { runJob } from '../workers/run.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { deliver, exportName, recordExport } from './exports.ts';
import { rowOf } from '../store/lookup.ts';

/** Writes an audit in a model of OSCAL, read back, under a name that no file has yet. */
export const exportOscal: LongCommand<'export.oscal'> = {
  inverse: irreversible(irreversibleText['export.oscal']),
  whenClosed: 'allowed',
  prepare: async (work, { auditId, model, fileName }) => {
    const { store, host, context } = work;
    const { system_id: systemId } = rowOf(store, 'audit', auditId);
    const kind = { what: oscalText.fileWords[model], extension: '.json' } as const;
    const name = exportName(work, { auditId, fileName, kind });
    work.progress(oscalText.gathering, 0);
    const { hash } = chainHead(store, systemId);
    const data = oscalData(
      store,
      { auditId, model },
      {
        now: host.now(),
        person: context.onBehalfOf ?? context.actor,
        appVersion: host.version,
        developmentRuntime: host.developmentRuntime,
      },
    );
    work.progress(oscalText.writing, 0.4);
    const { checked, ...file } = await runJob({ type: 'oscal', data }, { work });
    const done = await deliver(work, name, { ...file, sheets: [], cellsChecked: checked });
    return (tx) => {
      recordExport(tx, { kind: 'oscal', systemId, auditId, chainHead: hash, done });
      return done;
    };
  },
};
