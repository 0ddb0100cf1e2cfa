import { allowedConnections } from '../../../../electron/engine/probes/permission.ts';
import type { ProbeContext } from '../../../../electron/engine/probes/types.ts';
import { defaultLimits } from '../../../../shared/model/index.ts';

/** What a probe is given where a person allowed this host and port, and no other. */
export function probeContext(
  target: { readonly host: string; readonly port: number },
  more: Partial<ProbeContext> = {},
): ProbeContext {
  return {
    connections: allowedConnections([target]),
    keyProvider: null,
    limits: defaultLimits,
    signal: new AbortController().signal,
    progress: () => undefined,
    ...more,
  };
}
