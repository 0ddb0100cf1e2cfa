import { AppError } from '../../../shared/model/errors.ts';
import { probeText } from '../../../shared/text/formats/probes.ts';
import { normaliseHost, targetText } from '../probes/host-name.ts';
import { sql } from '../store/sql.ts';
import { restore } from './command.ts';
import type { QuickCommand } from './command.ts';
import { newId, rowOf, scopeThrough } from '../store/lookup.ts';

/** Allows connections to one host and port, in this audit and in no other. */
export const allowHost: QuickCommand<'host.allow'> = {
  inverse: restore,
  apply: (tx, { auditId, host: given, port, reason }) => {
    const { system_id } = rowOf(tx.store, 'audit', auditId);
    const host = normaliseHost(given);
    const known = tx.get(
      sql
        .selectFrom('allowed_host')
        .select('id')
        .where('audit_id', '=', auditId)
        .where('host', '=', host)
        .where('port', '=', port),
    );
    if (known) {
      throw new AppError({
        code: 'host.allowed',
        sentence: probeText.allowed(targetText({ host, port })),
        remedy: probeText.allowedRemedy,
      });
    }
    tx.put('allowed_host', {
      id: newId(),
      system_id,
      audit_id: auditId,
      host,
      port,
      reason,
      allowed_by: tx.person,
      allowed_at: tx.now,
    });
    return null;
  },
};

const ofHost = scopeThrough('allowed_host');

/** Takes the permission to connect to a host and port away; what was answered stays. */
export const disallowHost: QuickCommand<'host.disallow'> = {
  inverse: restore,
  removes: true,
  whenClosed: 'allowed',
  scope: (store, { hostId }) => ofHost(store, hostId),
  apply: (tx, { hostId }) => {
    tx.remove('allowed_host', hostId);
    return null;
  },
};
