import { AppError } from '../../../shared/model/errors.ts';
import { assertNever } from '../../../shared/model/words.ts';
import { probeText } from '../../../shared/text/formats/probes.ts';
import { sql } from '../store/sql.ts';
import type { Store } from '../store/store.ts';
import { normaliseHost, targetText } from './host-name.ts';
import type { Target } from './host-name.ts';
import type { Connections, Probe } from './types.ts';

const DNS_PORT = 53;

/** Where the questions of a kind of probe go. A name that the computer's own resolver looks up stands for itself. */
export function targetOf(probe: Probe): Target {
  switch (probe.kind) {
    case 'tls':
    case 'postgres':
      return { host: normaliseHost(probe.host), port: probe.port };
    case 'dns':
      return { host: normaliseHost(probe.resolver ?? probe.host), port: DNS_PORT };
    default:
      return assertNever(probe);
  }
}

/**
 * The one place that decides about connections: to the hosts that a person allowed, and to no
 * other. Where nothing is allowed, nothing connects.
 */
export function allowedConnections(hosts: readonly Target[]): Connections {
  const allowed = new Set(hosts.map(({ host, port }) => keyOf(host, port)));
  return {
    assertAllowed: (host, port) => {
      if (!allowed.has(keyOf(host, port))) throw notAllowed({ host: normaliseHost(host), port });
    },
  };
}

/**
 * The connections that people allow in this audit at the moment of each: a permission that is taken
 * away holds for the next socket, and those of another audit do not count.
 */
export function connectionsOf(store: Store, auditId: string): Connections {
  const hosts = sql
    .selectFrom('allowed_host')
    .select(['host', 'port'])
    .where('audit_id', '=', auditId);
  return {
    assertAllowed: (host, port) => allowedConnections(store.all(hosts)).assertAllowed(host, port),
  };
}

function keyOf(host: string, port: number): string {
  return targetText({ host: normaliseHost(host), port });
}

function notAllowed(target: Target): AppError {
  return new AppError({
    code: 'probe.not-allowed',
    sentence: probeText.notAllowed(targetText(target)),
    remedy: probeText.notAllowedRemedy,
  });
}
