import { daysLeft } from '../../../shared/exceptions/index.ts';
import type { ParsedQueryInput } from '../../../shared/contract/queries.ts';
import type { DifferenceRow, RegisterView } from '../../../shared/contract/views.ts';
import { dayOf } from '../days.ts';
import type { Store } from '../store/store.ts';
import { exceptionsOf } from './covers.ts';
import { findAudit } from './found.ts';
import { historyOf } from './history.ts';
import { loadRows } from './rows.ts';

/** The register of exceptions of the audit's system. */
export function registerView(
  store: Store,
  { auditId }: ParsedQueryInput<'register.get'>,
  now: Date,
): RegisterView {
  const { row } = findAudit(store, auditId);
  const today = dayOf(now);
  const exceptions = exceptionsOf(store, row.system_id, today);
  const covered = coveredRows(store, auditId, today);
  return {
    exceptions: exceptions.map((exception) => ({
      ...exception,
      daysLeft: daysLeft(exception, today),
      covered: exception.covers.flatMap((key) => covered.get(key) ?? []),
      history: historyOf(store, row.system_id, [`exception:${exception.id}`]),
    })),
  };
}

/** The rows of this audit that any exception of the system names, by key. */
function coveredRows(
  store: Store,
  auditId: string,
  today: string,
): ReadonlyMap<string, DifferenceRow> {
  const rows = loadRows(store, {
    auditId,
    where: `d.audit_id = ? AND d.key IN
      (SELECT c.difference_key FROM exception_cover c WHERE c.system_id = d.system_id)
      ORDER BY d.number`,
    parameters: [auditId],
    today,
  });
  return new Map(rows.map((row) => [row.key, row]));
}
