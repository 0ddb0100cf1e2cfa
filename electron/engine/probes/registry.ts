import type { Probe, ProbeRunner } from './types.ts';

/** Loads the code of a kind of probe; nothing that can open a socket is loaded before it is asked. */
export type ProbeLoader<Kind extends Probe['kind']> = () => Promise<ProbeRunner<Kind>>;

/** Every kind of probe. */
export type ProbeLoaders = { readonly [Kind in Probe['kind']]: ProbeLoader<Kind> };

export const probeLoaders: ProbeLoaders = {
  tls: async () => (await import('./tls.ts')).probeTls,
  dns: async () => (await import('./dns.ts')).probeDns,
  postgres: async () => (await import('./postgres.ts')).probePostgres,
};
