import { irreversibleText } from '../../../shared/text/engine.ts';
import { probeText } from '../../../shared/text/formats/probes.ts';
import { secretKey } from '../keys.ts';
import { connectionsOf, targetOf } from '../probes/permission.ts';
import { runProbe } from '../probes/run.ts';
import { StagedSources } from '../store/staged-sources.ts';
import { irreversible } from './command.ts';
import type { LongCommand } from './command.ts';
import { makeLive } from './live-sources.ts';
import { rowOf } from '../store/lookup.ts';

/**
 * Asks a live environment. The answer is a source like those of files, but with no place to read it
 * from again; the question, and what it holds in confidence, is kept nowhere.
 */
export const runProbeCommand: LongCommand<'probe.run'> = {
  inverse: irreversible(irreversibleText['probe.run']),
  prepare: async (work, { auditId, side, probe }) => {
    const { system_id: systemId } = rowOf(work.store, 'audit', auditId);
    const key = work.store.secrets.of(systemId);
    const connections = connectionsOf(work.store, auditId);
    const source = await runProbe(probe, {
      connections,
      keyProvider: secretKey(key.secret),
      limits: await work.host.limits(),
      signal: work.signal,
      progress: work.progress,
    });
    work.progress(probeText.keeping, 1);
    const staged = new StagedSources(work.store);
    work.afterwards(() => staged.discard());
    staged.add(source, null);
    return (tx) => {
      // What came of a permission that was taken away meanwhile is not kept.
      const { host, port } = targetOf(probe);
      connections.assertAllowed(host, port);
      const added = makeLive(tx, staged, staged.finish(), { systemId, auditId, side });
      return { added, refused: [] };
    };
  },
};
